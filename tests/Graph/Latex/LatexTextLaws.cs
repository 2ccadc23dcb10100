using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Latex;

/// <summary>Laws over generated text: what is written in LaTeX reads back, and does nothing but be read.</summary>
public partial class LatexTextLaws
{
    private const int Iterations = 1000;

    // Pieces that meet each other in ways that examples do not think of.
    private static readonly string[] Pieces =
    [
        .. "abcXYZ019 .,:;!?()[]/+=*@&%#_{}\\~^<>|`'-".Select(c => c.ToString()),
        .. "áÉñüßøØłŁåÆœþđıçĞśżőęīǎǐậễỹṢḥḯȷ".Select(c => c.ToString()),
        .. "–—…“”‘«»„¿¡§©°£€·•½µαβπΩϕ→⇒≤≠∞×∈√ℓ−′⁰²₁₀⁺ⁿ".Select(c => c.ToString()),
        "三", "张", "🔥", "א", "x\u0304", "o\u0361o", @"\input{/etc/passwd}", @"\write18{", "^^5c", "%\n", "{[U+4E09]}",
            "--", "''", "``", "\"",
    ];

    private static readonly string[] Oddities =
        ["’", "\u00A0", "ơ", "ж", "ώ", "\uD800", "\u0001", "\u200B", @"$x_{1}$", @"$O(n \log n)$", @"\$", "$5 ",
            "{", "}"];

    private static readonly string[] Dollars = ["$", "$-$", "$^$", "$$", "$α$", @"$\}$", "$x^2'$", "%$"];

    private static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);
    private static readonly Gen<string> OddText =
        Gen.OneOf((string[])[.. Pieces, .. Oddities]).Array[0, 12].Select(string.Concat);
    private static readonly Gen<string> AnyText =
        Gen.OneOf<string>(Gen.OneOf((string[])[.. Pieces, .. Oddities, .. Dollars]), Gen.String).Array[0, 12]
            .Select(string.Concat);

    [Fact]
    public void Text_reads_back_as_it_was_written() => Text.Sample(text =>
    {
        var line = PlainText.OneLine(text);

        Assert.Equal(line, LatexText.Decode(LatexText.Encode(line).Latex));
        Assert.Equal(line, LatexText.Decode(LatexText.EncodeTitle(line, "XY").Latex));
    }, iter: Iterations);

    [Fact]
    public void Whatever_the_text_it_is_written_as_inert_ASCII() => AnyText.Sample(text =>
    {
        foreach (var latex
            in (string[])[LatexText.Encode(text).Latex, LatexText.EncodeTitle(text).Latex,
                LatexText.Harden(text).Latex])
        {
            Assert.True(Ascii.IsValid(latex), latex);
            Assert.True(LatexText.IsInert(latex), latex);
        }
    }, iter: Iterations);

    [Fact]
    public void Reading_and_writing_settles_at_once() => OddText.Sample(text =>
        Assert.Equal(Settled(text), Settled(Settled(text))), iter: Iterations);

    [Fact]
    public void Hardened_LaTeX_says_what_it_said() => OddText.Sample(latex =>
    {
        var (said, says) = (LatexText.Decode(latex), LatexText.Decode(LatexText.Harden(latex).Latex));
        // Each part of a Greek word that braces part is spelled by itself: {Ω}μέγα.
        if (!BracesPartGreek().IsMatch(latex))
            Assert.Equal(Settled(said), Settled(says));
    }, iter: Iterations);

    [Fact]
    public void Hardened_LaTeX_keeps_the_letters_of_a_Greek_word_that_braces_part()
    {
        const string latex = "\u03CE{\u03A9x}";

        Assert.Equal("\u03C9\u03A9x", LatexText.Decode(LatexText.Harden(latex).Latex));
    }

    [Fact]
    public void LaTeX_without_markup_is_written_again_from_its_text() => OddText.Sample(latex =>
    {
        var text = LatexText.Decode(latex, out var hasMarkup);
        if (!hasMarkup)
            Assert.Equal(Settled(text), Settled(LatexText.Decode(LatexText.Encode(text).Latex)));
    }, iter: Iterations);

    [GeneratedRegex(@"\p{IsGreek}\u200B*[{}][{}\u200B]*\p{IsGreek}")]
    private static partial Regex BracesPartGreek();

    // LaTeX has one form for marks that Unicode has two for.
    private static string Settled(string text) =>
        LatexText.Decode(LatexText.Encode(text).Latex).Replace('“', '"').Replace('”', '"');
}
