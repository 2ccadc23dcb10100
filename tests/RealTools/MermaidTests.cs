using System.Collections.Immutable;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.Exporters.Mermaid;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>The diagrams as Mermaid itself draws them, in each version that people meet them in.</summary>
public class MermaidTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    private static readonly ImmutableArray<(string Name, PaperGraph Graph)> Drawn =
        [.. Graphs.All, ("titles", TitlesGraph(MermaidTitles.All)),
            ("generated", TitlesGraph(GeneratedTitles.All)), ("large", LargeGraph())];

    // Mermaid's own cleaner drops a tooltip whose text may end a comment or an element.
    private static readonly ImmutableArray<string> DroppedMarks = ["</", "->", "]>"];

    private static readonly Lazy<ImmutableArray<(MermaidFlowchart Diagram, MermaidPicture Picture)>> Pictures =
        new(Draw);

    public static TheoryData<string> Versions => ["10.7", "11.4", "11.17", "12.3"];

    [Theory, MemberData(nameof(Versions))]
    public void Every_diagram_is_drawn_without_an_error(string version) => Assert.All(PicturesOf(version), drawn =>
    {
        Assert.Null(drawn.Picture.Error);
        Assert.StartsWith("flowchart", drawn.Picture.Type, StringComparison.Ordinal);
        Assert.True(drawn.Picture is { Width: > 0, Height: > 0 });
    });

    [Theory, MemberData(nameof(Versions))]
    public void Every_label_reads_as_it_was_written(string version) => Assert.All(PicturesOf(version), drawn =>
        Assert.Equal(
            drawn.Diagram.Boxes.Select(box => (box.Id, box.Label)).OrderBy(box => box.Id, StringComparer.Ordinal),
            drawn.Picture.Nodes.Select(node => (node.Id, node.Label))
                .OrderBy(node => node.Id, StringComparer.Ordinal)));

    [Theory, MemberData(nameof(Versions))]
    public void Every_title_of_the_graph_is_seen(string version)
    {
        foreach (var (name, graph) in Drawn)
        {
            var labels = new PaperLabels(graph.Papers);
            var seen = PicturesOf(version)
                .Where(drawn => drawn.Picture.Name.StartsWith(name + "/", StringComparison.Ordinal))
                .SelectMany(drawn => drawn.Picture.Nodes)
                    .Select(node => MermaidFlowchart.Packed(node.Label)).ToHashSet();

            Assert.All(graph.Papers.Select(labels.LabelOf).Where(label => label.Length <= 120), label =>
                Assert.Contains(MermaidFlowchart.Packed(label), seen));
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void Every_link_between_boxes_is_drawn(string version) => Assert.All(PicturesOf(version), drawn =>
        Assert.Equal(
            drawn.Diagram.Boxes.Skip(1).Select(box => (box.Parent, (string?)box.Id)).Order(),
            drawn.Picture.Edges.Select(edge => (edge.Source, edge.Target)).Order()));

    [Theory, MemberData(nameof(Versions))]
    public void No_label_is_larger_than_its_box(string version) =>
        Assert.All(PicturesOf(version), drawn => Assert.Empty(drawn.Picture.Overflowing));

    [Theory, MemberData(nameof(Versions))]
    public void Papers_link_to_their_pages(string version) => Assert.All(PicturesOf(version), drawn =>
        Assert.Equal(
            drawn.Diagram.Links.Select(link => (link.Key, Decoded(link.Value.Url))).Order(),
            drawn.Picture.Nodes.Where(node => node.Link is not null)
                .Select(node => (node.Id, Decoded(node.Link!))).Order()));

    [Theory, MemberData(nameof(Versions))]
    public void Titles_in_full_are_shown_beside_the_mouse(string version) => Assert.All(PicturesOf(version), drawn =>
    {
        foreach (var node in drawn.Picture.Nodes.Where(node => drawn.Diagram.Links.ContainsKey(node.Id)))
        {
            var title = drawn.Diagram.Links[node.Id].Tooltip;
            var mayBeDropped = DroppedMarks.Any(mark => title.Contains(mark, StringComparison.Ordinal));
            Assert.True(node.Tooltip == title || (node.Tooltip is null && mayBeDropped), $"{title}: {node.Tooltip}");
        }
    });

    [Theory, MemberData(nameof(Versions))]
    public void Who_hears_the_page_hears_the_title(string version) => Assert.All(PicturesOf(version), drawn =>
        Assert.Contains($"accTitle: {MermaidText.Escape(drawn.Picture.Title!)}\n", drawn.Diagram.Text,
            StringComparison.Ordinal));

    private static IEnumerable<(MermaidFlowchart Diagram, MermaidPicture Picture)> PicturesOf(string version) =>
        Pictures.Value.Where(drawn => drawn.Picture.Version == version);

    private static ImmutableArray<(MermaidFlowchart, MermaidPicture)> Draw()
    {
        var diagrams = Drawn.SelectMany(drawn =>
                MermaidFlowchart.Export(drawn.Graph)
                    .Select(diagram => diagram with { Name = $"{drawn.Name}/{diagram.Name}" }))
            .ToDictionary(diagram => diagram.Name);
        var pictures = MermaidPicture.Draw(diagrams.Values.Select(diagram => (diagram.Name, diagram.Text)));
        return [.. pictures.Select(picture => (diagrams[picture.Name], picture))];
    }

    // Versions from 11 on give an address as a browser spells it.
    private static string Decoded(string url) => Uri.UnescapeDataString(url);

    private static PaperGraph TitlesGraph(ImmutableArray<string> titles)
    {
        ImmutableArray<Section> sections = [.. titles.Select(title => new Section(title, null, Place))];
        return Graphs.GraphOf(new()
        {
            Title = titles[0],
            Sections = sections,
            Papers = [.. titles.Select((title, i) => new Paper
            {
                Title = title,
                Url = $"https://example.org/style/x:{i}?q=\">#a;b",
                Sections = [sections[i / 10]],
            })],
        });
    }

    private static PaperGraph LargeGraph()
    {
        ImmutableArray<Section> sections =
            [.. Enumerable.Range(1, 10).Select(i => new Section($"Topic {i}", null, Place))];
        return Graphs.GraphOf(new()
        {
            Title = "A large list",
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 200).Select(i => new Paper
            {
                Title = $"Method{i}: A Way to Reduce Tokens in Large Models, Part {i}",
                Url = $"https://example.org/{i}",
                Sections = [sections[i / 20]],
            })],
        });
    }
}
