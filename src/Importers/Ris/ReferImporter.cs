using System.Collections.Frozen;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>Reads the records of refer, which EndNote and many pages of publishers and libraries export.</summary>
/// <remarks>Tags: https://en.wikipedia.org/wiki/Refer_(software)#Syntax</remarks>
public sealed class ReferImporter : IImporter
{
    private static readonly TaggedRecords Records = new(TagOf, "%0");

    // What the tags are in RIS; the others are kept as notes under their own names.
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["%T"] = "TI",
        ["%A"] = "AU",
        ["%E"] = "A2",
        ["%?"] = "A4",
        ["%J"] = "JF",
        ["%B"] = "BT",
        ["%D"] = "PY",
        ["%8"] = "DA",
        ["%V"] = "VL",
        ["%N"] = "IS",
        ["%P"] = "SP",
        ["%I"] = "PB",
        ["%C"] = "CY",
        ["%U"] = "UR",
        ["%X"] = "AB",
        ["%K"] = "KW",
        ["%@"] = "SN",
        ["%F"] = "ID",
        ["%S"] = "T3",
        ["%7"] = "ET",
        ["%G"] = "LA",
        ["%Z"] = "N1",
        ["%O"] = "N1",
        ["%!"] = "ST",
        ["%["] = "Y2",
        ["%9"] = "M3",
        ["%R"] = "DO",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["journal article"] = "JOUR",
        ["magazine article"] = "MGZN",
        ["newspaper article"] = "NEWS",
        ["electronic article"] = "EJOUR",
        ["conference proceedings"] = "CONF",
        ["conference paper"] = "CPAPER",
        ["book"] = "BOOK",
        ["edited book"] = "EDBOOK",
        ["electronic book"] = "EBOOK",
        ["book section"] = "CHAP",
        ["electronic book section"] = "ECHAP",
        ["thesis"] = "THES",
        ["report"] = "RPRT",
        ["government document"] = "RPRT",
        ["web page"] = "ELEC",
        ["blog"] = "BLOG",
        ["computer program"] = "COMP",
        ["dataset"] = "DATA",
        ["patent"] = "PAT",
        ["unpublished work"] = "UNPB",
        ["manuscript"] = "MANSCPT",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type in RIS of what EndNote calls a kind of reference.</summary>
    internal static string TypeOf(string kind) => Types.GetValueOrDefault(kind, "GEN");

    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Records.Import(source, ToRis);
    }

    // "%T An image"
    private static (string Tag, int Value)? TagOf(ReadOnlySpan<char> line) =>
        line is ['%', > ' ' and <= '~'] or ['%', > ' ' and <= '~', ' ' or '\t', ..] ? (line[..2].ToString(), 2) : null;

    private static IEnumerable<RisField> ToRis(ImmutableArray<RisField> record)
    {
        var tags = record.Select(field => field.Tag).ToHashSet(StringComparer.Ordinal);
        var type = TypeOf(record, tags);
        var yearOf = record.FirstOrDefault(field => field.Tag == "%D")?.Value;
        yield return new("TY", type, record[0].Span);
        foreach (var field in record)
        {
            if (field.Tag == "%0" && Types.ContainsKey(field.Value))
                continue;
            yield return field.Tag switch
            {
                // The day, whose year stands elsewhere: "5 June".
                "%8" when !CellDate.TryRead(field.Value, out _, out _) && yearOf is { } year =>
                    field with { Tag = "DA", Value = $"{field.Value} {year}" },
                // The ACL Anthology has the proceedings for a series, and their editors for those of it.
                "%S" when type == "CONF" && !tags.Contains("%B") => field with { Tag = "BT" },
                "%Y" when !tags.Contains("%E") => field with { Tag = "A2" },
                // A number of a report, where it is no DOI.
                "%R" when !field.Value.Contains("10.", StringComparison.Ordinal) => field with { Tag = "%R" },
                // One keyword a line.
                "%K" => field with { Tag = "KW", Value = field.Value.ReplaceLineEndings("; ") },
                _ => field with { Tag = Tags.GetValueOrDefault(field.Tag, field.Tag) },
            };
        }
    }

    // The refer of old has no types.
    private static string TypeOf(ImmutableArray<RisField> record, HashSet<string> tags)
    {
        if (record.FirstOrDefault(field => field.Tag == "%0") is { } stated)
            return TypeOf(stated.Value);
        return tags.Contains("%J") ? "JOUR" : tags.Contains("%B") ? "CHAP" : tags.Contains("%R") ? "RPRT"
            : tags.Contains("%I") ? "BOOK" : "GEN";
    }
}
