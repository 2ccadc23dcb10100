using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph;

public class CitationKeysTests
{
    [Theory]
    [InlineData("An Image is Worth 1/2 Tokens After Layer 2", "Chen", 2024, "chen2024image")]
    [InlineData("Neural Discrete Representation Learning", "van den|Oord", 2017, "vandenoord2017neural")]
    [InlineData("On the $O(n^2)$ Cost of Attention", "Müller", 2023, "muller2023cost")]
    [InlineData("AIM: Let Any Multi-modal Large Language Models Embrace", null, 2024, "aim2024let")]
    [InlineData("Filter, Correlate, Compress: Training-Free Token Reduction", null, 2025, "filter2025correlate")]
    [InlineData("An Image is Worth 1/2 Tokens", null, 2024, "image2024worth")]
    [InlineData("3D Gaussian Splatting", null, 2023, "p3d2023gaussian")]
    [InlineData("FastV", null, null, "fastv")]
    public void A_key_says_who_when_and_what(string title, string? author, int? year, string key)
    {
        Assert.Equal(key, KeyPattern.Scholar.Of(Paper(title, author, year)));
    }

    [Fact]
    public void A_title_without_ASCII_gets_a_key_from_its_identifier_or_its_text()
    {
        Assert.Equal("p2403.06764",
            KeyPattern.Scholar.Of(Paper("图像", null,
                null) with
            { Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764") }));
        Assert.StartsWith("p", KeyPattern.Scholar.Of(Paper("图像", null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Clashing_keys_get_letters_in_order_of_publication()
    {
        var keys = Keys(Paper("Image Two", "Chen", 2024, 5), Paper("Image One", "Chen", 2024, 3),
            Paper("Image Three", "Chen", 2024, 9));

        Assert.Equal(["chen2024imageb", "chen2024imagea", "chen2024imagec"], keys);
    }

    [Fact]
    public void Keys_do_not_depend_on_the_order_of_the_papers()
    {
        Paper[] papers =
        [
            .. Enumerable.Range(0, 60)
                .Select(i => Paper($"Image {(char)('a' + (i % 26))}{i}", i % 3 == 0 ? "Chen" : null, 2020 + (i % 2))),
            Paper("X", "Chen", 2020) with { Key = CitationKey.Parse("Chen2020image") },
            Paper("Y", "Chen", 2020) with { Key = CitationKey.Parse("chen2020Image") },
        ];
        var expected = Titled(papers);
        var random = new Random(7);

        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(papers);
            Assert.Equal(expected, Titled(papers));
        }
        Assert.Equal(papers.Length, expected.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());

        static SortedDictionary<string, string> Titled(Paper[] papers) =>
            new(papers.Zip(Keys(papers)).ToDictionary(pair => pair.First.Title, pair => pair.Second),
                StringComparer.Ordinal);
    }

    [Fact]
    public void A_key_that_two_papers_have_stays_with_one_and_the_other_is_reported()
    {
        var (papers, diagnostics) = CitationKeys.Assign(
            [Paper("B", null, null) with { Key = CitationKey.Parse("AIM") },
                Paper("A", null, null) with { Key = CitationKey.Parse("aim") }]);

        Assert.Equal(["AIMb", "aim"], papers.Select(paper => paper.Key!.Value.Value));
        Assert.Equal(DiagnosticCodes.DuplicateKey, Assert.Single(diagnostics).Code);
    }

    private static string[] Keys(params Paper[] papers) =>
        [.. CitationKeys.Assign([.. papers]).Papers.Select(paper => paper.Key!.Value.Value)];

    private static Paper Paper(string title, string? author, int? year, int? month = null) => new()
    {
        Title = title,
        Authors = author is null
            ? []
            : [author.Split('|') is [var particle, var family] ? new(family, Particle: particle) : new(author)],
        Date = year is { } y ? PublicationDate.Create(y, month) : null,
    };
}
