using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What stands before a title that is no link, and is no part of it.</summary>
public class LeadingTitleTests
{
    private const string Paper = "[paper](https://arxiv.org/abs/2401.00001)";

    [Theory]
    [InlineData("[2401.00001](https://arxiv.org/abs/2401.00001) First Paper of the List, CVPR 2024")]
    [InlineData("[" + Paper
        + "] [[Code]](https://github.com/o/r) First Paper of the List. Ann Lee, Bo Chen. CVPR 2024")]
    [InlineData("2024 | CVPR | First Paper of the List | " + Paper)]
    [InlineData("CVPR 2024, First Paper of the List " + Paper)]
    [InlineData("2024-05 [CVPR] First Paper of the List " + Paper)]
    [InlineData("[CVPR 2024] [[2401.00001](https://arxiv.org/abs/2401.00001)] First Paper of the List")]
    [InlineData("<https://arxiv.org/abs/2401.00001> First Paper of the List (CVPR 2024)")]
    [InlineData("**[CVPR 24]** First Paper of the List [[2401.00001]](https://arxiv.org/abs/2401.00001)")]
    [InlineData("First Paper of the List <kbd>CVPR 2024</kbd> " + Paper)]
    [InlineData("[[CVPR'24](https://arxiv.org/abs/2401.00001) Oral] First Paper of the List")]
    [InlineData("[**CVPR'24** Oral] First Paper of the List [[Paper](https://arxiv.org/abs/2401.00001)]")]
    [InlineData("First Paper of the List, Ann Lee, Bo Chen, CVPR. " + Paper, null)]
    public void Links_dates_and_venues_before_a_title_are_none_of_it(string entry, int? year = 2024)
    {
        var paper = Only(entry);

        Assert.Equal("First Paper of the List", paper.Title);
        Assert.Equal(("CVPR", year), (paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal("2401.00001", paper.Identifiers.Arxiv?.Value);
    }

    [Theory]
    [InlineData("First Paper of the List, Ann Lee, Bo Chen and Cy Wu, in *Sensors*, 2021. " + Paper)]
    [InlineData("First Paper of the List. Ann Lee, Bo Chen and Cy Wu. *Med. Image Anal.*, 2021. " + Paper)]
    [InlineData("First Paper of the List，Ann Lee, Bo Chen, Cy Wu，CVPR 2021，" + Paper)]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001). Authors: Ann Lee, Bo Chen, Cy Wu. CVPR 2021")]
    public void Names_behind_a_title_are_no_part_of_it(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", 2021), (paper.Title, paper.Date?.Year));
        Assert.Equal(["Ann Lee", "Bo Chen", "Cy Wu"], paper.Authors.Select(author => author.DisplayName));
        Assert.NotNull(paper.Venue);
    }

    [Theory]
    [InlineData("First Paper of the List. Ann Lee. CVPR 2021. " + Paper)]
    [InlineData("First Paper of the List, Ann Lee, CVPR, 2021. " + Paper)]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001), Ann Lee, CVPR 2021")]
    [InlineData("[First Paper of the List](https://arxiv.org/abs/2401.00001). Ann Lee. *CVPR 2021*")]
    [InlineData("**First Paper of the List**<br>Ann Lee<br>*CVPR 2021* " + Paper)]
    public void One_name_between_a_title_and_a_venue_is_who_wrote_it(string entry)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", "CVPR"), (paper.Title, paper.Venue?.Short));
        Assert.Equal(["Ann Lee"], paper.Authors.Select(author => author.DisplayName));
    }

    [Theory]
    [InlineData("Fold and Sort, Part I. Ann Lee, Bo Chen. CVPR 2021. " + Paper, "Fold and Sort, Part I")]
    [InlineData("Learning by Folding, Ann Lee, Bo Chen, in CVPR 2021 " + Paper, "Learning by Folding")]
    [InlineData("FoldNet - Paper-based Folding Attack, CVPR 2021. " + Paper, "FoldNet - Paper-based Folding Attack")]
    [InlineData("\"Deep Folds\", Ann Lee, Bo Chen, CVPR 2021 " + Paper, "Deep Folds")]
    [InlineData("[FoldNet](https://arxiv.org/abs/2401.00001), Ann Lee, Bo Chen, CVPR 2021", "FoldNet")]
    [InlineData("Find, Sort, Fold: A Title in Parts. CVPR 2021. " + Paper, "Find, Sort, Fold: A Title in Parts")]
    [InlineData("2021 | Fold Letters | First Paper of the List | " + Paper, "First Paper of the List")]
    [InlineData("<b>Fold4D</b>: <i>Folding in Four Dimensions</i>, CVPR 2021 " + Paper,
        "Fold4D: Folding in Four Dimensions")]
    [InlineData("First Paper of the List. CVPR 2021. " + Paper + " [[官方代码](https://github.com/o/r)]",
        "First Paper of the List")]
    [InlineData("**Fold4D**: A paper of folds for sheets of any kind. 2021. " + Paper,
        "Fold4D: A paper of folds for sheets of any kind")]
    [InlineData("**Fold4D**: Adds creases to sheets of any kind. " + Paper, "Fold4D")]
    [InlineData("**From Sheets to Folds**: Knowing Creases before Folding. " + Paper,
        "From Sheets to Folds: Knowing Creases before Folding")]
    [InlineData("**From Sheets to Folds**: Ann Lee, Bo Chen, Cy Wu. " + Paper, "From Sheets to Folds")]
    [InlineData("[**Some Journal of Folds, 2021.8**] First Paper of the List " + Paper, "First Paper of the List")]
    [InlineData("[**arXiv, 2021.7/2022.12**] First Paper of the List " + Paper, "First Paper of the List")]
    [InlineData("First paper of the list, FOL 2021 [[paper](https://arxiv.org/abs/2401.00001)].", "First paper of the list")]
    [InlineData("Lee, A. (1991). Some Magazine. **First Paper of the List**. (Sept. 1991), 1-9. " + Paper,
        "First Paper of the List")]
    [InlineData("[Findings of the 2021 Conference on Machine Translation](https://arxiv.org/abs/2401.00001)",
        "Findings of the 2021 Conference on Machine Translation")]
    public void A_title_is_whole(string entry, string title) => Assert.Equal(title, Only(entry).Title);

    [Fact]
    public void A_cell_between_a_date_and_a_title_is_the_venue() =>
        Assert.Equal("Fold Letters", Only("2021 | Fold Letters | First Paper of the List | " + Paper).Venue?.Name);

    [Theory]
    [InlineData("**SomeNet**: First Paper of the List. CVPR 2024. " + Paper, "SomeNet: First Paper of the List")]
    [InlineData("First Paper of the List ([Lee et al., 2024](https://arxiv.org/abs/2401.00001))",
        "First Paper of the List")]
    public void Names_are_where_they_belong(string entry, string title) => Assert.Equal(title, Only(entry).Title);

    [Theory]
    [InlineData("[Paper](https://arxiv.org/abs/2401.00001) accepted with minor changes")]
    [InlineData("[Paper](https://arxiv.org/abs/2401.00001) Accepted for Some Great Workshop")]
    [InlineData("[Paper](https://arxiv.org/abs/2401.00001) Good one")]
    [InlineData("[OSDI'25](https://www.usenix.org/call-for-papers) Notification to Authors: Tuesday, March 25, 2025")]
    public void A_remark_behind_a_link_is_no_title(string entry) => Assert.Empty(Import("- " + entry).Papers);

    [Theory]
    [InlineData("by M. B{\\\"o}ker and J. Garc\\'ia", "M. Böker; J. García")]
    [InlineData("by Juan Garc\\'{\\i}a, \\v{C}en\\v{e}k Zr{\\r{u}}bek and {\\L}ukasz Kai",
        "Juan García; Čeněk Zrůbek; Łukasz Kai")]
    [InlineData("by Ren\\'e P\\'erez and Jean D\\'Angelo", "René Pérez; Jean D'Angelo")]
    public void Letters_of_LaTeX_are_letters(string names, string authors) =>
        Assert.Equal(authors, string.Join("; ", Only("\"First Paper of the List\" " + names + ". " + Paper).Authors));

    [Theory]
    [InlineData("\\\"First Paper of the List\\\" " + Paper, "First Paper of the List")]
    [InlineData("What\\'s a Paper on l\\'amour, v1\\.2 \\~ and more " + Paper,
        "What's a Paper on l'amour, v1.2 ~ and more")]
    [InlineData("[Schr{\\\"o}dinger \\\"Bridges\\\" of the List](https://arxiv.org/abs/2401.00001)",
        "Schrödinger \"Bridges\" of the List")]
    public void Escapes_of_Markdown_are_none(string entry, string title) => Assert.Equal(title, Only(entry).Title);

    [Fact]
    public void A_letter_of_LaTeX_stands_where_the_source_has_it()
    {
        const string list =
            "# List\n\n## S\n\n- First Paper by B{\\\"o}ker of the List, CVPR 2024 [paper](https://arxiv.org/abs/2401.00001)\n";

        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", list)).Bibliography.Papers);

        var venue = paper.Evidence.First(evidence => evidence.Field == PaperField.Venue);
        Assert.Equal(list.IndexOf("CVPR", StringComparison.Ordinal), venue.Span.Start);
    }

    [Theory]
    [InlineData("[First Paper of the List](#https://arxiv.org/abs/2401.00001)", 1)]
    [InlineData("[First Paper of the List](#https-and-more)", 0)]
    public void An_address_behind_the_mark_of_an_anchor_is_one(string entry, int count) =>
        Assert.Equal(count, Import("- " + entry).Papers.Length);

    [Fact]
    public void A_name_for_a_title_is_kept_and_told()
    {
        var result = new MarkdownImporter().Import(new("list.md", "## S\n\n- FastNet " + Paper + "\n"));

        Assert.Equal("FastNet", Assert.Single(result.Bibliography.Papers).Title);
        Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.NameForTitle);
    }

    [Theory]
    [InlineData("Folding Every Sheet in Time ICDM2018", "Folding Every Sheet in Time", "ICDM")]
    [InlineData("Folding Every Sheet in Time Arxiv2018", "Folding Every Sheet in Time", "arXiv")]
    [InlineData("The Folding Track at TREC2018", "The Folding Track at TREC2018", null)]
    public void A_venue_may_stand_behind_a_title_without_a_mark(string words, string title, string? venue)
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md",
            $"# List\n\n## Section\n\n- {words} [Paper](https://arxiv.org/abs/1808.00001)\n")).Bibliography.Papers);

        Assert.Equal((title, venue), (paper.Title, paper.Venue?.Short));
    }

    [Theory]
    [InlineData("**FoldNet** A Net for Folding of Sheets", "A Net for Folding of Sheets", "FoldNet")]
    [InlineData("**FoldNet-4** Technical Report", "FoldNet-4 Technical Report", null)]
    [InlineData("**FoldNet** for sheets of paper", "FoldNet for sheets of paper", null)]
    public void A_name_in_bold_needs_no_mark_behind_it(string words, string title, string? name)
    {
        var paper = Only($"{words} [[paper](https://arxiv.org/abs/2401.00001)] [[code](https://github.com/o/r)]");

        Assert.Equal((title, name), (paper.Title, paper.ShortName));
    }

    private static Paper Only(string entry) => Assert.Single(Import("- " + entry).Papers);

    private static Bibliography Import(string list) =>
        new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{list}\n")).Bibliography;

    // Layouts in which punctuation is all that sets the title apart; {0} stands for it.
    private static readonly string[] Layouts =
    [
        "{0} [[paper]](https://a.edu/p.pdf)",
        "{0}. ICML 2021. [[paper]](https://a.edu/p.pdf)",
        "{0}. Ann Lee, Bo Chen. ICML 2021. [[paper]](https://a.edu/p.pdf)",
        "Ann Lee and Bo Chen. {0}. In ICML, 2021. [[paper]](https://a.edu/p.pdf)",
        "Lee, A., & Chen, B. (2021). {0}. *ICML*. [[paper]](https://a.edu/p.pdf)",
        "[ICML 2021] {0} [[paper]](https://a.edu/p.pdf)",
    ];

    [Theory]
    [InlineData("Deep Folds")]
    [InlineData("Fold Distillation")]
    [InlineData("The Heap: A Large Dataset of Diverse Folds")]
    [InlineData("MS FOLDER: A Human Generated Dataset")]
    [InlineData("By My Hands: Grounding Folds in Other Folds")]
    [InlineData("Fold Me, Show Me, Ask Me: Learning and Acting")]
    [InlineData("Do As I Fold, Not As I Say: Grounding Language in Folds")]
    [InlineData("To Fold or Not to Fold? Adapting Old Papers to Diverse Tasks")]
    [InlineData("\"Why Should I Fold?\": Explaining the Folds of Any Paper")]
    [InlineData("(Un)supervised Learning of Folds")]
    [InlineData("Sparks of a Fold: Early experiments with FOLD-4")]
    [InlineData("Learning Folds Early - A Comparison")]
    public void A_title_is_whole_in_every_layout(string title)
    {
        foreach (var layout in Layouts)
        {
            var paper = Only(string.Format(CultureInfo.InvariantCulture, layout, title));

            Assert.Equal(title, paper.Title);
            Assert.Equal(layout.Contains("Lee", StringComparison.Ordinal) ? 2 : 0, paper.Authors.Length);
        }
    }

    [Theory]
    [InlineData("[paper](https://arxiv.org/abs/2401.00001) / [code](https://github.com/o/r) - Folding for You: A Study")]
    [InlineData(":red_square: `fold` `May` &nbsp;&nbsp;-&nbsp;&nbsp; [paper](https://arxiv.org/abs/2401.00001) / code "
        + "&nbsp;&nbsp;-&nbsp;&nbsp; Folding for You: A Study")]
    [InlineData("- `fold` - [paper](https://arxiv.org/abs/2401.00001) | project | Folding for You: A Study")]
    public void Behind_links_that_are_called_by_their_kind_stands_the_title_of_a_paragraph_too(string entry) =>
        Assert.Equal("Folding for You: A Study", Assert.Single(Import($"# L\n\n## Folds\n\n{entry}").Papers).Title);

    [Theory]
    [InlineData("First Paper of the List, Ann Lee, Bo Chen, HotFold'21 " + Paper)]
    [InlineData("First Paper of the List, Ann Lee, Bo Chen, Nature Communications' 21 " + Paper)]
    [InlineData("First Paper of the List. ICPP 2021. Ann Lee, Bo Chen. " + Paper)]
    [InlineData("**First Paper of the List**, Nature Communications'21. Ann Lee, Bo Chen. " + Paper)]
    [InlineData("First Paper of the List, Ann Lee, Bo Chen, in Foldings of Paper, 2021. " + Paper)]
    [InlineData("[HotFold 2021](https://arxiv.org/abs/2401.00001) First Paper of the List [code](https://github.com/o/r)", 0)]
    [InlineData("`HotFold 2021` [First Paper of the List](https://arxiv.org/abs/2401.00001)", 0)]
    [InlineData("**Physical Foldings A 2021** [First Paper of the List](https://arxiv.org/abs/2401.00001)", 0)]
    public void Venues_are_read_in_every_spelling_of_their_year(string entry, int authors = 2)
    {
        var paper = Only(entry);

        Assert.Equal(("First Paper of the List", 2021, authors), (paper.Title, paper.Date?.Year, paper.Authors.Length));
        Assert.True(paper.Venue is { Short: not "arXiv" });
    }

    [Fact]
    public void A_bullet_that_names_several_papers_with_their_venues_is_none() =>
        Assert.Empty(Import("# L\n\n- New methods that fold: FoldNet (ICLR 2024), SheetNet (AAAI 2025), and more")
            .Papers);

    [Fact]
    public void A_short_heading_is_a_title_if_names_and_a_link_to_the_paper_stand_below() =>
        Assert.Equal(["Deep Folds", "Fold 7B"], Import("## T\n\n### Deep Folds\n\nAnn Lee, Bo Chen. ICML 2021. "
            + "[[paper]](https://arxiv.org/abs/2101.00001)\n\n### Fold 7B\n\n*Ann Lee, Bo Chen*, ICML 2021. "
            + "[[paper]](https://arxiv.org/abs/2101.00002)").Papers.Select(paper => paper.Title));
}
