using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The order of the entries of a bibliography.</summary>
public enum BibOrder
{
    /// <summary>As in the source.</summary>
    Source,

    Key,

    /// <summary>The earliest first, those without a date last.</summary>
    Year,
}

internal static class BibOrders
{
    /// <summary>Papers with a citation key, of nodes of papers.</summary>
    public static ImmutableArray<Node> Sort(this BibOrder order, IEnumerable<Node> papers)
    {
        var keyed = papers.Where(node => node.Paper?.Key is not null);
        return order switch
        {
            BibOrder.Key => [.. ByKey(keyed)],
            BibOrder.Year =>
                [.. ByKey(keyed).OrderBy(node => node.Paper!.Date is null).ThenBy(node => node.Paper!.Date)],
            _ => [.. keyed],
        };
    }

    private static IOrderedEnumerable<Node> ByKey(IEnumerable<Node> papers) =>
        papers.OrderBy(node => node.Paper!.Key!.Value.Value, StringComparer.OrdinalIgnoreCase);
}
