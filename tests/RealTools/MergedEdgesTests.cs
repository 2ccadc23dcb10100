using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// With <c>--parallel-edges merge</c> a reader finds one edge from a node to another, and nothing else changes.
/// </summary>
public class MergedEdgesTests
{
    public static TheoryData<string, string> FilesAndReaders => new()
    {
        { "graph.graphml", "networkx" },
        { "graph.graphml", "igraph" },
        { "graph.graphml", "graphology" },
        { "graph.gexf", "networkx" },
        { "graph.gexf", "graphology" },
        { "graph.cyjs", "cytoscape" },
    };

    [Theory, MemberData(nameof(FilesAndReaders))]
    public void A_reader_finds_an_edge_for_each_pair(string file, string reader)
    {
        using var folder = new TempFolder();
        var sample = Sample.Of("token-compression");
        var pairs = XDocument.Load(sample.Graph).Descendants()
            .Where(element => element.Name.LocalName == "edge")
            .Select(edge => ((string)edge.Attribute("source")!, (string)edge.Attribute("target")!))
            .ToList();
        var run = CommandLine.Run(
        [
            "export", .. sample.Inputs, "--to", "graphml,gexf,cytoscape", "--parallel-edges", "merge",
            "--output", folder.Root,
        ]);
        Assert.Contains($"{pairs.Distinct().Count()} edges when merged", run.Error, StringComparison.Ordinal);
        var whole = GraphReading.Of(Path.Combine(sample.Folder, file), reader);

        var merged = GraphReading.Of(folder.File(file), reader);

        Complaints.AssertNone(merged.Warnings);
        Assert.Equal((whole.Nodes, pairs.Count), (merged.Nodes, whole.Edges));
        Assert.Equal(pairs.Distinct().Count(), merged.Edges);
        Assert.NotEqual(pairs.Count, merged.Edges);
        Assert.Contains("relations", merged.EdgeAttributes);
        Assert.Equal(whole.Labels, merged.Labels);
    }
}
