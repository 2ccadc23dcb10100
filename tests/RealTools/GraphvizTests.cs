using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Graphviz draws every box and line of a DOT file without a word, and shows every label as it is.</summary>
public partial class GraphvizTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string> Titles =>
        [.. Graphs.HostileTitles.Where(title => title.Length < 200 && !string.IsNullOrWhiteSpace(title))];

    [Theory, MemberData(nameof(Samples))]
    public void It_draws_every_box_and_line(string sample)
    {
        var path = Path.Combine(Sample.Of(sample).Folder, "taxonomy.dot");
        var lines = File.ReadAllLines(path);

        var picture = Draw(path);

        Assert.Equal(lines.Count(line => NodeLine().IsMatch(line)), Groups(picture, "node").Count());
        Assert.Equal(lines.Count(line => EdgeLine().IsMatch(line)), Groups(picture, "edge").Count());
        Assert.Equal(
            Sample.Of(sample).Papers,
            Groups(picture, "node").Count(node => !NameOf(node).StartsWith("branch ", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Titles))]
    public void A_label_is_shown_as_it_is(string title)
    {
        var section = new Section(title, null, Span);
        var graph = Graphs.GraphOf(new()
        {
            Sections = [section],
            Papers = [new() { Key = CitationKey.Parse("x"), Title = title, ShortName = title, Sections = [section] }],
        });
        string[] expected = [.. graph.Nodes
            .Where(node => node.Kind is NodeKind.Section or NodeKind.Paper).Select(node => node.Label)
            .Order(StringComparer.Ordinal)];
        using var folder = new TempFolder();

        var picture = Draw(folder.Write("taxonomy.dot", MemoryOutput.RenderText(new DotExporter([]), graph)));

        var tooltips = Groups(picture, "node").Where(node => NameOf(node) != "branch 0").Select(TooltipOf);
        Assert.Equal(expected, LabelsOf(picture).Order(StringComparer.Ordinal));
        Assert.Equal(expected, tooltips.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData("neato"), InlineData("sfdp"), InlineData("twopi")]
    public void Other_layouts_let_no_boxes_overlap(string layout)
    {
        var path = Path.Combine(Sample.Of("seed").Folder, "taxonomy.dot");

        var lines = RealTool.Require(layout).Run(["-Tplain", path]).Output.Split('\n');

        var boxes = lines.Where(line => line.StartsWith("node ", StringComparison.Ordinal))
            .Select(line => NodeBox().Match(line).Groups.Values.Skip(1)
                .Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        Assert.NotEmpty(boxes);
        Assert.DoesNotContain(boxes.Index(), one => boxes.Take(one.Index).Any(other =>
            Math.Abs(one.Item[0] - other[0]) < (one.Item[2] + other[2]) / 2
                && Math.Abs(one.Item[1] - other[1]) < (one.Item[3] + other[3]) / 2));
    }

    [Fact]
    public void A_file_that_it_cannot_read_is_found()
    {
        using var folder = new TempFolder();

        Assert.Throws<InvalidDataException>(() => Draw(folder.Write("bad.dot", "digraph { \"a\\\" -> b }")));
    }

    private static SourceSpan Span { get; } = new SourceText("list.md", "x").Span(0, 1);

    private static XDocument Draw(string path)
    {
        var result = RealTool.Require("dot").Run(["-Tsvg", path]);
        if (result.ExitCode != 0 || result.Error.Length > 0)
            throw new InvalidDataException(result.Error);
        using var reader = XmlReader.Create(
            new StringReader(result.Output), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static IEnumerable<XElement> Groups(XDocument picture, string kind) =>
        picture.Descendants(Svg + "g").Where(group => (string?)group.Attribute("class") == kind);

    private static string NameOf(XElement node) => node.Element(Svg + "title")!.Value;

    private static string TooltipOf(XElement node) =>
        Plain((string)node.Descendants(Svg + "a").Single().Attribute(Link + "title")!);

    // The second line of a branch is its count, and the root is the list's.
    private static IEnumerable<string> LabelsOf(XDocument picture) =>
        from node in Groups(picture, "node")
        let name = NameOf(node)
        where name != "branch 0"
        let lines = node.Descendants(Svg + "text").Select(line => line.Value).ToArray()
        select Plain(string.Concat(name.StartsWith("branch ", StringComparison.Ordinal) ? lines[..^1] : lines));

    // Blanks that a browser would join are written as such that it does not.
    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [GeneratedRegex("""^  "(?:[^"\\]|\\.)*" \[""")]
    private static partial Regex NodeLine();

    // The name, then the middle and the size.
    [GeneratedRegex("""^node (?:"(?:[^"\\]|\\.)*"|\S+) (\S+) (\S+) (\S+) (\S+) """)]
    private static partial Regex NodeBox();

    [GeneratedRegex("""^  "(?:[^"\\]|\\.)*" -> """)]
    private static partial Regex EdgeLine();
}
