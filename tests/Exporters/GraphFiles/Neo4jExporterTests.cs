using System.Globalization;
using CsvHelper;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class Neo4jExporterTests
{
    public static TheoryData<string> Names => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_node_and_relation_is_a_row_whose_values_are_those_of_the_graph(string name)
    {
        var graph = Graphs.Named(name);

        var (nodes, relationships) = Export(graph);

        Assert.Equal(
            graph.Nodes.Select(node => (node.Id, PlainText.OneLine(node.Label))),
            nodes.Select(row => (row["id:ID"],
                row.GetValueOrDefault("title:string") is { Length: > 0 } title ? title : row["name:string"])));
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Source.Id, relation.Target.Id)),
            relationships.Select(row => (row[":START_ID"], row[":END_ID"])));
        Assert.All(relationships, row => Assert.Matches("^[A-Z0-9_]+$", row[":TYPE"]));
        Assert.All(nodes, row => Assert.Contains(row[":LABEL"],
            (string[])["Paper", "Facet", "Term", "Section", "Venue", "Author", "Repository"]));
    }

    [Theory, MemberData(nameof(Names))]
    public void Values_are_of_the_types_that_the_headers_name(string name)
    {
        foreach (var row in Export(Graphs.Named(name)).Nodes)
        {
            foreach (var (header, value) in row.Where(cell => cell.Value.Length > 0))
            {
                if (header.EndsWith(":int", StringComparison.Ordinal))
                    Assert.True(int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                        out _));
                Assert.DoesNotContain('\n', value);
            }
        }
    }

    [Fact]
    public void A_semicolon_within_a_value_of_a_list_does_not_cut_it()
    {
        var (nodes, _) = Export(Graphs.Hostile);

        Assert.All(
            nodes.SelectMany(row => row).Where(cell => cell.Key == "method:string[]"),
            cell => Assert.True(cell.Value.Split(';').Length <= 2));
    }

    private static (List<Dictionary<string, string>> Nodes,
        List<Dictionary<string, string>> Relationships) Export(PaperGraph graph)
    {
        var documents = MemoryOutput.Render(new Neo4jExporter(), graph);
        Assert.Equal(["neo4j-nodes.csv", "neo4j-relationships.csv"], documents.Select(document => document.Name));
        return (Rows(documents[0].Bytes), Rows(documents[1].Bytes));
    }

    private static List<Dictionary<string, string>> Rows(byte[] table)
    {
        using var reader =
            CsvReader.Create(new MemoryStream(table), new CsvReaderOptions { Separator = ',', HasHeader = false });
        string[]? headers = null;
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (headers is null)
                headers = cells;
            else
                rows.Add(headers.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
        }
        return rows;
    }
}
