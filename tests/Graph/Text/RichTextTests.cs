using CsCheck;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Text;

public class RichTextTests
{
    [Theory]
    [InlineData("Art &amp; Science", "Art & Science")]
    [InlineData("Art &amp;amp; Science &amp;lt; 3", "Art & Science < 3")]
    [InlineData("It&#39;s &quot;so&quot; &#x2013; na&iuml;ve", "It's \"so\" – naïve")]
    [InlineData("It&amp;#39;s 1990&#150;95", "It's 1990–95")]
    [InlineData("On <i>Vespa crabro</i> and CO<sub>2</sub>", "On Vespa crabro and CO₂")]
    [InlineData("&lt;i&gt;Vespa&lt;/i&gt; 10&lt;sup&gt;-3&lt;/sup&gt; m", "Vespa 10⁻³ m")]
    [InlineData("H<inf>2</inf>O, x<sup>th</sup>, a<sub><i>n</i></sub>", "H₂O, xth, an")]
    [InlineData("<jats:p>One.</jats:p><jats:p>Two<br/>three</jats:p>", " One. Two three")]
    [InlineData("The <span class=\"nocase\">BERT</span> <SCP>way</SCP>", "The BERT way")]
    [InlineData("<mml:math display=\"inline\"><mml:mi>k</mml:mi></mml:math>-means", "k-means")]
    public void Entities_and_tags_are_read_as_their_text(string text, string plain) =>
        Assert.Equal(plain, RichText.Read(text));

    [Theory]
    [InlineData("AT&T; R&D")]
    [InlineData("To <think>, a < b > c, x <i> y")]
    [InlineData("</i>back to front<i>")]
    [InlineData("https://example.org/?a=1&lt=2&copy=3")]
    [InlineData("10.1002/(SICI)1<1661::AID>3.0.CO;2-2")]
    [InlineData("&nosuchname; &#0; &#55357; &#99999999;")]
    public void What_is_no_entity_and_no_pair_of_tags_stays(string text) => Assert.Equal(text, RichText.Read(text));

    [Fact]
    public void What_is_written_reads_back_as_it_was() =>
        Gen.OneOf("&", "amp;", "#", "38;", "#x26;", "lt;", "<", "i", "</", "sub", ">", "2", " ", ";", "&#60;", "&amp;", "<i>",
                "</i>", "<br/>", "&nosuch;", "&#1;", "&#150;", "&eacute;", "text")
            .Array[0, 12].Select(parts => string.Concat(parts))
            .Sample(text => Assert.Equal(text, RichText.Read(RichText.Write(text))), iter: 20_000);

    [Theory]
    [InlineData("Art & Science, a < b, AT&T; x")]
    [InlineData("https://example.org/?a=1&b=2")]
    public void Nothing_but_what_would_be_misread_is_written_otherwise(string text) =>
        Assert.Equal(text, RichText.Write(text));
}
