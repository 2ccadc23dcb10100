using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes the papers by year as a Mermaid timeline, the earliest years together. Of a year with many papers those are
/// named that most others cite or build on.
/// </summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/timeline.html. It has no links, and nothing to be heard.</remarks>
public sealed class MermaidTimelineExporter(MermaidOptions options) : IExporter
{
    private const int MaxNames = 10;
    private const int MaxLabelLength = 80;

    // With more columns, and one for papers without a year, names would be too small to be read on a page.
    private const int MaxYears = 7;
    private const double PageWidth = 880;
    private const double ColumnWidth = 200;
    private const double SmallestText = 10;

    // Of the size of the text, as an average letter is wide.
    private const double LetterWidth = 0.6;

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
        DiagramHead.Write(output, Settings(years.Length) + DiagramScale.Timeline);
        output.Write("timeline\n");
        var title = DiagramHead.TitleOf(graph.Title, "Papers by year", TitleRoom(years.Length));
        output.Write($"  title {Escape(title, int.MaxValue)}\n");
        var columns = (int)(ColumnWidth / (LetterWidth * TextSize(years.Length)));
        var labels = new PaperLabels(graph.Papers);
        foreach (var (year, named) in years)
        {
            var count = year.Papers.Length;
            List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"{year.Name} ({count})")];
            parts.AddRange(named.Select(paper => PlainText.Shorten(labels.LabelOf(paper), MaxLabelLength)));
            if (named.Length < count)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"and {count - named.Length} more"));
            output.Write($"  {string.Join(" : ", parts.Select(part => Escape(part, columns)))}\n");
        }
    }

    /// <summary>What is named, in a sentence.</summary>
    internal static string CaptionOf(PaperGraph graph, MermaidOptions options)
    {
        var papers = Quantity.Of(graph.Papers.Count(), "paper");
        var years = YearsOf(graph, options);
        if (years.All(year => year.Named.Length == year.Year.Papers.Length))
            return papers;
        var most = years.Max(year => year.Named.Length);
        return $"{papers}; of a year with more than {most} "
            + (CitationsOf(graph).Any() ? "those that most others cite or build on" : "the first ones");
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
            HasListTitle = graph.Papers.Any() && DiagramHead.HoldsTitle(graph.Title, TitleRoom(years.Length)),
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
        var counts = CitationsOf(graph).CountBy(relation => relation.Target).ToDictionary();
        return [.. YearGroups.WithPapers(graph, MaxYears).Select(year => (year, NamedOf(year)))];

        ImmutableArray<Node> NamedOf(PaperGroup year)
        {
            var chosen = year.Papers.OrderByDescending(paper => counts.GetValueOrDefault(paper)).Take(maxNames)
                .ToHashSet();
            return [.. year.Papers.Where(chosen.Contains)];
        }
    }

    // The title begins in the middle, and what is longer than the columns makes the whole smaller.
    private static int TitleRoom(int columns) => 10 + (5 * columns);

    private static IEnumerable<Relation> CitationsOf(PaperGraph graph) =>
        graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Citation);

    private static string Settings(int columns)
    {
        return string.Create(CultureInfo.InvariantCulture, $$"""
              themeCSS: ".timeline-node text { font-size: {{TextSize(columns)}}px; }"
              timeline:
                leftMargin: 20

            """);
    }

    /// <summary>Text as large as it has to be where a page makes a wide diagram smaller.</summary>
    private static double TextSize(int columns) =>
        Math.Max(16, Math.Ceiling(SmallestText * ((columns * ColumnWidth) + 110) / PageWidth));

    // Colons divide events here. Mermaid wraps between words alone, so that of a longer one letters would stand
    // on its neighbours.
    private static string Escape(string text, int columns) => string.Join(' ', PlainText.OneLine(text).Split(' ')
        .Select(word => string.Join("<br>", LineWrap.Lines(word, columns).Select(MermaidText.Escape))))
        .Replace(":", "#58;", StringComparison.Ordinal);
}
