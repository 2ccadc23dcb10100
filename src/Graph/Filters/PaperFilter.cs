using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SurveyGraph.Graph.Filters;

/// <summary>
/// A condition on papers, as <c>year &gt;= 2024 and (modality = Video or title ~ "long video") and not code</c>.
/// </summary>
/// <remarks>
/// A field is one of <see cref="PaperFilterFields.Names"/> or a facet's key or label. Alone it asks whether the paper
/// has it; <c>=</c> and <c>!=</c> compare values whole and <c>~</c> parts of them, in any case and without accents; what
/// a paper does not have is unlike every value, so that <c>!=</c> is the opposite of <c>=</c>; <c>&lt;</c>,
/// <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c> are for year and date. Of several values one has to fit. A term stands
/// for the narrower ones too. <c>and</c> binds closer than <c>or</c>; values with blanks, brackets or signs go in
/// quotes.
/// </remarks>
public sealed class PaperFilter
{
    private readonly Func<PaperFacts, bool> _matches;

    internal PaperFilter(Func<PaperFacts, bool> matches, ImmutableArray<string> fields) =>
        (_matches, Fields) = (matches, fields);

    /// <summary>The fields that the condition names, each once, in their order.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="problem">What is wrong with the text and where, or null.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PaperFilter? filter, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PaperFilterParser(text).TryParse(out filter, out problem);
    }

    /// <summary>
    /// The papers that meet the condition, what they have (terms and what these are under, sections, venues, authors,
    /// repositories), and the relations among all these, in their order.
    /// </summary>
    public PaperGraph Apply(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var kept = graph.Papers.Where(paper => _matches(new(graph, paper))).ToHashSet();
        foreach (var paper in kept.ToList())
        {
            foreach (var relation in graph.OutEdges(paper))
            {
                if (relation.Target.Kind != NodeKind.Paper)
                    KeepWithAncestors(graph, relation.Target, kept);
            }
        }
        return graph.Part(kept.Contains);
    }

    private static void KeepWithAncestors(PaperGraph graph, Node node, HashSet<Node> kept)
    {
        var open = new Stack<Node>([node]);
        while (open.TryPop(out var next))
        {
            if (!kept.Add(next))
                continue;
            foreach (var broader in PaperFacts.Broader(graph, next))
                open.Push(broader);
        }
    }
}
