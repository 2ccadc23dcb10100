using System.Globalization;
using CsvHelper;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Explanations;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Cli;

/// <summary>
/// Writes where all that is known of papers comes from as one table: a row for each place that speaks for a value, or
/// lost against it.
/// </summary>
/// <remarks>
/// RFC 4180: https://www.rfc-editor.org/rfc/rfc4180. A value that was made and not read has no place.
/// </remarks>
internal static class ExplanationTable
{
    private static readonly string[] Columns =
        ["paper", "field", "value", "file", "line", "column", "rule", "says", "lost"];

    /// <param name="findVenue">The venue of a name, where it is a known one.</param>
    public static void Write(PaperGraph graph, Func<string, Venue?> findVenue, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var node in graph.Papers)
        {
            var paper = node.Paper!.Key?.Value ?? node.Id;
            // Where an entry stands is said by its values.
            foreach (var value in PaperExplanation.Of(graph, node, findVenue).Where(value => value.Field != "entry"))
            {
                if (value.Statements.IsEmpty)
                    WriteRow(csv, [paper, value.Field, value.Value ?? "", "", "", "", "", "", ""]);
                foreach (var said in value.Statements)
                {
                    var (line, column) = said.Place.Source.PositionOf(said.Place.Start);
                    WriteRow(csv,
                    [
                        paper, value.Field, value.Value ?? "", said.Place.Source.Path, Number(line), Number(column),
                        said.Rule, said.Value, said.WhyNot ?? "",
                    ]);
                }
            }
        }
    }

    private static void WriteRow(CsvWriter csv, ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(CsvText.Guard(cell));
        csv.EndRecord();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
