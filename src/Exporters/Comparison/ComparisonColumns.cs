using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Comparison;

/// <summary>The columns of a table that compares the papers, a row a paper, in any format.</summary>
/// <remarks>
/// A column is chosen by name: one of <see cref="Names"/>, or the key of a facet. <c>facets</c> stands for the facets
/// that tell the papers apart, or the sections where none does.
/// </remarks>
public static class ComparisonColumns
{
    /// <summary>The names of columns that every graph has.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "paper", "name", "title", "authors", "venue", "year", "date", "key", "arxiv", "doi", "section", "facets", "code",
    ];

    /// <summary>The columns of these names, in their order; a name that the graph does not know is left out.</summary>
    internal static ImmutableArray<ComparisonColumn> Of(PaperGraph graph, ImmutableArray<string> names)
    {
        var facets = new FacetColumns(graph);
        var labels = new PaperLabels(graph.Papers);
        return [.. names.SelectMany(name => Of(name, labels, facets))];
    }

    /// <summary>The columns of these names but for those, beside the first, of which no paper has anything.</summary>
    internal static ImmutableArray<ComparisonColumn> Filled(PaperGraph graph, ImmutableArray<string> names) =>
        [.. Of(graph, names)
            .Where((column, i) => i == 0 || graph.Papers.Any(paper => column.TextOf(paper).Length > 0))];

    private static IEnumerable<ComparisonColumn> Of(
        string name, PaperLabels labels, FacetColumns facets) => name switch
        {
            "paper" => [new(ColumnKind.Paper, "Paper", 2.4, labels.LabelOf)
            { UrlOf = PageOf, Shows = paper => FieldOf(labels.LabelOf(paper), paper) }],
            "name" => [Text("Name", 1.3, PaperFields.ShortName, paper => paper.ShortName)],
            "title" => [new(ColumnKind.Link, "Title", 3.2, PaperLabels.TitleOf)
            { UrlOf = PageOf, Shows = _ => PaperFields.Title }],
            "authors" => [Text("Authors", 2.4, PaperFields.Authors | PaperFields.MoreAuthors, AuthorsOf)],
            "venue" => [Text("Venue", 1.1, PaperFields.Venue, paper => paper.Venue?.Short) with { MaxLength = 30 }],
            "year" => [Text("Year", 0.5, PaperFields.Year,
                paper => paper.Date?.Year.ToString("D4", CultureInfo.InvariantCulture))],
            "date" => [Text("Date", 0.8, PaperFields.Year | PaperFields.Month, paper => paper.Date?.ToString())],
            "key" => [Text("Key", 1.3, PaperFields.Key, paper => paper.Key?.Value)],
            "arxiv" => [Text("arXiv", 0.8, PaperFields.Arxiv, paper => paper.Identifiers.Arxiv?.Value) with
            { Kind = ColumnKind.Link, UrlOf = paper => paper.Paper?.Identifiers.Arxiv?.Url }],
            "doi" => [Text("DOI", 1.6, PaperFields.Doi, paper => paper.Identifiers.Doi?.Value) with
            { Kind = ColumnKind.Link, UrlOf = paper => paper.Paper?.Identifiers.Doi?.Url }],
            "facets" => facets.ThatCompare(),
            "section" => facets.OfSections(),
            "code" => [Text("Code", 0.5, PaperFields.None, paper => paper.Repositories.IsEmpty ? null : "code") with
            {
                Kind = ColumnKind.Link,
                IsCentered = true,
                UrlOf = CodeOf,
                // The first repository is all that there is room for.
                Shows = paper => paper.Paper?.Repositories.Length == 1 ? PaperFields.Code : PaperFields.None,
            }],
            _ => facets.Of(name),
        };

    private static ComparisonColumn Text(
        string heading, double weight, PaperFields field, Func<Paper, string?> textOf) =>
        new(ColumnKind.Text, heading, weight, node => node.Paper is { } paper ? textOf(paper) ?? "" : "")
        {
            Shows = _ => field,
        };

    private static string? PageOf(Node paper) => WebLink.Of(paper.Url);

    // A name that the title starts with is no stated short name.
    private static PaperFields FieldOf(string label, Node paper) =>
        label == PaperLabels.TitleOf(paper) ? PaperFields.Title
        : label == paper.Paper?.ShortName?.Trim() ? PaperFields.ShortName
        : PaperFields.None;

    private static string? CodeOf(Node paper) =>
        paper.Paper is { Repositories: [var repository, ..] } ? repository.Url : null;

    private static string AuthorsOf(Paper paper) => string.Join(", ",
        paper.Authors.Select(author => author.DisplayName).Concat(paper.HasMoreAuthors ? ["et al."] : []));
}
