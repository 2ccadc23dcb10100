using System.Collections.Immutable;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Inputs and what the command makes of them, written once a run and kept beside the test binaries to look at.</summary>
internal sealed class Sample
{
    /// <summary>What a sample is exported to, for <c>--to</c>.</summary>
    public const string Formats = "bibtex,graphml,mermaid,json";

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
            "tests/RealTools/inputs/hostile.bib") { Papers = 38 },
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

    public string Folder => Path.Combine(AppContext.BaseDirectory, "samples", Name);

    public string Bibliography => Written("refs.bib");

    public string Graph => Written("graph.graphml");

    public ToolResult Run => _run.Value;

    public static Sample Of(string name) => AllSamples.Single(sample => sample.Name == name);

    private string Written(string file)
    {
        var path = Path.Combine(Folder, file);
        return Run.ExitCode is 0 or 1 ? path : throw new FileNotFoundException($"The export failed: {Run.Error}", path);
    }

    private ToolResult Export()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        return CommandLine.Run(["export", .. Inputs, "--to", Formats, "--output", Folder]);
    }
}
