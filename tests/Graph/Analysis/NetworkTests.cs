using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class NetworkTests
{
    // A chain of three that ends in a triangle, and a paper by itself.
    private static readonly Network Tadpole = Networks.Of(6, (0, 1), (1, 2), (2, 3), (3, 4), (4, 2));

    [Fact]
    public void Parallel_relations_are_one_link_and_loops_none()
    {
        var network = Networks.Of(3, (0, 1), (0, 1), (1, 0), (2, 2));

        Assert.Equal(2, network.LinkCount);
        Assert.Equal((1, 1, 2), (network.InDegreeOf(0), network.OutDegreeOf(0), network.DegreeOf(0)));
        Assert.Equal(0, network.DegreeOf(2));
    }

    [Fact]
    public void A_projection_has_no_direction()
    {
        var network = Network.Of(GraphViews.Find("authors")!.Apply(Graphs.Small));

        Assert.False(network.IsDirected);
        Assert.Equal(1, network.LinkCount);
        Assert.Equal([0, 1, 1], Enumerable.Range(0, 3).Select(network.DegreeOf));
    }

    [Fact]
    public void Two_papers_that_cite_a_third_rank_below_it()
    {
        // By hand: x = (0.15 + 0.85 y) / 3 for each of the two, y = x + 1.7 x, and all add up to 1.
        var ranks = PageRank.Of(Networks.Of(3, (0, 2), (1, 2)));

        Assert.Equal(1 / 4.7, ranks[0], 1e-12);
        Assert.Equal(1 / 4.7, ranks[1], 1e-12);
        Assert.Equal(2.7 / 4.7, ranks[2], 1e-12);
    }

    [Fact]
    public void Components_are_numbered_by_size()
    {
        var components = Components.Of(Networks.Of(5, (1, 2), (3, 2)));

        Assert.Equal([1, 0, 0, 0, 2], components.GroupOf);
        Assert.Equal([[1, 2, 3], [0], [4]], components.Groups.Select(group => group.ToArray()));
    }

    [Fact]
    public void The_triangle_of_a_tadpole_is_its_core() => Assert.Equal([1, 1, 2, 2, 2, 0], Cores.Of(Tadpole));

    [Fact]
    public void Betweenness_counts_the_shortest_paths_through_a_node() =>
        Assert.Equal([0.0, 3, 5, 3, 1, 0], Betweenness.Of(Tadpole));

    [Fact]
    public void Two_cliques_with_one_link_between_them_are_two_communities()
    {
        var network = Networks.Of(8, [.. Clique(0), .. Clique(4), (3, 4)]);

        var communities = Communities.Of(network);

        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], communities.GroupOf);
        // By hand: 12 of 13 links inside, and both halves have half of the ends.
        Assert.Equal((12.0 / 13) - 0.5, Modularity.Of(network, communities), 1e-12);

        static IEnumerable<(int, int)> Clique(int first) =>
            from i in Enumerable.Range(first, 4) from j in Enumerable.Range(first, 4) where i < j select (i, j);
    }

    [Fact]
    public void A_network_without_links_has_a_community_for_each_node()
    {
        var network = Networks.Of(3);

        Assert.Equal([0, 1, 2], Communities.Of(network).GroupOf);
        Assert.Equal([0, 0, 0], Cores.Of(network));
        Assert.All(PageRank.Of(network), rank => Assert.Equal(1.0 / 3, rank, 1e-15));
    }

    [Fact]
    public void An_empty_network_has_nothing()
    {
        var network = Network.Of(Graphs.Empty);

        Assert.Empty(PageRank.Of(network));
        Assert.Empty(Cores.Of(network));
        Assert.Empty(Betweenness.Of(network));
        Assert.Empty(Components.Of(network).Groups);
        Assert.Empty(Communities.Of(network).Groups);
        Assert.Empty(SharedLinks.CoCited(network, 9));
    }

    [Fact]
    public void Papers_cited_together_and_papers_that_cite_the_same_are_pairs()
    {
        // 0, 1 and 2 cite 3 and 4; 0 and 1 cite 5 too; a pair that shares one paper is none.
        var network = Networks.Of(7, (0, 3), (0, 4), (0, 5), (1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (6, 5));

        Assert.Equal([new(3, 4, 3), new(3, 5, 2), new(4, 5, 2)], SharedLinks.CoCited(network, 9));
        Assert.Equal([new(0, 1, 3), new(0, 2, 2), new(1, 2, 2)], SharedLinks.Coupled(network, 9));
        Assert.Equal([new(3, 4, 3), new(3, 5, 2)], SharedLinks.CoCited(network, 2));
    }

    [Theory]
    [InlineData(0, 4, "0>1 1>4")]
    [InlineData(4, 0, "1>4 0>1")]
    [InlineData(3, 4, "3>1 1>4")]
    [InlineData(0, 3, "0>1 3>1")]
    [InlineData(0, 0, "")]
    [InlineData(0, 5, null)]
    public void A_path_follows_the_relations_and_else_takes_them_in_any_direction(int from, int to, string? expected)
    {
        var graph = Networks.GraphOf(6, (0, 1), (1, 2), (2, 4), (1, 4), (3, 1));

        var path = ShortestPath.Between(graph, graph.Nodes[from], graph.Nodes[to]);

        Assert.Equal(expected, path is { } found
            ? string.Join(' ', found.Select(relation => $"{relation.Source.Label}>{relation.Target.Label}"))
            : null);
    }
}
