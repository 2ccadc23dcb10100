using System.Collections.Immutable;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// The order of publication of papers, by their indexes, and of all else that is known where that is one.
/// </summary>
internal sealed class PublicationOrder(ImmutableArray<Paper> papers) : IComparer<int>
{
    // A table may have one title in every row: what is compared that often is written once.
    private readonly Dictionary<int, string> _details = [];

    public int Compare(int x, int y)
    {
        var (a, b) = (papers[x], papers[y]);
        var order = Nullable.Compare(a.Date, b.Date);
        if (order == 0)
            order = string.CompareOrdinal(a.Title, b.Title);
        return order == 0 ? string.CompareOrdinal(DetailsOf(x), DetailsOf(y)) : order;
    }

    private string DetailsOf(int index)
    {
        if (!_details.TryGetValue(index, out var details))
            _details.Add(index, details = Describe(papers[index]));
        return details;
    }

    private static string Describe(Paper paper) =>
        $"{paper.Key}|{paper.Identifiers}|{paper.Url}|{paper.Venue}|{string.Join(';', paper.Authors)}|"
            + string.Join(';', paper.Links);
}
