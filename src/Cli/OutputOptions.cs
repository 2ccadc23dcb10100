using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Cli;

/// <summary>The options that change what some formats write, and the checks of what they say.</summary>
internal sealed class OutputOptions
{
    private static readonly string Views =
        string.Join("; ", GraphViews.All.Select(one => $"{NameOf(one)} ({one.Description})"));

    private readonly Option<string> _view = new("--view")
    {
        Description = $"Part of the graph for graph formats: {Views}. Example: --view shared-terms:method.",
        HelpName = "VIEW",
        DefaultValueFactory = _ => GraphViews.All[0].Name,
    };

    private readonly Option<string[]> _facets = new("--facets")
    {
        Description =
            "Facets that make the levels of a taxonomy, the sides of a heat map or a Sankey diagram, the bars "
            + "and slices of charts, or the stripes of a timeline, joined by commas; section, year and venue are some "
            + "that every list has: --facets modality,stage,method.",
        HelpName = "FACET,...",
        CustomParser = result => [.. result.Tokens.SelectMany(token => Names(token.Value)).Distinct()],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _columns = new("--columns")
    {
        Description = "Columns of the table that compares the papers, joined by commas: "
            + $"{string.Join(", ", ComparisonColumns.Names)}, or one facet. Example: --columns title,year,stage,code.",
        HelpName = "COLUMN,...",
        CustomParser = result => [.. result.Tokens.SelectMany(token => Names(token.Value)).Distinct()],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _flavour = new("--flavour")
    {
        Description =
            "Program that a GraphML file is for: gephi (usual), yed (shapes and labels as yEd draws them), or "
            + "plain (no places, sizes and colours). Example: --flavour yed.",
        HelpName = "NAME",
    };

    private readonly Option<string> _gexfVersion = new("--gexf-version")
    {
        Description =
            "Version of a GEXF file: 1.3 (usual), or 1.2 for programs that know no other one, such as networkx "
            + "before 3.6. Example: --gexf-version 1.2.",
        HelpName = "VERSION",
    };

    private readonly Option<string> _parallelEdges = new("--parallel-edges")
    {
        Description =
            "Relations from one node to the same other one in files of nodes and edges: keep (usual), each an edge; "
            + "merge, one edge whose relations names them and whose weight is their sum. "
            + "Example: --parallel-edges merge.",
        HelpName = "NAME",
    };

    private readonly Option<int?> _mermaidLength = new("--mermaid-length")
    {
        Description =
            $"Longest Mermaid diagram, {MermaidOptions.MinTextLength} to {MermaidOptions.MaxTextLength} characters "
            + "(the usual, what Mermaid and GitHub take), for pages that take less, as on Gitea before 1.24; more is "
            + "divided, or shows less. Example: --mermaid-length 5000.",
        HelpName = "N",
    };

    private readonly Option<bool> _metrics = new("--metrics")
    {
        Description =
            "Give the nodes of graph formats their degree, PageRank, core, component, community and (in small "
            + "graphs) betweenness in the graph that is written. Example: --view papers --metrics.",
    };

    private readonly BibliographyOptions _bibliography = new();

    public OutputOptions()
    {
        _flavour.TakesOneOf("gephi", "yed", "plain");
        _parallelEdges.TakesOneOf("keep", "merge");
        _mermaidLength.TakesNumber();
        _gexfVersion.TakesOneOf([.. GexfVersion.All.Select(version => version.Name)]);
    }

    public IEnumerable<Option> All => Choices.Select(choice => choice.Option);

    private (Option Option, ExportChoices Choice)[] Choices =>
    [
        (_view, ExportChoices.View), (_metrics, ExportChoices.View), (_parallelEdges, ExportChoices.ParallelEdges),
        (_flavour, ExportChoices.Flavour), (_gexfVersion, ExportChoices.GexfVersion), (_facets, ExportChoices.Facets),
        (_columns, ExportChoices.Columns), (_mermaidLength, ExportChoices.MermaidLength),
        .. _bibliography.Choices,
    ];

    public static string[] Names(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string NameOf(GraphView view) => view.TakesFacet ? view.Name + "[:FACET]" : view.Name;

    public GraphView ViewOf(ParseResult parsed) => GraphViews.Find(parsed.GetRequiredValue(_view))!;

    public bool MergesParallelEdges(ParseResult parsed) => parsed.GetValue(_parallelEdges) == "merge";

    public bool HasMetrics(ParseResult parsed) => parsed.GetValue(_metrics);

    public string? KeptOf(ParseResult parsed) => _bibliography.KeptOf(parsed);

    public ExportOptions Of(ParseResult parsed) => new()
    {
        Facets = [.. (parsed.GetValue(_facets) ?? []).Select(Facet.KeyOf)],
        Columns = [.. (parsed.GetValue(_columns) ?? []).Select(name =>
            ComparisonColumns.Names.Contains(name) ? name : Facet.KeyOf(name))],
        Flavour = parsed.GetValue(_flavour) switch
        {
            "yed" => GraphmlFlavour.Yed,
            "plain" => GraphmlFlavour.Plain,
            _ => GraphmlFlavour.Gephi,
        },
        GexfVersion = GexfVersion.All.FirstOrDefault(version => version.Name == parsed.GetValue(_gexfVersion))
            ?? GexfVersion.Gexf13,
        MermaidLength = parsed.GetValue(_mermaidLength) ?? MermaidOptions.MaxTextLength,
        Bibliography = _bibliography.Of(parsed),
    };

    /// <param name="formats">The names of the formats that are to be written, known or not.</param>
    public void Validate(CommandResult result, string[] formats)
    {
        if (result.GetResult(_view) is not { Tokens.Count: 0, Implicit: false }
            && result.GetValue(_view) is { } part && GraphViews.Find(part) is null)
        {
            var known = string.Join(", ", GraphViews.All.Select(NameOf));
            var hint = Misspelling.Hint(part, GraphViews.All.Select(view => view.Name));
            result.AddError($"Unknown view '{part}' for --view{hint}; known: {known}");
        }
        // What is no number is told already; to ask for the value would throw.
        var length = result.GetResult(_mermaidLength) is { Tokens: [var token] } ? token.Value : "";
        if (int.TryParse(length, CultureInfo.InvariantCulture, out var number)
            && number is < MermaidOptions.MinTextLength or > MermaidOptions.MaxTextLength)
        {
            result.AddError(
                $"--mermaid-length is a number from {MermaidOptions.MinTextLength} to {MermaidOptions.MaxTextLength}");
        }
        _bibliography.Validate(result, formats);
        foreach (var (option, choice) in Choices)
        {
            var isStated = result.GetResult(option) is { Implicit: false };
            if (!isStated
                || formats.Length == 0 || formats.Any(name => ExportFormats.Find(name)?.Takes.HasFlag(choice) == true))
                continue;
            var takers = ExportFormats.All.Where(format => format.Takes.HasFlag(choice)).Select(format => format.Name);
            result.AddError($"{option.Name} is for {string.Join(", ", takers)}");
        }
    }
}
