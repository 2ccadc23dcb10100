using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Makes one paper of several entries: of each field the richer value wins, the others stay as evidence.
/// </summary>
public static class PaperMerge
{
    /// <summary>The fields of a .bib entry that say where in a journal, a book or a series something stands.</summary>
    private static readonly HashSet<string> PlaceFields = new(StringComparer.Ordinal)
    {
        "journal", "booktitle", "howpublished", "volume", "number", "issue", "pages", "series", "publisher", "edition",
        "isbn", "issn",
    };

    private const int MinWordsOfTitle = 4;

    public static Paper Merge(IReadOnlyList<Paper> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (entries.Count == 1)
            return entries[0];

        // The published version speaks for venue, date and entry type together, so that they fit each other.
        var published = entries.OrderByDescending(PublicationRank).First();
        var titled = TitleEntry(entries);
        var (authors, hasMoreAuthors) = AuthorMerge.Merge(entries);
        var merged = entries[0] with
        {
            Title = titled.Title,
            Key = entries.Select(entry => entry.Key).FirstOrDefault(key => key is not null),
            ShortName = entries.Select(entry => entry.ShortName).FirstOrDefault(name => name is not null),
            Authors = authors,
            HasMoreAuthors = hasMoreAuthors,
            Venue = published.Venue,
            Date = DateOf(published, entries),
            EntryType = published.EntryType
                ?? entries.Select(entry => entry.EntryType).FirstOrDefault(type => type is not null),
            Identifiers = entries.Select(entry => entry.Identifiers.Normal()).Aggregate((all, next) => all.Or(next)),
            Url = entries.Select(entry => entry.Url).FirstOrDefault(url => url is not null),
            Repositories = [.. entries.SelectMany(entry => entry.Repositories).Distinct()],
            Tags = [.. entries.SelectMany(entry => entry.Tags)],
            Sections = [.. entries.SelectMany(entry => entry.Sections)],
            SectionPlaces = [.. entries.SelectMany(entry => entry.Sections.Select((_, i) => entry.PlaceIn(i)))],
            Fields =
            [
                .. entries.OrderByDescending(PublicationRank).SelectMany(entry => FieldsOf(entry, titled, published))
                    .DistinctBy(field => field.Name),
            ],
            Origins = [.. entries.SelectMany(entry => entry.Origins)],
            Evidence = [.. entries.SelectMany(EvidenceOf)],
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

    // The first title counts, or the whole of it where it is cut short, or the title where the first is a name only, in
    // the spelling that also has LaTeX for it.
    private static Paper TitleEntry(IReadOnlyList<Paper> entries)
    {
        var first = entries[0];
        foreach (var entry in entries)
        {
            if (IsCutShort(first.Title, entry.Title) || IsNameOnly(first.Title, entry))
                first = entry;
        }
        var title = first.Title;
        var inLatex = entries.Where(entry => entry.FieldOf("title") is not null);
        return inLatex.FirstOrDefault(entry => IsSameName(entry.Title, title)) ?? first;
    }

    /// <summary>Whether a title is another one without its subtitle, or breaks off with three points.</summary>
    internal static bool IsCutShort(string title, string whole)
    {
        var start = title.TrimEnd().TrimEnd('.', '…').TrimEnd();
        var isBrokenOff = title.TrimEnd() is [.., '.', '.', '.'] or [.., '…'];
        return start.Length > 0
            && whole.Length > start.Length + 1
            && whole.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (isBrokenOff || whole.AsSpan(start.Length) is [':', ' ', ..]);
    }

    // A table of models says T5 where the list of papers has the whole title.
    private static bool IsNameOnly(string title, Paper other) =>
        !title.Contains(' ', StringComparison.Ordinal) && Ascii.IsValid(title)
        && other.Title.AsSpan().Count(' ') + 1 >= MinWordsOfTitle
        && (other.ShortName is not { } name || IsSameName(name, title));

    // What says where the published version stands is said by its own entries, not by those of the preprint.
    private static IEnumerable<BibField> FieldsOf(Paper entry, Paper titled, Paper published)
    {
        var isPreprint = PublicationRank(entry) <= 2 && entry.Identifiers.Normal().Arxiv is not null;
        var isOther = isPreprint && PublicationRank(published) > 2;
        return entry.Fields
            .Where(field => field.Name != "title" || ReferenceEquals(entry, titled))
            .Where(field => !isOther || !PlaceFields.Contains(field.Name));
    }

    // An entry alone speaks for its fields by its place; of several, each value needs the place that it is from.
    private static IEnumerable<Evidence> EvidenceOf(Paper entry)
    {
        foreach (var evidence in entry.WithKeyEvidence().Evidence)
            yield return evidence;
        if (entry.Origins.IsEmpty)
            yield break;
        if (entry.EntryType is { } type)
            yield return new(PaperField.EntryType, type.Name, "entry type", entry.Origins[0]);
        foreach (var field in entry.Fields)
            yield return new(PaperField.BibField, field.Value, "field " + field.Name, entry.Origins[0]);
    }

    /// <summary>
    /// The date of the published version, as precise as entries of that same version state it. Where they state none,
    /// an entry without a venue speaks before a preprint: the preprint's month is better than nothing, but not the
    /// venue's.
    /// </summary>
    private static PublicationDate? DateOf(Paper published, IReadOnlyList<Paper> entries)
    {
        var stated = entries.Where(entry => entry.Date is not null)
            .OrderByDescending(entry => IsSameVersion(entry, published))
            .ThenBy(entry => entry.Venue is { Kind: VenueKind.Preprint })
            .ThenByDescending(PublicationRank).FirstOrDefault();
        if (published.Date is not null)
            stated = published;
        var date = stated?.Date;
        foreach (var entry in entries)
        {
            if (entry.Date is not { } other || !IsSameVersion(entry, stated!))
                continue;
            if (date!.Value.Agrees(other) && Precision(other) > Precision(date.Value))
                date = other;
        }
        return date;
    }

    private static bool IsSameVersion(Paper a, Paper b) =>
        PublicationRank(a) == PublicationRank(b)
        && (a.Venue is { } venue ? b.Venue is { } other && IsSameName(venue.Short, other.Short) : b.Venue is null);

    private static bool IsSameName(string a, string b) => Slug.ComparableName(a) == Slug.ComparableName(b);

    private static int Precision(PublicationDate date) => (date.Month is null ? 0 : 1) + (date.Day is null ? 0 : 1);

    private static ImmutableArray<Link> Links(IReadOnlyList<Paper> entries, string? url) =>
    [
        .. entries.SelectMany(entry => entry.Url is null ? entry.Links : entry.Links.Insert(0, new(entry.Url)))
            .Where(link => link.Url != url)
            .DistinctBy(link => link.Url, StringComparer.Ordinal),
    ];
}
