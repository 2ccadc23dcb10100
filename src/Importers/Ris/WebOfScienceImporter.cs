using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Reads the records that Web of Science exports as plain text and for EndNote. What a paper cites of the other papers
/// in the file is a relation between them.
/// </summary>
/// <remarks>Tags: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html</remarks>
public sealed partial class WebOfScienceImporter : IImporter
{
    private static readonly TaggedRecords Records = new(TagOf, first: "PT", last: "ER");

    // What the tags are in RIS; the others are kept as notes under their own names.
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["TI"] = "TI",
        ["SE"] = "T3",
        ["VL"] = "VL",
        ["IS"] = "IS",
        ["BP"] = "SP",
        ["DI"] = "DO",
        ["SN"] = "SN",
        ["PU"] = "PB",
        ["DE"] = "KW",
        ["AB"] = "AB",
        ["LA"] = "LA",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var records = Records.Read(source, diagnostics).Where(record => record.Any(IsOfPaper)).ToList();
        var known = records.SelectMany(record => record).Where(field => field.Tag == "DI")
            .Select(field => DoiOf(field.Value)).OfType<Doi>().ToHashSet();
        return TaggedRecords.Import(records.Select(record => ToRis(record, known).ToImmutableArray()), diagnostics);
    }

    // "TI An image"; the head of the file, FN and VR, is no record, nor is its end, EF.
    private static (string Tag, int Value)? TagOf(ReadOnlySpan<char> line) =>
        line is [>= 'A' and <= 'Z', (>= 'A' and <= 'Z') or (>= '0' and <= '9')] or [_, _, ' ', ..]
        && char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1]))
            ? (line[..2].ToString(), 2)
            : null;

    private static bool IsOfPaper(RisField field) => field.Tag is not ("FN" or "VR" or "EF");

    private static IEnumerable<RisField> ToRis(ImmutableArray<RisField> record, HashSet<Doi> known)
    {
        var tags = record.Select(field => field.Tag).ToHashSet(StringComparer.Ordinal);
        var year = record.FirstOrDefault(field => field.Tag == "PY");
        var type = TypeOf(record, tags);
        // Whole names before initials, and those of the part before those of the book.
        var authors = Array.Find(["AF", "AU", "BF", "BA"], tags.Contains);
        yield return new("TY", type, record[0].Span);
        foreach (var field in record)
        {
            switch (field.Tag)
            {
                case "AF" or "AU" or "BF" or "BA" when field.Tag == authors:
                    foreach (var name in Lines(field))
                        yield return field with { Tag = "AU", Value = NameOf(name) };
                    break;
                case "CA":
                    foreach (var name in Lines(field))
                        yield return field with { Tag = "AU", Value = $"{name.Replace(',', ' ')}," };
                    break;
                case "BE" or "ED":
                    foreach (var name in Lines(field))
                        yield return field with { Tag = "A2", Value = NameOf(name) };
                    break;
                case "SO":
                    // Beside the name of the conference it is that of its proceedings.
                    yield return field with
                    {
                        Tag = type == "CONF" && tags.Contains("CT") ? "C3" : "T2",
                        Value = SourceTitle.Read(OneLine(field), ValueOf("JI"), ValueOf("CT")),
                    };
                    break;
                case "CT" when type == "CONF":
                    yield return field with { Tag = "T2", Value = OneLine(field) };
                    break;
                case "JI" when type == "JOUR":
                    yield return field with { Tag = "J2", Value = OneLine(field) };
                    break;
                case "PI":
                    yield return field with { Tag = "CY", Value = SourceTitle.Read(OneLine(field), field.Value[..1]) };
                    break;
                case "BN":
                    yield return field with { Tag = "SN", Value = field.Value.Split(';')[0] };
                    break;
                // "SEP 3", "MAR-APR": with the year, of two months the first; "SPR" is no date.
                case "PD" when year is not null && DateOf(field, year) is { } date:
                    yield return field with { Tag = "DA", Value = date };
                    break;
                case "EA" when year is null:
                    yield return field with { Tag = "DA" };
                    break;
                // "+" is an end that nobody knows.
                case "PY" or "EP" when field.Value != "+":
                    yield return field;
                    break;
                case "AR" when !tags.Contains("BP"):
                    yield return field with { Tag = "SP" };
                    break;
                case "PM":
                    yield return field with { Tag = "N1", Value = "PMID: " + field.Value };
                    break;
                case "CR" when CitedOf(field, known) is { Count: > 0 } cited:
                    foreach (var doi in cited)
                        yield return field with { Tag = RisPaper.Cites, Value = doi };
                    break;
                default:
                    yield return field with
                    {
                        Tag = Tags.GetValueOrDefault(field.Tag, $"Web of Science {field.Tag}"),
                        Value = OneLine(field),
                    };
                    break;
            }
        }

        string? ValueOf(string tag) => record.FirstOrDefault(field => field.Tag == tag)?.Value;
    }

    private static string[] Lines(RisField field) => field.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string OneLine(RisField field) => field.Value.ReplaceLineEndings(" ");

    private static string? DateOf(RisField day, RisField year)
    {
        var text = $"{day.Value.Split('-')[0]} {year.Value}";
        return CellDate.TryRead(text, out _, out var isWhole) && isWhole ? text : null;
    }

    // A last initial that the register has taken for a suffix: Fedotov, G., V
    private static string NameOf(string name) => LastInitial().Replace(name, " $1.");

    private static List<string> CitedOf(RisField field, HashSet<Doi> known)
    {
        List<string> cited = [];
        foreach (var line in Lines(field))
        {
            var place = line.LastIndexOf("DOI ", StringComparison.Ordinal);
            if (place >= 0 && DoiOf(line[(place + 4)..]) is { } doi && known.Contains(doi))
                cited.Add(doi.Value);
        }
        return cited;
    }

    private static Doi? DoiOf(string text) => Doi.TryParse(text.Trim().Trim('[', ']'), out var doi) ? doi : null;

    private static string TypeOf(ImmutableArray<RisField> record, HashSet<string> tags)
    {
        var kind = record.FirstOrDefault(field => field.Tag == "PT")?.Value;
        var documents = record.FirstOrDefault(field => field.Tag == "DT")?.Value ?? "";
        return kind switch
        {
            "P" => "PAT",
            "J" or null => tags.Contains("SO") || kind is null ? "JOUR" : "GEN",
            _ when Is("Proceedings Paper") || Is("Meeting Abstract") || kind == "C" => "CONF",
            "B" when !Is("Book Chapter") && IsWhole(record) => "BOOK",
            _ => "CHAP",
        };

        bool Is(string document) => documents.Contains(document, StringComparison.OrdinalIgnoreCase);
    }

    // A book that is no part of another one has its title twice.
    private static bool IsWhole(ImmutableArray<RisField> record)
    {
        var title = record.FirstOrDefault(field => field.Tag == "TI");
        var source = record.FirstOrDefault(field => field.Tag == "SO");
        return title is null || source is null
            || OneLine(title).Equals(OneLine(source), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@", ([A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex LastInitial();
}
