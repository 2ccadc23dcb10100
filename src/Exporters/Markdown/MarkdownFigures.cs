using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Markdown;

/// <summary>A heading of the page with Mermaid diagrams, and the papers behind them.</summary>
/// <param name="Caption">What the diagrams show, in a sentence.</param>
/// <param name="Diagrams">Each as Mermaid text.</param>
/// <param name="Of">What the rows of the table are.</param>
/// <param name="Groups">The rows; none where the sections of the page have the papers.</param>
internal sealed record MarkdownFigure(
    string Title, string Caption, ImmutableArray<string> Diagrams, string Of, ImmutableArray<PaperGroup> Groups);

/// <summary>What a page shows of the papers beside the flowchart of their taxonomy.</summary>
internal sealed class MarkdownFigures(PaperGraph graph, MermaidOptions options)
{
    private readonly PaperLabels _labels = new(graph.Papers);

    public ImmutableArray<MarkdownFigure> All { get; } = graph.Papers.Any() ? [.. FiguresOf(graph, options)] : [];

    /// <summary>The facets and terms that some figure shows.</summary>
    public static HashSet<Node> NodesOf(PaperGraph graph, MermaidOptions options) =>
        TermGroups.NodesOf(TermsOf(graph, options));

    /// <summary>Which papers are told to have which term.</summary>
    public static HashSet<(Node Paper, Node Term)> PlacesOf(PaperGraph graph, MermaidOptions options) =>
        [.. from terms in TermsOf(graph, options)
            from one in terms.Groups
            where one.Term is not null
            from paper in one.Papers
            select (paper, one.Term)];

    /// <summary>The names of papers, each a link to its page.</summary>
    public string LinksTo(ImmutableArray<Node> papers) =>
        string.Join(", ", papers.Select(paper => MarkdownText.Link(_labels.LabelOf(paper), paper.Url)));

    private static IEnumerable<MarkdownFigure> FiguresOf(PaperGraph graph, MermaidOptions options)
    {
        if (graph.Nodes.Any(node => node.Kind is NodeKind.Section or NodeKind.Term))
        {
            yield return new("Mindmap", "The branches of the taxonomy; their papers are in the tables above.",
                [TextOf(output => MermaidMindmapExporter.Write(graph, options, output))], "", []);
        }
        // Of a single year there is nothing to compare.
        ImmutableArray<PaperGroup> years = [.. YearGroups.Of(graph, MermaidChartExporter.MaxYears)];
        if (years.Length > 1)
        {
            yield return new("Papers by year", $"{MermaidTimelineExporter.CaptionOf(graph, options)}.",
                [
                    TextOf(output => MermaidChartExporter.WriteYears(graph, output)),
                    TextOf(output => MermaidTimelineExporter.Write(graph, options, output)),
                ],
                "Year", years);
        }
        var quadrants = TermQuadrants.Of(graph, options.Facets).ToDictionary(terms => terms.Facet.Id);
        foreach (var terms in TermsOf(graph, options))
        {
            var caption = MermaidPieExporter.CaptionOf(graph, terms);
            var pie = TextOf(output => MermaidPieExporter.Write(graph, terms, output));
            yield return quadrants.GetValueOrDefault(terms.Facet.Id) is { } ages
                ? new($"Papers by {terms.Facet.Label}",
                    $"{caption}. {MermaidQuadrantExporter.CaptionOf(ages)}.",
                    [pie, TextOf(output => MermaidQuadrantExporter.Write(graph, ages, output))], terms.Facet.Label,
                    terms.Groups)
                : new($"Papers by {terms.Facet.Label}", $"{caption}.", [pie], terms.Facet.Label, terms.Groups);
        }
        if (MermaidSankeyExporter.StreamsOf(graph, options) is not var (sources, targets))
            yield break;
        ImmutableArray<PaperGroup> pairs = [.. MermaidSankeyExporter.PairsOf(sources, targets).Select(pair =>
            new PaperGroup(PaperGroupKind.One, $"{pair.Source.Name} → {pair.Target.Name}", pair.Papers))];
        var papers = Quantity.Of(pairs.SelectMany(pair => pair.Papers).Distinct().Count(), "paper");
        // A diagram of streams from "term" to "term 2" says less than the table.
        ImmutableArray<string> diagrams = sources.Classified.Concat(targets.Classified)
            .All(group => SankeyNames.IsTold(group.Name))
                ? [TextOf(output => MermaidSankeyExporter.Write(sources, targets, output))] : [];
        yield return new($"{sources.Facet.Label} and {targets.Facet.Label}",
            $"{papers} with terms of both; one may count in several "
                + (diagrams.IsEmpty ? "pairs. Mermaid's Sankey diagrams know no letters but Latin ones." : "streams."),
            diagrams,
            $"{sources.Facet.Label} → {targets.Facet.Label}", pairs);
    }

    private static IEnumerable<TermGroups> TermsOf(PaperGraph graph, MermaidOptions options) =>
        MermaidPieExporter.GroupsOf(graph, options.Facets).Take(2);

    private static string TextOf(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        return text.ToString();
    }
}
