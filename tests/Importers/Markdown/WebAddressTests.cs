using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>Addresses that stand as text are links, and end where their sentence goes on.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://a.example/b.", "https://a.example/b")]
    [InlineData("(see https://a.example/b)", "https://a.example/b")]
    [InlineData("https://a.example/b(1), and more", "https://a.example/b(1)")]
    [InlineData("https://a.example/b_c_d*e", "https://a.example/b_c_d*e")]
    [InlineData("*https://a.example/b*", "https://a.example/b")]
    [InlineData("**HTTP://a.example/b**", "HTTP://a.example/b")]
    [InlineData("https://a.example/b<br>", "https://a.example/b")]
    [InlineData("ftp://a.example/b", "ftp://a.example/b")]
    [InlineData("www.a.example/b", "https://www.a.example/b")]
    [InlineData("[https://a.example/b](https://c.example/d)", "https://c.example/d")]
    [InlineData("<a href=\"https://c.example/d\">https://a.example/b</a>", "https://c.example/d")]
    public void An_address_in_text_is_a_link(string text, string url)
    {
        var paper = Assert.Single(Import($"- [A Paper](https://arxiv.org/abs/2401.00001) {text}\n"));

        Assert.Equal([url], paper.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("https://")]
    [InlineData("xhttps://a.example/b")]
    [InlineData("mailto:a@b.example")]
    public void Other_text_is_none(string text)
    {
        Assert.Empty(Assert.Single(Import($"- [A Paper](https://arxiv.org/abs/2401.00001) {text}\n")).Links);
    }

    [Fact]
    public void Its_place_is_where_it_stands()
    {
        var paper = Assert.Single(Import("- [A Paper](https://arxiv.org/abs/2401.00001) x https://a.example/b.\n"));

        Assert.Contains(paper.Evidence,
            evidence => evidence.Value.Contains("a.example", StringComparison.Ordinal)
                && evidence.Span is { Start: 48, Length: 19 });
    }

    [Theory]
    [InlineData("https://ieeexplore-ieee-org.proxy.some-library.edu/stamp/stamp.jsp?arnumber=8000001", 1)]
    [InlineData("https://some-folds-org.pages.example/a/b", 0)]
    public void A_library_s_proxy_leads_where_its_name_says(string url, int count) =>
        Assert.Equal(count, Import("| Name | Paper |\n|:-|:-|\n"
            + $"| One | [Folding of sheets by learning nets]({url})|\n").Length);

    private static ImmutableArray<Paper> Import(string list) =>
        new MarkdownImporter().Import(new("list.md", list)).Bibliography.Papers;
}
