using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

/// <summary>What holds for every network, on a hundred of them.</summary>
public class NetworkLaws
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory, MemberData(nameof(Seeds))]
    public void Ranks_are_positive_and_add_up_to_1(int seed)
    {
        var ranks = PageRank.Of(Network.Of(Networks.Random(seed)));

        Assert.All(ranks, rank => Assert.True(rank > 0));
        Assert.Equal(1, ranks.Sum(), 1e-12);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_papers_and_relations_changes_no_number(int seed)
    {
        var graph = Networks.Random(seed);
        var (shuffled, places) = Shuffle(graph, seed);
        var (one, other) = (Network.Of(graph), Network.Of(shuffled));

        Assert.Equal(PageRank.Of(one), places.Select(place => PageRank.Of(other)[place]), Near);
        Assert.Equal(Betweenness.Of(one), places.Select(place => Betweenness.Of(other)[place]), Near);
        Assert.Equal(Cores.Of(one), places.Select(place => Cores.Of(other)[place]));
        var (ofOne, ofOther) = (Components.Of(one).GroupOf, Components.Of(other).GroupOf);
        Assert.All(Pairs(places.Length), pair =>
            Assert.Equal(ofOne[pair.I] == ofOne[pair.J], ofOther[places[pair.I]] == ofOther[places[pair.J]]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Communities_are_connected_and_no_node_gains_by_a_move(int seed)
    {
        var network = Network.Of(Networks.Random(seed));

        var communities = Communities.Of(network);

        var modularity = Modularity.Of(network, communities);
        var inside = Network.Of(Inside(network, communities));
        Assert.Equal(communities.Groups.Length, Components.Of(inside).Groups.Length);
        foreach (var node in Enumerable.Range(0, network.Nodes.Length))
        {
            foreach (var group in Enumerable.Range(0, communities.Groups.Length + 1))
            {
                var moved = new Partition([.. communities.GroupOf.SetItem(node, group)]);
                Assert.True(Modularity.Of(network, moved) <= modularity + 1e-9, $"{node} gains in {group}");
            }
        }
    }

    [Fact]
    public void The_seed_alone_decides()
    {
        var network = Network.Of(Networks.Random(7));

        Assert.Equal(Communities.Of(network, 3).GroupOf, Communities.Of(network, 3).GroupOf);
    }

    [Fact]
    public void A_network_of_100000_papers_and_a_chain_as_long_are_no_trouble()
    {
        var dice = new Random(1);
        const int Count = 100_000;
        var chain = Enumerable.Range(1, Count - 1).Select(i => (i, i - 1));
        var others = Enumerable.Range(0, Count).Select(_ => (dice.Next(Count), dice.Next(Count)));

        foreach (var network in new[] { Networks.Of(Count, [.. chain]), Networks.Of(Count, [.. chain, .. others]) })
        {
            Assert.Equal(1, PageRank.Of(network).Sum(), 1e-9);
            Assert.Single(Components.Of(network).Groups);
            Assert.Equal(Count, Cores.Of(network).Length);
            Assert.InRange(Modularity.Of(network, Communities.Of(network)), 0.5, 1);
            Assert.False(Betweenness.IsQuick(network));
        }
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));

    private static IEnumerable<(int I, int J)> Pairs(int count) =>
        from i in Enumerable.Range(0, count) from j in Enumerable.Range(0, i) select (i, j);

    /// <summary>The links that do not leave a community.</summary>
    private static PaperGraph Inside(Network network, Partition groups)
    {
        var places = network.Nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        return new(network.Nodes,
        [
            .. from relation in Relations(network)
               where groups.GroupOf[places[relation.Source]] == groups.GroupOf[places[relation.Target]]
               select relation,
        ]);
    }

    private static IEnumerable<Relation> Relations(Network network) =>
        from source in Enumerable.Range(0, network.Nodes.Length)
        from target in network.Out.ColumnsOf(source).ToArray()
        select new Relation(network.Nodes[source], network.Nodes[target], RelationKind.Cites);

    /// <summary>The same graph in another order, and where each of its nodes stands now.</summary>
    private static (PaperGraph Graph, int[] Places) Shuffle(PaperGraph graph, int seed)
    {
        var dice = new Random(seed);
        Node[] nodes = [.. graph.Nodes];
        dice.Shuffle(nodes);
        Relation[] relations = [.. graph.Relations];
        dice.Shuffle(relations);
        return (new([.. nodes], [.. relations]), [.. graph.Nodes.Select(node => Array.IndexOf(nodes, node))]);
    }
}
