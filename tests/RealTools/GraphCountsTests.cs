using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// Every program that reads a file of a graph finds all of its nodes and edges, as docs/readers.md says.
/// </summary>
public class GraphCountsTests
{
    private sealed record Reader(
        string Format, string Program, Func<Sample, GraphCounts> Count, Func<PaperGraph, GraphCounts> CountOf);

    private static readonly ImmutableArray<Reader> Readers =
    [
        Library("graphml", "graph.graphml", "networkx"),
        Library("graphml", "graph.graphml", "igraph"),
        new("graphml", "graph-tool", sample => Python("graph_tool", ["graph_tool"], sample, "graph.graphml"),
            GraphCounts.Of),
        Library("graphml", "graph.graphml", "graphology"),
        Library("gexf", "graph.gexf", "graphology"),
        new("gexf, version 1.2", "networkx", OfGexf12, GraphCounts.Of),
        Library("cytoscape", "graph.cyjs", "cytoscape"),
        new("nodes-csv", "sqlite", sample => Python("sqlite", [], sample, "nodes.csv", "edges.csv"), GraphCounts.Of),
        new("neo4j", "Kùzu",
            sample => Kuzu(FileOf(sample, "neo4j-nodes.csv"), FileOf(sample, "neo4j-relationships.csv")),
            GraphCounts.Of),
        new("turtle", "rdflib", sample => Python("rdflib", ["rdflib"], sample, "graph.ttl"), GraphCounts.Of),
        new("turtle", "rapper", OfRapper, GraphCounts.Of),
        new("jsonld", "rdflib", sample => Python("rdflib", ["rdflib"], sample, "graph.jsonld"), GraphCounts.Of),
        new("vosviewer (pairs)", "VOSviewer Online",
            sample => GraphCounts.Of(RealTool.RequireNode("vosviewer/read.mjs").Run(
            [RealTool.Require("chromium").Path, FileOf(sample, "vosviewer.json")])), GraphCounts.OfPairs),
        new("dot (the taxonomy)", "gvpr", OfGvpr, GraphCounts.OfTaxonomy),
    ];

    private static readonly ConcurrentDictionary<(string Sample, int Reader), Lazy<GraphCounts>> Counted = [];

    private static readonly ConcurrentDictionary<string, PaperGraph> Graphs = [];

    public static TheoryData<string, int, string> SamplesAndReaders =>
    [
        .. from sample in Sample.Names
           from reader in Readers.Index()
           select (sample, reader.Index, $"{reader.Item.Format} by {reader.Item.Program}"),
    ];

