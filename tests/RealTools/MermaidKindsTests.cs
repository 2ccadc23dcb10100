using System.Collections.Immutable;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.Exporters.Mermaid;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Mindmaps, timelines and charts as each version of Mermaid draws them.</summary>
public class MermaidKindsTests
{
    private static readonly SourceSpan Place = new SourceText("list.csv", "x").Span(0, 1);

    private static readonly ImmutableArray<string> Formats =
    [
        .. ExportFormats.All.Select(format => format.Name)
            .Where(name => name.StartsWith("mermaid-", StringComparison.Ordinal)),
    ];

    // A picture has no room for more: six slices, a dozen streams, thirty boxes.
    private static readonly ImmutableArray<(string Name, PaperGraph Graph)> Drawn =
    [
        .. Graphs.All,
        ("crowded", CrowdedGraph()),
        .. MermaidTitles.All.Where(title => title.Length <= 40).DistinctBy(Slug.ComparableName).Chunk(6)
            .Select((titles, i) => ($"titles {i}", TermsGraph(titles))),
    ];

    private static readonly (string Name, ImmutableArray<string> Facets)[] Choices =
        [("usual", []), ("terms", ["row", "column"])];

    private static readonly Lazy<ImmutableArray<Sight>> Pictures = new(Draw);

    public static TheoryData<string> Versions => MermaidTests.Versions;

    private sealed record Sight(string Format, PaperGraph Graph, string Text, MermaidPicture Picture);

    [Theory, MemberData(nameof(Versions))]
    public void Every_diagram_is_drawn_without_an_error(string version) => Assert.All(PicturesOf(version), drawn =>
    {
        Assert.Null(drawn.Picture.Error);
        Assert.True(drawn.Picture is { Width: > 0, Height: > 0 });
    });

    [Theory, MemberData(nameof(Versions))]
    public void Every_name_is_seen_as_it_is_or_cut_or_said_to_be_another(string version)
    {
        foreach (var (format, graph, text, picture) in PicturesOf(version, "titles"))
        {
            var seen = picture.Texts.Select(MermaidFlowchart.Packed).ToHashSet();
            Assert.All(NamesOf(format, graph, picture.Name), name => Assert.True(
                seen.Any(one => IsWhole(one, name)) || IsExplained(name, text, seen),
                $"{format}: {name} in {string.Join(" | ", picture.Texts)}"));
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void Who_hears_the_page_hears_the_title_where_there_may_be_one(string version)
    {
        foreach (var (_, _, text, picture) in PicturesOf(version))
        {
            if (text.Contains("\n  accTitle: ", StringComparison.Ordinal))
                Assert.Contains($"accTitle: {MermaidText.Escape(picture.Title!)}\n", text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void No_name_stands_on_another_one_in_a_quadrant_chart(string version)
    {
        var charts = PicturesOf(version)
            .Where(drawn => drawn.Text.Contains("\nquadrantChart\n", StringComparison.Ordinal)).ToList();

        Assert.Contains(charts, drawn => drawn.Picture.Texts.Length > 20);
        Assert.All(charts, drawn => Assert.Empty(drawn.Picture.Overlapping));
    }

    [Theory, MemberData(nameof(Versions))]
    public void No_name_stands_on_another_one_in_a_timeline_and_below_bars(string version)
    {
        var charts = PicturesOf(version).Where(drawn =>
            drawn.Text.Contains("\nxychart-beta\n", StringComparison.Ordinal)
                || drawn.Text.Contains("\ntimeline\n", StringComparison.Ordinal)).ToList();

        Assert.Contains(charts, drawn => drawn.Picture.Texts.Length > 20);
        Assert.All(charts, drawn => Assert.Empty(drawn.Picture.Overlapping));
    }

    private static bool IsWhole(string seen, string name)
    {
        var packed = MermaidFlowchart.Packed(name);
        seen = seen.EndsWith("…(1)", StringComparison.Ordinal) ? seen[..^3] : seen;
        return seen == packed || (seen.EndsWith('…') && packed.StartsWith(seen[..^1], StringComparison.Ordinal));
    }

    private static bool IsExplained(string name, string text, HashSet<string> seen)
    {
        var whole = name.EndsWith(" (1)", StringComparison.Ordinal) ? name[..^4] : name;
        var end = $" is: {MermaidText.Escape(whole)}";
        return text.Split('\n').Where(line => line.EndsWith(end, StringComparison.Ordinal))
            .Any(line => seen.Contains(MermaidFlowchart.Packed(line[5..^end.Length])));
    }

    private static IEnumerable<string> NamesOf(string format, PaperGraph graph, string diagram)
    {
        var terms = graph.Nodes.Where(node => node is { Kind: NodeKind.Term, Facet: "row" });
        var isByTerm = diagram.EndsWith("/terms", StringComparison.Ordinal);
        return format switch
        {
            "mermaid-timeline" => graph.Papers.Select(paper => paper.Label).Where(IsTitle),
            "mermaid-mindmap" when isByTerm => terms.Select(term => $"{term.Label}1 paper"),
            "mermaid-chart" when isByTerm => terms.Select(term => term.Label),
            "mermaid-pie" or "mermaid-sankey" or "mermaid-quadrant" when isByTerm =>
                terms.Select(term => $"{term.Label} (1)"),
            _ => [],
        };
    }

    // What goes by a name before its colon is shown by that.
    private static bool IsTitle(string label) => !label.AsSpan().ContainsAny(':', '：');

    private static IEnumerable<Sight> PicturesOf(string version, string name = "") =>
        Pictures.Value.Where(drawn => drawn.Picture.Version == version
            && drawn.Picture.Name.Contains($"/{name}", StringComparison.Ordinal));

    private static ImmutableArray<Sight> Draw()
    {
        var diagrams = (
            from format in Formats
            from drawn in Drawn
            from choice in Choices
            let options = new ExportOptions { Facets = choice.Facets }
            let text = MemoryOutput.RenderText(ExportFormats.Find(format)!.Create(options), drawn.Graph)
            select (Name: $"{format}/{drawn.Name}/{choice.Name}", Format: format, drawn.Graph, Text: text))
            .DistinctBy(diagram => diagram.Text).ToDictionary(diagram => diagram.Name);
        return
        [
            .. from picture in MermaidPicture.Draw(diagrams.Values.Select(diagram => (diagram.Name, diagram.Text)))
               let diagram = diagrams[picture.Name]
               select new Sight(diagram.Format, diagram.Graph, diagram.Text, picture),
        ];
    }

    private static PaperGraph TermsGraph(IEnumerable<string> titles) => Graphs.GraphOf(new()
    {
        Title = titles.First(),
        Papers = [.. titles.Select((title, i) => new Paper
        {
            Title = title,
            Date = PublicationDate.Create(2020 + i),
            Tags = [new("row", title, "tag", Place), new("column", "x", "tag", Place)],
        })],
    });

    /// <summary>Terms of every number of papers and of every age.</summary>
    private static PaperGraph CrowdedGraph() => Graphs.GraphOf(new()
    {
        Papers =
        [
            .. from term in Enumerable.Range(0, 40)
               from number in Enumerable.Range(0, 1 + (term * 7 % 13))
               select new Paper
               {
                   Title = $"Paper {number} of {term}",
                   Date = PublicationDate.Create(2015 + ((term * 5) % 9)),
                   Tags = [new("row", $"A Term with a Name, {term}", "tag", Place), new("column", "x", "tag", Place)],
               },
        ],
    });
}
