using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph;

namespace SurveyGraph.Tests.Exporters.Mermaid;

/// <summary>One written diagram, read again as Mermaid reads it.</summary>
internal sealed partial record MermaidFlowchart(string Name, string Text)
{
    /// <summary>The boxes in order, the label's lines parted by line breaks.</summary>
    public IReadOnlyList<(string Id, string? Parent, string Label, string Style)> Boxes { get; } =
        [.. BoxPattern().Matches(Text).Select(match => (
            match.Groups["id"].Value,
            match.Groups["parent"].Success ? match.Groups["parent"].Value : null,
            MermaidTextTests.Decode(match.Groups["label"].Value),
            match.Groups["style"].Value))];

    public IReadOnlyDictionary<string, (string Url, string Tooltip)> Links { get; } =
        LinkPattern().Matches(Text).ToDictionary(
            match => match.Groups["id"].Value,
            match => (match.Groups["url"].Value, MermaidTextTests.Decode(match.Groups["tooltip"].Value)));

    /// <summary>The labels of papers, without line breaks and blanks: where a line ends decides the width.</summary>
    public IEnumerable<string> PaperLabels => Boxes.Where(box => box.Id[0] == 'p').Select(box => Packed(box.Label));

    public IEnumerable<string> BranchLabels => Boxes.Where(box => box.Id[0] == 't').Select(box => Packed(box.Label));

    public static IReadOnlyList<MermaidFlowchart> Export(PaperGraph graph, MermaidOptions? options = null) =>
        [.. MemoryOutput.Render(new MermaidExporter(options), graph)
            .Select(document => new MermaidFlowchart(document.Name, Encoding.UTF8.GetString(document.Bytes)))];

    public override string ToString() => Name;

    public static string Packed(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("""^  (?:(?<parent>\w+) -{3,} )?(?<id>[tp][0-9]+)\["(?<label>[^"]*)"\]:::(?<style>\w+)$""",
        RegexOptions.Multiline)]
    private static partial Regex BoxPattern();

    [GeneratedRegex("""^  click (?<id>p[0-9]+) href "(?<url>[^"]*)" "(?<tooltip>[^"]*)" _blank;?$""",
        RegexOptions.Multiline)]
    private static partial Regex LinkPattern();
}
