using System.Collections.Immutable;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// Inputs and what the command makes of them, written once a run and kept beside the test binaries to look at.
/// </summary>
internal sealed class Sample
{
    /// <summary>What a sample is exported to, for <c>--to</c>.</summary>
    public const string Formats =
        "bibtex,biblatex,graphml,gexf,cytoscape,dot,nodes-csv,neo4j,vosviewer,turtle,jsonld,mermaid,json,latex,csl-json,"
        + "ris,hayagriva,references-html,svg-coverage,svg-taxonomy,svg-timeline";

    /// <summary>The files of pictures in SVG among them.</summary>
    public static readonly ImmutableArray<string> Pictures = ["coverage.svg", "taxonomy.svg", "timeline.svg"];

    private static readonly ImmutableArray<Sample> AllSamples =
    [
        new("seed", "data/awesome-token-pruning.md") { Papers = 5 },
        new(
            "token-compression",
            "data/token-compression/papers.csv",
            "data/token-compression/relations.csv",
            "data/token-compression/taxonomy.yml") { Papers = 200 },
        new(
            "hostile",
            "tests/RealTools/inputs/hostile.md",
            "tests/RealTools/inputs/hostile.csv",
            "tests/RealTools/inputs/hostile.bib") { Papers = 39 },
    ];

    private readonly Lazy<ToolResult> _run;

    private Sample(string name, params ImmutableArray<string> inputs)
    {
        Name = name;
        Inputs = inputs;
        _run = new(Export);
    }

    public static IEnumerable<string> Names => AllSamples.Select(sample => sample.Name);

    public string Name { get; }

    /// <summary>Paths relative to the root of the checkout.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>How many papers a person counts in the inputs.</summary>
    public required int Papers { get; init; }

    /// <summary>The folder of the files that the command wrote.</summary>
    /// <exception cref="InvalidOperationException">It wrote none.</exception>
    public string Folder => Run.ExitCode is 0 or 1
        ? OutputFolder
        : throw new InvalidOperationException($"The export of {Name} failed: {Run.Error}");

    public string Bibliography => Path.Combine(Folder, "refs.bib");

    /// <summary>The bibliography for biber.</summary>
    public string Biblatex => Path.Combine(Folder, "refs-biblatex.bib");

    public string Graph => Path.Combine(Folder, "graph.graphml");

    public ToolResult Run => _run.Value;

    private string OutputFolder => Path.Combine(AppContext.BaseDirectory, "samples", Name);

    public static Sample Of(string name) => AllSamples.Single(sample => sample.Name == name);

    private ToolResult Export()
    {
        if (Directory.Exists(OutputFolder))
            Directory.Delete(OutputFolder, recursive: true);
        return CommandLine.Run(["export", .. Inputs, "--to", Formats, "--output", OutputFolder]);
    }
}
