using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A graph file is valid, and everyone who reads it sees the same graph.</summary>
public class GraphmlTests
{
    private static readonly XNamespace Graphml = "http://graphml.graphdrawing.org/xmlns";

    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string, string> SamplesAndReaders =>
    [
        .. from sample in Sample.Names from reader in (string[])["networkx", "igraph", "graphology"] select (sample,
            reader),
    ];

    [Theory, MemberData(nameof(Samples))]
    public void It_is_valid_by_the_schema(string sample) =>
        Complaints.AssertNone(SchemaCheck.Graphml(Sample.Of(sample).Graph));

    [Theory, MemberData(nameof(Samples))]
    public void All_of_it_arrives_in_Gephi(string sample) =>
        Complaints.AssertNone(GephiRules.Broken(XDocument.Load(Sample.Of(sample).Graph)));

    [Theory, MemberData(nameof(SamplesAndReaders))]
    public void A_library_sees_the_graph_that_was_written(string sample, string reader)
    {
        var file = XDocument.Load(Sample.Of(sample).Graph);
        var nodes = file.Descendants(Graphml + "node").Count();
        var edges = file.Descendants(Graphml + "edge").Count();

        var reading = GraphReading.Of(Sample.Of(sample).Graph, reader);

        Complaints.AssertNone(reading.Warnings);
        Assert.Equal((nodes, edges), (reading.Nodes, reading.Edges));
        Assert.Equal(Values(file, "label"), reading.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)!);
        Assert.Equal(Values(file, "title"), reading.Titles.OrderBy(title => title.Key, StringComparer.Ordinal)!);
        Assert.Equal(
            Numbers(file, "year"),
            reading.Years.OrderBy(year => year.Key, StringComparer.Ordinal)
                .Select(year => (year.Key, year.Value.GetDouble())));
    }

    [Theory, MemberData(nameof(SamplesAndReaders))]
    public void A_library_sees_the_places_that_were_written(string sample, string reader)
    {
        var file = XDocument.Load(Sample.Of(sample).Graph);

        var places =
            GraphReading.Of(Sample.Of(sample).Graph, reader).Places.OrderBy(place => place.Key, StringComparer.Ordinal);

        Assert.Equal(Numbers(file, "x"), places.Select(place => (place.Key, place.Value[0])));
        Assert.Equal(Numbers(file, "y"), places.Select(place => (place.Key, place.Value[1])));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_paper_is_a_node(string sample) =>
        Assert.Equal(Sample.Of(sample).Papers, PaperIds(XDocument.Load(Sample.Of(sample).Graph)).Count());

    [Fact]
    public void Every_relation_of_the_table_is_an_edge()
    {
        var rows = File.ReadLines(Repository.Path("data/token-compression/relations.csv")).Count() - 1;
        var file = XDocument.Load(Sample.Of("token-compression").Graph);
        var papers = PaperIds(file).ToHashSet(StringComparer.Ordinal);

        var edges = file.Descendants(Graphml + "edge")
            .Count(edge => ((string[])["source", "target"]).All(end => papers.Contains((string)edge.Attribute(end)!)));

        Assert.Equal((379, 379), (rows, edges));
    }

    private static IEnumerable<string> PaperIds(XDocument file) =>
        Values(file, "kind").Where(kind => kind.Value == "paper").Select(kind => kind.Key);

    private static IEnumerable<(string, double)> Numbers(XDocument file, string attribute) =>
        Values(file, attribute).Select(value => (value.Key, double.Parse(value.Value, CultureInfo.InvariantCulture)));

    private static IEnumerable<KeyValuePair<string, string>> Values(XDocument file, string attribute)
    {
        var key = file.Descendants(Graphml + "key")
            .Single(each => (string?)each.Attribute("for") == "node"
                && (string?)each.Attribute("attr.name") == attribute)
            .Attribute("id")!.Value;
        return file.Descendants(Graphml + "node")
            .SelectMany(node => node.Elements(Graphml + "data")
                .Where(data => (string?)data.Attribute("key") == key)
                .Select(data => KeyValuePair.Create((string)node.Attribute("id")!, data.Value)))
            .OrderBy(value => value.Key, StringComparer.Ordinal);
    }
}
