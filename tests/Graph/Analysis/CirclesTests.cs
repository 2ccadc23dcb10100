using QuikGraph.Algorithms;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class CirclesTests
{
    [Fact]
    public void Nodes_share_a_label_where_QuikGraph_says_that_they_are_strongly_connected()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var graph = Networks.Random(seed);
            var components = new Dictionary<Node, int>();
            graph.StronglyConnectedComponents(components);
            int[] expected = [.. graph.Nodes.Select(node => components[node])];

            var labels = Circles.LabelsIn(Network.Of(graph).Out);

            Assert.Equal(Divisions(expected), Divisions(labels));
            Assert.All(labels, label => Assert.Equal(label, labels[label]));
        }
    }

    // The first node of each node's group: the same for the same division, whatever the labels are.
    private static IEnumerable<int> Divisions(int[] labels) => labels.Select(label => Array.IndexOf(labels, label));
}
