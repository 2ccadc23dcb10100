using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Explanations;

/// <summary>Tells evidence that speaks for a paper's values from evidence that lost, and says why it lost.</summary>
internal sealed class LossReasons(Paper paper, Func<string, Venue?> findVenue)
{
    public static bool IsSameName(string a, string b) => Slug.ComparableName(a) == Slug.ComparableName(b);

    /// <returns>Null for evidence of the value that the paper has.</returns>
    public string? WhyNot(Evidence evidence, ImmutableArray<Evidence> all) =>
        SpeaksFor(evidence) ? null : Reason(evidence) ?? Fallback(evidence, all);

    /// <param name="taken">The value that the field of the .bib entry has, or null where it has none.</param>
    public string WhyNotField(string? taken) =>
        taken is not null || paper.Venue is not { } venue
            ? "another entry speaks for this field"
            : $"this entry does not speak for {venue.Short}";

    private bool SpeaksFor(Evidence evidence) => evidence.Field switch
    {
        PaperField.Key => evidence.Value == paper.Key?.Value,
        PaperField.Title => IsSameName(evidence.Value, paper.Title),
        PaperField.ShortName => paper.ShortName is { } name && IsSameName(evidence.Value, name),
        PaperField.Authors => AreAmongAuthors(evidence.Value),
        PaperField.Venue => paper.Venue is { } venue && IsSameName(evidence.Value, venue.Short),
        // The number of a month or a day is a part of the date.
        PaperField.Date => !PublicationDate.TryParse(evidence.Value, out var date) || IsPartOfDate(date),
        PaperField.Arxiv => evidence.Value == paper.Identifiers.Arxiv?.Value,
        PaperField.Doi => Doi.TryParse(evidence.Value, out var doi) && doi == paper.Identifiers.Doi,
        PaperField.OpenReview => evidence.Value == paper.Identifiers.OpenReview?.Value,
        PaperField.Acl => evidence.Value == paper.Identifiers.Acl?.Value,
        PaperField.Url => evidence.Value == paper.Url,
        PaperField.EntryType => evidence.Value == paper.EntryType?.Name,
        _ => true,
    };

    private bool IsPartOfDate(PublicationDate date) =>
        paper.Date is { } known && known.Agrees(date)
        && (date.Month is null || known.Month is not null) && (date.Day is null || known.Day is not null);

    // One place may name some of the authors only.
    private bool AreAmongAuthors(string names)
    {
        var known = paper.Authors.Select(author => author.DisplayName).ToHashSet(StringComparer.Ordinal);
        return names.Split("; ").All(name => name == "et al." ? paper.HasMoreAuthors : known.Contains(name));
    }

    private string? Reason(Evidence lost) => lost.Field switch
    {
        PaperField.Key => ReasonForKey(lost.Value),
        PaperField.Title when PaperMerge.IsCutShort(lost.Value, paper.Title) => "cut short",
        PaperField.Title => "another title of this paper counts",
        PaperField.Authors => ReasonForAuthors(lost.Value),
        PaperField.Venue => ReasonForVenue(lost),
        PaperField.Date => ReasonForDate(lost),
        PaperField.Doi when Identifiers.OfUrl(lost.Value).Arxiv is { } arxiv && arxiv == paper.Identifiers.Arxiv =>
            "arXiv makes this DOI of its own identifier",
        PaperField.Url => "kept as a link",
        _ => null,
    };

    private string ReasonForKey(string key)
    {
        if (!CitationKey.TryParse(key, out _))
            return "LaTeX cannot use this key";
        var isSuffixed = paper.Key?.Value.StartsWith(key, StringComparison.OrdinalIgnoreCase) == true;
        return isSuffixed ? "another paper has this key" : "the paper has one key only";
    }

    private string ReasonForAuthors(string names)
    {
        var count = names.Split("; ").Count(name => name != "et al.");
        return count < paper.Authors.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{count} of {paper.Authors.Length} names")
            : "the names are fuller elsewhere, or stated before";
    }

    private string? ReasonForVenue(Evidence lost)
    {
        if (paper.Venue is not { } venue)
            return "this is not the name of a venue";
        if (findVenue(lost.Value) is { Kind: VenueKind.Preprint } && venue.Kind != VenueKind.Preprint)
            return "a preprint gives way to its publication";
        return IsFromHeading(lost) ? "a heading speaks only for entries that name no venue" : null;
    }

    private string? ReasonForDate(Evidence lost)
    {
        if (lost.Rule == Evidence.ArxivIdRule)
        {
            return paper.Venue is { } published && published.Kind != VenueKind.Preprint
                ? $"the preprint's month, not that of {published.Short}"
                : "a stated date counts more than the month of submission";
        }
        if (IsFromHeading(lost))
            return "a heading speaks only for entries that state no date";
        if (paper.Venue is not { } venue)
            return null;
        var places = paper.Evidence.Where(one => one.Field == PaperField.Venue && SpeaksFor(one)).ToList();
        var entry = EntryOf(lost.Span);
        var isOther = entry is { } one && places.Count > 0 && !places.Exists(place => one.Holds(place.Span));
        if (isOther && paper.Origins.Length > 1)
            return $"this entry does not speak for {venue.Short}";
        var dates = paper.Evidence.Where(evidence => evidence.Field == PaperField.Date && SpeaksFor(evidence));
        return dates.Any(date => places.Exists(place => place.Span == date.Span))
            ? $"the year beside {venue.Short} counts"
            : null;
    }

    private static bool IsFromHeading(Evidence evidence) => evidence.Rule is "heading" or "list title";

    private SourceSpan? EntryOf(SourceSpan place)
    {
        foreach (var origin in paper.Origins)
        {
            if (origin.Holds(place))
                return origin;
        }
        return null;
    }

    private string Fallback(Evidence lost, ImmutableArray<Evidence> all)
    {
        var winner = all.FirstOrDefault(SpeaksFor);
        if (winner.Rule is null)
            return "not taken";
        return all.IndexOf(winner) < all.IndexOf(lost) ? "another one is stated before" : $"{winner.Span} says more";
    }
}
