using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Titles that have their year, or the repository of their code, and nothing else.</summary>
public class DatedTitleTests
{
    [Fact]
    public void Titles_with_their_year_are_papers_where_most_of_a_section_of_papers_are_so() => Assert.Equal(
        ["Architecture of the Fold System/360 1964", "Parallel folds in the sheet data 6600 1964", "The Fold sheet system 1990"],
        Import("Fold Paper List", "Classic Papers", "- [*] Architecture of the Fold System/360, 1964\n    - First of its kind\n"
            + "- [*] Parallel folds in the sheet data 6600, 1964\n- The Fold sheet system, 1990\n")
            .Select(paper => $"{paper.Title} {paper.Date?.Year}"));

    [Fact]
    public void Occasions_with_their_year_are_none_elsewhere() => Assert.Empty(Import("Folding", "News",
        "- Summer school on sheets, 2019\n- Winter school on sheets, 2018\n- Spring school on folds, 2017\n"));

    [Fact]
    public void Bold_titles_with_their_year_are_papers_in_a_list_of_papers() => Assert.Equal(4, Import("Fold Papers", "Recent",
        "- **Expanding the Evidence for Folds: A Case** (2026) — First words. [details](a/summary.md)\n"
        + "- **Structural Folds Induced by Noise: A Review** (2026) — A review. [details](b/summary.md)\n\n## Other\n\n"
        + "- [Sparse Folds of Sheets](https://doi.org/10.1000/1)\n- [Dense Folds of Sheets](https://doi.org/10.1000/2)\n").Length);

    [Fact]
    public void A_long_title_that_leads_to_code_is_a_paper_among_papers_in_paragraphs() => Assert.Contains(Import("Folds", "Answers",
        "[FoldNet: A Wide Set of Folds](https://arxiv.org/abs/1901.00001)\n\n"
        + "[Learning to Fold: End-to-End Module Networks for Folding Sheets](https://github.com/o/folds)\n"),
        paper => paper.Repositories.Length == 1);

    [Fact]
    public void Tools_among_papers_are_none() => Assert.Single(Import("Folds", "Answers",
        "[FoldNet: A Wide Set of Folds](https://arxiv.org/abs/1901.00001)\n\n[Fold Toolkit](https://github.com/o/folds)\n\n"
        + "[FoldKit: an easy kit](https://github.com/o/kit)\n"));

    private static Paper[] Import(string title, string section, string entries) => [.. new MarkdownImporter().Import(new(
        "list.md", $"# {title}\n\n## {section}\n\n{entries}\n")).Bibliography.Papers];
}
