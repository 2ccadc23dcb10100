using System.Text.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>igraph and networkx find the same numbers, in graphs of surveys and in a hundred made by dice.</summary>
public class NetworkAnalysisTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyList<(string Name, Network Network, Answer Answer)>> Answers = new(Ask);

    public static TheoryData<string> Libraries => ["igraph", "networkx"];

    [Fact]
    public void Ranks_are_those_of_igraph() => Each((name, network, answer) =>
        AssertNear(name, answer.Igraph.PageRank!, [.. PageRank.Of(network)]));

    [Theory, MemberData(nameof(Libraries))]
    public void Betweenness_is_the_same(string library) => Each((name, network, answer) =>
        AssertNear(name, answer.By(library).Betweenness, [.. Betweenness.Of(network)]));

    [Theory, MemberData(nameof(Libraries))]
    public void Cores_are_the_same(string library) => Each((name, network, answer) =>
        Assert.True(answer.By(library).Core.SequenceEqual(Cores.Of(network)), name));

    [Theory, MemberData(nameof(Libraries))]
    public void Components_are_the_same(string library) => Each((name, network, answer) =>
    {
        var components = new Partition(answer.By(library).Component);
        Assert.True(components.GroupOf.SequenceEqual(Components.Of(network).GroupOf), name);
    });

    [Fact]
    public void Communities_have_no_lower_modularity_than_the_best_of_ten_runs_of_Louvain()
    {
        List<string> lower = [];
        Each((name, network, answer) =>
        {
            var modularity = Modularity.Of(network, Communities.Of(network));
            if (modularity < answer.Modularity - Tolerance)
                lower.Add($"{name}: {modularity} below {answer.Modularity}");
        });

        Complaints.AssertNone(lower);
    }

    private static void Each(Action<string, Network, Answer> check)
    {
        foreach (var (name, network, answer) in Answers.Value)
            check(name, network, answer);
    }

    private static void AssertNear(string name, double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (i, value) in expected.Index())
        {
            var difference = Math.Abs(value - actual[i]);
            Assert.True(
                difference <= Tolerance * Math.Max(1, Math.Abs(value)),
                $"{name}, node {i}: {actual[i]}, not {value}");
        }
    }

    private static IReadOnlyList<(string Name, Network Network, Answer Answer)> Ask()
    {
        var networks = Graphs().Select(graph => (graph.Name, Network: Network.Of(graph.Graph))).ToList();
        var questions = networks.Select(one => Question(one.Network));
        var question = JsonSerializer.Serialize(new { Networks = questions }, CamelCase);

        var result = RealTool.RequirePython("analyse_networks.py", "igraph", "networkx").Run([], input: question);

        Assert.True(result.ExitCode == 0, result.Error);
        var answers = JsonSerializer.Deserialize<Answer[]>(result.Output, CamelCase)!;
        return [.. networks.Zip(answers, (one, answer) => (one.Name, one.Network, answer))];
    }

    private static object Question(Network network) => new
    {
        Nodes = network.Nodes.Length,
        Directed = network.IsDirected,
        Links =
            from source in Enumerable.Range(0, network.Nodes.Length)
            from target in network.Out.ColumnsOf(source).ToArray().Zip(network.Out.WeightsOf(source).ToArray())
            where network.IsDirected || source < target.First
            select new[] { source, target.First, target.Second },
    };

    private static IEnumerable<(string Name, PaperGraph Graph)> Graphs()
    {
        var survey = SurveyGraphs.TokenCompression;
        foreach (var view in GraphViews.All)
            yield return ($"token compression, {view.Name}", view.Apply(survey));
        yield return ("hostile", Exporters.Graphs.Hostile);
        foreach (var seed in Enumerable.Range(1, 100))
            yield return ($"random {seed}", Networks.Random(seed));
    }

    private sealed record Measures(double[]? PageRank, int[] Component, int[] Core, double[] Betweenness);

    private sealed record Answer(Measures Igraph, Measures Networkx, double Modularity)
    {
        public Measures By(string library) => library == "igraph" ? Igraph : Networkx;
    }
}
