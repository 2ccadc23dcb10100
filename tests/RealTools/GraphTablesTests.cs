using System.Text.Json;
using SurveyGraph.Exporters.Csv;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Tables of nodes and edges are read as the graph of the GraphML file.</summary>
public class GraphTablesTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void Igraph_sees_what_it_sees_in_the_GraphML(string sample)
    {
        var graphml = GraphReading.Of(Sample.Of(sample).Graph, "igraph");
        var folder = Sample.Of(sample).Folder;

        var (nodes, edges, labels) = Read(Path.Combine(folder, "nodes.csv"), Path.Combine(folder, "edges.csv"));

        Assert.Equal((graphml.Nodes, graphml.Edges), (nodes, edges));
        Assert.Equal(graphml.Labels.ToDictionary(label => label.Key, label => CsvText.Guard(label.Value!)), labels);
    }

    [Fact]
    public void A_table_that_is_not_as_it_should_be_is_found()
    {
        using var folder = new TempFolder();
        var nodes = folder.Write("nodes.csv", "Id,Label\r\na,\"A\"\"\"\r\nb,B\r\n");
        var good = folder.Write("good.csv", "Source,Target\r\na,b\r\na,b\r\n");
        var bad = folder.Write("bad.csv", "Source,Target\r\n\"a\"x,b\r\n");

        var reading = Read(nodes, good);

        Assert.Equal((2, 2, "A\""), (reading.Nodes, reading.Edges, reading.Labels["a"]));
        Assert.Throws<InvalidDataException>(() => Read(nodes, bad));
    }

    private static (int Nodes, int Edges, Dictionary<string, string> Labels) Read(string nodes, string edges)
    {
        var result = RealTool.RequirePython("read_tables.py", "igraph").Run([nodes, edges]);
        if (result.ExitCode != 0)
            throw new InvalidDataException(result.Error);
        using var reading = JsonDocument.Parse(result.Output);
        var root = reading.RootElement;
        return (
            root.GetProperty("nodes").GetInt32(), root.GetProperty("edges").GetInt32(),
            root.GetProperty("labels").Deserialize<Dictionary<string, string>>()!);
    }
}
