using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

/// <summary>Addresses, in the forms that people and programs give them.</summary>
public class BibtexAddressesTests
{
    [Theory]
    [InlineData("howpublished = {\\url{https://folds.example/a/%\n  b/c.pdf}}", "https://folds.example/a/b/c.pdf")]
    [InlineData("url = {https://folds.example/a%\r\n/b}", "https://folds.example/a/b")]
    [InlineData("url = {https://folds.example/a%20b}", "https://folds.example/a%20b")]
    [InlineData("howpublished = {\\url{www.folds.example/a_b}}", "www.folds.example/a_b")]
    public void An_address_is_read_whole(string field, string expected)
    {
        var paper = Read($"@misc{{a, title = {{T}}, {field}}}");

        Assert.Equal(expected, paper.Url);
        Assert.DoesNotContain("\n", paper.FieldOf("howpublished") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_percent_sign_at_the_end_of_a_line_of_text_stays() => Assert.Equal(
        "Of https://folds.example/a or 20% of 5",
        Read("@misc{a, title = {T}, note = {Of https://folds.example/a or 20%\n of 5}}").FieldOf("note"));

    [Theory]
    [InlineData("https://folds.example/a, https://sheets.example/b", null, @"\url{https://sheets.example/b}")]
    [InlineData("https://folds.example/a https://sheets.example/b", "A note.", @"A note. \url{https://sheets.example/b}")]
    [InlineData("https://folds.example/a https://doi.org/10.1000/1", null, null)]
    public void A_second_address_is_a_note(string url, string? note, string? expected)
    {
        var paper = Read($"@misc{{a, title = {{T}}, {(note is null ? "" : $"note = {{{note}}},")} url = {{{url}}}}}");

        Assert.Equal("https://folds.example/a", paper.Url);
        Assert.Null(paper.FieldOf("url"));
        Assert.Equal(expected, paper.FieldOf("note"));
        Assert.Single(paper.Links);
    }

    [Fact]
    public void An_address_that_stands_for_a_journal_is_no_further_link()
    {
        var paper = Read("@article{a, title = {T}, journal = {https://arxiv.org/abs/2403.06764}}");

        Assert.Equal("2403.06764", paper.Identifiers.Arxiv?.Value);
        Assert.Empty(paper.Links);
    }

    private static Paper Read(string text) => new BibtexImporter().Import(new("refs.bib", text)).Bibliography.Papers[0];
}
