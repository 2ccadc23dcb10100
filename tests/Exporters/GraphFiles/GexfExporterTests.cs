using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public partial class GexfExporterTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Nodes_and_relations_read_back_as_they_are_in_the_graph(string name)
    {
        var graph = Graphs.Named(name);
        var document = Read(graph);

        Assert.Equal(
            graph.Nodes.Select(node => (node.Id, node.Label)),
            document.Descendants(Gexf + "node").Select(node => (Text(node, "id"), TitleOf(node))));
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Source.Id, relation.Target.Id, relation.Kind.Name)),
            document.Descendants(Gexf + "edge")
                .Select(edge => (Text(edge, "source"), Text(edge, "target"), Text(edge, "kind"))));
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Version_1_2_says_the_same_without_what_only_1_3_has(string name)
    {
        var later = Read(Graphs.Named(name)).ToString()
            .Replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", StringComparison.Ordinal)
            .Replace("version=\"1.3\"", "version=\"1.2\"", StringComparison.Ordinal)
            .Replace(" timerepresentation=\"interval\"", "", StringComparison.Ordinal);
        var expected = XDocument.Parse(later);
        expected.Descendants().Attributes("kind").Remove();

        var earlier =
            XDocument.Parse(MemoryOutput.RenderText(new GexfExporter(GexfVersion.Gexf12), Graphs.Named(name)));

        Assert.Equal(expected.ToString(), earlier.ToString());
        var ids = earlier.Descendants().Where(element => element.Name.LocalName == "edge").Attributes("id").ToList();
        Assert.Equal(ids.Count, ids.Select(id => id.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void All_of_it_arrives_in_Gephi(string name) =>
        Complaints.AssertNone(GexfRules.Broken(Read(Graphs.Named(name))));

    // A column whose values are all empty is left out.
    [Fact]
    public void Lists_read_back_whatever_is_in_them() =>
        Gen.String.Array[1, 4].Where(values => values is not [""]).Sample(values =>
    {
        var node = new Node { Kind = NodeKind.Paper, Id = "paper-x", Label = "x" };
        var graph = new PaperGraph([node], [], [new GraphAttribute.List("notes", _ => [.. values])]);

        var list = Text(Read(graph).Descendants(Gexf + "attvalue").First(value => Text(value, "for") == "notes"),
            "value");

        Assert.Equal(values.Select(OfXml),
            Item().Matches(list).Select(item => Escape().Replace(item.Groups[1].Value, "$1")));
    });

    [Fact]
    public void Papers_appear_at_their_dates_and_the_rest_with_its_first_paper()
    {
        Paper Of(string title, PublicationDate? date) => new()
        {
            Title = title,
            Date = date,
            Authors = [new("Doe", "Anna")],
            Venue = Venue.Unlisted(date is null ? "Undated" : "Dated"),
        };
        var document = Read(Graphs.GraphOf(new()
        {
            Papers = [Of("Late", PublicationDate.Create(2024, 9, 3)), Of("Early", PublicationDate.Create(2022)),
                Of("Some Day", null)],
        }));

        Assert.Equal(
            ["Late 2024-09-03", "Early 2022-01-01", "Some Day ", "Dated 2022-01-01", "Anna Doe ", "Undated "],
            document.Descendants(Gexf + "node").Select(node => $"{Text(node, "label")} {Text(node, "start")}"));
        Assert.Equal("dynamic", Text(document.Descendants(Gexf + "graph").Single(), "mode"));
    }

    [Fact]
    public void A_graph_without_dates_has_no_timeline() =>
        Assert.Equal("", Text(Read(Graphs.Empty).Descendants(Gexf + "graph").Single(), "mode"));

    [Fact]
    public void Co_authors_are_an_undirected_graph()
    {
        var authors = GraphViews.Find("authors")!.Apply(Graphs.Small);

        Assert.Equal("undirected", Text(Read(authors).Descendants(Gexf + "graph").Single(), "defaultedgetype"));
    }

    private static XDocument Read(PaperGraph graph) =>
        XDocument.Parse(MemoryOutput.RenderText(new GexfExporter(), graph));

    private static string TitleOf(XElement node) =>
        node.Descendants(Gexf + "attvalue").FirstOrDefault(value => Text(value, "for") == "title") is { } title
            ? Text(title, "value")
            : Text(node, "label");

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";

    private static string OfXml(string text) => string.Concat(
        text.EnumerateRunes()
            .Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF)));

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """, RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
