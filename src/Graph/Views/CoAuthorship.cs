using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Views;

/// <summary>The projection of a graph onto its authors: who wrote papers with whom, and how many.</summary>
/// <remarks>
/// The pairs of a paper grow with the square of its authors, and those of a paper with thousands (a collaboration) say
/// little about who works with whom. Above <see cref="MaxAuthors"/> only the ties of the first author to the others are
/// kept: every tie is still true, and no author falls out of the graph.
/// </remarks>
public static class CoAuthorship
{
    /// <summary>A paper with more authors counts for the ties of its first author only; 100 authors have 4,950 pairs.</summary>
    public const int MaxAuthors = 100;

    /// <summary>The authors in the graph's order, and their ties in the order of the first paper they share.</summary>
    public static PaperGraph Of(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ImmutableArray<Node> authors = [.. graph.Nodes.Where(node => node.Kind == NodeKind.Author)];
        var indexes = authors.Index().ToDictionary(author => author.Item, author => author.Index);
        Dictionary<(int, int), Tie> ties = [];
        List<Tie> order = [];
        foreach (var paper in graph.Papers)
        {
            Relation[] team = [.. graph.OutEdges(paper).Where(relation => indexes.ContainsKey(relation.Target))];
            var pairing = team.Length > MaxAuthors ? 1 : team.Length;
            for (var i = 0; i < pairing; i++)
            {
                for (var j = i + 1; j < team.Length; j++)
                    TieOf(team[i].Target, team[j].Target).Add(team[i]);
            }
        }
        return new(authors, [.. order.Select(tie => tie.ToRelation())], graph.NodeAttributes) { Title = graph.Title };

        // The tie has no direction: it runs from the author who stands first in the graph.
        Tie TieOf(Node one, Node other)
        {
            var (first, second) = indexes[one] < indexes[other] ? (one, other) : (other, one);
            var pair = (indexes[first], indexes[second]);
            if (ties.TryGetValue(pair, out var tie))
                return tie;
            tie = new(first, second);
            ties.Add(pair, tie);
            order.Add(tie);
            return tie;
        }
    }

    private sealed class Tie(Node first, Node second)
    {
        private int _papers;
        private ImmutableArray<SourceSpan> _firstOrigins;
        private List<SourceSpan>? _allOrigins;

        /// <summary>Counts a shared paper. Most pairs share one, whose places are not copied.</summary>
        public void Add(Relation authorship)
        {
            if (_papers++ == 0)
                _firstOrigins = authorship.Origins;
            else
                (_allOrigins ??= [.. _firstOrigins]).AddRange(authorship.Origins);
        }

        public Relation ToRelation() => new(first, second, RelationKind.CoAuthorOf)
        {
            Weight = _papers,
            Origins = _allOrigins is null ? _firstOrigins : [.. _allOrigins],
        };
    }
}
