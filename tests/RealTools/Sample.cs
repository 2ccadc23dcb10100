using System.Collections.Immutable;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Inputs and what the command makes of them, written once a run and kept beside the test binaries to look at.</summary>
internal sealed class Sample
{
    private static readonly ImmutableArray<Sample> AllSamples =
    [
        new("seed", "data/awesome-token-pruning.md") { Papers = 5 },
        new("token-compression", "data/token-compression/papers.csv", "data/token-compression/relations.csv") { Papers = 200 },
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

    public string Folder => Path.Combine(AppContext.BaseDirectory, "samples", Name);

    public string Bibliography => Written("refs.bib");

    public string Graph => Written("graph.graphml");

    public ToolResult Run => _run.Value;

    public static Sample Of(string name) => AllSamples.Single(sample => sample.Name == name);

    private string Written(string file)
    {
        _ = _run.Value;
        return Path.Combine(Folder, file);
    }

    private ToolResult Export()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        return CommandLine.Run(["export", .. Inputs, "--to", "bibtex,graphml,mermaid,json", "--output", Folder]);
    }
}
