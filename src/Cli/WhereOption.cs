using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Filters;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Cli;

/// <summary><c>--where</c>: the papers that a command is to look at.</summary>
internal sealed class WhereOption
{
    public Option<string> Option { get; } = new("--where")
    {
        Description = "Only the papers that meet a condition, with what they have. Fields: "
            + string.Join(", ", PaperFilterFields.Names)
                + ", and facets; signs: = != ~ (has the text) < <= > >= (year, "
            + "date); a field alone asks whether it is known; and, or, not, ( ). "
            + "Example: --where 'year>=2024 and modality=Video and not code'.",
        HelpName = "CONDITION",
    };

    public PaperFilter? Of(ParseResult parsed) => Read(parsed.GetValue(Option), out _);

    public void Validate(CommandResult result)
    {
        // An option without its value is told already; to ask for the value would throw.
        if (result.GetResult(Option) is not { Tokens.Count: > 0 })
            return;
        Read(result.GetValue(Option), out var problem);
        if (problem is not null)
            result.AddError($"--where: {problem}{HintFor(problem)}");
    }

    // A sign that does not suit a field ends in the name of it, which may be mistyped.
    private static string HintFor(string problem) =>
        problem.Split(' ') is [.., "for", var field] && !PaperFilterFields.Names.Contains(field)
            ? Misspelling.Hint(field, PaperFilterFields.Names) : "";

    /// <summary>The papers that the filter lets through, of a graph that is as it was where there is none.</summary>
    public static PaperGraph Apply(PaperFilter? filter, PaperGraph graph, List<Diagnostic> diagnostics)
    {
        if (filter is null)
            return graph;
        var facets = filter.Fields.Except(PaperFilterFields.Names);
        var known = FacetCheck.Report(graph, "--where", facets, diagnostics, PaperFilterFields.Names);
        var part = filter.Apply(graph);
        if (!facets.Except(known).Any() && !part.Papers.Any() && graph.Papers.Any())
            diagnostics.Add(DiagnosticCodes.NoPaperLeft.Of("--where: no paper meets the condition"));
        return part;
    }

    private static PaperFilter? Read(string? text, out string? problem)
    {
        problem = null;
        return text is null || !PaperFilter.TryParse(text, out var filter, out problem) ? null : filter;
    }
}
