using System.Collections.Immutable;
using CsvHelper;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Csv;

/// <summary>
/// Writes a table with a row for each paper and a column for each of its fields, which reads back as the papers.
/// </summary>
/// <remarks>
/// RFC 4180: https://www.rfc-editor.org/rfc/rfc4180, with lines that end in CRLF, and every cell on one line. It cannot
/// hold sections without papers, declarations of facets, the words of links, affiliations, values that say that
/// nothing is known ("unknown"), and where each fact is from.
/// </remarks>
public sealed class CsvExporter : IExporter
{
    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var columns = CsvColumns.Of(graph);
        using var document = output.Open("papers.csv");
        using var csv = CsvWriter.Create(document, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
        foreach (var paper in graph.Papers)
        {
            foreach (var column in columns)
                csv.WriteField(column.CellOf(paper));
            csv.EndRecord();
        }
        return [];
    }
}
