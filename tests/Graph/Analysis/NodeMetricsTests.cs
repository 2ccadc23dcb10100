using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class NodeMetricsTests
{
    [Fact]
    public void Every_node_has_its_measures_in_the_graph_that_is_given()
    {
        var graph = Networks.GraphOf(4, (0, 1), (2, 1));

        var columns = NodeMetrics.Of(graph);

        Assert.Equal(
            ["degree", "in_degree", "out_degree", "pagerank", "core", "component", "community", "betweenness"],
            columns.Select(column => column.Name));
        Assert.Equal([1, 2, 1, 0], Values("degree"));
        Assert.Equal([0, 2, 0, 0], Values("in_degree"));
        Assert.Equal([1, 0, 1, 0], Values("out_degree"));
        Assert.Equal([1, 1, 1, 2], Values("component"));
        Assert.Equal(1, graph.Nodes.Sum(node => ((GraphAttribute.Real)columns[3]).ValueOf(node)!.Value), 1e-12);

        IEnumerable<int?> Values(string name) =>
            graph.Nodes.Select(columns.OfType<GraphAttribute.Integer>().Single(column => column.Name == name).ValueOf);
    }

    [Fact]
    public void Without_a_direction_there_is_one_degree() => Assert.DoesNotContain(
        NodeMetrics.Of(GraphViews.Find("authors")!.Apply(Graphs.Small)), column => column.Name == "in_degree");

    [Fact]
    public void Betweenness_of_more_paths_than_a_number_counts_is_unknown()
    {
        var arrows = from layer in Enumerable.Range(0, 699)
                     from source in Enumerable.Range(0, 3)
                     from target in Enumerable.Range(0, 3)
                     select ((3 * layer) + source, (3 * layer) + 3 + target);
        var graph = Networks.GraphOf(2_100, [.. arrows]);

        var values = NodeMetrics.Of(graph).OfType<GraphAttribute.Real>()
            .Single(column => column.Name == "betweenness").ValueOf;

        Assert.Contains(graph.Nodes, node => values(node) is null);
        Assert.All(graph.Nodes, node => Assert.True(values(node) is null or (>= 0 and < double.PositiveInfinity)));
    }

    [Fact]
    public void A_facet_of_that_name_keeps_it()
    {
        var graph = Networks.GraphOf(1);
        var taken = new PaperGraph(graph.Nodes, [], [new GraphAttribute.Text("community", _ => "x")]);

        Assert.Contains(NodeMetrics.Of(taken), column => column.Name == "graph_community");
        Assert.DoesNotContain(NodeMetrics.Of(taken), column => column.Name == "community");
    }
}
