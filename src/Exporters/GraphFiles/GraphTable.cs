using System.Collections.Immutable;
using CsvHelper;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>A CSV table with a row for each node, or for each relation.</summary>
/// <remarks>RFC 4180: https://www.rfc-editor.org/rfc/rfc4180, with lines that end in CRLF.</remarks>
internal static class GraphTable
{
    public static void Write<T>(
        IExportOutput output, string name, IEnumerable<T> items,
        ImmutableArray<(string Header, Func<T, string> TextOf)> columns)
    {
        using var document = output.Open(name);
        using var csv = CsvWriter.Create(document, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Header)]);
        foreach (var item in items)
        {
            foreach (var (_, textOf) in columns)
                csv.WriteField(textOf(item));
            csv.EndRecord();
        }
    }
}
