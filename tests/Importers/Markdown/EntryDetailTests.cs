using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What stands below or beside a title: names, a venue, labels, numbers, none of which is a title.</summary>
public class EntryDetailTests
{
    [Theory]
    [InlineData("[CO$_2$ and H$_{2}$O in Folds](https://arxiv.org/abs/2401.00001)", "CO$_2$ and H$_{2}$O in Folds")]
    [InlineData("**Folds of $A^*$ and $B^*$** [[paper](https://arxiv.org/abs/2401.00001)]", "Folds of $A^*$ and $B^*$")]
    [InlineData("[Folds at $\\{0, 1\\}$](https://arxiv.org/abs/2401.00001)", "Folds at $\\{0, 1\\}$")]
    [InlineData("[Folds at $5 _or_ 6$ a Sheet](https://arxiv.org/abs/2401.00001)", "Folds at $5 or 6$ a Sheet")]
    [InlineData("[Folds for $5, a *Sheet* for $10](https://arxiv.org/abs/2401.00001)", "Folds for $5, a Sheet for $10")]
    public void Mathematics_is_kept_as_it_is_written(string entry, string title) =>
        Assert.Equal(title, Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n- {entry}\n"))
            .Bibliography.Papers).Title);

    [Theory]
    [InlineData("[Folding for All of Us](https://example.org/folds.pdf) — Taylor & Francis, 2023")]
    [InlineData("[Folding for All of Us](https://example.org/folds.pdf) - John Wiley & Sons, 2023")]
    public void Publishers_are_no_authors(string entry)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n- {entry}\n"))
            .Bibliography.Papers);

        Assert.Empty(paper.Authors);
        Assert.Equal(2023, paper.Date?.Year);
    }

    [Theory]
    [InlineData("[Ann Lee](https://annlee.github.io/), Bo Chen and [Cy Roe](https://cyroe.example/). *Folding Large Sheets*. "
        + "arXiv preprint arXiv:2401.00001, 2024.")]
    [InlineData("Ann Lee, [Bo Chen](https://chen.example), Cy Roe. [Folding Large Sheets](https://arxiv.org/abs/2401.00001). "
        + "arXiv, 2024.")]
    public void Names_before_a_title_may_lead_to_the_pages_of_people(string entry)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n- {entry}\n"))
            .Bibliography.Papers);

        Assert.Equal(("Folding Large Sheets", "Ann Lee; Bo Chen; Cy Roe", "2401.00001"),
            (paper.Title, string.Join("; ", paper.Authors), paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("- [Folding :fire: of Sheets:laughing:: A Survey](https://arxiv.org/abs/2401.00001)",
        "Folding of Sheets: A Survey")]
    [InlineData("- **Folding :heart_eyes: of Sheets** [[paper](https://arxiv.org/abs/2401.00001)]",
        "Folding of Sheets")]
    [InlineData("- [Folding a:b:c and 3:4:5 of Sheets](https://arxiv.org/abs/2401.00001)",
        "Folding a:b:c and 3:4:5 of Sheets")]
    [InlineData("- [Paper:fold: a Study of Sheets](https://arxiv.org/abs/2401.00001)", "Paper:fold: a Study of Sheets")]
    public void Codes_of_emoji_are_pictures_and_no_words_of_a_title(string entry, string title) =>
        Assert.Equal(title, Assert.Single(new MarkdownImporter().Import(new("list.md", $"# L\n\n## S\n\n{entry}\n"))
            .Bibliography.Papers).Title);

    [Theory]
    [InlineData("Key: [wide folds], [sheets]", "Key=wide folds; Key=sheets")]
    [InlineData("Key: [wide folds] and sheets", "")]
    public void Terms_in_brackets_below_a_title_are_those_of_a_facet_whatever_it_is_called(string line, string tags) =>
        Assert.Equal(tags, string.Join("; ", Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# L\n\n## S\n\n- [Folding Sheets](https://arxiv.org/abs/2401.00001)\n  - {line}\n"))
            .Bibliography.Papers).Tags.Select(tag => $"{tag.Facet}={tag.Value}")));

    [Fact]
    public void Entries_of_recent_workshops_are_none() =>
        Assert.Empty(new MarkdownImporter().Import(new("list.md",
            "# L\n\n## Recent Workshops\n\n- [Wide Folds and Sheets](https://folds.example/), NAACL 2021\n"))
            .Bibliography.Papers);

    [Fact]
    public void A_thesis_is_no_venue() =>
        Assert.Null(Assert.Single(new MarkdownImporter().Import(new("list.md", "# L\n\n## S\n\n"
            + "- [Folding Sheets](https://arxiv.org/abs/2401.00001). Ann Lee. Doctoral dissertation. 2017\n"))
            .Bibliography.Papers).Venue);

    private const string Link = "[[pdf]](https://arxiv.org/abs/2401.00001)";

    [Theory]
    [InlineData("A. Lee, B. Chen, and C. D. Wu. *Arxiv 2024*.", 3)]
    [InlineData("A. Lee and B. C. Chen. *SomeServer 2024*.", 2)]
    [InlineData("A. Lee, B. Chen, andC. Wu. *Arxiv 2024*.", 3)]
    [InlineData("A. Lee, B. Chen, C. Wu, X. *Arxiv 2024*.", 3)]
    public void Names_below_a_title_without_a_link_are_its_authors(string names, int count)
    {
        var paper = Only($"- FoldNet: Folding of Large Graphs.\n  - {names} {Link}");

        Assert.Equal(("FoldNet: Folding of Large Graphs", count), (paper.Title, paper.Authors.Length));
        Assert.Equal(["S"], paper.Sections.Select(section => section.Title));
    }

    [Fact]
    public void A_question_above_names_is_a_title_too() =>
        Assert.Equal("Fold Sorting: When Does Folding Help Large Graphs?", Only(
            "- Fold Sorting: When Does Folding Help Large Graphs?\n  - A. Lee and B. Chen. *SomePress 2020*. "
            + "[[pdf]](https://example.org/a.pdf)").Title);

    [Theory]
    [InlineData("Paper: FoldNet: Folding of Large Graphs")]
    [InlineData("Title: FoldNet: Folding of Large Graphs")]
    public void A_label_before_a_title_is_no_part_of_it(string title) =>
        Assert.Equal("FoldNet: Folding of Large Graphs", Only($"- {title} {Link}").Title);

    [Fact]
    public void A_title_of_two_words_counts_more_than_the_label_before_it()
    {
        var paper = Only($"- **[FoldNetwork]** Fold Network{Link}");

        Assert.Equal(("Fold Network", "FoldNetwork"), (paper.Title, paper.ShortName));
    }

    [Fact]
    public void Two_papers_of_one_entry_may_be_told_apart_in_brackets_behind_the_label()
    {
        var paper = Only("- FoldNet: Folding of Large Graphs [[Paper(Fold 1)]](https://arxiv.org/abs/2401.00001)"
            + "[[Paper(Fold 2)]](https://arxiv.org/abs/2401.00002)");

        Assert.Equal("2401.00001", paper.Identifiers.Arxiv?.Value);
    }

    [Fact]
    public void A_full_name_between_bars_is_an_author()
    {
        var paper = Only($"- **[FoldNet]** Folding of Large Graphs | Ann Lee | **[CVPR' 15]** | {Link}");

        Assert.Equal(["Ann Lee"], paper.Authors.Select(author => author.DisplayName));
    }

    [Theory]
    [InlineData("bioRxiv 2023.06.21.545880", "bioRxiv", "2023-06-21")]
    [InlineData("Bioinformatics, 2023;, btad027", "Bioinformatics", "2023")]
    [InlineData("Nat Commun 13, 7151 (2022)", "Nature Communications", "2022")]
    [InlineData("Folding Letters 13, 7151 (2022)", "Folding Letters", "2022")]
    [InlineData("NeuralFold2019", "NeuralFold", "2019")]
    public void Numbers_behind_a_venue_are_no_part_of_it(string words, string venue, string date)
    {
        var paper = Only($"**Folding of Large Graphs**  \nAnn Lee, Bo Chen  \n[{words}](https://example.org/a.pdf)");

        Assert.Equal((venue, date), (paper.Venue?.Short, paper.Date?.ToString()));
    }

    [Fact]
    public void Names_and_code_beside_a_title_in_bold_make_a_paper() =>
        Assert.Equal("Folding of Large Graphs", Only(
            "**Folding of Large Graphs**  \nAnn Lee, Bo Chen  \n[GitHub](https://github.com/o/r)").Title);

    [Fact]
    public void A_date_in_a_column_may_have_a_year_of_two_digits() =>
        Assert.Equal("2023-12", Only("| Date | Publication | Paper |\n|---|---|---|\n"
            + "| 23.12 | FoldAI | [Folding of Large Graphs](https://example.org/a.pdf) |").Date?.ToString());

    [Fact]
    public void An_entry_two_levels_below_another_one_is_read()
    {
        var papers = Read("- [Folding of Large Graphs](https://arxiv.org/abs/2401.00001)\n"
            + "  - Later\n    - [Bending of Large Graphs](https://arxiv.org/abs/2401.00002)\n");

        Assert.Equal(2, papers.Length);
    }

    [Fact]
    public void A_name_in_square_brackets_before_a_colon_is_a_tag()
    {
        var paper = Only($"- [FOLD]: Folding of Large Graphs  \nCVPR 2018 {Link}");

        Assert.Equal(("Folding of Large Graphs", "FOLD"), (paper.Title, paper.ShortName));
    }

    [Fact]
    public void A_task_of_a_venue_before_a_colon_is_part_of_the_title() =>
        Assert.Equal("SemEval-2010 Task 8: Folding of Large Graphs",
            Only($"1. **SemEval-2010 Task 8: Folding of Large Graphs.** {Link}").Title);

    [Fact]
    public void A_citation_behind_a_title_makes_a_paper_and_tells_how_others_are_cited()
    {
        var papers = Read("- [Folding of Large Graphs](https://example.org/fold) (Lee et al. 2019)\n"
            + "- [Bending of Large Graphs](https://arxiv.org/abs/2401.00002) (De Chen, 2020)\n");

        Assert.Equal(["Lee", "De Chen"], papers.Select(paper => paper.Authors[0].DisplayName));
        Assert.All(papers, paper => Assert.Null(paper.Venue));
    }

    [Fact]
    public void A_cited_name_is_no_venue() =>
        Assert.Null(Only("- **Folding of Large Graphs**. [Turing (1950)](https://example.org/a.pdf).").Venue);

    [Theory]
    [InlineData("https://example.org/papers/fold/", 1)]
    [InlineData("https://example.org/papers/", 0)]
    [InlineData("https://www.usenix.org/conference/fold14/technical-sessions/presentation/lee", 1)]
    [InlineData("https://www.usenix.org/conference/fold14/technical-sessions", 0)]
    public void A_page_below_papers_is_one_of_a_paper(string url, int count) =>
        Assert.Equal(count, Read($"- [Folding of Large Graphs]({url}) - a summary").Length);

    [Fact]
    public void A_link_behind_a_picture_at_the_head_of_a_list_is_no_entry() =>
        Assert.Equal("Bending of Large Graphs", Assert.Single(new MarkdownImporter().Import(new SourceText("list.md",
            "# Papers\n\n![tree](a.png)[[A Survey of Folding]](https://arxiv.org/abs/2401.00001)\n\n## S\n\n"
            + "- [Bending of Large Graphs](https://arxiv.org/abs/2401.00002)\n")).Bibliography.Papers).Title);

    [Theory]
    [InlineData("FoldNet: Folding of Large Graphs, CVPR 2020 [paper](https://arxiv.org/abs/2001.00001), [code](https://github.com/o/r)", 1)]
    [InlineData("FoldNet: Folding of Large Graphs [[paper]](https://arxiv.org/abs/2001.00001)", 1)]
    [InlineData("(CVPR 2020) FoldNet: Folding of Large Graphs [[paper]](https://arxiv.org/abs/2001.00001)", 1)]
    [InlineData("More Folding of Large Graphs in the [paper](https://arxiv.org/abs/2001.00001).", 0)]
    [InlineData("More Folding of Large Graphs [here](https://arxiv.org/abs/2001.00001) and elsewhere.", 0)]
    public void A_paragraph_is_an_entry_where_labelled_links_follow_a_title(string paragraph, int count)
    {
        var papers = Read(paragraph);

        Assert.Equal(count, papers.Length);
        Assert.All(papers, paper => Assert.Equal("FoldNet: Folding of Large Graphs", paper.Title));
    }

    [Fact]
    public void Names_in_brackets_behind_a_title_are_its_authors()
    {
        var paper = Only($"- Folding of Large Graphs (Ann Lee, Bo Chen) (CVPR '21) {Link}");

        Assert.Equal(("Folding of Large Graphs", 2, "CVPR"),
            (paper.Title, paper.Authors.Length, paper.Venue?.Short));
    }

    [Fact]
    public void A_venue_behind_a_name_and_a_colon_is_no_title()
    {
        var paper = Only($"- FoldNet: CVPR2020, Ann Lee et al. {Link}");

        Assert.Equal(("FoldNet", "CVPR", 2020), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_quote_that_nothing_opens_is_no_part_of_a_title() =>
        Assert.Equal("FoldNet: Folding of Large Graphs",
            Only($"- **FoldNet**: Folding of Large Graphs\", *CVPR 2020*. {Link}").Title);

    [Theory]
    [InlineData("[[paper list](https://github.com/o/awesome-folds)]")]
    [InlineData("[[Tex](https://github.com/o/papers/blob/main/folds/main.tex)]")]
    public void A_list_of_papers_and_the_source_of_notes_are_no_code(string link) =>
        Assert.Empty(Only($"- **A Survey on Folding Sheets** {Link}, {link}").Repositories);

    [Fact]
    public void Code_of_what_a_paper_is_tried_on_is_none_of_its_own()
    {
        var paper = Only($"- [Folding Under Fire](https://arxiv.org/abs/2401.00001)\n  - Ann Lee, Bo Chen\n"
            + "  - Code: [official](https://github.com/o/folds)\n  - FoldEnv: [FoldGym](https://github.com/o/gym)");

        Assert.Equal("https://github.com/o/folds", Assert.Single(paper.Repositories).Url);
    }

    [Fact]
    public void A_DOI_of_a_repository_is_none_of_the_paper() =>
        Assert.Null(Only("- **Folding Under Fire.** *Lee et al. Arxiv.* [[paper](https://arxiv.org/pdf/2401.00001)] "
            + "[[repo](https://doi.org/10.5281/zenodo.10377255)]").Identifiers.Doi);

    [Theory]
    [InlineData("Folding Under Heavy Fire. Workshop on Folding of Sheets, 2019.", "Workshop on Folding of Sheets")]
    [InlineData("From Sheets to Folds: A Study. International Conference on Sheet Big Data, 2019.",
        "International Conference on Sheet Big Data")]
    public void A_sentence_that_says_what_kind_of_venue_it_is_ends_the_title(string text, string venue)
    {
        var paper = Only($"- {text} {Link}");

        Assert.Equal((text.Split('.')[0], venue, 2019), (paper.Title, paper.Venue?.Name, paper.Date?.Year));
    }

    [Fact]
    public void Names_before_an_acronym_and_its_year_are_authors() =>
        Assert.Equal("Lee",
            Assert.Single(Only($"- `[Lee et al. BigFolds19]` Folding Under Fire {Link}").Authors).Family);

    [Fact]
    public void Names_and_a_year_below_a_title_are_no_venue()
    {
        var paper = Only("- [Folding Under Fire](https://arxiv.org/abs/2401.00001)\n"
            + "  - Lee, Chen, and Wu 2019\n  - 13 pgs.");

        Assert.Equal((3, null, 2019), (paper.Authors.Length, paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_DOI_is_no_title_though_its_words_say_what_it_is()
    {
        var paper = Only("- *Playing with the Past: Folds and History*,\ned. Ann Lee (Some Press, 2014), "
            + "[DOI:10.1000/abc.123](https://doi.org/10.1000/abc.123).");

        Assert.Equal(("Playing with the Past: Folds and History", "10.1000/abc.123"),
            (paper.Title, paper.Identifiers.Doi?.Value));
    }

    [Theory]
    [InlineData("(Ann Lee et al., IEEE Folding Magazine 2023)", "IEEE Folding Magazine")]
    [InlineData("(Ann Lee et al., FOSH, 2023)", "FOSH")]
    [InlineData("(Ann Lee and Bo Chen, Folding Letters 2023)", "Folding Letters")]
    public void Names_in_brackets_may_have_a_venue_behind_them_that_no_table_knows(string bracket, string venue)
    {
        var paper = Only($"- [Folding Under Fire](https://example.org/folds) {bracket}");

        Assert.Equal((venue, 2023, "Lee"), (paper.Venue?.Short, paper.Date?.Year, paper.Authors[0].Family));
    }

    private static Paper Only(string entry) => Assert.Single(Read(entry));

    private static ImmutableArray<Paper> Read(string entry) =>
        new MarkdownImporter().Import(new SourceText("list.md", $"# Papers\n\n## S\n\n{entry}\n")).Bibliography.Papers;
}
