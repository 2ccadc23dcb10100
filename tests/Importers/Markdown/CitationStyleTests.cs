using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>References without links, as the styles of journals, conferences and programs write them.</summary>
public class CitationStyleTests
{
    private const string Title = "Paced Folds for Thin Sheets";

    [Theory]
    // APA, with emphasis and without
    [InlineData("Lee, A. B., & Chen, B. (2019). {0}. *Journal of Sheets*, *12*(3), 1–9.", "A. B. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("Lee, A. B., & Chen, B. (2019). {0}. Journal of Sheets, 12(3), 1-9.", "A. B. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("Lee, A., & Chen, B. (2019). {0} (Doctoral dissertation, University of Folds).", "A. Lee; B. Chen", null)]
    [InlineData("Lee, A., & Chen, B. (2019, June). {0}. In *Proceedings of the VLDB Endowment* (pp. 1-9). ACM.", "A. Lee; B. Chen", "PVLDB")]
    // ACM, Harvard, Elsevier
    [InlineData("Ann Lee, Bo Chen, and Cy Wu. 2019. {0}. In Workshop on Folds. 1-9.", "Ann Lee; Bo Chen; Cy Wu", "Workshop on Folds")]
    [InlineData("Ann Lee and Bo Chen. 2019. {0}. Journal of Sheets 12, 3 (2019), 1-9.", "Ann Lee; Bo Chen", "Journal of Sheets")]
    [InlineData("Lee, A.B. and Chen, B., 2019. {0}. Journal of Sheets, 12(3), pp.1-9.", "A.B. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("A. B. Lee, B. Chen, {0}, Comput. Aided Des. 44 (2019) 1-10.", "A. B. Lee; B. Chen", "Comput. Aided Des")]
    [InlineData("A. Lee, B. Chen, {0}, in: Workshop on Folds, 2019, pp. 1-9.", "A. Lee; B. Chen", "Workshop on Folds")]
    [InlineData("Lee, A., Chen, B., 2019. {0}. in: Workshop on Folds, pp. 1-9.", "A. Lee; B. Chen", "Workshop on Folds")]
    // LNCS, Springer, Vancouver, PubMed
    [InlineData("Lee A.B., Chen B.: {0}. In: Wu C. (ed.) ECCV 2019. LNCS, vol. 11, pp. 1–14. Springer, Heidelberg (2019)", "A.B. Lee; B. Chen", "ECCV")]
    [InlineData("Lee, A., Chen, B.: {0}. Journal of Sheets 12(3), 1-9 (2019)", "A. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("Lee AB, Chen B (2019) {0}. Journal of Sheets 12(3):1-9", "AB Lee; B Chen", "Journal of Sheets")]
    [InlineData("Lee AB, Chen B. {0}. Journal of Sheets. 2019;12(3):1-9.", "AB Lee; B Chen", "Journal of Sheets")]
    [InlineData("Lee AB, Chen B, et al. {0}. In: Workshop on Folds; 2019. p. 1-9.", "AB Lee; B Chen", "Workshop on Folds")]
    // Nature, ICML, plain.bst, MDPI, IEEE, MLA, Chicago
    [InlineData("Lee, A. B. & Chen, B. {0}. *Journal of Sheets* **12**, 1–9 (2019).", "A. B. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("Lee, A. et al. {0}. in *Workshop on Folds* 1–9 (2019).", "A. Lee", "Workshop on Folds")]
    [InlineData("Lee, A., Chen, B., and Wu, C. {0}. In *ICML*, 2019.", "A. Lee; B. Chen; C. Wu", "ICML")]
    [InlineData("Lee, A., Chen, B. {0}. ICML 2019.", "A. Lee; B. Chen", "ICML")]
    [InlineData("LEE, A. AND CHEN, B. {0}. In ICML (2019), pp. 1-9.", "A. LEE; B. CHEN", "ICML")]
    [InlineData("Ann Lee and Bo Chen. {0}. Journal of Sheets, 12(3):1-9, 2019.", "Ann Lee; Bo Chen", "Journal of Sheets")]
    [InlineData("[12] Ann Lee, Bo Chen, and Cy Wu. {0}. In Workshop on Folds, pages 1-9, 2019.", "Ann Lee; Bo Chen; Cy Wu", "Workshop on Folds")]
    [InlineData("Lee, A.; Chen, B. {0}. J. Am. Sheet Soc. 2019, 140 (3), 1-9.", "A. Lee; B. Chen", "J. Am. Sheet Soc")]
    [InlineData("A. Lee and L.-l. Tan, \"{0},\" *Journal of Sheets*, vol. 12, no. 3, pp. 1-9, Mar. 2019.", "A. Lee; L.-l. Tan", "Journal of Sheets")]
    [InlineData("Lee, Ann. \"{0}.\" *Journal of Sheets* 12.3 (2019): 1-9.", "Ann Lee", "Journal of Sheets")]
    [InlineData("Lee, Ann, and Bo Chen. “{0}.” Journal of Sheets 12, no. 3 (2019): 1-9.", "Ann Lee; Bo Chen", "Journal of Sheets")]
    [InlineData("Lee, Ann and Chen, Bo. {0}. ICML 2019.", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("Lee, A. and Chen, B. (2019) '{0}', Journal of Sheets, 12(3), pp. 1–9.", "A. Lee; B. Chen", "Journal of Sheets")]
    [InlineData("Lee, A. and Chen, B. (2019) {0}. London: Sheet Press.", "A. Lee; B. Chen", null)]
    [InlineData("Lee, A., liu, J., & Chen, B. (2019). {0}. *Journal of Sheets*, 12, 1-9.", "A. Lee; J. liu; B. Chen", "Journal of Sheets")]
    [InlineData("Lee, A. & Chen, B. {0}. in arXiv (2019).", "A. Lee; B. Chen", "arXiv")]
    [InlineData("(2019) {0}, Ann Lee, Bo Chen, NeurIPS", "Ann Lee; Bo Chen", "NeurIPS")]
    // Habits
    [InlineData("ICML 2019: Ann Lee, Bo Chen. {0}.", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("[ICML 2019] Ann Lee, Bo Chen. {0}.", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("{0} (Ann Lee, Bo Chen, ICML 2019)", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("Ann Lee and Bo Chen (2019), {0}, *ICML*.", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("Lee and Chen (2019). {0}. Journal of Sheets.", "Lee; Chen", "Journal of Sheets")]
    [InlineData("Lee et al., 2019. {0}. Workshop on Folds.", "Lee", "Workshop on Folds")]
    [InlineData("Ann Lee & Bo Chen: \"{0}\", ICML 2019", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("Ann B. Lee; Bo C. Chen; \"{0}\"; ICML 2019", "Ann B. Lee; Bo C. Chen", "ICML")]
    [InlineData("\"{0}\", Lee and Chen, ICML 2019", "Lee; Chen", "ICML")]
    [InlineData("{0} - Lee, Chen, Wu - ICML 2019", "Lee; Chen; Wu", "ICML")]
    [InlineData("Ann Lee, Bo Chen - {0} - ICML 2019", "Ann Lee; Bo Chen", "ICML")]
    [InlineData("{0}. Ann Lee, Bo Chen. Sheet Folding 2019.", "Ann Lee; Bo Chen", "Sheet Folding")]
    [InlineData("{0}, Ann Lee, Bo Chen, The Lancet Infectious Folds, 2019", "Ann Lee; Bo Chen", "The Lancet Infectious Folds")]
    [InlineData("**{0}.** Ann Lee, Bo Chen. *Sheet Folding*, 2019.", "Ann Lee; Bo Chen", "Sheet Folding")]
    [InlineData("**Lee, A. & Chen, B.** (2019). *{0}* (4th ed.). Pearson. — All of it.", "A. Lee; B. Chen", null)]
    [InlineData("**Lee, A. B.** (2019). *{0}*. NYU Press.", "A. B. Lee", null)]
    [InlineData("**Lee, A. et al.** (2019). \"{0}\". *Journal of Sheets*. — All of it.", "A Lee", "Journal of Sheets")]
    [InlineData("Lee, Ann (2019) \"{0},\" Journal of Sheets", "Ann Lee", "Journal of Sheets")]
    [InlineData("Lee, A. and Chen, B. (2019). {0}. Chinese Sheet Sci. Bull., 53(6), 1-9.", "A. Lee; B. Chen", "Chinese Sheet Sci. Bull")]
    [InlineData("Ann Lee and Bo Chen, \"{0},\" Sheet Folding Feb. 13, 2019.", "Ann Lee; Bo Chen", "Sheet Folding")]
    [InlineData("3 [2019] Lee, Ann and Chen, Bo and Wu, Cy, {0}. *Journal of Sheets*, No. 21-01.", "Ann Lee; Bo Chen; Cy Wu", "Journal of Sheets")]
    public void A_reference_is_taken_apart(string style, string authors, string? venue)
    {
        var paper = Assert.Single(Import(style.Replace("{0}", Title, StringComparison.Ordinal)));

        Assert.Equal((Title, authors), (paper.Title, string.Join("; ", paper.Authors)));
        Assert.Equal((venue, 2019), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("Lee, A., & Chen, B. (2019). How good are they, really? Proceedings of the VLDB Endowment, 9(3), 204-215.",
        "How good are they, really?", "PVLDB")]
    [InlineData("Lee, A., & Chen, B. (2019). Does it fold? And why? A study of sheets. Journal of Sheets, 9(3), 204-215.",
        "Does it fold? And why? A study of sheets", "Journal of Sheets")]
    [InlineData("A. Lee, B. Chen, Rapid Captions: A Folded, Unfolded Set, in: Workshop on Folds, 2019.",
        "Rapid Captions: A Folded, Unfolded Set", "Workshop on Folds")]
    [InlineData("H. J. Lee, The Folding Challenge, in: Workshop on Folds, 2019.", "The Folding Challenge", "Workshop on Folds")]
    [InlineData("Lee, A. and Chen, B. Folded flow on the space T1,1. Journal of Sheets, 2019.",
        "Folded flow on the space T1,1", "Journal of Sheets")]
    public void A_title_ends_where_its_venue_starts(string entry, string title, string venue)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal((title, venue, 2019), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
    }

    [Theory]
    [InlineData("Ann Lee. {0}. *Journal of Sheets*, 12(3):1-9, 2019.", "Ann Lee")]
    [InlineData("Ann Lee. {0}. Journal of Sheets, 12(3):1-9, 2019.", "Ann Lee")]
    [InlineData("Lee, Ann. {0}. Journal of Sheets, 2019.", "Ann Lee")]
    [InlineData("Ann Lee - {0} - Journal of Sheets, 2019", "Ann Lee")]
    [InlineData("Lee (2019). {0}. Journal of Sheets.", "Lee")]
    public void One_author_is_told_from_the_title(string style, string author)
    {
        var paper = Import(style.Replace("{0}", Title, StringComparison.Ordinal), "Bo Chen, Cy Wu. Folds in Space. ICML, 2019.")[0];

        Assert.Equal((Title, author), (paper.Title, Assert.Single(paper.Authors).DisplayName));
        Assert.Equal(("Journal of Sheets", 2019), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void One_author_with_one_initial_stands_before_a_title_in_small_letters() =>
        Assert.Equal(("Paced folds for thin sheets", "A Lee"),
            Import("Lee A. Paced folds for thin sheets. Journal of Sheets. 2019;12(3):1-9.") is [var paper]
                ? (paper.Title, paper.Authors[0].DisplayName) : default);

    [Fact]
    public void Every_reference_of_a_list_is_one_paper()
    {
        string[] titles = ["Folding Large Sheets", "Networks of Creases", "Learning to Crease", "Folds in Space"];
        string[] styles =
        [
            "**{0}.** Ann Lee, Bo Chen. *ICML*, 2019.",
            "Ann Lee and Bo Chen. 2019. {0}. Journal of Sheets (2019).",
            "Ann Lee, Bo Chen, and Cy Wu. {0}. In ICML, pages 1-9, 2019.",
            "A. Lee, B. Chen, {0}, Journal of Sheets (2019).",
            "\"{0}\", Ann Lee, Bo Chen, ICML 2019",
        ];
        foreach (var style in styles)
        {
            var papers = Import([.. titles.Select(title => style.Replace("{0}", title, StringComparison.Ordinal))]);

            Assert.Equal(titles, papers.Select(paper => paper.Title));
        }
    }

    [Fact]
    public void The_book_that_a_chapter_is_in_is_not_its_title()
    {
        var paper = Assert.Single(Import("Lee, A. and Chen, B. (2019). Paced folds for sheets. In Wu, C., and Xu, D., editors, "
            + "[A Handbook of Many Folds](https://example.org/handbook), chapter 2, pages 17–66. Springer."));

        Assert.Equal(("Paced folds for sheets", 2, 2019), (paper.Title, paper.Authors.Length, paper.Date?.Year));
    }

    [Fact]
    public void A_year_to_come_and_an_identifier_in_words_are_read()
    {
        var papers = Import(
            "Lee, A., Chen, B., & Wu, C. (in press). Folds to Come. Journal of Sheets.",
            "Lee, A., Chen, B., et al. Creases everywhere: Learning from paper. arXiv preprint arXiv:2301.01234 (2023).");

        Assert.Equal(["Folds to Come", "Creases everywhere: Learning from paper"], papers.Select(paper => paper.Title));
        Assert.Equal((null, "2301.01234"), (papers[0].Date, papers[1].Identifiers.Arxiv?.Value));
    }

    private static List<Paper> Import(params string[] entries) =>
        [.. new MarkdownImporter().Import(new("list.md", "# Papers on Folding\n\n## References\n\n"
            + string.Concat(entries.Select(entry => $"- {entry}\n")))).Bibliography.Papers];
}
