using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A check that cannot fail is no check.</summary>
public class GexfCheckTests
{
    private const string Good = """
        <?xml version="1.0" encoding="utf-8"?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
          <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
            <attributes class="node" mode="static">
              <attribute id="year" title="year" type="integer" />
              <attribute id="tags" title="tags" type="liststring" />
            </attributes>
            <nodes>
              <node id="paper-a" label="A &amp; 中" start="2024-01-01">
                <attvalues><attvalue for="year" value="2024" /><attvalue for="tags" value="[&quot;b, c&quot;, &quot;\&quot;\\&quot;]" /></attvalues>
                <viz:color r="1" g="2" b="3" /><viz:size value="10" /><viz:position x="1.5" y="-2" z="0" />
              </node>
              <node id="term-b" label="B"><viz:color r="1" g="2" b="3" /><viz:size value="20" /><viz:position x="0" y="30" z="0" /></node>
            </nodes>
            <edges>
              <edge id="e1" source="paper-a" target="term-b" kind="k" weight="1" start="2024-01-01" />
              <edge id="e2" source="paper-a" target="term-b" kind="l" weight="1" start="2024-02-01" />
            </edges>
          </graph>
        </gexf>
        """;

    private static readonly string Good12 = Good
        .Replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", StringComparison.Ordinal)
        .Replace("version=\"1.3\"", "version=\"1.2\"", StringComparison.Ordinal)
        .Replace(" timerepresentation=\"interval\"", "", StringComparison.Ordinal)
        .Replace(" kind=\"k\"", "", StringComparison.Ordinal)
        .Replace(" kind=\"l\"", "", StringComparison.Ordinal);

    public static TheoryData<string> Readers => ["networkx", "graphology"];

    [Fact]
    public void A_good_file_arrives_in_Gephi() => Complaints.AssertNone(GexfRules.Broken(XDocument.Parse(Good)));

    [Theory, MemberData(nameof(Readers))]
    public void A_good_file_is_read(string reader)
    {
        using var folder = new TempFolder();
        var reading = GraphReading.Of(folder.Write("graph.gexf", Good), reader);

        Assert.Equal((2, 2), (reading.Nodes, reading.Edges));
        Assert.Equal("A & 中", reading.Labels["paper-a"]);
        Assert.Equal(2024, reading.Years["paper-a"].GetDouble());
        if (reading.Lists is { } lists)
            Assert.Equal(["b, c", "\"\\"], lists["paper-a"]["tags"]);
        Complaints.AssertNone(reading.Warnings);
    }

    [Theory]
    [InlineData("id=\"paper-a\"", "")]
    [InlineData("type=\"integer\"", "type=\"int\"")]
    [InlineData("g=\"2\"", "g=\"256\"")]
    [InlineData(" z=\"0\"", "")]
    [InlineData("start=\"2024-01-01\"", "start=\"January\"")]
    public void An_invalid_file_of_version_1_2_is_found(string good, string bad)
    {
        using var folder = new TempFolder();
        Complaints.AssertNone(SchemaCheck.Gexf12(folder.Write("good.gexf", Good12)));

        Assert.NotEmpty(SchemaCheck.Gexf12(folder.Write("bad.gexf", Good12.Replace(good, bad, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("version=\"1.3\"", "version=\"1.4\"", "version")]
    [InlineData("defaultedgetype=\"directed\"", "defaultedgetype=\"mutual\"", "no direction")]
    [InlineData("timeformat=\"date\"", "", "times")]
    [InlineData("id=\"tags\"", "id=\"YEAR\"", "there twice")]
    [InlineData("type=\"integer\"", "type=\"anyURI\"", "anyURI is dropped")]
    [InlineData("for=\"year\"", "for=\"years\"", "of years is dropped")]
    [InlineData("\"2024\"", "\"2024.0\"", "2024.0 of year is dropped")]
    [InlineData("[&quot;b", "b", "of tags is dropped")]
    [InlineData("label=\"B\"", "label=\" \"", "term-b has no label")]
    [InlineData("viz:size value=\"20\"", "viz:size", "term-b has no size")]
    [InlineData("y=\"30\"", "", "term-b has no place")]
    [InlineData("r=\"1\"", "hex=\"#010203\"", "no colour")]
    [InlineData("id=\"term-b\"", "id=\"paper-a\"", "paper-a is there twice")]
    [InlineData("target=\"term-b\"", "target=\"term-c\"", "makes up the node")]
    [InlineData("kind=\"l\"", "kind=\"k\"", "is merged")]
    [InlineData("weight=\"1\"", "weight=\"0\"", "for its weight")]
    [InlineData("start=\"2024-02-01\"", "start=\"2023-02-01\"", "before its end paper-a")]
    public void A_file_that_Gephi_changes_is_found(string good, string bad, string complaint) =>
        Assert.Contains(
            GexfRules.Broken(XDocument.Parse(Good.Replace(good, bad, StringComparison.Ordinal))),
            message => message.Contains(complaint, StringComparison.Ordinal));
}
