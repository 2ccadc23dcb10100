using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>Makes one paper of several entries: field by field the richer value wins, the others stay as evidence.</summary>
public static class PaperMerge
{
    public static Paper Merge(IReadOnlyList<Paper> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (entries.Count == 1)
            return entries[0];

        // The published version speaks for venue, date and entry type together, so that they fit each other.
        var published = entries.OrderByDescending(PublicationRank).First();
        var authors = entries.OrderByDescending(entry => (entry.Authors.Length, !entry.HasMoreAuthors)).First();
        var merged = entries[0] with
        {
            Key = entries.Select(entry => entry.Key).FirstOrDefault(key => key is not null),
            ShortName = entries.Select(entry => entry.ShortName).FirstOrDefault(name => name is not null),
            Authors = authors.Authors,
            HasMoreAuthors = authors.HasMoreAuthors,
            Venue = published.Venue,
            Date = MostPrecise(published.Date, entries),
            EntryType = published.EntryType ?? entries.Select(entry => entry.EntryType).FirstOrDefault(type => type is not null),
            Identifiers = entries.Select(entry => entry.Identifiers).Aggregate((all, next) => all.Or(next)),
            Url = entries.Select(entry => entry.Url).FirstOrDefault(url => url is not null),
            Repositories = [.. entries.SelectMany(entry => entry.Repositories).Distinct()],
            Tags = [.. entries.SelectMany(entry => entry.Tags)],
            Sections = [.. entries.SelectMany(entry => entry.Sections)],
            Fields = [.. entries.OrderByDescending(PublicationRank).SelectMany(entry => entry.Fields).DistinctBy(field => field.Name)],
            Origins = [.. entries.SelectMany(entry => entry.Origins)],
            Evidence = [.. entries.SelectMany(entry => entry.Evidence)],
        };
        merged = merged with { Links = Links(entries, merged.Url) };
        Report(entries, merged, diagnostics);
        return merged;
    }

    private static int PublicationRank(Paper paper) => paper.Venue switch
    {
        null => paper.Date is null ? 0 : 1,
        { Kind: VenueKind.Preprint } => 2,
        { Kind: VenueKind.Unknown } => 3,
        _ => 4,
    };

    private static PublicationDate? MostPrecise(PublicationDate? date, IReadOnlyList<Paper> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Date is { } other && (date is null || (date.Value.Agrees(other) && Precision(other) > Precision(date.Value))))
                date = other;
        }
        return date;
    }

    private static int Precision(PublicationDate date) => (date.Month is null ? 0 : 1) + (date.Day is null ? 0 : 1);

    private static ImmutableArray<Link> Links(IReadOnlyList<Paper> entries, string? url) =>
    [
        .. entries.SelectMany(entry => entry.Url is null ? entry.Links : entry.Links.Insert(0, new(entry.Url)))
            .Where(link => link.Url != url)
            .DistinctBy(link => link.Url, StringComparer.Ordinal),
    ];

    private static void Report(IReadOnlyList<Paper> entries, Paper merged, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var entry in entries.Skip(1))
        {
            var place = entry.Origins.Select(span => (SourceSpan?)span).FirstOrDefault();
            if (Slug.Comparable(entry.Title) != Slug.Comparable(merged.Title))
                diagnostics.Add(DiagnosticCodes.FieldsConflict.At(place, $"title '{entry.Title}' gives way to '{merged.Title}'"));
            if (entry.Key is { } key && key != merged.Key)
                diagnostics.Add(DiagnosticCodes.FieldsConflict.At(place, $"key '{key}' is now '{merged.Key}'"));
        }
    }
}
