using System.Xml.Linq;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Svg;

public class SvgCoverageExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.csv", "x").Span(0, 1);

    [Fact]
    public void A_cell_counts_the_papers_of_both_terms_and_is_marked_where_there_is_none()
    {
        var cells = Cells(Draw(
            ["row", "column"], ("a", "x"), ("a", "x"), ("a", "y"), ("b", "x"), ("b", "x"), ("b", "x")));

        Assert.Equal(
            [("level3", "a × x: 2 papers", "2"), ("level1", "a × y: 1 paper", "1"),
                ("level5", "b × x: 3 papers", "3"), ("empty", "b × y: no papers", "–")],
            cells);
    }

    [Fact]
    public void A_pair_that_chance_would_give_papers_is_a_gap()
    {
        var cells = Cells(Draw(["row", "column"], ("a", "x"), ("a", "x"), ("b", "y"), ("b", "y")));

        Assert.Equal(["gap", "gap"], cells.Where(cell => cell.Text == "–").Select(cell => cell.Kind));
    }

    [Fact]
    public void One_facet_is_held_against_itself() =>
        Assert.Equal(["a × a: 1 paper"], Cells(Draw(["row"], ("a", "x"))).Select(cell => cell.Tooltip));

    [Fact]
    public void One_facet_is_held_against_the_years_where_papers_have_some()
    {
        var picture = Draw(new Bibliography
        {
            Papers = [Of("a", 2019), Of("a", 2020), Of("b", 2020)],
        }, []);

        Assert.Equal(
            ["a × 2019: 1 paper", "a × 2020: 1 paper", "b × 2019: no papers", "b × 2020: 1 paper"],
            Cells(picture).Select(cell => cell.Tooltip));

        static Paper Of(string term, int year) =>
            new() { Title = $"{term} {year}", Date = PublicationDate.Create(year), Tags = [new("row", term, "tag", Place)] };
    }

    [Fact]
    public void Narrower_terms_stand_under_their_broader_one()
    {
        Facet facet = new("row", "Row") { Terms = [new("top"), new("other"), new("low") { Broader = "top" }] };

        var picture = Draw(new()
        {
            Facets = [facet],
            Papers = [new() { Title = "P", Tags = [new("row", "low", "tag", Place)] }],
        }, ["row"]);

        var rows = picture.Descendants().Where(group => (string?)group.Attribute("class") == "row")
            .Select(row => row.Elements().ElementAt(1)).ToList();
        Assert.Equal(["top", "low"], rows.Take(2).Select(label => label.Value));
        Assert.True((double)rows[1].Attribute("x")! > (double)rows[0].Attribute("x")!);
    }

    [Fact]
    public void A_name_that_is_cut_short_is_whole_where_the_pointer_rests()
    {
        var name = string.Join(' ', Enumerable.Repeat("<long> & \"wide\"", 20));

        var picture = Draw(["row", "column"], (name, "x"));

        Assert.Contains(picture.Descendants(), element => element.Value.EndsWith('…'));
        Assert.Contains(picture.Descendants(), element => element.Value == $"{name}: 1 paper");
    }

    private static (string Kind, string Tooltip, string Text)[] Cells(XElement picture) =>
    [
        .. from cell in picture.Elements()
           where cell.Elements().Count() == 3 && cell.Elements().ElementAt(1).Name.LocalName == "rect"
           let parts = cell.Elements().ToArray()
           select ((string)cell.Attribute("class")!, parts[0].Value, parts[2].Value),
    ];

    private static XElement Draw(string[] facets, params (string Row, string Column)[] papers) => Draw(new()
    {
        Papers = [.. papers.Select((paper, i) => new Paper
        {
            Title = $"Paper number {i}",
            Tags = [new("row", paper.Row, "tag", Place), new("column", paper.Column, "tag", Place)],
        })],
    }, facets);

    private static XElement Draw(Bibliography bibliography, string[] facets) => XElement.Parse(
        MemoryOutput.RenderText(new SvgCoverageExporter([.. facets]), Graphs.GraphOf(bibliography)));
}
