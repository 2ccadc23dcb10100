using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What most entries of a list do says what the others mean, and words around a title what they are.</summary>
public class ListHabitTests
{
    private const string Page = "(https://pages.example/papers/1)";

    [Fact]
    public void Names_and_a_year_before_a_title_are_who_wrote_it_one_name_too_where_others_are_many()
    {
        var papers = Import("- Lee et al., 2021. [Folding Sheets of Paper]" + Page
            + "\n- Chen & Roe, 2019. [Creases Are No Lie: A Study]" + Page
            + "\n- Chen and Wu 2018. [Creases Are a Lie: A Study](https://github.com/o/r)"
            + "\n- Alm, 2011. [Subjective Folds of Paper]" + Page);

        Assert.Equal(["Lee 2021", "Chen; Roe 2019", "Chen; Wu 2018", "Alm 2011"],
            papers.Select(paper => $"{string.Join("; ", paper.Authors)} {paper.Date?.Year}"));
        Assert.All(papers, paper => Assert.Null(paper.Venue));
    }

    [Fact]
    public void One_name_is_turned_round_where_those_of_others_are_as_in_BibTeX()
    {
        string[] lines = ["Lee, Ann and Chen, Bo", "Roe, Cy Dee.", "Ann Lee, Flo D Roe"];
        var papers = Import(string.Concat(lines.Select((names, i) =>
            $"- **Folding Sheets of Paper {(char)('A' + i)}**  \n  *{names}*  \n  [[pdf]]{Page}\n")));

        Assert.Equal(["Ann Lee; Bo Chen", "Cy Dee Roe", "Ann Lee; Flo D Roe"],
            papers.Select(paper => string.Join("; ", paper.Authors)));
    }

    [Fact]
    public void A_word_and_a_year_in_brackets_is_a_venue_where_those_of_others_are()
    {
        string[] venues = ["ICML 2020", "KDD 2021", "ICLR 2022", "Folding 2018"];
        var papers = Import(string.Concat(venues.Select(venue =>
            $"- [{venue}] Folding Sheets of Paper at {venue[..4]}. [[pdf]]{Page}\n")));

        Assert.Equal(("Folding", 2018), (papers[^1].Venue?.Short, papers[^1].Date?.Year));
    }

    [Fact]
    public void Words_and_a_year_in_two_digits_in_a_bracket_are_a_venue_where_those_of_others_are()
    {
        string[] venues = ["ICML 20", "KDD 21", "ICLR 22", "Folding Quarterly 18"];
        var papers = Import(string.Concat(venues.Select(venue =>
            $"- ({venue}) Folding Sheets of Paper at {venue[..4]}. [[pdf]]{Page}\n")));

        Assert.Equal(("Folding Quarterly", 2018), (papers[^1].Venue?.Short, papers[^1].Date?.Year));
    }

    [Theory]
    [InlineData("IEEE Access", "Nature Communications", "IEEE Access")]
    [InlineData("Electronics", "Mathematics", null)]
    public void A_column_of_journals_is_one_of_venues_whatever_it_is_called(string first, string second, string? venue)
    {
        string[] cells = [first, second, "Folding Quarterly"];
        var papers = Import("| Year | Database | Title |\n|--|--|--|\n" + string.Concat(cells.Select(cell =>
            $"| 2020 | {cell} | [Folding Sheets in {cell}](https://arxiv.org/abs/2001.0000{cell.Length % 10}) |\n")));

        Assert.Equal(venue, papers[0].Venue?.Short);
        Assert.Equal(venue is null ? null : "Folding Quarterly", papers[^1].Venue?.Short);
    }

    [Fact]
    public void A_long_venue_in_the_link_behind_a_title_is_no_title()
    {
        var paper = Assert.Single(Import(
            "- Folding Sheets of Paper [[Frontiers in Folding and Creasing Sheets 2019]" + Page + "]"));

        Assert.Equal("Folding Sheets of Paper", paper.Title);
        Assert.Equal(("Frontiers in Folding and Creasing Sheets", 2019), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_field_of_research_below_a_year_is_a_journal_beside_a_conference()
    {
        string[] venues = ["AAAI", "Information Fusion"];
        var sections = venues.Select(venue => $"\n#### {venue}\n\n- [Folding Sheets at {venue}]{Page}\n");
        var papers = Import("### 2024\n" + string.Concat(sections));

        Assert.Equal(["AAAI 2024", "Information Fusion 2024"],
            papers.Select(paper => $"{paper.Venue?.Name.Split(" Conf")[0]} {paper.Date?.Year}"));
    }

    [Theory]
    [InlineData("Conference")]
    [InlineData("ArXiv and Workshops")]
    public void A_bold_line_that_says_of_what_kind_the_papers_below_are_is_their_section(string kind) =>
        Assert.Equal(kind, Assert.Single(Import(
            $"**{kind}**\n- [Folding Sheets of Paper](https://arxiv.org/abs/2401.00001) CVPR 2024")).Sections[0].Title);

    [Fact]
    public void The_name_that_a_title_starts_with_is_no_venue()
    {
        var paper = Assert.Single(Import(
            "1. **[MMM]** | **CVPR'24** | MMM: Masked Sheets of Paper | [`[pdf]`]" + Page));

        Assert.Equal(("MMM: Masked Sheets of Paper", "MMM"), (paper.Title, paper.ShortName));
        Assert.Equal(("CVPR", 2024), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_sentence_that_is_a_venue_stands_between_a_title_and_a_remark() =>
        Assert.Equal("AI Magazine", Assert.Single(Import(
            "- Lee et al., 2021. [Folding Sheets of Paper]" + Page + ". AI Magazine. Proposes to fold sheets in half."))
            .Venue?.Short);

    private static ImmutableArray<Paper> Import(string entries) =>
        new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers;
}
