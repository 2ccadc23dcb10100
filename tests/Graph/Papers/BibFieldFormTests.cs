using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Papers;

public class BibFieldFormTests
{
    [Theory]
    [InlineData("19-35", "19--35")]
    [InlineData("19 – 35", "19--35")]
    [InlineData("19---35", "19--35")]
    [InlineData("S1-S9", "S1--S9")]
    [InlineData("1:1-1:20", "1:1--1:20")]
    [InlineData("19--35", "19--35")]
    [InlineData("123--", "123--")]
    [InlineData("047002", "047002")]
    [InlineData("1--2, 5--6", "1--2, 5--6")]
    public void Pages_have_the_dash_of_BibTeX(string pages, string expected) =>
        Assert.Equal(expected, FormOf("A Title", "pages", pages));

    [Theory]
    [InlineData("{BERT}: Folding Maps", "BERT: Folding Maps", null)]
    [InlineData("Maps in {$O(N)$}", "Maps in $O(N)$", null)]
    [InlineData("{\\'E}tude of {BERT}", "Étude of BERT", null)]
    [InlineData("{Folding} Maps", "Folding Maps", "{Folding} Maps")]
    [InlineData("{Folding} in $O(N)$", "Folding in $O(N)$", "{Folding} in {$O(N)$}")]
    [InlineData("\\emph{Folding} Maps", "Folding Maps", "\\emph{Folding} Maps")]
    [InlineData("\\odd{Folding} Maps", "Folding Maps", "\\odd{Folding} Maps")]
    public void A_title_in_LaTeX_is_kept_where_it_says_more(string latex, string title, string? expected) =>
        Assert.Equal(expected, FormOf(title, "title", latex));

    private static string? FormOf(string title, string name, string value) =>
        BibFieldForm.Of(new() { Title = title, Fields = [new(name, value)] }).FieldOf(name);
}
