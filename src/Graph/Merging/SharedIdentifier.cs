using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>Tells of two entries with one identifier whether they are two papers all the same.</summary>
internal static class SharedIdentifier
{
    /// <summary>
    /// Whether the identifier of one of them is likely a slip: their titles have little in common, the less the fewer
    /// other things speak for two papers, which are people, code and venues that differ; or short titles have nothing in
    /// common, and people or code differ.
    /// </summary>
    public static bool IsSlip(Paper a, Paper b)
    {
        // Most entries of one paper have one title.
        if (a.Title.Equals(b.Title, StringComparison.OrdinalIgnoreCase))
            return false;
        var (people, code, venues) = (AreByOthers(a, b), HaveOtherCode(a, b), AreAtTwoVenues(a.Venue, b.Venue));
        var words = CommonWords.Of(a.Title, b.Title);
        return words.AreFew((people ? 1 : 0) + (code ? 1 : 0) + (venues ? 1 : 0))
            || ((people || code) && words.AreNone);
    }

    // Both have code, and none of it is the same.
    private static bool HaveOtherCode(Paper a, Paper b) =>
        !a.Repositories.IsEmpty && !b.Repositories.IsEmpty && !a.Repositories.Any(one => b.Repositories.Any(
            other => one.Url.Equals(other.Url, StringComparison.OrdinalIgnoreCase)));

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
