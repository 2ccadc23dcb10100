using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A check that cannot fail is no check.</summary>
public class GraphmlCheckTests
{
    private const string Good = """
        <?xml version="1.0" encoding="utf-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="n_label" for="node" attr.name="label" attr.type="string" />
          <key id="n_year" for="node" attr.name="year" attr.type="int" />
          <key id="n_x" for="node" attr.name="x" attr.type="double" />
          <key id="n_y" for="node" attr.name="y" attr.type="double" />
          <key id="n_size" for="node" attr.name="size" attr.type="double" />
          <key id="n_r" for="node" attr.name="r" attr.type="int" />
          <key id="n_g" for="node" attr.name="g" attr.type="int" />
          <key id="n_b" for="node" attr.name="b" attr.type="int" />
          <key id="e_weight" for="edge" attr.name="weight" attr.type="double" />
          <graph edgedefault="directed">
            <node id="paper-a"><data key="n_label">A &amp; 中</data><data key="n_year">2024</data><data key="n_x">1.5</data><data key="n_y">-2</data><data key="n_size">10</data><data key="n_r">1</data><data key="n_g">2</data><data key="n_b">3</data></node>
            <node id="term-b"><data key="n_label">B</data><data key="n_x">0</data><data key="n_y">30</data><data key="n_size">20</data><data key="n_r">1</data><data key="n_g">2</data><data key="n_b">3</data></node>
            <edge id="e1" source="paper-a" target="term-b"><data key="e_weight">1</data></edge>
          </graph>
        </graphml>
        """;

    public static TheoryData<string> Readers => ["networkx", "igraph", "graphology"];

    [Fact]
    public void A_good_file_is_valid() => Complaints.AssertNone(OnFile(Good, SchemaCheck.Graphml));

    [Fact]
    public void A_good_file_arrives_in_Gephi() => Complaints.AssertNone(GephiRules.Broken(XDocument.Parse(Good)));

    [Theory, MemberData(nameof(Readers))]
    public void A_good_file_is_read(string reader)
    {
        var reading = OnFile(Good, path => GraphReading.Of(path, reader));

        Assert.Equal((2, 1), (reading.Nodes, reading.Edges));
        Assert.Equal("A & 中", reading.Labels["paper-a"]);
        Assert.Equal(2024, reading.Years["paper-a"].GetDouble());
        Assert.Equal([1.5, -2], reading.Places["paper-a"]);
        Assert.Contains("weight", reading.EdgeAttributes);
        Complaints.AssertNone(reading.Warnings);
    }

    [Theory]
    [InlineData("id=\"paper-a\"", "id=\"10.1007/a b\"")]
    [InlineData("attr.name=\"year\"", "attr.name=\"first year\"")]
    [InlineData("attr.type=\"int\"", "attr.type=\"integer\"")]
    [InlineData(" edgedefault=\"directed\"", "")]
    [InlineData("target=\"term-b\"", "")]
    [InlineData("target=\"term-b\"", "target=\"term-c\"")]
    [InlineData("id=\"term-b\"", "id=\"paper-a\"")]
    [InlineData("<edge id", "<link id")]
    [InlineData("&amp;", "\u0001")]
    public void An_invalid_file_is_found(string good, string bad) =>
        Assert.NotEmpty(OnFile(Good.Replace(good, bad, StringComparison.Ordinal), SchemaCheck.Graphml));

    [Theory]
    [InlineData("n_year", "x", "becomes the property x")]
    [InlineData("for=\"edge\"", "for=\"graph\"", "graph are ignored")]
    [InlineData("<data key=\"e_weight\">1", "<data key=\"e_weight\">0", "is dropped")]
    [InlineData("<data key=\"n_label\">B</data>", "", "term-b has no label")]
    [InlineData("<data key=\"n_y\">30</data>", "", "term-b has no place")]
    [InlineData("<data key=\"n_r\">1", "<data key=\"n_r\">200.0", "has no colour")]
    [InlineData("target=\"term-b\"", "target=\"term-c\"", "makes up a node")]
    [InlineData("id=\"term-b\"", "id=\"paper-a\"", "2 times")]
    public void A_file_that_Gephi_changes_is_found(string good, string bad, string complaint) =>
        Assert.Contains(
            GephiRules.Broken(XDocument.Parse(Good.Replace(good, bad, StringComparison.Ordinal))),
            message => message.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void An_attribute_that_hides_the_ids_is_found()
    {
        var bad = Good.Replace("attr.name=\"year\"", "attr.name=\"id\"", StringComparison.Ordinal);

        Assert.NotEmpty(OnFile(bad, path => GraphReading.Of(path, "igraph")).Warnings);
    }

    private static T OnFile<T>(string text, Func<string, T> check)
    {
        using var folder = new TempFolder();
        return check(folder.Write("graph.graphml", text));
    }
}
