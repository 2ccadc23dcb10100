using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Mermaid;

public partial class MermaidTextTests
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"[]{}<>|&`\\\n\r");

    [Theory]
    [InlineData("An Image is Worth 1/2 Tokens After Layer 2: Plug-and-Play (ECCV'24)?!")]
    [InlineData("Token-Efficient, Training-Free = 2x + 1.5")]
    [InlineData("naïve Müller π₀ 中文 العربية x²")]
    public void Plain_titles_stay_readable(string title) => Assert.Equal(title, MermaidText.Escape(title));

    [Theory]
    [InlineData("To <think>, or \"not\"", "To #60;think#62;, or #34;not#34;")]
    [InlineData("#quot; &amp;", "#35;quot#59; #38;amp#59;")]
    [InlineData("*a* _b_ `c` ~d~", "#42;a#42; #95;b#95; #96;c#96; #126;d#126;")]
    [InlineData("[x](y) {z} | $2$ \\n %%", "#91;x#93;(y) #123;z#125; #124; #36;2#36; #92;n #37;#37;")]
    [InlineData("fa:fa-car a::b at the end:", "fa#58;fa-car a#58;#58;b at the end#58;")]
    [InlineData("https://a.b//c", "https#58;#47;#47;a.b#47;#47;c")]
    [InlineData("see www.x.org", "see www#46;x.org")]
    [InlineData("a@b.c \U0001F680", "a#64;b.c #128640;")]
    public void Marks_with_a_meaning_become_entities(string title, string expected) =>
        Assert.Equal(expected, MermaidText.Escape(title));

    [Theory]
    [InlineData("1. one", "1#46; one")]
    [InlineData("12) twelve", "12#41; twelve")]
    [InlineData("- dash", "#45; dash")]
    [InlineData("+ plus", "#43; plus")]
    [InlineData("===", "#61;==")]
    [InlineData(".dot", "#46;dot")]
    [InlineData("2024 was 1. and - too", "2024 was 1. and - too")]
    public void Marks_that_begin_a_list_or_a_ruler_are_entities_at_the_start_only(string title, string expected) =>
        Assert.Equal(expected, MermaidText.Escape(title));

    [Fact]
    public void Line_breaks_controls_and_lone_surrogates_do_not_reach_the_file() =>
        Assert.Equal("a b c#65533;", MermaidText.Escape(" a\r\n\tb  \u0001c\uD800 "));

    [Fact]
    public void Decoded_entities_give_the_text_again() =>
        Gen.String.Sample(text => Decode(MermaidText.Escape(text)) == PlainText.OneLine(text));

    [Fact]
    public void What_is_escaped_holds_nothing_that_ends_a_label_or_a_line() =>
        Gen.String.Sample(text => !MermaidText.Escape(text).AsSpan().ContainsAny(Marks));

    [Fact]
    public void Of_a_text_there_is_as_much_as_has_room_and_nothing_where_there_is_none() => Assert.All(
        Enumerable.Range(0, 60), room => Assert.InRange(
            MermaidText.Escape("<<<[[[]]]>>> and more", 300, room).Length, room < 10 ? 0 : 10, room));

    [Fact]
    public void A_label_is_wrapped_and_each_line_escaped_as_a_line() =>
        Assert.Equal(
            "A title of some length that goes\n1#46; on: like this\n5 papers",
            MermaidText.Label("A title of some length that goes 1. on: like this", "5 papers"));

    /// <summary>What Mermaid and a browser make of the entities.</summary>
    internal static string Decode(string text) =>
        Entity().Replace(text,
            match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));

    [GeneratedRegex("#([0-9]+);")]
    private static partial Regex Entity();
}
