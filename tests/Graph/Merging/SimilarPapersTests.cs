using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Merging;

public class SimilarPapersTests
{
    [Theory]
    [InlineData("An Image is Worth Half|Chen, L.|2024", "An image is worth half.|Chen, Liang|2025")]
    [InlineData("An Image is Worth Half the Tokens|Chen, L.|2024",
        "FastV: An Image is Worth Half the Tokens|Chen, Liang|2025")]
    [InlineData("FastV: An Image|Chen, L.|2024", "FastV: An Image|Chen, Liang|2022")]
    [InlineData("An Image is Worth Half||2024", "An Image is Worth Half|Chen, Liang|2025")]
    [InlineData("Deep Learning|LeCun, Yann|2015", "Deep learning|LeCun, Y.|2016")]
    [InlineData("一种高效的视觉语言模型剪枝方法||", "一种高效的视觉语言模型剪枝方法||2024")]
    public void Papers_of_one_title_that_nothing_tells_apart_are_proposed_and_joined_when_asked(string first,
        string second)
    {
        Paper[] papers = [Read(first), Read(second)];

        var (kept, proposals) = Merge(papers, MergeOptions.Default);
        Assert.Equal(2, kept.Length);
        Assert.Equal(DiagnosticCodes.SimilarPapers, Assert.Single(proposals).Code);
        Assert.Equal("list.md:2:1", proposals[0].Span.ToString());
        Assert.StartsWith("may be the same paper as list.md:1:1: ", proposals[0].Message, StringComparison.Ordinal);

        var (joined, merges) = Merge(papers, new() { MergesSimilar = true });
        Assert.Single(joined);
        Assert.Contains(merges, finding => finding.Code == DiagnosticCodes.PapersMerged);
    }

    [Theory]
    [InlineData("https://example.org/a.pdf", null, 1)]
    [InlineData("https://example.org/b.pdf", null, 2)]
    [InlineData("https://example.org/a.pdf", "lee2020folds", 2)]
    public void One_title_on_one_page_is_one_paper_unless_both_have_keys(string url, string? key, int count)
    {
        var paper = Read("An Image is Worth Half||2024") with { Url = "https://example.org/a.pdf", Key = key is null ? null : CitationKey.Parse(key) };

        Assert.Equal(count, Merge([paper, paper with { Url = url }], MergeOptions.Default).Papers.Length);
    }

    [Theory]
    [InlineData("An Image is Worth Half|Chen, L.|2024", "An Image is Worth Half|Chen, Liang|2024", 1)]
    [InlineData("An Image is Worth Half||", "An image is worth half||", 1)]
    [InlineData("An Image is Worth Half||2024", "An Image is Worth Half||2025", 2)]
    [InlineData("An Image is Worth Half||2024", "FastV: An Image is Worth Half||2024", 2)]
    [InlineData("Deep Learning||2015", "Deep Learning||2015", 2)]
    public void One_title_of_one_year_in_one_list_is_one_paper(string first, string second, int count)
    {
        Paper[] papers = [Read(first), Read(second)];

        Assert.Equal(count, Merge(papers, MergeOptions.Default).Papers.Length);
        Assert.Equal(2, Merge([.. papers.Select(paper => paper with { Key = CitationKey.Parse("a") })],
            MergeOptions.Default).Papers.Length);
    }

    [Theory]
    [InlineData("CVPR", "CVPR", "2024", 1)]
    [InlineData("CVPR", "ICCV", "2024", 2)]
    [InlineData("CVPR", null, "2024", 2)]
    [InlineData("CVPR", "CVPR", "", 2)]
    [InlineData(null, null, "2024", 2)]
    public void One_title_with_two_links_in_one_list_is_one_paper_of_one_venue_and_year(
        string? venue, string? other, string year, int count)
    {
        var paper = Read($"An Image is Worth Half||{year}");

        Assert.Equal(count, Merge(
            [
                paper with { Url = "https://example.org/a.pdf", Venue = VenueOf(venue) },
                paper with { Url = "https://example.org/b.pdf", Venue = VenueOf(other) },
            ],
            MergeOptions.Default).Papers.Length);

        static Venue? VenueOf(string? name) => name is null ? null : new(name, name, VenueKind.Conference);
    }

