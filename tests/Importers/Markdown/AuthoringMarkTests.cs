using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What stands beside the words of a list, or among its names, and is no part of them.</summary>
public class AuthoringMarkTests
{
    [Fact]
    public void Front_matter_is_no_section()
    {
        var papers = Import("---\nlayout: post\ntitle: \"Folds\"\ntags:\n  - a\n- b\n---\n\n"
            + "- [A Study of Creases in Sheets](https://arxiv.org/abs/2401.00001)\n");

        Assert.Empty(Assert.Single(papers).Sections);
    }

    [Theory]
    [InlineData("---\n\n# Folds\n")]
    [InlineData("---\nauthor: Ann Lee\n")]
    public void A_list_that_starts_with_a_line_of_dashes_is_read_whole(string head) =>
        Assert.Single(Import(head + "\n- [A Study of Creases in Sheets](https://arxiv.org/abs/2401.00001)\n\n---\n\nEnd.\n"));

    [Theory]
    [InlineData("**Lee2019**{:#Lee2019}: Ann Lee and Bo Chen: \"A Study of Creases\". *Journal of Folds*, 67, 2019.")]
    [InlineData("[^LC19]: **A Study of Creases**, by Ann Lee and Bo Chen, *in Journal of Folds*, 2019")]
    public void Attributes_and_keys_of_footnotes_are_not_read(string entry)
    {
        var paper = Assert.Single(Import("# Folds\n\n## S\n\n" + entry + "\n"));

        Assert.Equal(("A Study of Creases", "Journal of Folds", 2019),
            (paper.Title, paper.Venue?.Name, paper.Date?.Year));
        Assert.Equal("Ann Lee; Bo Chen", string.Join("; ", paper.Authors));
    }

    [Theory]
    [InlineData("Lee, A.\\*, Chen, B.\\*, & Roe, C. (2020). A theory of all sheets. Journal of Folds.")]
    [InlineData("Lee, A., **Chen, B.**, & Roe, C. (2020). A theory of all sheets. Journal of Folds, 184, 17.")]
    [InlineData("**Lee, A**., Chen, B.\\*, Roe, C. (in press). A theory of all sheets. Journal of Folds.")]
    public void Asterisks_and_bold_among_names_are_no_part_of_them(string entry)
    {
        var paper = Assert.Single(Import($"# Folds\n\n## 2020\n\n{entry}\n"));

        Assert.Equal(("A theory of all sheets", 2020), (paper.Title, paper.Date?.Year));
        Assert.Equal("A. Lee; B. Chen; C. Roe", string.Join("; ", paper.Authors));
    }

    [Fact]
    public void A_line_of_names_below_a_title_needs_no_blanks_before_it()
    {
        var paper = Assert.Single(Import("# Folds\n\n## S\n\n1. A Theory of Sheets and Folds \n"
            + "Ann Lee*, Bo Chen*, Cy Roe, Di Wu\n[Paper](https://arxiv.org/abs/2401.00001)\n"));

        Assert.Equal("A Theory of Sheets and Folds", paper.Title);
        Assert.Equal("Ann Lee; Bo Chen; Cy Roe; Di Wu", string.Join("; ", paper.Authors));
    }

    [Fact]
    public void A_title_may_have_asterisks_of_its_own() =>
        Assert.Equal("A* Search, D* Search and Folds", Assert.Single(Import("# Folds\n\n## S\n\n"
            + "- [A* Search, D* Search and Folds](https://arxiv.org/abs/2401.00001)\n")).Title);

    [Theory]
    [InlineData("~~Lee et al., [Lazy folding of sheets](https://a.edu/lazy.pdf). POPL 2002~~", "Lee", 2002)]
    [InlineData("[Lee, Chen 2002 : Lazy folding of sheets](https://a.edu/lazy.pdf)", "Lee; Chen", 2002)]
    [InlineData("[Lee 2002 : Lazy folding of sheets](https://a.edu/lazy.pdf)", "Lee", 2002)]
    [InlineData("[ICML 2002 : Lazy folding of sheets](https://a.edu/lazy.pdf)", "", 2002)]
    [InlineData("[Lazy folding of sheets](https://a.edu/lazy.pdf), Ann Lee, Bo-Yu Chen, and Cy Roe, Fold Words, 2002.",
        "Ann Lee; Bo-Yu Chen; Cy Roe", 2002)]
    [InlineData("**Lazy folding of sheets** [[paper](https://a.edu/l.pdf)] [[demo](https://a.edu/d)] *Music Sheet*", "",
        null)]
    public void Names_before_and_behind_a_title_are_read_as_they_are_written(string entry, string names, int? year)
    {
        var paper = Assert.Single(Import($"# Folds\n\n## S\n\n- {entry}\n"));

        Assert.Equal(("Lazy folding of sheets", year), (paper.Title, paper.Date?.Year));
        Assert.StartsWith(names, string.Join("; ", paper.Authors), StringComparison.Ordinal);
        Assert.Equal(names.Length == 0, paper.Authors.Length == 0);
    }

    private static ImmutableArray<Paper> Import(string list) =>
        new MarkdownImporter().Import(new("list.md", list)).Bibliography.Papers;
}
