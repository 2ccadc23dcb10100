using System.Collections.Frozen;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>Reads MEDLINE records, as PubMed exports them under "Send to citation manager".</summary>
/// <remarks>Fields: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format</remarks>
public sealed class NbibImporter : IImporter
{
    private const int TagLength = 4;

    private static readonly TaggedRecords Records = new(TagOf, "PMID");

    // What the fields are in RIS; the others are kept as notes under their own tags.
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["TI"] = "TI",
        ["BTI"] = "BT",
        ["FED"] = "A2",
        ["JT"] = "JF",
        ["TA"] = "J2",
        ["VI"] = "VL",
        ["IP"] = "IS",
        ["PG"] = "SP",
        ["AB"] = "AB",
        ["LA"] = "LA",
        ["PB"] = "PB",
        ["PL"] = "CY",
        ["ISBN"] = "SN",
        ["CTI"] = "T3",
        ["EN"] = "ET",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Records.Import(source, ToRis);
    }

    // "TI  - An image", "PMID- 1234".
    private static (string Tag, int Value)? TagOf(ReadOnlySpan<char> line)
    {
        if (line.Length <= TagLength || line[TagLength] != '-' || !char.IsAsciiLetterUpper(line[0]))
            return null;
        var tag = line[..TagLength].TrimEnd();
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return null;
        }
        return (tag.ToString(), TagLength + 1);
    }

    private static IEnumerable<RisField> ToRis(ImmutableArray<RisField> record)
    {
        var tags = record.Select(field => field.Tag).ToHashSet(StringComparer.Ordinal);
        yield return new("TY", TypeOf(record), record[0].Span);
        foreach (var field in record)
        {
            yield return field.Tag switch
            {
                "AU" when !tags.Contains("FAU") => field,
                "FAU" => field with { Tag = "AU", Value = NameOf(field.Value) },
                "CN" => field with { Tag = "AU", Value = field.Value.Replace(",", "", StringComparison.Ordinal) + "," },
                "PMID" => field with { Tag = "N1", Value = "PMID: " + field.Value },
                "PMC" => field with { Tag = "N1", Value = "PMCID: " + field.Value },
                // 10.1000/xyz [doi]
                "LID" or "AID" when field.Value.EndsWith("[doi]", StringComparison.Ordinal) =>
                    field with { Tag = "DO", Value = field.Value[..^"[doi]".Length].Trim() },
                // 1234-5678 (Electronic)
                "IS" => field with { Tag = "SN", Value = field.Value.Split(' ')[0] },
                // Majors have an asterisk: *Vaccines
                "MH" or "OT" => field with { Tag = "KW", Value = field.Value.TrimStart('*') },
                // PubMed ends every title with a full stop.
                "TI" when field.Value is [.. var title, '.'] && !title.EndsWith('.') => field with { Value = title },
                // 2020 Sep-Oct: the first month; 2020 Winter: the year.
                "DP" => field with { Tag = "DA", Value = DateOf(field.Value) },
                "BTI" when !tags.Contains("TI") => field with { Tag = "TI" },
                _ => field with { Tag = Tags.GetValueOrDefault(field.Tag, $"MEDLINE {field.Tag}") },
            };
        }
    }

    // Smith, John Jr
    private static string NameOf(string name)
    {
        var blank = name.LastIndexOf(' ');
        return blank > 0 && name[(blank + 1)..] is "Jr" or "Sr" or "2nd" or "3rd" or "4th" && name[blank - 1] != ','
            ? $"{name[..blank]}, {name[(blank + 1)..]}"
            : name;
    }

    private static string DateOf(string text)
    {
        var first = text.Split('-', '/')[0];
        return IsDate(text) ? text : IsDate(first) ? first : text.Split(' ')[0];

        static bool IsDate(string text) => CellDate.TryRead(text, out _, out var isWhole) && isWhole;
    }

    private static string TypeOf(ImmutableArray<RisField> record)
    {
        var types = record.Where(field => field.Tag == "PT").Select(field => field.Value).ToHashSet();
        if (record.Any(field => field.Tag == "BTI"))
            return record.Any(field => field.Tag == "TI") ? "CHAP" : "BOOK";
        return types.Contains("Preprint") ? "UNPB" : record.Any(field => field.Tag is "JT" or "TA") ? "JOUR" : "GEN";
    }
}
