using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>yEd itself has no command line; networkx reads labels and places where yEd has them.</summary>
public class YedTests
{
    [Fact]
    public void Networkx_finds_labels_and_places_where_yEd_looks_for_them()
    {
        var graph = SurveyGraphs.TokenCompression;
        var sizes = new NodeSizes(graph);
        using var folder = new TempFolder();
        var file = folder.Write(
            "graph.graphml", MemoryOutput.RenderText(new GraphmlExporter(GraphmlFlavour.Yed), graph));

        var reading = GraphReading.Of(file, "networkx");

        Complaints.AssertNone(reading.Warnings);
        Assert.Equal((graph.Nodes.Length, graph.Relations.Count), (reading.Nodes, reading.Edges));
        Assert.Contains("shape_type", reading.NodeAttributes);
        Assert.All(graph.Nodes, node =>
        {
            var (place, half) = (graph.Layout!.PlaceOf(node), sizes.SizeOf(node) / 2);
            Assert.Equal(place.X, reading.Places[node.Id][0] + half, 0.01);
            Assert.Equal(-place.Y, reading.Places[node.Id][1] + half, 0.01);
        });
        Assert.Equal("FastV", reading.Labels["paper-chen2024fastv"]);
    }
}
