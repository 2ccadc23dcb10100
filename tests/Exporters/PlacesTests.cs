using SurveyGraph.Exporters;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

/// <summary>Graph files have places for their nodes, or say that they have none.</summary>
public class PlacesTests
{
    [Theory]
    [InlineData("graphml", "attr.name=\"x\"")]
    [InlineData("gexf", "viz:position")]
    [InlineData("cytoscape", "\"position\"")]
    public void A_graph_that_is_too_large_is_written_without_and_told(string name, string place)
    {
        var format = ExportFormats.Find(name)!;
        var largest = Networks.GraphOf(GraphLayout.MaxNodes);
        var tooLarge = Networks.GraphOf(GraphLayout.MaxNodes + 1);
        IExporter Exporter() => format.Create(ExportOptions.Default);

        Assert.Contains(place, MemoryOutput.RenderText(Exporter(), largest), StringComparison.Ordinal);
        Assert.DoesNotContain(place, MemoryOutput.RenderText(Exporter(), tooLarge), StringComparison.Ordinal);
        Assert.Empty(Exporter().Export(largest, new MemoryOutput()));
        var finding = Assert.Single(Exporter().Export(tooLarge, new MemoryOutput()));
        Assert.Equal(DiagnosticCodes.NoLayout, finding.Code);
        Assert.Equal(
            $"{format.FileName} has no places for its 20001 nodes: up to 20000 nodes are laid out; a --view may have fewer",
            finding.Message);
    }
}
