using System.Buffers;
using CsCheck;
using SurveyGraph.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

public class WebLinkTests
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"<>[]{}|\\^`");

    [Theory]
    [InlineData("https://arxiv.org/abs/2403.06764")]
    [InlineData("http://example.org/a_b-c~d?x=1&y=%20#z")]
    [InlineData("https://doi.org/10.1016/S0140-6736(20)30183-5")]
    [InlineData("HTTPS://EXAMPLE.ORG")]
    public void Web_addresses_stay_as_they_are(string url) => Assert.Equal(url, WebLink.Of(url));

    [Fact]
    public void An_address_without_its_scheme_is_read_as_browsers_do() =>
        Assert.Equal("http://www.example.org/a?b=1", WebLink.Of("www.example.org/a?b=1"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:a@b.org")]
    [InlineData("//example.org")]
    [InlineData("papers/x.pdf")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    [InlineData("https://exam\u0001ple.org")]
    [InlineData("java\nscript:alert(1)")]
    public void Anything_else_is_no_link(string? url) => Assert.Null(WebLink.Of(url));

    [Fact]
    public void What_ends_a_string_or_a_bracket_is_encoded() =>
        Assert.Equal("https://example.org/%22%3E%3Cscript%3E%5B%5D%60%7B%7D%7C%5C%5E%20%C3%BC",
            WebLink.Of(" https://example.org/\"><script>[]`{}|\\^ ü "));

    [Fact]
    public void An_address_beyond_all_measure_is_no_link() =>
        Assert.Null(WebLink.Of("https://example.org/" + new string('x', 2_000)));

    [Fact]
    public void A_link_is_printable_ASCII_without_quotes_and_angle_brackets() =>
        Gen.String.Sample(path => WebLink.Of("https://example.org/" + path) is not { } link
            || (!link.AsSpan().ContainsAnyExceptInRange('!', '~') && !link.AsSpan().ContainsAny(Marks)));
}
