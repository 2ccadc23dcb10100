using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CsCheck;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Views;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class GraphmlExporterTests
{
    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Titles_and_ids_read_back_as_they_are_in_the_graph(string name)
    {
        var graph = Graphs.Named(name);
        var document = Read(Render(graph));

        Assert.Equal(graph.Nodes.Select(node => (node.Id, node.Label)),
            document.Nodes.Select(node => (node.Id, node.Data.GetValueOrDefault("n_title") ?? node.Data["n_label"])));
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Source.Id, relation.Target.Id, relation.Kind.Name)),
            document.Edges.Select(edge => (edge.Source, edge.Target, edge.Data["e_kind"])));
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Attributes_read_back_as_they_are_in_the_graph(string name)
    {
        var graph = Graphs.Named(name);
        var document = Read(Render(graph));

        foreach (var attribute in graph.NodeAttributes)
        {
            Assert.Equal(
                graph.Nodes.Select(node => TextOf(attribute, node)),
                document.Nodes.Select(node => node.Data.GetValueOrDefault("n_" + attribute.Name)));
        }
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Ids_are_name_tokens_and_unique_and_edges_end_at_nodes(string name)
    {
        var document = Read(Render(Graphs.Named(name)));
        var nodes = document.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(document.Nodes.Length, nodes.Count);
        Assert.Equal(document.Edges.Length,
            document.Edges.Select(edge => edge.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(document.Nodes, node => XmlConvert.VerifyNMTOKEN(node.Id));
        Assert.All(document.Keys, key => XmlConvert.VerifyNMTOKEN(key.Name));
        Assert.All(document.Edges, edge =>
        {
            XmlConvert.VerifyNMTOKEN(edge.Id);
            Assert.Contains(edge.Source, nodes);
            Assert.Contains(edge.Target, nodes);
        });
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Values_are_of_their_types_and_never_empty(string name)
    {
        var document = Read(Render(Graphs.Named(name)));
        var types = document.Keys.ToDictionary(key => key.Id, key => key.Type, StringComparer.Ordinal);

        foreach (var (key, value)
            in document.Nodes.SelectMany(node => node.Data).Concat(document.Edges.SelectMany(edge => edge.Data)))
        {
            Assert.NotEqual("", value);
            if (types[key] == "int")
                Assert.True(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _), value);
            if (types[key] == "double")
                Assert.True(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _), value);
        }
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void Every_declared_key_has_a_value_somewhere(string name)
    {
        var document = Read(Render(Graphs.Named(name)));
        var used = document.Nodes.SelectMany(node => node.Data.Keys)
            .Concat(document.Edges.SelectMany(edge => edge.Data.Keys));

        Assert.Equal(document.Keys.Select(key => key.Id).Order(StringComparer.Ordinal),
            used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Labels_places_sizes_and_colours_have_the_names_that_Gephi_takes_them_by()
    {
        var keys = Read(Render(Graphs.Small)).Keys;

        Assert.Equal(
            ["node label string", "node x double", "node y double", "node size double", "node r int", "node g int",
                "node b int", "edge label string", "edge weight double"],
            keys.Where(key => key.Name is "label" or "x" or "y" or "size" or "r" or "g" or "b" or "weight")
                .Select(key => $"{key.Domain} {key.Name} {key.Type}"));
    }

    [Fact]
    public void Every_node_has_a_label_a_place_a_size_and_a_colour_of_its_own()
    {
        var document = Read(Render(Graphs.Small));

        Assert.All(document.Nodes, node =>
            Assert.Subset(node.Data.Keys.ToHashSet(StringComparer.Ordinal),
                new HashSet<string> { "n_label", "n_kind", "n_x", "n_y", "n_size", "n_r", "n_g", "n_b" }));
        Assert.All(document.Edges, edge => Assert.Equal("1", edge.Data["e_weight"]));
    }

    [Fact]
    public void The_file_declares_UTF8_and_holds_no_defaults()
    {
        var text = Render(Graphs.Small);

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<default", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Co_authors_are_an_undirected_graph_and_all_else_is_directed()
    {
        var authors = GraphViews.Find("authors")!.Apply(Graphs.Small);

        Assert.Equal("undirected", Read(Render(authors)).EdgeDefault);
        Assert.Equal("directed", Read(Render(Graphs.Small)).EdgeDefault);
    }

    [Fact]
    public void Parallel_relations_of_different_kinds_are_edges_of_their_own()
    {
        var edges = Read(Render(Graphs.Small)).Edges.Where(edge => edge.Source == "paper-chen2024image"
            && edge.Target.StartsWith("paper-", StringComparison.Ordinal));

        Assert.Equal(["builds-on", "cites"], edges.Select(edge => edge.Data["e_kind"]));
    }

    [Fact]
    public void A_node_tells_its_place_as_file_and_line()
    {
        var document = Read(Render(Graphs.Small));

        Assert.Equal("list.md:12", document.Nodes.First(node => node.Id == "paper-chen2024image").Data["n_origin"]);
        Assert.Equal("list.md:20", document.Edges.First(edge => edge.Data["e_kind"] == "builds-on").Data["e_origin"]);
    }

    [Fact]
    public void Text_that_XML_cannot_hold_is_left_out_and_all_else_reads_back() => Gen.String.Sample(text =>
    {
        var node = new Node { Kind = NodeKind.Paper, Id = "paper-x", Label = "x" + text };
        var graph = new PaperGraph([node], [], [new GraphAttribute.Text("note", _ => text)]) { Title = text };

        var data = Read(Render(graph)).Nodes[0].Data;

        Assert.Equal("x" + OfXml(text), data["n_title"]);
        Assert.Equal(OfXml(text), data.GetValueOrDefault("n_note", ""));
    });

    [Fact]
    public void A_file_name_with_control_characters_does_not_break_the_document()
    {
        var place = new SourceText("li\u0001st\uD800.md", "x").Span(0, 1);
        var graph = new PaperGraph([new() { Kind = NodeKind.Paper, Id = "paper-x", Label = "x", Origins = [place] }],
            []);

        Assert.Equal("list.md:1", Read(Render(graph)).Nodes[0].Data["n_origin"]);
    }

    [Fact]
    public void A_term_with_more_papers_is_larger()
    {
        Paper PaperOn(string method, int number) =>
            new()
            {
                Title = $"Paper {number}",
                Tags = [new("method", method, "tag", new SourceText("l", "x").Span(0, 1))]
            };
        var graph = Graphs.GraphOf(new()
        {
            Papers = [.. Enumerable.Range(0, 20)
            .Select(i => PaperOn(i < 15 ? "pruning" : "merging", i))]
        });

        var nodes = Read(Render(graph)).Nodes;
        double SizeOf(string id) =>
            double.Parse(nodes.First(node => node.Id == id).Data["n_size"], CultureInfo.InvariantCulture);

        Assert.True(SizeOf("term-method-pruning") > SizeOf("term-method-merging"));
        Assert.True(SizeOf("term-method-merging") > SizeOf(graph.Papers.First().Id));
    }

    private static string Render(PaperGraph graph) => MemoryOutput.RenderText(new GraphmlExporter(), graph);

    private static string? TextOf(GraphAttribute attribute, Node node)
    {
        var text = attribute switch
        {
            GraphAttribute.Text value => value.ValueOf(node),
            GraphAttribute.Integer value => value.ValueOf(node)?.ToString(CultureInfo.InvariantCulture),
            GraphAttribute.List value => string.Join("; ", value.ValuesOf(node)),
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static string OfXml(string text) => string.Concat(
        text.EnumerateRunes()
            .Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF)));

    private static Document Read(string graphml)
    {
        var xml = new XmlDocument { PreserveWhitespace = true };
        xml.LoadXml(graphml);
        IEnumerable<XmlElement> Elements(string name) => xml.GetElementsByTagName(name).Cast<XmlElement>();
        return new(
            Elements("graph").Single().GetAttribute("edgedefault"),
            [.. Elements("key")
                .Select(key =>
                    new Key(key.GetAttribute("id"), key.GetAttribute("for"), key.GetAttribute("attr.name"),
                        key.GetAttribute("attr.type")))],
            [.. Elements("node").Select(node => new Item(node.GetAttribute("id"), "", "", DataOf(node)))],
            [.. Elements("edge")
                .Select(edge =>
                    new Item(edge.GetAttribute("id"), edge.GetAttribute("source"), edge.GetAttribute("target"),
                        DataOf(edge)))]);
    }

    private static Dictionary<string, string> DataOf(XmlElement element) => element.ChildNodes.OfType<XmlElement>()
        .ToDictionary(data => data.GetAttribute("key"), data => data.InnerText, StringComparer.Ordinal);

    private sealed record Document(string EdgeDefault, ImmutableArray<Key> Keys, ImmutableArray<Item> Nodes,
        ImmutableArray<Item> Edges);

    private sealed record Key(string Id, string Domain, string Name, string Type);

    private sealed record Item(string Id, string Source, string Target, Dictionary<string, string> Data);
}