    [Theory]
    [InlineData("Deep Learning|LeCun, Yann|2015", "Deep Learning|Goodfellow, Ian|2016")]
    [InlineData("Deep Learning||", "Deep Learning||")]
    [InlineData("An Image is Worth Half|Chen, L.|2020", "An Image is Worth Half|Chen, L.|2024")]
    [InlineData("An Image is Worth Half|Chen, Liang|2024", "An Image is Worth Half|Chen, Hao|2024")]
    [InlineData("An Image is Worth 1/2 Tokens||", "An Image is Worth 12 Tokens||")]
    [InlineData("A Model of All Things||", "A Model of All Things v2||")]
    [InlineData("A Model of All Things, Part I||", "A Model of All Things, Part II||")]
    [InlineData("A Model of All Things 2.0||", "A Model of All Things 20||")]
    [InlineData("LLaVA: A Model of All Things||", "LLaVA-2: A Model of All Things||")]
    [InlineData("AIM: Adaptive Inference|Doe, J.|2024", "AIM: Let Any Model Learn|Doe, J.|2024")]
    [InlineData("FastV: A Survey|Chen, L.|2024", "A Survey|Chen, L.|2024")]
    [InlineData("An Image is Worth Half|||arXiv=2403.06764", "An Image is Worth Half|||arXiv=2403.06765")]
    [InlineData("An Image is Worth Half|||doi=10.1000/a", "An Image is Worth Half|||doi=10.1000/b")]
    [InlineData("An Image is Worth Half|||openreview=abcDEF", "An Image is Worth Half|||openreview=abcDEG")]
    [InlineData("|||", "|||")]
    public void Two_papers_are_told_apart_by_any_of_their_facts(string first, string second)
    {
        var (papers, findings) = Merge([Read(first), Read(second)], new() { MergesSimilar = true });

        Assert.Equal(2, papers.Length);
        Assert.Empty(findings);
    }

    [Fact]
    public void What_one_entry_of_a_paper_says_counts_for_all_of_it()
    {
        Paper[] papers =
        [
            Read("An Image is Worth Half|||doi=10.1000/a"), Read("Other|Chen, L.|2024|doi=10.1000/a"),
            Read("An Image is Worth Half|Doe, J.|2024"), Read("An Image is Worth Half||2030"),
        ];

        Assert.Equal(3, Merge(papers, new() { MergesSimilar = true }).Papers.Length);
    }

    [Fact]
    public void Thousands_of_papers_of_one_title_are_read_in_bounded_time()
    {
        var papers = Enumerable.Range(0, 20_000).Select(i => Read($"Editorial of the Whole Journal|Name{i}, A.|2024"));

        Assert.Equal(20_000, Merge([.. papers], MergeOptions.Default).Papers.Length);
    }

    private static (Paper[] Papers, Diagnostic[] Findings) Merge(Paper[] papers, MergeOptions options)
    {
        var source = new SourceText("list.md", string.Concat(papers.Select(_ => "-\n")));
        var placed = papers.Select((paper, i) => paper with { Origins = [source.Span(i * 2, 1)] });
        var (merged, findings) = BibliographyMerge.Merge([new() { Papers = [.. placed] }], options);
        return ([.. merged.Papers], [.. findings.Where(finding => finding.Code != DiagnosticCodes.FieldsConflict)]);
    }

    /// <summary>Title, authors, year, identifier.</summary>
    private static Paper Read(string text)
    {
        var parts = text.Split('|');
        var id = parts.Length < 4 || parts[3].Length == 0 ? ["", ""] : parts[3].Split('=');
        return new()
        {
            Title = parts[0],
            Authors = parts[1].Length == 0 ? [] : PersonNames.Parse(parts[1]).Names,
            Date = PublicationDate.TryParse(parts[2], out var date) ? date : null,
            Identifiers = id[0] switch
            {
                "arXiv" => Identifiers.OfUrl("https://arxiv.org/abs/" + id[1]),
                "doi" => Identifiers.OfUrl("https://doi.org/" + id[1]),
                "openreview" => Identifiers.OfUrl("https://openreview.net/forum?id=" + id[1]),
                _ => Identifiers.None,
            },
        };
    }
}
