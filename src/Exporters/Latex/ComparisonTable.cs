using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Scriban.Runtime;
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

    private const int MaxVenueLength = 30;

    /// <summary>The model of the template, and how many turns its loops take.</summary>
    public static (ScriptObject Model, int Turns) Of(PaperGraph graph, LatexWords words)
    {
        ImmutableArray<TableColumn> columns = [.. Columns(graph, words)];
        var parts = Parts(graph, columns);
        ScriptObject model = new()
        {
            ["columns"] = string.Join("%\n", Specification(columns)),
            ["groups"] = Groups(columns),
            ["headings"] = string.Join(" & ", columns.Select(column => column.Heading)),
            ["column_count"] = columns.Length,
            ["parts"] = parts.Count == 0 ? null : parts.Select((rows, i) => new ScriptObject { ["name"] = MacroName.OfNumber(i + 1), ["rows"] = rows }).ToList(),
        };
        return (model, graph.Papers.Count() + (2 * parts.Count));
    }

    /// <summary>The rows as LaTeX, as many in each part as fit a page.</summary>
    private static List<List<string>> Parts(PaperGraph graph, ImmutableArray<TableColumn> columns)
    {
        var weights = columns.Sum(column => column.Weight);
        List<List<string>> parts = [];
        var lines = PageLines;
        foreach (var paper in graph.Papers)
        {
            var cells = columns.Select(column => column.CellOf(paper)).ToList();
            var height = cells.Zip(columns, (cell, column) => (int)Math.Ceiling(cell.Length / (PageWidth * column.Weight / weights))).Max();
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

    private static IEnumerable<TableColumn> Columns(PaperGraph graph, LatexWords words)
    {
        yield return new("", "Paper", 2.4, false, paper => new(words.Cited(paper), LatexWords.LengthOf(paper)));
        if (graph.Papers.Any(paper => paper.Paper?.Venue is not null))
            yield return new("", "Venue", 1.1, false, paper =>
                TableCell.Of(PlainText.Shorten(paper.Paper?.Venue?.Short ?? "", MaxVenueLength), words));
        yield return new("", "Year", 0.5, false, paper =>
            TableCell.Of(paper.Paper?.Date?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "", words));
        foreach (var column in FacetColumns.Of(graph, words))
            yield return column;
        if (graph.Papers.Any(paper => paper.Paper is { Repositories.IsEmpty: false }))
            yield return new("", "Code", 0.5, true, CodeLink);
    }

    private static TableCell CodeLink(Node paper) =>
        paper.Paper is { Repositories: [var repository, ..] }
            ? new($@"\href{{{LatexUrl.Escape(repository.Url)}}}{{link}}", 4)
            : TableCell.Empty;

    // All widths are shares of the line, so that the table fits every page.
    private static IEnumerable<string> Specification(ImmutableArray<TableColumn> columns)
    {
        var room = 1 - (Distance * (columns.Length - 1));
        var weights = columns.Sum(column => column.Weight);
        foreach (var column in columns)
        {
            var width = Math.Floor(10_000 * room * column.Weight / weights) / 10_000;
            var align = column.IsCentered ? @">{\centering\arraybackslash}" : @">{\raggedright\arraybackslash\hspace{0pt}}";
            yield return string.Create(CultureInfo.InvariantCulture, $@"{align}p{{{width:0.0000}\linewidth}}");
        }
    }

    /// <summary>The line of headings that stand above several columns, with the rules below them; null where there is none.</summary>
    private static string? Groups(ImmutableArray<TableColumn> columns)
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
                cells.Add(string.Create(CultureInfo.InvariantCulture, $@"\multicolumn{{{end - i}}}{{c}}{{{columns[i].Group}}}"));
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
