using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Markdown;

/// <summary>
/// Writes the taxonomy as a Markdown page for GitHub: the Mermaid diagrams, and under each branch's heading and below
/// each other diagram a table of its papers, so that nothing depends on the pictures.
/// </summary>
/// <remarks>Syntax: https://github.github.com/gfm/. The layout is Templates/taxonomy.md.scriban.</remarks>
public sealed class MarkdownExporter(MermaidOptions? options = null) : IExporter
{
    private readonly MermaidOptions _options = options ?? new();

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var taxonomy = TaxonomyTree.Of(graph, _options.NodeBudget - 1, _options.Facets);
        var diagrams = DiagramPlan.Of(taxonomy, new(graph.Papers), _options);
        var figures = new MarkdownFigures(graph, _options);
        var turns = diagrams.Length + taxonomy.Branches.Sum(branch => 1 + branch.Papers.Length)
            + figures.All.Sum(figure => 1 + figure.Diagrams.Length + figure.Groups.Length);
        using var document = output.Open("taxonomy.md");
        new TemplatePage("taxonomy.md.scriban").Write(Page(graph, taxonomy, diagrams, figures), turns, document);
        return [];
    }

    private static ScriptObject Page(
        PaperGraph graph, TaxonomyTree taxonomy, ImmutableArray<Diagram> diagrams, MarkdownFigures figures)
    {
        var diagramsOf = diagrams.ToLookup(diagram => diagram.Subject);
        var branches = taxonomy.Branches[1..];
        var years = graph.Papers.Select(paper => paper.Paper?.Date?.Year).OfType<int>().Order().ToList();
        return new()
        {
            ["title"] = MarkdownText.Escape(taxonomy.Root.Label),
            ["papers"] = Papers(taxonomy.Root),
            ["branches"] = branches.IsEmpty ? null : Quantity.Of(branches.Length, "branch", "branches"),
            ["gaps"] = NullIfZero(branches.Count(branch => branch.PaperCount == 0)),
            ["with_code"] = NullIfZero(graph.Papers.Count(paper => paper.Paper is { Repositories.IsEmpty: false })),
            ["facet"] = taxonomy.Facet is { } facet ? MarkdownText.Escape(facet.Label) : null,
            ["years"] = years.Count == 0 ? null : years[0] == years[^1] ? $"{years[0]}" : $"{years[0]} to {years[^1]}",
            ["diagrams"] = taxonomy.Branches is [{ PaperCount: 0 }] ? null : Texts(diagramsOf[taxonomy.Root]),
            // One section at a time, so that the model of a large list is never whole in memory.
            ["sections"] = taxonomy.Branches.Where(branch => branch.Parent is not null || !branch.Papers.IsEmpty)
                .Select(branch => Section(branch, diagramsOf[branch])),
            ["figures"] = figures.All.Select(figure => Figure(figure, figures)),
        };
    }

    private static ScriptObject Figure(MarkdownFigure figure, MarkdownFigures figures) => new()
    {
        ["title"] = MarkdownText.Escape(figure.Title),
        ["caption"] = MarkdownText.Escape(figure.Caption),
        ["diagrams"] = figure.Diagrams,
        ["of"] = MarkdownText.Escape(figure.Of),
        ["rows"] = figure.Groups.IsEmpty ? null : figure.Groups.Select(group => MarkdownText.Row(
        [
            MarkdownText.Escape(group.Name), group.Papers.Length.ToString(CultureInfo.InvariantCulture),
            figures.LinksTo(group.Papers),
        ])),
    };

    private static ScriptObject Section(Branch branch, IEnumerable<Diagram> diagrams) => new()
    {
        ["level"] = new string('#', Math.Min(Math.Max(branch.Depth, 1) + 1, 6)),
        ["title"] = branch.Parent is null ? "Papers" : MarkdownText.Escape(branch.Label),
        ["papers"] = Papers(branch),
        ["diagrams"] = branch.Parent is null ? null : Texts(diagrams),
        ["rows"] = branch.Papers.IsEmpty ? null : branch.Papers.Select(Row),
    };

    private static string Papers(Branch branch) =>
        branch.PaperCount == 0 ? "No papers" : Quantity.Of(branch.PaperCount, "paper");

    private static int? NullIfZero(int count) => count == 0 ? null : count;

    private static IEnumerable<string> Texts(IEnumerable<Diagram> diagrams) => diagrams.Select(diagram =>
    {
        using var text = new StringWriter();
        DiagramWriter.Write(diagram, text);
        return text.ToString();
    });

    private static string Row(Node paper) => MarkdownText.Row(
    [
        MarkdownText.Link(PaperLabels.TitleOf(paper), paper.Url),
        paper.Paper?.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
        MarkdownText.Escape(paper.Paper?.Venue?.Short ?? ""),
        string.Join(", ", (paper.Paper?.Repositories ?? []).Select(CodeLink)),
    ]);

    private static string CodeLink(CodeRepository repository) => MarkdownText.Link(repository.Path, repository.Url);
}
