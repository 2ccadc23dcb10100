using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Keys;

public class KeyPatternTests
{
    private static readonly Paper Fast = new()
    {
        Title = "FastV: An Image is Worth 1/2 Tokens",
        Authors = [new("Müller", "Ann", "van der")],
        Date = PublicationDate.Create(2024),
        Venue = new("ECCV", "European Conference on Computer Vision", VenueKind.Conference),
        Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764"),
    };

    [Theory]
    [InlineData("scholar", "vandermuller2024fastv")]
    [InlineData("author-title", "vandermullerFastvImageWorth2024")]
    [InlineData("method", "fastv")]
    [InlineData("arxiv", "arxiv:2403.06764")]
    [InlineData("{Author}:{VENUE}{year}:{Words}", "Vandermuller:ECCV2024:FastvImageWorth")]
    [InlineData("{word}-{words}", "fastv-fastvimageworth")]
    [InlineData("{year}{word}", "p2024fastv")]
    public void A_paper_gets_the_key_that_the_scheme_says(string scheme, string key) =>
        Assert.Equal(key, Key(scheme, Fast));

    [Theory]
    [InlineData("method", "image2024worth")]
    [InlineData("arxiv", "image2024worth")]
    [InlineData("{venue}{word}", "image")]
    [InlineData("author-title", "imageWorthTokens2024")]
    public void What_is_not_known_is_left_out_or_leads_to_the_usual_key(string scheme, string key) =>
        Assert.Equal(key, Key(scheme, new() { Title = "An Image is Worth 1/2 Tokens", Date = Fast.Date }));

    [Fact]
    public void A_title_that_cannot_be_read_has_a_key_under_every_scheme() =>
        Assert.All(KeyPattern.Named, one => Assert.Matches("^p[0-9a-f]{16}$", one.Pattern.Of(new() { Title = "图像" })));

    [Theory]
    [InlineData("{author", "there is no part 'author'")]
    [InlineData("{auther}", "there is no part 'auther'")]
    [InlineData("{author} {year}", "a key cannot have ' '")]
    [InlineData("schola", "'schola' is neither a form nor a pattern")]
    [InlineData("", "'' is neither a form nor a pattern")]
    public void What_is_no_scheme_is_told(string scheme, string problem) =>
        Assert.Equal(problem, KeyPattern.TryParse(scheme, out _));

    private static string Key(string scheme, Paper paper)
    {
        Assert.Null(KeyPattern.TryParse(scheme, out var pattern));
        return pattern.Of(paper);
    }
}
