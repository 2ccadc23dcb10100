using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.ReferenceLists;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.ReferenceLists;

public partial class ReferenceListTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void Every_title_is_shown_as_it_is_in_HTML(string graph) =>
        AssertTitles(graph, Html(graph), "<p class=\"title\">(.*?)</p>");

    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void Every_title_is_shown_as_it_is_in_Markdown(string graph) =>
        AssertTitles(graph, Markdig.Markdown.ToHtml(Render(new MarkdownListExporter(), graph)),
            "<li>\\s*<strong>(.*?)</strong>");

    [Theory]
    [InlineData("1990/1995", "1990–1995")]
    [InlineData("1990-03/1990-05", "1990")]
    [InlineData("2004/..", "2004–")]
    [InlineData("1723?", "c. 1723")]
    [InlineData("-0043/0014", "44 BC–14")]
    [InlineData("2004-22", "2004")]
    public void A_date_that_is_more_than_one_is_told_in_years(string date, string years) => Assert.Contains(
        $" {years}.",
        MemoryOutput.RenderText(new MarkdownListExporter(), Graphs.GraphOf(new()
        {
            Papers = [new() { Title = "A", Fields = [new("date", date)] }],
        })),
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_list_is_a_tag_of_the_page()
    {
        var known = Tag()
            .Matches(Html("small")).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(Tag().Matches(Html("hostile")), match => Assert.Contains(match.Groups["name"].Value, known));
        Assert.DoesNotContain("script", known);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void Every_link_is_one_of_the_page_or_of_the_web_and_gives_nothing_away(string graph)
    {
        foreach (Match link in Link().Matches(Html(graph)))
        {
            if (link.Groups["url"].Value.StartsWith('#'))
                continue;
            Assert.Matches("^https?://", link.Groups["url"].Value);
            Assert.Equal("noopener noreferrer", link.Groups["rel"].Value);
        }
    }

    [Fact]
    public void The_policy_of_the_page_lets_its_own_style_count_and_nothing_else()
    {
        var page = Html("small");
        var style = Style().Match(page).Groups["style"].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique()
    {
        string[] ids = [.. Id().Matches(Html("hostile")).Select(match => match.Groups["id"].Value)];

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_newest_come_first_and_numbers_run_on_through_the_years()
    {
        var list = Render(
            new() { Title = "Old", Date = PublicationDate.Create(2021) }, new() { Title = "Unknown" },
            new() { Title = "Summer", Date = PublicationDate.Create(2024, 7) },
            new() { Title = "Autumn", Date = PublicationDate.Create(2024, 10) });

        Assert.Equal(
            """
            # References

            4 papers, 2021 to 2024.

            ## 2024

            1. **Autumn**. 2024.
            2. **Summer**. 2024.

            ## 2021

            3. **Old**. 2021.

            ## Year unknown

            4. **Unknown**.

            """.ReplaceLineEndings("\n"), list);
    }

    [Fact]
    public void An_entry_has_all_that_a_reader_looks_for() =>
        Assert.Contains(
            "1. **[Why?](https://arxiv.org/abs/2403.06764)** Liang Chen, Jan van der Berg, Jr. *Journal of R&amp;D*, 12(3), 19–35, 2024."
            + " [doi\\:10.1234/a](https://doi.org/10.1234/a) · [arXiv\\:2403.06764](https://arxiv.org/abs/2403.06764)"
            + " · [Code: pkunlp-icler/FastV](https://github.com/pkunlp-icler/FastV) · [Project](https://example.org/) · [example.com](https://example.com/x)\n",
            Render(new Paper
            {
                Title = "Why?",
                Authors = [new("Chen", "Liang"), new("Berg", "Jan", "van der", "Jr.")],
                Date = PublicationDate.Create(2024),
                EntryType = new("article"),
                Venue = Venue.Unlisted("Journal of R&D", VenueKind.Journal),
                Identifiers =
                    new(ArxivId.TryParse("2403.06764", out var arxiv) ? arxiv : null,
                        Doi.TryParse("10.1234/a", out var doi) ? doi : null),
                Repositories = [CodeRepository.TryParseUrl("https://github.com/pkunlp-icler/FastV", out var code)
                    ? code
                    : default],
                Links = [new("https://example.org/", "Project"), new("https://example.com/x"),
                    new("javascript:alert(1)", "Click")],
                Fields = [new("volume", "12"), new("number", "3"), new("pages", "19--35")],
            }),
            StringComparison.Ordinal);

    private static void AssertTitles(string graph, string html, string pattern)
    {
        var titles = Regex.Matches(html, pattern, RegexOptions.Singleline)
            .Select(match =>
                WebUtility.HtmlDecode(Regex.Replace(match.Groups[1].Value, "<!-- -->|</?(?:a|span)(?: [^>]*)?>", "")));

        Assert.Equal(
            Graphs.Named(graph).Papers.Select(paper => paper.Paper!.Title.Length == 0 ? paper.Id : paper.Paper.Title)
                .Order(StringComparer.Ordinal),
            titles.Order(StringComparer.Ordinal));
    }

    private static string Html(string graph) => Render(new HtmlListExporter(), graph);

    private static string Render(params Paper[] papers) =>
        MemoryOutput.RenderText(new MarkdownListExporter(), Graphs.GraphOf(new() { Papers = [.. papers] }));

    private static string Render(IExporter exporter, string graph) =>
        MemoryOutput.RenderText(exporter, Graphs.Named(graph));

    [GeneratedRegex("</?(?<name>[a-zA-Z!?][^\\s>/]*)")]
    private static partial Regex Tag();

    [GeneratedRegex("<a href=\"(?<url>[^\"]*)\"(?: rel=\"(?<rel>[^\"]*)\")?")]
    private static partial Regex Link();

    [GeneratedRegex("<style>(?<style>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"")]
    private static partial Regex Id();
}
