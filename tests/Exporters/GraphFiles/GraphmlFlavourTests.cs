using System.Globalization;
using System.Xml.Linq;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Layout;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class GraphmlFlavourTests
{
    private static readonly XNamespace Graphml = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Yed = "http://www.yworks.com/xml/graphml";

    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Gephi_s_is_the_usual_one(string name) => Assert.Equal(
        MemoryOutput.RenderText(new GraphmlExporter(GraphmlFlavour.Gephi), Graphs.Named(name)),
        MemoryOutput.RenderText(ExportFormats.Find("graphml")!.Create(ExportOptions.Default), Graphs.Named(name)));

    [Theory, MemberData(nameof(GraphNames))]
    public void All_have_the_same_data_and_Gephi_s_has_the_look_beside_it(string name)
    {
        string[] look = ["n_x", "n_y", "n_size", "n_r", "n_g", "n_b"];
        var gephi = Data(Read(Graphs.Named(name), GraphmlFlavour.Gephi));

        Assert.Equal(gephi.Where(data => !look.Contains(data.Key)),
            Data(Read(Graphs.Named(name), GraphmlFlavour.Plain)));
        Assert.Equal(gephi.Where(data => !look.Contains(data.Key)), Data(Read(Graphs.Named(name), GraphmlFlavour.Yed)));
    }

    [Theory, MemberData(nameof(GraphNames))]
    public void In_yEd_nodes_stand_in_their_places_in_their_colours_and_sizes(string name)
    {
        var graph = Graphs.Named(name);
        var (palette, sizes) = (new Palette(graph), new NodeSizes(graph));
        var nodes = Read(graph, GraphmlFlavour.Yed).Descendants(Graphml + "node").ToList();

        Assert.Equal(graph.Nodes.Length, nodes.Count);
        foreach (var (node, element) in graph.Nodes.Zip(nodes))
        {
            var shape = GraphicsOf(element, "d_nodegraphics", "ShapeNode");
            var geometry = shape.Element(Yed + "Geometry")!;
            var (size, place) = (sizes.SizeOf(node), graph.Layout!.PlaceOf(node));
            Assert.Equal((size, size), (Number(geometry, "width"), Number(geometry, "height")));
            Assert.Equal(place.X, Number(geometry, "x") + (size / 2), 0.01);
            Assert.Equal(-place.Y, Number(geometry, "y") + (size / 2), 0.01);
            Assert.Equal(palette.ColorOf(node).ToString(), shape.Element(Yed + "Fill")!.Attribute("color")!.Value);
        }
    }

    [Fact]
    public void In_yEd_labels_are_short_names_in_lines()
    {
        var graph = SurveyGraphs.TokenCompression;
        var labels = new NodeLabels(graph);

        var shown = Read(graph, GraphmlFlavour.Yed)
            .Descendants(Yed + "NodeLabel").Select(label => label.Value).ToList();

        Assert.Equal(
            graph.Nodes.Select(labels.LabelOf).Select(WithoutBlanks),
            shown.Select(WithoutBlanks));
        Assert.All(shown.SelectMany(label => label.Split('\n')), line => Assert.InRange(line.Length, 1, 28));
    }

    [Theory]
    [InlineData("full", "standard")]
    [InlineData("authors", "none")]
    public void In_yEd_edges_have_arrows_where_they_have_a_direction(string view, string arrow)
    {
        var graph = GraphViews.Find(view)!.Apply(SurveyGraphs.TokenCompression);

        var edges = Read(graph, GraphmlFlavour.Yed).Descendants(Graphml + "edge").ToList();

        Assert.Equal(graph.Relations.Count, edges.Count);
        Assert.All(edges, edge => Assert.Equal(
            ("none", arrow),
            GraphicsOf(edge, "d_edgegraphics", "PolyLineEdge").Element(Yed + "Arrows") is { } arrows
                ? (arrows.Attribute("source")!.Value, arrows.Attribute("target")!.Value) : default));
    }

    [Fact]
    public void Yed_s_elements_are_declared_as_yEd_knows_them()
    {
        var file = Read(Graphs.Small, GraphmlFlavour.Yed);

        Assert.Equal(
            ["d_nodegraphics node nodegraphics", "d_edgegraphics edge edgegraphics"],
            file.Descendants(Graphml + "key").Where(key => key.Attribute("yfiles.type") is not null).Select(key =>
                $"{key.Attribute("id")!.Value} {key.Attribute("for")!.Value} {key.Attribute("yfiles.type")!.Value}"));
        Assert.Equal(Yed.NamespaceName, file.Root!.GetNamespaceOfPrefix("y")!.NamespaceName);
    }

    private static XDocument Read(PaperGraph graph, GraphmlFlavour flavour) =>
        XDocument.Parse(MemoryOutput.RenderText(new GraphmlExporter(flavour), graph), LoadOptions.PreserveWhitespace);

    private static List<(string Owner, string Key, string Value)> Data(XDocument file) =>
    [
        .. file.Descendants(Graphml + "data").Where(data => !data.HasElements).Select(data =>
            (data.Parent!.Attribute("id")!.Value, data.Attribute("key")!.Value, data.Value)),
    ];

    private static XElement GraphicsOf(XElement owner, string key, string element) =>
        owner.Elements(Graphml + "data").Single(data => data.Attribute("key")!.Value == key).Element(Yed + element)!;

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
