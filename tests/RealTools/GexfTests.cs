using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A GEXF file has the graph of the GraphML file, and everyone who reads it sees that.</summary>
public class GexfTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string, string> SamplesAndReaders =>
    [
        .. from sample in Sample.Names from reader in GexfCheckTests.Readers select (sample, (string)reader),
    ];

    [Theory, MemberData(nameof(Samples))]
    public void All_of_it_arrives_in_Gephi(string sample) =>
        Complaints.AssertNone(GexfRules.Broken(XDocument.Load(FileOf(sample))));

    [Theory, MemberData(nameof(SamplesAndReaders))]
    public void A_library_sees_in_it_what_it_sees_in_the_GraphML(string sample, string reader)
    {
        var graphml = GraphReading.Of(Sample.Of(sample).Graph, reader);

        var gexf = GraphReading.Of(FileOf(sample), reader);

        Complaints.AssertNone(gexf.Warnings);
        Assert.Equal((graphml.Nodes, graphml.Edges), (gexf.Nodes, gexf.Edges));
        Assert.Equal(graphml.Labels, gexf.Labels);
        Assert.Equal(graphml.Titles, gexf.Titles);
        Assert.Equal(Numbers(graphml.Years), Numbers(gexf.Years));
        Assert.Equal(graphml.Places, gexf.Places);
        Assert.Equal(graphml.Colors, gexf.Colors);
        Assert.Equal(gexf.Nodes, gexf.Colors.Count);
    }

    /// <summary>networkx before 3.6 knows no other version, and its edges have ids and no kinds.</summary>
    [Theory, MemberData(nameof(SamplesAndReaders))]
    public void A_library_sees_the_same_in_version_1_2(string sample, string reader)
    {
        var later = GraphReading.Of(FileOf(sample), reader);
        using var folder = new TempFolder();
        WriteVersion12(sample, folder);

        var earlier = GraphReading.Of(folder.File("graph.gexf"), reader);

        Complaints.AssertNone(earlier.Warnings);
        Assert.Equal((later.Nodes, later.Edges), (earlier.Nodes, earlier.Edges));
        Assert.Equal(later.Labels, earlier.Labels);
        Assert.Equal(Numbers(later.Years), Numbers(earlier.Years));
        Assert.Equal(later.Places, earlier.Places);
        Assert.Equal(later.Colors, earlier.Colors);
        Assert.Equal(later.EdgeAttributes, earlier.EdgeAttributes);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Version_1_2_is_valid(string sample)
    {
        using var folder = new TempFolder();
        WriteVersion12(sample, folder);

        Complaints.AssertNone(SchemaCheck.Gexf12(folder.File("graph.gexf")));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Lists_are_read_as_the_values_that_GraphML_joins(string sample)
    {
        XNamespace graphml = "http://graphml.graphdrawing.org/xmlns";
        var joined = XDocument.Load(Sample.Of(sample).Graph).Descendants(graphml + "node").ToDictionary(
            node => (string)node.Attribute("id")!,
            node => node.Elements(graphml + "data")
                .ToDictionary(data => (string)data.Attribute("key")!, data => data.Value));

        var lists = GraphReading.Of(FileOf(sample), "graphology").Lists!;

        Assert.Contains(lists.Values, node => node.Count > 0);
        foreach (var (id, node) in lists)
            Assert.All(node, list => Assert.Equal(joined[id]["n_" + list.Key], string.Join("; ", list.Value)));
    }

    private static void WriteVersion12(string sample, TempFolder folder)
    {
        var run = CommandLine.Run(
            ["export", .. Sample.Of(sample).Inputs, "--to", "gexf", "--gexf-version", "1.2", "--output", folder.Root]);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
    }

    private static string FileOf(string sample) => Path.Combine(Sample.Of(sample).Folder, "graph.gexf");

    private static Dictionary<string, double> Numbers(Dictionary<string, JsonElement> years) =>
        years.ToDictionary(year => year.Key, year => year.Value.GetDouble());
}
