using System.Xml.Linq;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Svg;

public class SvgTimelineExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.csv", "x").Span(0, 1);

    [Fact]
    public void Papers_stand_under_their_years_and_those_without_one_last()
    {
        var picture = Draw(PaperOf("Undated work", null), PaperOf("Late work", 2024), PaperOf("Early work", 2021));

        Assert.Equal(["2021", "2024", "no year"], Texts(picture, "strong"));
        Assert.Equal(["Early work", "Late work", "Undated work"], Papers(picture).Select(paper => paper.Tooltip));
    }

    [Fact]
    public void A_paper_has_a_stripe_for_each_of_its_terms()
    {
        var picture = Draw(
            PaperOf("Both of them", 2024, "a", "b"), PaperOf("One of them", 2024, "b"), PaperOf("None", 2024));

        var papers = Papers(picture);
        Assert.Equal([2, 1, 0], papers.Select(paper => paper.Stripes.Length));
        Assert.Equal(papers[0].Stripes[1], papers[1].Stripes[0]);
        Assert.NotEqual(papers[0].Stripes[0], papers[1].Stripes[0]);
    }

    [Fact]
    public void A_thousand_papers_stand_in_boxes_of_their_own()
    {
        var picture = Draw(
            [.. Enumerable.Range(0, 1000).Select(i => PaperOf($"A work with the number {i}", 2000 + (i % 9)))]);

        var boxes = picture.Descendants().Where(box => box.Name.LocalName == "rect").Skip(1)
            .Select(box => ((string?)box.Attribute("x"), (string?)box.Attribute("y"))).ToList();
        Assert.Equal(1000, boxes.Count);
        Assert.Equal(1000, boxes.Distinct().Count());
    }

    [Fact]
    public void A_title_too_long_for_its_box_ends_at_a_word()
    {
        const string Title = "Folding wide sheets of paper into boxes and boats and birds without a cut or glue, "
            + "on a table that is as small as a stamp, by hand and by machine, for schools and for workshops";

        var picture = Draw(PaperOf(Title, 2024), PaperOf(new string('w', 300), 2024));

        var shown = picture.Descendants()
            .Where(text => text.Name.LocalName == "text" && text.Value.EndsWith('…'))
            .Select(text => text.Value[..^1]).ToList();
        Assert.Equal(2, shown.Count);
        Assert.StartsWith(shown[0] + " ", Title, StringComparison.Ordinal);
        Assert.InRange(shown[1].Length, 10, 299);
    }

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(12, 0, true)]
    [InlineData(12, 11, false)]
    public void Titles_have_the_room_that_they_need_where_few_papers_have_names(int papers, int named, bool isWhole)
    {
        static string TitleOf(int i) => $"A work of several words, number {i}";

        var picture = Draw([.. Enumerable.Range(0, papers)
            .Select(i => PaperOf(i < named ? $"Name{i}" : TitleOf(i), 2024))]);

        Assert.Equal(isWhole, picture.Descendants().Any(
            text => text.Name.LocalName == "text" && text.Value == TitleOf(papers - 1)));
    }

    [Fact]
    public void A_name_takes_the_room_of_papers_that_a_year_does_not_have()
    {
        const string Title = "A work of very many words that no box among others would have any room for";

        var picture = Draw([PaperOf(Title, 2023), .. Enumerable.Range(0, 6).Select(i => PaperOf($"Work {i}", 2024))]);

        Assert.Contains(picture.Descendants(), text => text.Name.LocalName == "text" && text.Value == Title);
    }

    private static IEnumerable<string> Texts(XElement picture, string kind) =>
        picture.Descendants().Where(text => (string?)text.Attribute("class") == kind).Select(text => text.Value);

    private static (string Tooltip, string[] Stripes)[] Papers(XElement picture) =>
    [
        .. from paper in picture.Elements()
           where (string?)paper.Attribute("class") == "paper"
           let stripes = paper.Elements().Where(part => part.Name.LocalName == "path")
               .Select(stripe => (string)stripe.Attribute("fill")!)
           select (paper.Elements().First().Value, stripes.ToArray()),
    ];

    private static Paper PaperOf(string title, int? year, params string[] terms) => new()
    {
        Title = title,
        Date = year is { } known ? PublicationDate.Create(known) : null,
        Tags = [.. terms.Select(term => new FacetTag("facet", term, "tag", Place))],
    };

    private static XElement Draw(params Paper[] papers) => XElement.Parse(
        MemoryOutput.RenderText(new SvgTimelineExporter([]), Graphs.GraphOf(new() { Papers = [.. papers] })));
}
