using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Csv;

/// <summary>A column of the table of papers.</summary>
/// <param name="ValuesOf">What a paper has in it, several values with a semicolon between.</param>
internal sealed record CsvColumn(string Name, Func<Node, Paper, IEnumerable<string?>> ValuesOf)
{
    public CsvColumn(string name, Func<Paper, string?> valueOf) : this(name, (_, paper) => [valueOf(paper)])
    {
    }

    /// <summary>A paper's cell.</summary>
    public string CellOf(Node node) => node.Paper is { } paper
        ? CsvText.Guard(RichText.Write(PlainText.OneLine(TextOf(node, paper))))
        : "";

    private string TextOf(Node node, Paper paper) =>
        string.Join("; ", ValuesOf(node, paper).Where(value => !string.IsNullOrEmpty(value)));
}
