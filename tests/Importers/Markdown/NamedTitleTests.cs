using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Titles behind a name in bold and a colon, before where the paper appeared.</summary>
public class NamedTitleTests
{
    [Theory]
    [InlineData("**FoldNet**: A Uniform, Quick Frame for Folding of Sheets. ICLR 2023",
        "FoldNet: A Uniform, Quick Frame for Folding of Sheets")]
    [InlineData("**FoldNet+**: Many-sheet, many-task folding from distinct papers. ICLR 2023",
        "FoldNet+: Many-sheet, many-task folding from distinct papers")]
    [InlineData("**FoldNet**: Towards a \"quiet folder\" for large sheets. ICLR 2023",
        "FoldNet: Towards a \"quiet folder\" for large sheets")]
    [InlineData("**Wide FDM**: One Fold to Crease Them All. ICLR 2023", "Wide FDM: One Fold to Crease Them All")]
    [InlineData("**FoldNet**:\\ \n  A Quick Frame for Folding of Sheets. ICLR 2023",
        "FoldNet: A Quick Frame for Folding of Sheets")]
    [InlineData("**FoldNet:**<br>A Quick Frame for Folding of Sheets. ICLR 2023",
        "FoldNet: A Quick Frame for Folding of Sheets")]
    [InlineData("**FoldNet**: Learning to fold sheets with nets,\n  FOLD 2023",
        "FoldNet: Learning to fold sheets with nets")]
    public void A_sentence_before_a_venue_and_its_year_is_the_title(string entry, string title)
    {
        var paper = Only(entry);

        Assert.Equal((title, 2023), (paper.Title, paper.Date?.Year));
    }

    [Theory]
    [InlineData("**FoldNet** - `A Quick Frame for Folding` (FOLD'23).", "A Quick Frame for Folding")]
    [InlineData("**FoldNet**: `A Quick Frame for Folding` (FOLD'23).", "FoldNet: A Quick Frame for Folding")]
    [InlineData("**FoldNet** - From \"Fold Like a Sheet\" to \"Fold Like a Map\" (FOLD'23).",
        "From \"Fold Like a Sheet\" to \"Fold Like a Map\"")]
    public void A_title_behind_a_name_may_be_set_as_code_or_have_quotes_in_it(string entry, string title) =>
        Assert.Equal((title, 2023), (Only(entry).Title, Only(entry).Date?.Year));

    [Theory]
    [InlineData("**FoldNet**: A Crease Decoder of Sheets. Preprint, 2025", "FoldNet: A Crease Decoder of Sheets")]
    [InlineData("**FoldNet**: A Crease Decoder of Sheets, Preprint 2025", "FoldNet: A Crease Decoder of Sheets")]
    [InlineData("**A Crease Decoder of Sheets**. Technical Report, 2025", "A Crease Decoder of Sheets")]
    public void The_state_of_a_paper_is_no_part_of_its_title(string entry, string title)
    {
        var paper = Only(entry);

        Assert.Equal((title, null, 2025), (paper.Title, paper.Venue, paper.Date?.Year));
    }

    [Fact]
    public void A_name_of_people_before_a_colon_is_of_the_authors()
    {
        var paper = Only("**Lee et al.**: Towards a Fold Model of the Sheet. Preprint, 2023");

        Assert.Equal(("Towards a Fold Model of the Sheet", "Lee", true),
            (paper.Title, string.Join("; ", paper.Authors), paper.HasMoreAuthors));
    }

    [Fact]
    public void A_sentence_without_a_venue_that_says_what_it_does_is_a_remark() =>
        Assert.Equal("FoldNet", Only("**FoldNet**: Adds two more creases to sheets.").Title);

    [Theory]
    [InlineData("[FoldNet](https://arxiv.org/abs/2301.00001): Accelerating folds of sheets on paper | FOLD' 24")]
    [InlineData("[FoldNet](https://fold.example/) : Accelerating folds of sheets on paper | ICLR'23")]
    public void A_sentence_behind_a_linked_name_is_the_title_before_a_bar_and_a_venue(string entry) =>
        Assert.Equal("FoldNet: Accelerating folds of sheets on paper", Assert.Single(new MarkdownImporter().Import(new(
            "list.md", $"# List\n\n## Section\n\n- {entry}\n")).Bibliography.Papers).Title);

    [Theory]
    [InlineData("FoldNet (CoRL2023): Folding Every Kind of Sheet", "FoldNet", "CoRL", 2023)]
    [InlineData("Gram-FOLD (ICML 2017) : Folding Every Kind of Sheet", "Gram-FOLD", "ICML", 2017)]
    [InlineData("SpecFold(2019): Folding Every Kind of Sheet", "SpecFold", null, 2019)]
    public void A_name_with_where_its_paper_appeared_stands_before_the_title(
        string words, string name, string? venue, int year)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# L\n\n## S\n\n- {words} [[paper](https://arxiv.org/abs/1801.00001)]\n")).Bibliography.Papers);

        Assert.Equal(("Folding Every Kind of Sheet", name, year), (paper.Title, paper.ShortName, paper.Date?.Year));
        Assert.Equal(venue, paper.Venue?.Short);
    }

    [Fact]
    public void No_title_ends_with_the_bracket_of_a_link() =>
        Assert.Equal("A Retrospective", Assert.Single(new MarkdownImporter().Import(new("list.md",
            "# L\n\n## S\n\n- FoldNet (2019): A Retrospective [[paper](https://arxiv.org/abs/1901.00001)]\n"))
            .Bibliography.Papers).Title);

    [Theory]
    [InlineData("FoldNet (Extended): Folding Every Kind of Sheet")]
    [InlineData("Folding (Sheets): Folding Every Kind of Sheet")]
    public void Other_brackets_before_a_colon_are_of_the_title(string title) =>
        Assert.Equal(title, Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# L\n\n## S\n\n- {title} [[paper](https://arxiv.org/abs/1901.00001)]\n")).Bibliography.Papers).Title);

    private static Paper Only(string entry) => Assert.Single(new MarkdownImporter().Import(new("list.md",
        $"# List\n\n## Section\n\n- {entry} [[paper](https://arxiv.org/abs/2301.00001)]\n")).Bibliography.Papers);
}
