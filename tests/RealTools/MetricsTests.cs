using System.Xml.Linq;
using SurveyGraph.Graph.Views;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// The measures in a graph file are those of the graph in it, and the file is as good with them as without.
/// </summary>
public class MetricsTests
{
    private static readonly string[] Inputs = ["papers.csv", "relations.csv", "taxonomy.yml"];

    public static TheoryData<string> Views => [.. GraphViews.All.Select(view => view.Name)];

    [Theory, MemberData(nameof(Views))]
    public void They_are_those_that_igraph_finds_in_the_file(string view)
    {
        using var folder = new TempFolder();
        Export(folder, view);

        var result = RealTool.RequirePython("check_metrics.py", "igraph").Run([folder.File("graph.graphml")]);

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
    }

    [Fact]
    public void They_arrive_in_Gephi()
    {
        using var folder = new TempFolder();
        Export(folder, "papers");

        Complaints.AssertNone(SchemaCheck.Graphml(folder.File("graph.graphml")));
        Complaints.AssertNone(GephiRules.Broken(XDocument.Load(folder.File("graph.graphml"))));
        Complaints.AssertNone(GexfRules.Broken(XDocument.Load(folder.File("graph.gexf"))));
        Assert.Contains("pagerank", GraphReading.Of(folder.File("graph.gexf"), "networkx").NodeAttributes);
    }

    private static void Export(TempFolder folder, string view)
    {
        var inputs = Inputs.Select(name => $"data/token-compression/{name}");
        var result = CommandLine.Run(
            ["export", .. inputs, "--to", "graphml,gexf", "--view", view, "--metrics", "--output", folder.Root]);
        Assert.True(result.ExitCode == 0, result.Error);
    }
}
