using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Layout;

public class NodeSizesTests
{
    [Fact]
    public void A_paper_is_larger_than_those_who_wrote_it_alone_and_its_code()
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers =
            [
                new()
                {
                    Title = "A",
                    Authors = [new("Lee", "Ann"), new("Ray", "Bob")],
                    Repositories = [CodeRepository.TryParseUrl("https://github.com/a/b", out var code)
                        ? code : default],
                },
            ],
        });
        var sizes = new NodeSizes(graph);

        var paper = sizes.SizeOf(graph.Papers.Single());

        Assert.All(graph.Nodes.Where(node => node.Kind is NodeKind.Author or NodeKind.Repository),
            node => Assert.True(sizes.SizeOf(node) < paper));
        Assert.Equal(4, graph.Nodes.Length);
    }
}
