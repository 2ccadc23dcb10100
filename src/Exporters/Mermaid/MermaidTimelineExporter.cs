using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes the papers by year as a Mermaid timeline. Of a year with many papers those are named that most others cite or
/// build on.
/// </summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/timeline.html. It has no links, and nothing to be heard.</remarks>
public sealed class MermaidTimelineExporter(MermaidOptions options) : IExporter
{
    private const int MaxNames = 10;
    private const int MaxLabelLength = 80;

    // One colour is left for papers without a year.
    private const int MaxYears = DiagramScale.Colors - 1;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("timeline.mmd");
        Write(graph, options, document);
        return [];
    }

    internal static void Write(PaperGraph graph, MermaidOptions options, TextWriter output) =>
        Write(graph, YearsOf(graph, options), output);

    private static void Write(
        PaperGraph graph, ImmutableArray<(PaperGroup Year, ImmutableArray<Node> Named)> years, TextWriter output)
    {
        if (years.IsEmpty)
        {
            DiagramHead.WriteNone(output, "There are no papers.");
            return;
        }
        DiagramHead.Write(output, DiagramScale.Settings);
        output.Write("timeline\n");
        output.Write($"  title {Escape(DiagramHead.TitleOf(graph.Title, "Papers by year"))}\n");
        var labels = new PaperLabels(graph.Papers);
        foreach (var (year, named) in years)
        {
            var count = year.Papers.Length;
            List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"{year.Name} ({count})")];
            parts.AddRange(named.Select(paper => PlainText.Shorten(labels.LabelOf(paper), MaxLabelLength)));
            if (named.Length < count)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"and {count - named.Length} more"));
            output.Write($"  {string.Join(" : ", parts.Select(Escape))}\n");
        }
    }

    /// <summary>What is named, in a sentence.</summary>
    internal static string CaptionOf(PaperGraph graph, MermaidOptions options)
    {
        var papers = Quantity.Of(graph.Papers.Count(), "paper");
        var years = YearsOf(graph, options);
        return years.All(year => year.Named.Length == year.Year.Papers.Length) ? papers
            : $"{papers}; of a year with more than {years.Max(year => year.Named.Length)} "
                + "those that most others cite or build on";
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var labels = new PaperLabels(graph.Papers);
        var years = YearsOf(graph, options.Mermaid);
        var named = years.SelectMany(year => year.Named).ToHashSet();
        var dated = years.Where(year => year.Year.Kind == PaperGroupKind.One)
            .SelectMany(year => year.Year.Papers).ToHashSet();
        return new()
        {
            HasListTitle = graph.Papers.Any() && DiagramHead.HoldsTitle(graph.Title),
            FieldsOf = node => (dated.Contains(node) ? PaperFields.Year : 0)
                | (named.Contains(node) ? LabelOf(node) : 0),
            PageOf = _ => null,
        };

        PaperFields LabelOf(Node node)
        {
            var label = labels.LabelOf(node);
            if (PlainText.Shorten(label, MaxLabelLength) != label)
                return 0;
            return (label == PaperLabels.TitleOf(node) ? PaperFields.Title : 0)
                | (label == node.Paper?.ShortName?.Trim() ? PaperFields.ShortName : 0);
        }
    }

    /// <summary>The years with the papers that are named of them, in the order of the source.</summary>
    private static ImmutableArray<(PaperGroup Year, ImmutableArray<Node> Named)> YearsOf(
        PaperGraph graph, MermaidOptions options)
    {
        var most = DiagramLength.Fullest(
            MaxNames, 0, options.TextLength, (count, output) => Write(graph, YearsOf(graph, count), output));
        return YearsOf(graph, most);
    }

    private static ImmutableArray<(PaperGroup Year, ImmutableArray<Node> Named)> YearsOf(PaperGraph graph, int maxNames)
    {
        var counts = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Citation)
            .CountBy(relation => relation.Target).ToDictionary();
        return [.. YearGroups.Of(graph, MaxYears).Select(year => (year, NamedOf(year)))];

        ImmutableArray<Node> NamedOf(PaperGroup year)
        {
            var chosen = year.Papers.OrderByDescending(paper => counts.GetValueOrDefault(paper)).Take(maxNames)
                .ToHashSet();
            return [.. year.Papers.Where(chosen.Contains)];
        }
    }

    // Colons divide events here.
    private static string Escape(string text) =>
        MermaidText.Escape(text).Replace(":", "#58;", StringComparison.Ordinal);
}
