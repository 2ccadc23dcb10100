using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes two facets held against each other as a Mermaid Sankey diagram: a stream for each pair of terms, as wide as
/// the number of papers that have both.
/// </summary>
/// <remarks>
/// Syntax: https://mermaid.js.org/syntax/sankey.html. It knows ASCII only and no title; names that it cannot write are
/// in comments.
/// </remarks>
public sealed class MermaidSankeyExporter(MermaidOptions options) : IExporter
{
    private const int MaxTerms = 12;
    private const int MaxCommentLength = 300;
    private const int MaxEscapedComment = 360;

    // The names of smaller ones would stand on each other.
    private const int MinShare = 3;

    // Streams would be multiplied with what is behind them, which leaves nothing of them on a dark page.
    private const string Settings = $$"""
          themeVariables:
            textColor: "{{DiagramHead.PageColor}}"
          themeCSS: >-
            .link { mix-blend-mode: normal !important; opacity: 0.5; }
            .node-labels text { font-size: 15px; font-weight: bold; }
          sankey:
            showValues: false
            linkColor: source
            width: 800

        """;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("sankey.mmd");
        if (StreamsOf(graph, options) is { } streams)
            Write(streams.Sources, streams.Targets, document);
        else
            DiagramHead.WriteNone(document, "There are no two facets whose terms papers have in common.");
        return [];
    }

    /// <summary>The two facets; null where no paper has terms of both.</summary>
    internal static (TermGroups Sources, TermGroups Targets)? StreamsOf(
        PaperGraph graph, MermaidOptions options)
    {
        var most = DiagramLength.Fullest(MaxTerms, 1, options.TextLength, (count, output) =>
        {
            if (WithMost(count) is var (sources, targets))
                Write(sources, targets, output);
        });
        return WithMost(most);

        (TermGroups Sources, TermGroups Targets)? WithMost(int count) =>
            TermGroups.PairOf(graph, options.Facets, count, MinShare) is [var sources, var targets, ..]
                && PairsOf(sources, targets).Any() ? (sources, targets) : null;
    }

    /// <summary>Each pair of terms with the papers that have both.</summary>
    internal static IEnumerable<(PaperGroup Source, PaperGroup Target, ImmutableArray<Node> Papers)> PairsOf(
        TermGroups sources, TermGroups targets)
    {
        foreach (var source in sources.Classified)
        {
            foreach (var target in targets.Classified)
            {
                ImmutableArray<Node> papers = [.. source.Papers.Intersect(target.Papers)];
                if (!papers.IsEmpty)
                    yield return (source, target, papers);
            }
        }
    }

    internal static void Write(TermGroups sources, TermGroups targets, TextWriter output)
    {
        var height = 80 + (60 * Math.Max(sources.Groups.Length, targets.Groups.Length));
        DiagramHead.Write(output, Settings + string.Create(CultureInfo.InvariantCulture, $"    height: {height}"));
        output.Write("sankey-beta\n");
        var names = new SankeyNames();
        var lines = PairsOf(sources, targets).Select(pair =>
        {
            var (source, target) = (names.Of(pair.Source), names.Of(pair.Target));
            return string.Create(CultureInfo.InvariantCulture, $"\"{source}\",\"{target}\",{pair.Papers.Length}\n");
        }).ToList();
        foreach (var (name, whole) in names.Changed)
            output.Write($"  %% {name} is: {MermaidText.Escape(whole, MaxCommentLength, MaxEscapedComment)}\n");
        output.Write('\n');
        foreach (var line in lines)
            output.Write(line);
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var streams = StreamsOf(graph, options.Mermaid);
        var carried = TermCarried.Of(
            graph, streams is null ? [] : [streams.Value.Sources, streams.Value.Targets], SankeyNames.CanWrite);
        // It has no title, and so no place for the names of the facets either.
        return carried with
        {
            HasListTitle = false,
            HoldsAlone = node => node.Kind != NodeKind.Facet && carried.HoldsAlone(node),
        };
    }
}
