using System.Globalization;
using System.Text;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;

namespace SurveyGraph.Cli;

/// <summary>The table of replaced keys: old, new, file, line; with commas (RFC 4180), or with tabs in a .tsv.</summary>
internal static class KeyMap
{
    public static void Write(PaperGraph graph, TextWriter output, bool hasTabs)
    {
        var separator = hasTabs ? '\t' : ',';
        output.WriteLine(string.Join(separator, "old", "new", "file", "line"));
        foreach (var key in ReplacedKeys.In(graph))
        {
            string[] cells =
            [
                key.Old, key.New.Value, key.Place.Source.Path, key.Place.Line.ToString(CultureInfo.InvariantCulture),
            ];
            output.WriteLine(string.Join(separator, cells.Select(cell => hasTabs ? WithoutTabs(cell) : Quoted(cell))));
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A table with tabs has no quotes.
    private static string WithoutTabs(string cell)
    {
        var text = new StringBuilder(cell);
        return text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').ToString();
    }
}
