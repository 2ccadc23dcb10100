using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>Tells of two entries with one identifier whether they are two papers all the same.</summary>
internal static class SharedIdentifier
{
    /// <summary>
    /// Whether the identifier of one of them is likely a slip: their titles have little in common, or nothing, and
    /// nobody wrote both.
    /// </summary>
    public static bool IsSlip(Paper a, Paper b) =>
        SimilarTitle.AreUnlike(a.Title, b.Title, mayDiffer: AreAtTwoVenues(a.Venue, b.Venue))
        || (SimilarTitle.HaveNothingInCommon(a.Title, b.Title) && AreByOthers(a, b));

    // Both have authors, and no family name is that of one of the others.
    private static bool AreByOthers(Paper a, Paper b) =>
        !a.Authors.IsEmpty && !b.Authors.IsEmpty
        && !new HashSet<string>(a.Authors.Select(author => author.Family), StringComparer.OrdinalIgnoreCase)
            .Overlaps(b.Authors.Select(author => author.Family));

    // A preprint may be published later, and a conference have a workshop.
    private static bool AreAtTwoVenues(Venue? a, Venue? b) =>
        a is { Kind: not VenueKind.Preprint } && b is { Kind: not VenueKind.Preprint }
        && !a.Short.StartsWith(b.Short, StringComparison.OrdinalIgnoreCase)
        && !b.Short.StartsWith(a.Short, StringComparison.OrdinalIgnoreCase);
}
