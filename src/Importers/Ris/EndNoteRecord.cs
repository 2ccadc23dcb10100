using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Xml;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>A record of EndNote's XML, whose elements become fields of RIS one by one.</summary>
/// <param name="start">Where the record starts in the text.</param>
/// <param name="end">Where it ends.</param>
internal sealed class EndNoteRecord(SourceText source, int start, int end)
{
    private const string Kind = "ref-type";

    // What elements are in RIS, those with a parent's name by where they stand; others are kept as notes.
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["authors/author"] = "AU",
        ["secondary-authors/author"] = "A2",
        ["subsidiary-authors/author"] = "A4",
        ["titles/title"] = "TI",
        ["secondary-title"] = "T2",
        ["tertiary-title"] = "T3",
        ["short-title"] = "ST",
        ["periodical/full-title"] = "JF",
        ["periodical/abbr-1"] = "J2",
        ["pages"] = "SP",
        ["volume"] = "VL",
        ["number"] = "IS",
        ["issue"] = "IS",
        ["edition"] = "ET",
        ["keyword"] = "KW",
        ["year"] = "PY",
        ["pub-dates/date"] = "DA",
        ["publisher"] = "PB",
        ["pub-location"] = "CY",
        ["isbn"] = "SN",
        ["electronic-resource-num"] = "DO",
        ["accession-num"] = "AN",
        ["abstract"] = "AB",
        ["notes"] = "N1",
        ["label"] = "ID",
        ["related-urls/url"] = "UR",
        ["web-urls/url"] = "UR",
        ["work-type"] = "M3",
        ["language"] = "LA",
        ["access-date"] = "Y2",
        [Kind] = "TY",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Numbers and names of the library and its files, which say nothing of the paper.
    private static readonly FrozenSet<string> OfLibrary = FrozenSet.Create(StringComparer.Ordinal,
        "database", "source-app", "rec-number", "foreign-keys/key", "ref-key", "pdf-urls/url", "text-urls/url",
        "image-urls/url", "style");

    private readonly ImmutableArray<RisField>.Builder _fields = ImmutableArray.CreateBuilder<RisField>();
    private List<int>? _lines;

    public ImmutableArray<RisField> Fields => _fields.ToImmutable();

    /// <summary>Reads the elements of the record, up to where it is no XML.</summary>
    public void Read(XmlReader xml)
    {
        List<(string Name, int Start)> open = [];
        var text = new StringBuilder();
        var kind = "";
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.LocalName != "style")
                        text.Clear();
                    else if (!xml.IsEmptyElement)
                        text.Append(ScriptOf(xml.GetAttribute("face"), "<"));
                    if (xml.LocalName == Kind)
                        kind = xml.GetAttribute("name") ?? "";
                    if (!xml.IsEmptyElement)
                        open.Add((xml.LocalName + "\n" + xml.GetAttribute("face"), PlaceOf(xml)));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when open is [.., var (name, place)]:
                    open.RemoveAt(open.Count - 1);
                    var face = name[(xml.LocalName.Length + 1)..];
                    if (xml.LocalName == "style")
                        text.Append(ScriptOf(face, "</"));
                    else
                        Close(xml, open, kind, text, place);
                    break;
            }
        }
    }

    /// <summary>The place of a line and a column of the record, both from 1.</summary>
    public int OffsetOf(int line, int column)
    {
        _lines ??= LineStarts();
        var first = _lines[Math.Clamp(line - 1, 0, _lines.Count - 1)];
        return Math.Clamp(first + column - 1, start, end);
    }

    /// <summary>A record in the tags of RIS.</summary>
    public static ImmutableArray<RisField> ToRis(ImmutableArray<RisField> record)
    {
        if (record.IsEmpty)
            return record;
        var kind = record.FirstOrDefault(field => field.Tag == "TY")?.Value;
        var year = record.FirstOrDefault(field => field.Tag == "PY")?.Value;
        var hasContainer = record.Any(field => field.Tag == "T2");
        return
        [
            new("TY", ReferImporter.TypeOf(kind ?? ""), record[0].Span),
            .. record.Where(field => field.Tag != "TY" && !(field.Tag == "JF" && hasContainer)).Select(Known),
        ];

        RisField Known(RisField field) => field.Tag switch
        {
            // The day, whose year stands elsewhere: "5 June".
            "DA" when year is not null && !CellDate.TryRead(field.Value, out _, out _) =>
                field with { Value = $"{field.Value} {year}" },
            // What stands above a book is its series.
            "T2" when kind is "Book" or "Edited Book" or "Electronic Book" => field with { Tag = "T3" },
            // 1234-5678 (Electronic)
            "SN" => field with { Value = field.Value.Split(' ', '\n')[0] },
            // "<Go to ISI>://000000000000001" leads nowhere.
            "UR" when !CellLinks.StartsWithLink(field.Value) => field with { Tag = "EndNote url" },
            "DO" when !field.Value.Contains("10.", StringComparison.Ordinal) => field with { Tag = "EndNote number" },
            _ => field,
        };
    }

    private void Close(XmlReader xml, List<(string Name, int Start)> open, string kind, StringBuilder text, int place)
    {
        var name = xml.LocalName;
        var parent = open.Count == 0 ? "" : open[^1].Name.Split('\n')[0];
        var value = name == Kind ? kind : Unbroken(text.ToString());
        text.Clear();
        var path = $"{parent}/{name}";
        if (value.Length == 0 || OfLibrary.Contains(name) || OfLibrary.Contains(path))
            return;
        var tag = Tags.GetValueOrDefault(path) ?? Tags.GetValueOrDefault(name) ?? $"EndNote {name}";
        var length = Math.Clamp(PlaceOf(xml) - place, 0, end - place);
        _fields.Add(new(tag, value, source.Span(place, length)));
    }

    // Programs break and indent XML; the line breaks of EndNote are carriage returns.
    private static string Unbroken(string text) =>
        string.Join('\n', text.Split('\r').Select(PlainText.OneLine).Where(line => line.Length > 0));

    // Raised and lowered letters as HTML has them, which all records may have.
    private static string ScriptOf(string? face, string sign) => face switch
    {
        "superscript" => sign + "sup>",
        "subscript" => sign + "sub>",
        _ => "",
    };

    private int PlaceOf(XmlReader xml) =>
        xml is IXmlLineInfo info ? OffsetOf(info.LineNumber, info.LinePosition) : start;

    private List<int> LineStarts()
    {
        List<int> lines = [start];
        for (var i = start; i < end; i++)
        {
            if (source.Text[i] == '\n' || (source.Text[i] == '\r' && (i + 1 == end || source.Text[i + 1] != '\n')))
                lines.Add(i + 1);
        }
        return lines;
    }
}
