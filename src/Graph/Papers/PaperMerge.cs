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
        var titled = TitleEntry(entries);
        var authors = entries.OrderByDescending(entry => (entry.Authors.Length, !entry.HasMoreAuthors)).First();
        var merged = entries[0] with
        {
            Title = titled.Title,
            Key = entries.Select(entry => entry.Key).FirstOrDefault(key => key is not null),
            ShortName = entries.Select(entry => entry.ShortName).FirstOrDefault(name => name is not null),
            Authors = authors.Authors,
            HasMoreAuthors = authors.HasMoreAuthors,
            Venue = published.Venue,
            Date = DateOf(published, entries),
            EntryType = published.EntryType ?? entries.Select(entry => entry.EntryType).FirstOrDefault(type => type is not null),
            Identifiers = entries.Select(entry => entry.Identifiers.Normal()).Aggregate((all, next) => all.Or(next)),
            Url = entries.Select(entry => entry.Url).FirstOrDefault(url => url is not null),
            Repositories = [.. entries.SelectMany(entry => entry.Repositories).Distinct()],
            Tags = [.. entries.SelectMany(entry => entry.Tags)],
            Sections = [.. entries.SelectMany(entry => entry.Sections)],
            SectionPlaces = [.. entries.SelectMany(entry => entry.Sections.Select((_, i) => entry.PlaceIn(i)))],
            Fields = [.. entries.OrderByDescending(PublicationRank).SelectMany(entry => FieldsOf(entry, titled)).DistinctBy(field => field.Name)],
            Origins = [.. entries.SelectMany(entry => entry.Origins)],
            Evidence = [.. entries.SelectMany(entry => entry.WithKeyEvidence().Evidence.Concat(UntypedEvidence(entry)))],
        };
        merged = merged with { Links = Links(entries, merged.Url) };
        MergeConflicts.Report(entries, merged, diagnostics);
        return merged;
    }

    private static int PublicationRank(Paper paper) => paper.Venue switch
    {
        null => paper.Date is null ? 0 : 1,
        { Kind: VenueKind.Preprint } => 2,
        { Kind: VenueKind.Unknown } => 3,
        _ => 4,
    };

    // The first title counts, in the spelling that also has LaTeX for it, if there is one.
    private static Paper TitleEntry(IReadOnlyList<Paper> entries) =>
        entries.FirstOrDefault(entry => entry.FieldOf("title") is not null && IsSameName(entry.Title, entries[0].Title)) ?? entries[0];

    private static IEnumerable<BibField> FieldsOf(Paper entry, Paper titled) =>
        ReferenceEquals(entry, titled) ? entry.Fields : entry.Fields.Where(field => field.Name != "title");

    // An entry alone speaks for its fields by its place; of several, each value needs the place that it is from.
    private static IEnumerable<Evidence> UntypedEvidence(Paper entry)
    {
        if (entry.Origins.IsEmpty)
            yield break;
        if (entry.EntryType is { } type)
            yield return new(PaperField.EntryType, type.Name, "entry type", entry.Origins[0]);
        foreach (var field in entry.Fields)
            yield return new(PaperField.BibField, field.Value, "field " + field.Name, entry.Origins[0]);
    }

    /// <summary>
    /// The date of the published version, as precise as entries of that same version state it. Where they state none, an
    /// entry without a venue speaks before a preprint: the preprint's month is better than nothing, but not that of the venue.
    /// </summary>
    private static PublicationDate? DateOf(Paper published, IReadOnlyList<Paper> entries)
    {
        var stated = entries.Where(entry => entry.Date is not null)
            .OrderByDescending(entry => IsSameVersion(entry, published)).ThenBy(entry => entry.Venue is { Kind: VenueKind.Preprint })
            .ThenByDescending(PublicationRank).FirstOrDefault();
        if (published.Date is not null)
            stated = published;
        var date = stated?.Date;
        foreach (var entry in entries)
        {
            if (entry.Date is { } other && IsSameVersion(entry, stated!) && date!.Value.Agrees(other) && Precision(other) > Precision(date.Value))
                date = other;
        }
        return date;
    }

    private static bool IsSameVersion(Paper a, Paper b) =>
        PublicationRank(a) == PublicationRank(b) && (a.Venue is null ? b.Venue is null : b.Venue is not null && IsSameName(a.Venue.Short, b.Venue.Short));

    private static bool IsSameName(string a, string b) => Slug.ComparableName(a) == Slug.ComparableName(b);

    private static int Precision(PublicationDate date) => (date.Month is null ? 0 : 1) + (date.Day is null ? 0 : 1);

    private static ImmutableArray<Link> Links(IReadOnlyList<Paper> entries, string? url) =>
    [
        .. entries.SelectMany(entry => entry.Url is null ? entry.Links : entry.Links.Insert(0, new(entry.Url)))
            .Where(link => link.Url != url)
            .DistinctBy(link => link.Url, StringComparer.Ordinal),
    ];
}
