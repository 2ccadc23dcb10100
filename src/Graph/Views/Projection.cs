using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Views;

/// <summary>
/// Projections of a graph onto one kind of its nodes: two are tied where they share nodes of another kind, and the
/// weight counts these.
/// </summary>
/// <remarks>
/// The pairs of a group grow with the square of its members, and a large group says little about any two of them: a
/// paper of thousands (a collaboration) ties only its first author to the others, so that every tie is true and no
/// author falls out of the graph; a term that most papers have ties none.
/// </remarks>
public static class Projection
{
    /// <summary>
    /// A paper with more authors, or terms, ties only the first one to the others; 100 have 4,950 pairs.
    /// </summary>
    public const int MaxOfPaper = 100;

    /// <summary>A term of more papers ties none of them; 500 have 124,750 pairs.</summary>
    public const int MaxOfTerm = 500;

    /// <summary>Authors who wrote papers together.</summary>
    public static PaperGraph Authors(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = new Ties(graph, NodeKind.Author, RelationKind.CoAuthorOf);
        foreach (var paper in graph.Papers)
            ties.AddPaper(graph.OutEdges(paper).Where(relation => relation.Target.Kind == NodeKind.Author));
        return ties.ToGraph();
    }

    /// <summary>Terms that classify the same papers.</summary>
    /// <param name="facet">The facet whose terms are looked at, or null for all.</param>
    public static PaperGraph Terms(PaperGraph graph, string? facet)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = new Ties(graph, NodeKind.Term, RelationKind.OccursWith, facet);
        foreach (var paper in graph.Papers)
            ties.AddPaper(graph.OutEdges(paper).Where(relation => IsOf(facet, relation)));
        return ties.ToGraph();
    }

    /// <summary>Papers that are classified under the same terms.</summary>
    /// <param name="facet">The facet whose terms are looked at, or null for all.</param>
    public static PaperGraph Papers(PaperGraph graph, string? facet)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = new Ties(graph, NodeKind.Paper, RelationKind.SharesTermsWith);
        foreach (var term in graph.Nodes)
        {
            if (term.Kind == NodeKind.Term && (facet is null || term.Facet == facet))
                ties.AddTerm(graph.InEdges(term).Where(relation => IsOf(facet, relation)));
        }
        return ties.ToGraph();
    }

    private static bool IsOf(string? facet, Relation relation) =>
        relation.Kind.Category == RelationCategory.Classification && (facet is null || relation.Target.Facet == facet);

    /// <summary>Nodes in the graph's order, and their ties in the order of the first thing they share.</summary>
    private sealed class Ties
    {
        private readonly PaperGraph _graph;
        private readonly RelationKind _kind;
        private readonly ImmutableArray<Node> _nodes;
        private readonly Dictionary<Node, int> _indexes;
        private readonly Dictionary<(int, int), Tie> _ties = [];
        private readonly List<Tie> _order = [];

        public Ties(PaperGraph graph, NodeKind nodes, RelationKind kind, string? facet = null)
        {
            (_graph, _kind) = (graph, kind);
            _nodes = [.. graph.Nodes.Where(node => node.Kind == nodes && (facet is null || node.Facet == facet))];
            _indexes = _nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        }

        /// <summary>Ties what a paper leads to.</summary>
        public void AddPaper(IEnumerable<Relation> relations)
        {
            Relation[] group = [.. relations];
            var pairing = group.Length > MaxOfPaper ? 1 : group.Length;
            for (var i = 0; i < pairing; i++)
            {
                for (var j = i + 1; j < group.Length; j++)
                    TieOf(group[i].Target, group[j].Target).Add(group[i]);
            }
        }

        /// <summary>Ties the papers that lead to a term.</summary>
        public void AddTerm(IEnumerable<Relation> relations)
        {
            Relation[] group = [.. relations];
            if (group.Length > MaxOfTerm)
                return;
            for (var i = 0; i < group.Length; i++)
            {
                for (var j = i + 1; j < group.Length; j++)
                    TieOf(group[i].Source, group[j].Source).Add(group[i]);
            }
        }

        public PaperGraph ToGraph() => _graph.With(_nodes, [.. _order.Select(tie => tie.ToRelation(_kind))]);

        // The tie has no direction: it runs from the node that stands first in the graph.
        private Tie TieOf(Node one, Node other)
        {
            var (first, second) = _indexes[one] < _indexes[other] ? (one, other) : (other, one);
            var pair = (_indexes[first], _indexes[second]);
            if (_ties.TryGetValue(pair, out var tie))
                return tie;
            tie = new(first, second);
            _ties.Add(pair, tie);
            _order.Add(tie);
            return tie;
        }
    }

    private sealed class Tie(Node first, Node second)
    {
        private int _shared;
        private ImmutableArray<SourceSpan> _firstOrigins;
        private List<SourceSpan>? _allOrigins;

        /// <summary>Counts a shared node. Most pairs share one, whose places are not copied.</summary>
        public void Add(Relation relation)
        {
            if (_shared++ == 0)
                _firstOrigins = relation.Origins;
            else
                (_allOrigins ??= [.. _firstOrigins]).AddRange(relation.Origins);
        }

        public Relation ToRelation(RelationKind kind) => new(first, second, kind)
        {
            Weight = _shared,
            Origins = _allOrigins is null ? _firstOrigins : [.. _allOrigins],
        };
    }
}
