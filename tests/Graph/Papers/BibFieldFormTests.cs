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
    [InlineData("pp.~19--35", "19--35")]
    [InlineData("pp. 19-35", "19--35")]
    [InlineData("pages 19", "19")]
    [InlineData("p. 7", "7")]
    [InlineData("p7", "p7")]
    [InlineData("pp. xii+7", "pp. xii+7")]
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

    [Theory]
    [InlineData(@"Presses de l'{\'E}cole", "Presses de l'École")]
    [InlineData(@"M\""unchen, \O{}stfold, G\o teborg", "München, Østfold, Gøteborg")]
    [InlineData(@"\v{C}esk\'y \'{\i}l, Pe{\~n}{\'a}", "Český íl, Peñá")]
    [InlineData(@"Lee \& Roe, 5\% of \#1, a\_b", "Lee & Roe, 5% of #1, a_b")]
    [InlineData(@"\textbf{\'E}tude, {\'Etude}, \href{x}{\'e}", @"\textbf{É}tude, {Étude}, \href{x}{é}")]
    [InlineData("``Maps'' -- and `words' --- of folding{\\ldots}", "“Maps” – and ‘words’ — of folding…")]
    [InlineData(@"$\alpha_{\'e}$ of \$5~m, \emph{an} \odd{\x}", @"$\alpha_{\'e}$ of \$5~m, \emph{an} \odd{\x}")]
    [InlineData(@"\url{ https://example.org/a--b\_c\#d }", @"\url{https://example.org/a--b_c#d}")]
    [InlineData(@"\textlatin{Lee} and \'{", @"{Lee} and \'{")]
    [InlineData(@"{H}{\""u}ll of {F}{\'e}{\'e}, \odd{a}{\'e}", @"{H}üll of {F}éé, \odd{a}{é}")]
    [InlineData("{[U+6298 U+7D19]} {[x]}", "折紙 {[x]}")]
    public void Texts_have_one_spelling(string latex, string expected)
    {
        Assert.Equal(expected, FormOf("A Title", "note", latex));
        Assert.Equal(expected, FormOf("A Title", "note", expected));
    }

    [Theory]
    [InlineData("url", @"https://example.org/a\_b")]
    [InlineData("file", @"C:\'e--b.pdf")]
    [InlineData("month", "jul # { 12--15}")]
    public void What_is_no_text_is_as_it_is(string name, string value) =>
        Assert.Equal(value, FormOf("A Title", name, value));

    [Theory]
    [InlineData("Folding: How Maps Are Made", "Folding", null)]
    [InlineData("Folding Maps", "Folding Maps", null)]
    [InlineData("Folding Maps", "Roe", "Roe")]
    public void A_key_for_sorting_is_kept_where_it_says_more(string title, string key, string? expected) =>
        Assert.Equal(expected, FormOf(title, "key", key));

    [Theory]
    [InlineData("hep-th/9901001", "9901001", null)]
    [InlineData("2403.06764", "2403.06764", null)]
    [InlineData("2403.06764", "2403.06764v2", "2403.06764v2")]
    [InlineData("hep-th/9901001", "", "")]
    public void A_number_is_kept_where_it_is_no_identifier(string arxiv, string eprint, string? expected) =>
        Assert.Equal(expected, BibFieldForm.Of(new()
        {
            Title = "Maps",
            Identifiers = new(ArxivId.TryParse(arxiv, out var id) ? id : null, null),
            Fields = [new("eprint", eprint)],
        }).FieldOf("eprint"));

    [Fact]
    public void A_key_beside_an_author_is_kept() => Assert.Equal("Maps", BibFieldForm.Of(
        new() { Title = "Maps", Authors = [new("Roe")], Fields = [new("key", "Maps")] }).FieldOf("key"));

    [Theory]
    [InlineData("pages", "{33-41}", "33--41")]
    [InlineData("pages", "S. 3--4", "3--4")]
    [InlineData("pages", "S3--S4", "S3--S4")]
    [InlineData("number", "{1, SI}", "1, SI")]
    [InlineData("volume", "{1}{2}", "{1}{2}")]
    [InlineData("urldate", "24.12.2019", "2019-12-24")]
    [InlineData("urldate", "30.02.2019", "30.02.2019")]
    public void Numbers_need_no_braces_and_days_are_as_biber_has_them(string name, string value, string expected) =>
        Assert.Equal(expected, FormOf("Folds", name, value));

    private static string? FormOf(string title, string name, string value) =>
        BibFieldForm.Of(new() { Title = title, Fields = [new(name, value)] }).FieldOf(name);
}
