using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>The table that compares the papers: name with citation, venue, year, facets, code; a row a paper.</summary>
internal static class ComparisonTable
{
    // A page of two columns has that many lines of \footnotesize beside the caption, and some 120 characters in each.
    private const int PageLines = 42;
    private const int PageWidth = 120;

    // The distance between two columns as a share of the line's width.
    private const double Distance = 0.014;

    private static readonly ImmutableArray<string> Usual = ["paper", "venue", "year", "facets", "code"];

    /// <summary>The model of the template, and how many turns its loops take.</summary>
    /// <param name="names">The columns that were asked for; none: the usual ones.</param>
    public static (ScriptObject Model, int Turns) Of(PaperGraph graph, ImmutableArray<string> names, LatexWords words)
    {
        var columns = ColumnsOf(graph, names);
        var parts = Parts(graph, columns, words);
        ScriptObject model = new()
        {
            ["columns"] = string.Join("%\n", Specification(columns)),
            ["groups"] = Groups(columns, words),
            ["headings"] = string.Join(" & ", columns.Select(column => words.Encode(column.Heading))),
            ["column_count"] = columns.Length,
            ["parts"] = parts.Count == 0
                ? null
                : parts.Select((rows, i) => new ScriptObject { ["name"] = MacroName.OfNumber(i + 1), ["rows"] = rows })
                    .ToList(),
        };
        return (model, graph.Papers.Count() + (2 * parts.Count));
    }

    public static ImmutableArray<ComparisonColumn> ColumnsOf(PaperGraph graph, ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty ? ComparisonColumns.Filled(graph, Usual) : ComparisonColumns.Of(graph, names);

    /// <summary>The rows as LaTeX, as many in each part as fit a page.</summary>
    private static List<List<string>> Parts(
        PaperGraph graph, ImmutableArray<ComparisonColumn> columns, LatexWords words)
    {
        var weights = columns.Sum(column => column.Weight);
        List<List<string>> parts = [];
        var lines = PageLines;
        foreach (var paper in graph.Papers)
        {
            var cells = columns.Select(column => Cell(column, paper, words)).ToList();
            var height =
                cells.Zip(columns,
                    (cell, column) => (int)Math.Ceiling(cell.Length / (PageWidth * column.Weight / weights))).Max();
            if (lines + height > PageLines)
            {
                parts.Add([]);
                lines = 0;
            }
            var row = string.Join(" & ", cells.Select(cell => cell.Latex));
            // The \\ of the row above would take a bracket or a star for its own.
            parts[^1].Add(row is ['[' or '*', ..] ? "{}" + row : row);
            lines += height;
        }
        return parts;
    }

    private static TableCell Cell(ComparisonColumn column, Node paper, LatexWords words) => column.Kind switch
    {
        ColumnKind.Paper => new(words.Cited(paper), LatexWords.LengthOf(paper)),
        ColumnKind.Mark => column.TextOf(paper).Length > 0 ? TableCell.Mark : TableCell.Empty,
        ColumnKind.Link => TableCell.Link(Shortened(column, paper), column.UrlOf(paper), words),
        ColumnKind.Text => TableCell.Of(Shortened(column, paper), words),
        _ => throw new UnreachableException(),
    };

    // No row may be higher than a page.
    private static string Shortened(ComparisonColumn column, Node paper) =>
        PlainText.Shorten(column.TextOf(paper), column.MaxLength);

    // All widths are shares of the line, so that the table fits every page.
    private static IEnumerable<string> Specification(ImmutableArray<ComparisonColumn> columns)
    {
        var room = 1 - (Distance * (columns.Length - 1));
        var weights = columns.Sum(column => column.Weight);
        foreach (var column in columns)
        {
            var width = Math.Floor(10_000 * room * column.Weight / weights) / 10_000;
            var align = column.IsCentered
                ? @">{\centering\arraybackslash}"
                : @">{\raggedright\arraybackslash\hspace{0pt}}";
            yield return string.Create(CultureInfo.InvariantCulture, $@"{align}p{{{width:0.0000}\linewidth}}");
        }
    }

    /// <summary>
    /// The line of headings that stand above several columns, with the rules below them; null where there is none.
    /// </summary>
    private static string? Groups(ImmutableArray<ComparisonColumn> columns, LatexWords words)
    {
        if (columns.All(column => column.Group.Length == 0))
            return null;
        List<string> cells = [];
        var rules = new StringBuilder();
        for (var i = 0; i < columns.Length;)
        {
            var end = i + 1;
            while (columns[i].Group.Length > 0 && end < columns.Length && columns[end].Group == columns[i].Group)
                end++;
            if (columns[i].Group.Length > 0)
            {
                cells.Add(string.Create(CultureInfo.InvariantCulture,
                    $@"\multicolumn{{{end - i}}}{{c}}{{{words.Encode(columns[i].Group)}}}"));
                rules.Append(CultureInfo.InvariantCulture, $@" \cmidrule(lr){{{i + 1}-{end}}}");
            }
            else
            {
                cells.Add("");
            }
            i = end;
        }
        return $@"{string.Join(" & ", cells)} \\{rules}";
    }
}