    [Theory, MemberData(nameof(SamplesAndReaders))]
    public void It_finds_all_that_is_in_the_graph(string sample, int reader, string name)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Readers[reader].CountOf(GraphOf(sample)), CountsOf(sample, reader));
    }

    /// <summary>The hostile inputs are not on the page: they are ours, and grow.</summary>
    [Fact]
    public void The_documentation_says_so()
    {
        string[] samples = ["token-compression", "seed"];
        List<string> lines =
        [
            "# What programs find in the files", "",
            "Counted by the tests of this repository (`GraphCountsTests`, which writes this page with `UPDATE_GOLDEN=1`): the nodes",
            "and edges of the shipped survey (`data/token-compression`) and of the list of five papers",
            "(`data/awesome-token-pruning.md`), as the graph has them, and as each program finds them.", "",
            "| File | Read by | Shipped survey | Five papers |", "|---|---|---|---|",
            $"| the graph itself | | {string.Join(" | ", samples.Select(sample => GraphCounts.Of(GraphOf(sample))))} |",
            .. Readers.Select((reader, i) =>
                $"| {reader.Format} | {reader.Program} | {string.Join(" | ", samples.Select(sample => CountsOf(sample, i)))} |"),
            "",
            "VOSviewer has one link between two nodes, whichever way and however often they are related. The picture for Graphviz",
            "is of the taxonomy: its branches and the papers under them. In RDF a statement that relates two nodes is an edge.", "",
        ];
        var text = string.Join('\n', lines);
        var path = Repository.Path("docs/readers.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_database_refuses_an_edge_to_nothing_and_a_node_that_is_there_twice()
    {
        using var folder = new TempFolder();
        var nodes = folder.Write("nodes.csv", "id:ID,:LABEL\r\na,Paper\r\nb,Paper\r\n");
        var twice = folder.Write("twice.csv", "id:ID,:LABEL\r\na,Paper\r\na,Paper\r\n");
        var good = folder.Write("good.csv", ":START_ID,:END_ID,weight:double,:TYPE\r\na,b,1,CITES\r\n");
        var bad = folder.Write("bad.csv", ":START_ID,:END_ID,weight:double,:TYPE\r\na,c,1,CITES\r\n");

        Assert.Equal(new GraphCounts(2, 1), Kuzu(nodes, good));
        Assert.Throws<InvalidDataException>(() => Kuzu(nodes, bad));
        Assert.Throws<InvalidDataException>(() => Kuzu(twice, good));

        GraphCounts Sqlite(string edges) => GraphCounts.Of(RealTool.RequirePython("read_counts.py").Run(
            ["sqlite", folder.Write("n.csv", "Id\r\na\r\nb\r\n"), folder.Write("e.csv", edges)]));
        Assert.Equal(new GraphCounts(2, 1), Sqlite("Id,Source,Target\r\ne,a,b\r\n"));
        Assert.Throws<InvalidDataException>(() => Sqlite("Id,Source,Target\r\ne,a,c\r\n"));
        Assert.Throws<InvalidDataException>(() => Sqlite("Id,Source,Target\r\ne,a,b\r\ne,a,b\r\n"));
    }

    private static GraphCounts CountsOf(string sample, int reader) => Counted
        .GetOrAdd((sample, reader), key => new(() => Readers[key.Reader].Count(Sample.Of(key.Sample)))).Value;

    private static PaperGraph GraphOf(string sample) => Graphs.GetOrAdd(sample, name =>
    {
        var read = Sample.Of(name).Inputs.Select(path =>
        {
            var source = SourceDecoder.Decode(path, File.ReadAllBytes(Repository.Path(path))).Source;
            return ImportFormats.OfFile(path)!.Create(ImportOptions.Default).Import(source).Bibliography;
        });
        return PaperGraphBuilder.Build(BibliographyMerge.Merge([.. read]).Bibliography, DefaultFacets.All).Graph;
    });

    private static string FileOf(Sample sample, string name) => Path.Combine(sample.Folder, name);

    private static Reader Library(string format, string file, string library) => new(
        format, library == "cytoscape" ? "Cytoscape.js" : library,
        sample => GraphCounts.Of(GraphReading.Of(FileOf(sample, file), library)), GraphCounts.Of);

    private static GraphCounts Python(string reader, ImmutableArray<string> modules, Sample sample,
        params string[] files) =>
        GraphCounts.Of(RealTool.RequirePython("read_counts.py", modules)
            .Run([reader, .. files.Select(file => FileOf(sample, file))]));

    private static GraphCounts Kuzu(string nodes, string relationships) =>
        GraphCounts.Of(RealTool.RequireNode("kuzu/read.cjs").Run([nodes, relationships]));

    private static GraphCounts OfGexf12(Sample sample)
    {
        using var folder = new TempFolder();
        var run = CommandLine.Run(
            ["export", .. sample.Inputs, "--to", "gexf", "--gexf-version", "1.2", "--output", folder.Root]);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        return GraphCounts.Of(GraphReading.Of(folder.File("graph.gexf"), "networkx"));
    }

    private static GraphCounts OfRapper(Sample sample)
    {
        var triples =
            RealTool.Require("rapper").Run(["-q", "-i", "turtle", "-o", "ntriples", FileOf(sample, "graph.ttl")]);
        Assert.Equal((0, ""), (triples.ExitCode, triples.Error));
        return GraphCounts.Of(RealTool.RequirePython("read_counts.py").Run(["ntriples", "-"], input: triples.Output));
    }

    private static GraphCounts OfGvpr(Sample sample)
    {
        var result = RealTool.Require("gvpr").Run(
            ["BEG_G { printf(\"%d %d\", nNodes($G), nEdges($G)) }", FileOf(sample, "taxonomy.dot")]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var numbers = result.Output.Split(' ');
        return new(
            int.Parse(numbers[0], CultureInfo.InvariantCulture),
            int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
