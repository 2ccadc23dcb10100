using System.Collections.Immutable;
using System.Diagnostics;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Markdown;

/// <summary>Writes one Markdown table that compares the papers, a row a paper, to be put into a README.</summary>
/// <remarks>
/// Syntax: https://github.github.com/gfm/#tables-extension-. A table has one row of headings, so that a heading above
/// several columns stands in each of them.
/// </remarks>
/// <param name="names">
/// The names of the columns, <see cref="ComparisonColumns"/>; none: the usual ones that are filled.
/// </param>
public sealed class MarkdownTableExporter(ImmutableArray<string> names = default) : IExporter
{
    private static readonly ImmutableArray<string> Usual = ["title", "name", "venue", "year", "facets", "code"];

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var columns = ColumnsOf(graph, names);
        using var document = output.Open("table.md");
        if (columns.IsEmpty)
            return [];
        WriteRow(columns.Select(Heading), document);
        WriteRow(columns.Select(column => column.IsCentered ? ":-:" : "---"), document);
        foreach (var paper in graph.Papers)
            WriteRow(columns.Select(column => Cell(column, paper)), document);
        return [];
    }

    internal static ImmutableArray<ComparisonColumn> ColumnsOf(PaperGraph graph, ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty ? ComparisonColumns.Filled(graph, Usual) : ComparisonColumns.Of(graph, names);

    private static string Heading(ComparisonColumn column) =>
        MarkdownText.Escape(column.Group.Length == 0 ? column.Heading : $"{column.Group}: {column.Heading}");

    private static string Cell(ComparisonColumn column, Node paper) => column.Kind switch
    {
        ColumnKind.Mark => column.TextOf(paper).Length > 0 ? "✓" : "",
        ColumnKind.Paper or ColumnKind.Link => MarkdownText.Link(column.TextOf(paper), column.UrlOf(paper)),
        ColumnKind.Text => MarkdownText.Escape(column.TextOf(paper)),
        _ => throw new UnreachableException(),
    };

    private static void WriteRow(IEnumerable<string> cells, TextWriter document) =>
        document.WriteLine(MarkdownText.Row(cells));
}
