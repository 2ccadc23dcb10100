using CsCheck;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Text;

public class PlainTextTests
{
    [Fact]
    public void A_short_text_is_not_shortened() => Assert.Equal("twelve chars", PlainText.Shorten("twelve chars", 12));

    [Theory]
    [InlineData("one two three four five", 16, "one two three…")]
    [InlineData("unbreakablewordofmany", 10, "unbreakab…")]
    [InlineData("abcdefgh\U0001F680\U0001F680\U0001F680", 10, "abcdefgh…")]
    public void A_long_text_is_cut_at_a_blank_or_between_characters(string text, int length, string expected) =>
        Assert.Equal(expected, PlainText.Shorten(text, length));

    [Fact]
    public void A_shortened_text_keeps_to_its_length() =>
        Gen.Select(Gen.String, Gen.Int[4, 40])
            .Sample((text, length) => PlainText.Shorten(text, length).Length <= length);
}
