using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Reports what entries of one paper say against each other. A preprint that gives way to its publication is no
/// conflict.
/// </summary>
internal static class MergeConflicts
{
    public static void Report(IReadOnlyList<Paper> entries, Paper merged,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var entry in entries)
        {
            var place = entry.Origins.Select(span => (SourceSpan?)span).FirstOrDefault();
            if (!IsSameName(entry.Title, merged.Title) && !PaperMerge.IsCutShort(entry.Title, merged.Title))
                Add($"title '{entry.Title}' gives way to '{merged.Title}'");
            if (entry.Key is { } key && key != merged.Key)
                Add($"key '{key}' is now '{merged.Key}'");
            if (IsOtherAuthors(entry.Authors, merged.Authors))
                Add($"authors '{string.Join(" and ", entry.Authors)}' give way to '{string.Join(" and ", merged.Authors)}'");
            if (IsPreprint(entry) && !IsPreprint(merged))
                continue;
            if (entry.Venue is { } venue && merged.Venue is { } other && !IsSameName(venue.Short, other.Short))
                Add($"venue '{venue.Short}' gives way to '{other.Short}'");
            if (entry.Date?.Year is { } year && merged.Date?.Year is { } kept && year != kept)
                Add($"year {year} gives way to {kept}");

            void Add(string message) => diagnostics.Add(DiagnosticCodes.FieldsConflict.At(place, message));
        }
    }

    private static bool IsPreprint(Paper paper) => paper.Venue is { Kind: VenueKind.Preprint };

    // A list that stops early, or has names in other letters or forms, says nothing else.
    private static bool IsOtherAuthors(ImmutableArray<PersonName> a, ImmutableArray<PersonName> b) =>
        !a.Zip(b).All(pair => AuthorMerge.IsSameFamily(pair.First, pair.Second));

    private static bool IsSameName(string a, string b) => Slug.ComparableName(a) == Slug.ComparableName(b);
}
