using System.Text.Json;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Cytoscape.js sees in its file the graph of the GraphML file, and draws it as the file says.</summary>
public class CytoscapeTests
{
    private const string Good = """
        {
          "data": {},
          "elements": {
            "nodes": [
              { "data": { "id": "a", "label": "A", "size": 5, "tags": ["b, c", "\"\\"] } },
              { "data": { "id": "b", "label": "中", "size": 7, "year": 2024 } }
            ],
            "edges": [
              { "data": { "id": "a:k:b", "source": "a", "target": "b" } },
              { "data": { "id": "a:l:b", "source": "a", "target": "b" } }
            ]
          },
          "style": [{ "selector": "node", "style": { "label": "data(label)", "width": "data(size)" } }]
        }
        """;

    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void It_sees_what_a_library_sees_in_the_GraphML(string sample)
    {
        var graphml = GraphReading.Of(Sample.Of(sample).Graph, "graphology");

        var cytoscape = GraphReading.Of(Path.Combine(Sample.Of(sample).Folder, "graph.cyjs"), "cytoscape");

        Complaints.AssertNone(cytoscape.Warnings);
        Assert.Equal((graphml.Nodes, graphml.Edges), (cytoscape.Nodes, cytoscape.Edges));
        Assert.Equal(graphml.Labels, cytoscape.Labels);
        Assert.Equal(graphml.Titles, cytoscape.Titles);
        Assert.Equal(Numbers(graphml.Years), Numbers(cytoscape.Years));
        Assert.Equal(graphml.Places, cytoscape.Places);
    }

    [Fact]
    public void A_good_file_is_read()
    {
        var reading = Read(Good);

        Assert.Equal((2, 2), (reading.Nodes, reading.Edges));
        Assert.Equal("中", reading.Labels["b"]);
        Assert.Equal(["b, c", "\"\\"], reading.Lists!["a"]["tags"]);
        Complaints.AssertNone(reading.Warnings);
    }

    [Theory]
    [InlineData("\"target\": \"b\"", "\"target\": \"c\"")]
    [InlineData("\"id\": \"a:l:b\"", "\"id\": \"a\"")]
    [InlineData("data(label)", "data(name)")]
    [InlineData("\"size\": 5", "\"size\": null")]
    public void A_file_that_it_does_not_draw_as_it_should_is_found(string good, string bad)
    {
        var text = Good.Replace(good, bad, StringComparison.Ordinal);

        try
        {
            var reading = Read(text);
            Assert.True(reading.Warnings.Length > 0 || (reading.Nodes, reading.Edges) != (2, 2));
        }
        catch (InvalidDataException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static GraphReading Read(string text)
    {
        using var folder = new TempFolder();
        return GraphReading.Of(folder.Write("graph.cyjs", text), "cytoscape");
    }

    private static Dictionary<string, double> Numbers(Dictionary<string, JsonElement> years) =>
        years.ToDictionary(year => year.Key, year => year.Value.GetDouble());
}
