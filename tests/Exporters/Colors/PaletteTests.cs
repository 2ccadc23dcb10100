using SurveyGraph.Exporters.Colors;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Colors;

public class PaletteTests
{
    [Fact]
    public void A_facet_and_its_terms_have_one_colour_that_no_other_kind_of_node_has()
    {
        var palette = new Palette(Graphs.Small);
        var colors = Graphs.Small.Nodes.Where(node => node.Facet == "method").Select(palette.ColorOf).Distinct();

        var color = Assert.Single(colors);
        Assert.Equal(color, palette.ColorOfFacet("method"));
        Assert.DoesNotContain(color, Graphs.Small.Nodes.Where(node => node.Facet is null).Select(palette.ColorOf));
    }

    [Theory]
    [InlineData(ColorVision.Usual)]
    [InlineData(ColorVision.WithoutRed)]
    [InlineData(ColorVision.WithoutGreen)]
    public void Six_facets_three_ages_and_all_kinds_of_node_look_different(ColorVision vision)
    {
        Node[] nodes =
        [
            .. Enumerable.Range(0, 6).Select(i => NodeOf(NodeKind.Facet, $"{i}")),
            .. Enumerable.Range(0, 4).Select(i => NodeOf(NodeKind.Paper, year: i == 0 ? null : 2020 + i)),
            NodeOf(NodeKind.Section), NodeOf(NodeKind.Venue), NodeOf(NodeKind.Author), NodeOf(NodeKind.Repository),
        ];
        var palette = new Palette(new([.. nodes], []));
        var seen = nodes.Select(node => vision.Lab(palette.ColorOf(node))).ToList();

        // A difference of 2.3 is just noticed side by side (Mahy et al. 1994); dots far apart need several times that.
        for (var i = 0; i < seen.Count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(ColorVisions.Difference(seen[i], seen[j]) > 12,
                    $"{nodes[i].Kind} {nodes[i].Facet} and {nodes[j].Kind} {nodes[j].Facet}");
        }
    }

    [Fact]
    public void Later_papers_are_darker_and_undated_ones_grey()
    {
        Paper Dated(int year) => new() { Title = $"Paper of {year}", Date = PublicationDate.Create(year) };
        var graph = Graphs.GraphOf(new()
        {
            Papers = [Dated(1936), Dated(2023), Dated(2024),
            new() { Title = "Undated" }]
        });
        var palette = new Palette(graph);
        Rgb[] colors = [.. graph.Papers.Select(palette.ColorOf)];

        Assert.True(colors[0].Red > colors[1].Red && colors[1].Red > colors[2].Red);
        Assert.DoesNotContain(colors[3], colors[..3]);
        Assert.True(colors[3].Blue - colors[3].Red < 20);
    }

    [Fact]
    public void A_colour_is_written_in_six_hexadecimal_digits() =>
        Assert.Equal("#0a00ff", new Rgb(10, 0, 255).ToString());

    private static Node NodeOf(NodeKind kind, string? facet = null, int? year = null) => new()
    {
        Kind = kind,
        Id = "x",
        Label = "x",
        Facet = facet,
        Paper = kind == NodeKind.Paper
            ? new() { Title = "x", Date = year is { } value ? PublicationDate.Create(value) : null }
            : null,
    };
}
