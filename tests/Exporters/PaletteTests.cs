using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

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

    [Fact]
    public void Facets_differ_until_the_colours_are_used_up()
    {
        Node[] facets = [.. Enumerable.Range(0, 8).Select(i => new Node { Kind = NodeKind.Facet, Id = $"facet-{i}", Label = $"{i}", Facet = $"{i}" })];
        var palette = new Palette(new([.. facets], []));

        Assert.Equal(8, facets.Select(palette.ColorOf).Distinct().Count());
    }

    [Fact]
    public void Later_papers_are_darker_and_undated_ones_grey()
    {
        Paper Dated(int year) => new() { Title = $"Paper of {year}", Date = PublicationDate.Create(year) };
        var graph = Graphs.GraphOf(new() { Papers = [Dated(1936), Dated(2023), Dated(2024), new() { Title = "Undated" }] });
        var palette = new Palette(graph);
        Rgb[] colors = [.. graph.Papers.Select(palette.ColorOf)];

        Assert.True(colors[0].Red > colors[1].Red && colors[1].Red > colors[2].Red);
        Assert.DoesNotContain(colors[3], colors[..3]);
        Assert.True(colors[3].Blue - colors[3].Red < 20);
    }

    [Fact]
    public void A_colour_is_written_in_six_hexadecimal_digits() => Assert.Equal("#0a00ff", new Rgb(10, 0, 255).ToString());
}
