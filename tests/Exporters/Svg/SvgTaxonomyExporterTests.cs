using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Svg;

public class SvgTaxonomyExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void A_band_is_as_high_as_all_that_is_below_its_branch()
    {
        var outer = new Section("Outer", null, Place);
        var inner = new Section("Inner", outer, Place);
        var gap = new Section("Gap", outer, Place);

        var picture = Draw([outer, inner, gap], [.. Enumerable.Range(0, 20).Select(i => PaperOf(i, inner))]);

        var (whole, part, empty) = (Box(picture, "Outer: 20 papers"), Box(picture, "Outer › Inner: 20 papers"),
            Box(picture, "Outer › Gap: no papers"));
        Assert.Equal((whole.Top, whole.Bottom), (part.Top, empty.Bottom));
        Assert.True(whole.Right < part.Left && part.Bottom < empty.Top);
        Assert.All(Enumerable.Range(0, 20), i =>
        {
            var paper = Box(picture, TitleOf(i));
            Assert.True(paper.Top >= part.Top && paper.Bottom <= part.Bottom && paper.Left > part.Right);
        });
    }

    [Fact]
    public void A_paper_is_a_link_to_its_page_and_has_its_title_in_full_and_its_year()
    {
        var picture = Draw([], [PaperOf(1) with { ShortName = "One", Date = PublicationDate.Create(2024) }]);

        var link = Assert.Single(picture.Descendants(), element => element.Name.LocalName == "a");
        Assert.Equal("https://example.org/1", (string?)link.Attribute("href"));
        Assert.Equal([TitleOf(1), "One", "2024"], TextsOf(link));
    }

    [Fact]
    public void Of_more_papers_than_a_page_has_room_for_the_numbers_are_drawn()
    {
        var (large, small) = (new Section("Large", null, Place), new Section("Small", null, Place));

        var picture = Draw(
            [large, small], [.. Enumerable.Range(0, 600).Select(i => PaperOf(i, i % 3 > 0 ? large : small))]);

        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "a");
        Assert.Equal(["Large: 400 papers", "Large", "400"], TextsOf(GroupOf(picture, "Large: 400 papers")));
        Assert.Equal(["Small: 200 papers", "Small", "200"], TextsOf(GroupOf(picture, "Small: 200 papers")));
    }

    [Fact]
    public void Branches_that_there_is_no_room_for_are_counted()
    {
        var picture = Draw([.. Enumerable.Range(0, 1_000).Select(i => new Section($"Section {i}", null, Place))], []);

        Assert.EndsWith("800 branches left out", picture.Elements().ElementAt(1).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_below_the_last_column_has_its_way_from_there_as_its_name()
    {
        List<Section> sections = [];
        foreach (var name in "abcdef")
            sections.Add(new($"{name}", sections.LastOrDefault(), Place));

        var picture = Draw([.. sections], [PaperOf(1, sections[^1])]);

        Assert.Contains("d › e › f", TextsOf(GroupOf(picture, "a › b › c › d › e › f: 1 paper")));
        Assert.Equal(Box(picture, "a › b › c › d: 1 paper").Left, Box(picture, "a › b › c › d › e › f: 1 paper").Left);
    }

    [Fact]
    public void Ten_thousand_levels_are_drawn()
    {
        ImmutableArray<Node> terms = [.. Enumerable.Range(0, 10_000)
            .Select(i => new Node { Kind = NodeKind.Term, Id = $"t{i}", Label = $"level {i}", Facet = "f" })];
        var graph = new PaperGraph(terms, [.. terms.Zip(terms.Skip(1), (broader, narrower) =>
            new Relation(broader, narrower, RelationKind.BroaderThan))]);

        var picture = XElement.Parse(MemoryOutput.RenderText(new SvgTaxonomyExporter([]), graph));

        Assert.Contains("9800 branches left out", picture.Elements().ElementAt(1).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(20, true)]
    public void A_high_band_has_room_for_a_name_of_many_lines(int papers, bool isWhole)
    {
        const string Name = "A branch of many words that takes more lines than the usual three of them";
        var outer = new Section(Name, null, Place);
        var inner = new Section("Inner", outer, Place);

        var picture = Draw([outer, inner], [.. Enumerable.Range(0, papers).Select(i => PaperOf(i, inner))]);

        var band = picture.Descendants().Single(element =>
            (string?)element.Attribute("class") == "branch" && element.Value.StartsWith($"{Name}: ", StringComparison.Ordinal));
        Assert.Equal(isWhole, string.Join(' ', TextsOf(band).Skip(1)).Contains(Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("Name", 3)]
    public void Of_many_papers_boxes_are_wider_where_they_are_known_by_their_titles(string? name, int columns)
    {
        List<Section> sections = [];
        foreach (var level in "abcd")
            sections.Add(new($"{level}", sections.LastOrDefault(), Place));

        var picture = Draw([.. sections], [.. Enumerable.Range(0, 90).Select(i =>
            PaperOf(i, sections[^1]) with { ShortName = name is null ? null : $"{name}{i}" })]);

        Assert.Equal(columns, Enumerable.Range(0, 90).Select(i => Box(picture, TitleOf(i)).Left).Distinct().Count());
    }

    [Fact]
    public void Where_most_names_are_short_a_long_one_takes_the_room_of_two()
    {
        var picture = Draw([], [.. Enumerable.Range(0, 90).Select(i =>
            PaperOf(i) with { ShortName = i == 1 ? null : $"Name{i}" })]);

        var (first, second, third) = (Box(picture, TitleOf(0)), Box(picture, TitleOf(1)), Box(picture, TitleOf(2)));
        Assert.Equal((first.Top, first.Top), (second.Top, third.Top));
        Assert.True(second.Right - second.Left > 2 * (first.Right - first.Left) && third.Left > second.Right);
        Assert.Equal(first.Right - first.Left, third.Right - third.Left, 0.2);
    }

    [Fact]
    public void Long_titles_of_few_papers_have_rows_of_their_own()
    {
        var title = string.Join(' ', Enumerable.Repeat("words", 12));

        var picture = Draw([], [.. Enumerable.Range(0, 9).Select(i => PaperOf(i) with { Title = $"{title} {i}" })]);

        Assert.Equal(9, Enumerable.Range(0, 9).Select(i => Box(picture, $"{title} {i}").Top).Distinct().Count());
        Assert.Contains($"{title} 8", TextsOf(GroupOf(picture, $"{title} 8")).Skip(1));
    }

    private static string TitleOf(int number) => $"A work of many words with the number {number}";

    private static Paper PaperOf(int number, params ImmutableArray<Section> sections) =>
        new() { Title = TitleOf(number), Url = $"https://example.org/{number}", Sections = sections };

    private static XElement GroupOf(XElement picture, string tooltip) => picture.Descendants()
        .Single(element => element.Name.LocalName == "g" && element.Elements().First().Value == tooltip);

    private static IEnumerable<string> TextsOf(XElement group) => group.Descendants()
        .Where(element => element.Name.LocalName is "title" or "text").Select(text => text.Value);

    private static (double Left, double Top, double Right, double Bottom) Box(XElement picture, string tooltip)
    {
        var box = GroupOf(picture, tooltip).Elements().ElementAt(1);
        return (Of("x"), Of("y"), Of("x") + Of("width"), Of("y") + Of("height"));

        // The numbers of the file have two decimal places, and sums of them more.
        double Of(string name) =>
            Math.Round(double.Parse((string)box.Attribute(name)!, CultureInfo.InvariantCulture), 1);
    }

    private static XElement Draw(ImmutableArray<Section> sections, ImmutableArray<Paper> papers) => XElement.Parse(
        MemoryOutput.RenderText(
            new SvgTaxonomyExporter([]), Graphs.GraphOf(new() { Sections = sections, Papers = papers })));
}
