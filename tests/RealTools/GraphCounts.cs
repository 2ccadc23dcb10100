using System.Text.Json;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Tests.RealTools;

/// <summary>How many nodes and edges there are, in a graph or in what a program reads.</summary>
internal sealed record GraphCounts(int Nodes, int Edges)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static GraphCounts Of(PaperGraph graph) => new(graph.Nodes.Length, graph.Relations.Count);

    /// <summary>Each pair of related nodes once, whichever way and however often they are related.</summary>
    public static GraphCounts OfPairs(PaperGraph graph) => new(
        graph.Nodes.Length,
        graph.Relations.Where(relation => relation.Source != relation.Target)
            .Select(relation => string.CompareOrdinal(relation.Source.Id, relation.Target.Id) < 0
                ? (relation.Source, relation.Target)
                : (relation.Target, relation.Source))
            .Distinct().Count());

    /// <summary>
    /// The branches of the taxonomy and the papers, and the lines from a branch to what stands under it.
    /// </summary>
    public static GraphCounts OfTaxonomy(PaperGraph graph)
    {
        var branches = TaxonomyTree.Of(graph).Branches;
        return new(
            branches.Length + branches.SelectMany(branch => branch.Papers).Distinct().Count(),
            branches.Length - 1 + branches.Sum(branch => branch.Papers.Length));
    }

    public static GraphCounts Of(GraphReading reading) => new(reading.Nodes, reading.Edges);

    /// <summary>What a script of ours prints that has asked a program.</summary>
    /// <exception cref="InvalidDataException">It could not read the file.</exception>
    public static GraphCounts Of(ToolResult result) => result.ExitCode == 0
        ? JsonSerializer.Deserialize<GraphCounts>(result.Output, CamelCase)!
        : throw new InvalidDataException(result.Error);

    public override string ToString() => FormattableString.Invariant($"{Nodes} nodes, {Edges} edges");
}
