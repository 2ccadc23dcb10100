using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// Bibliographies for reference managers, pandoc and Typst are taken without a word, and every paper arrives.
/// </summary>
public partial class CitationTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string, string> SamplesAndStyles =>
    [
        .. from sample in Sample.Names from style in (string[])["ieee", "apa", "chicago-author-date"] select (sample,
            style),
    ];

    [Theory, MemberData(nameof(Samples))]
    public void Citation_js_reads_every_title_of_the_CSL_JSON(string sample) =>
        Assert.Equal(Titles(sample), CitationCheck.Titles(FileOf(sample, "refs.csl.json"), "csl"));

    [Theory, MemberData(nameof(Samples))]
    public void Citation_js_reads_every_title_of_the_RIS(string sample) =>
        Assert.Equal(Titles(sample), CitationCheck.Titles(FileOf(sample, "refs.ris"), "ris"));

    [Theory, MemberData(nameof(Samples))]
    public void Pandoc_cites_every_paper(string sample) =>
        Complaints.AssertNone(CitationCheck.CiteWithPandoc(FileOf(sample, "refs.csl.json"), Sample.Of(sample).Papers));

    [Theory, MemberData(nameof(Samples))]
    public void Bibutils_takes_the_RIS(string sample) =>
        Complaints.AssertNone(CitationCheck.ReadWithBibutils(FileOf(sample, "refs.ris"), Sample.Of(sample).Papers));

    [Theory, MemberData(nameof(SamplesAndStyles))]
    public void Typst_typesets_the_Hayagriva_YAML(string sample, string style) =>
        Complaints.AssertNone(CitationCheck.Typeset(FileOf(sample, "refs.yml"), style));

    [Theory, MemberData(nameof(Samples))]
    public void A_browser_shows_every_paper_of_the_HTML(string sample)
    {
        var page = RealTool.Require("chromium").Run(
            ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
                $"file://{FileOf(sample, "references.html")}"]).Output;

        Assert.Equal(Sample.Of(sample).Papers, Entry().Count(page));
    }

    private static string FileOf(string sample, string name) => Path.Combine(Sample.Of(sample).Folder, name);

    private static IEnumerable<string?> Titles(string sample)
    {
        using var papers = JsonDocument.Parse(File.ReadAllText(FileOf(sample, "papers.json")));
        return [.. papers.RootElement.GetProperty("papers")
            .EnumerateArray().Select(paper => paper.GetProperty("title").GetString())];
    }

    [GeneratedRegex("<li id=\"paper-")]
    private static partial Regex Entry();
}
