using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A citation key that BibTeX and LaTeX take: any characters that are seen, but for <c>, { } " = % # \ ~</c>, which
/// mean something to either of them.
/// </summary>
/// <remarks>
/// Letters of every script are fine in UTF-8 with pdfLaTeX, XeLaTeX, LuaLaTeX, BibTeX and Biber, as documents that cite
/// by them show; see <see cref="StartsBeyondAscii"/>.
/// </remarks>
public readonly record struct CitationKey
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:._+/-");

    private static readonly SearchValues<char> Special = SearchValues.Create(",{}\"=%#\\~");

    private CitationKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Whether the key starts with a letter beyond ASCII, which <c>\cite</c> takes in pdfLaTeX within
    /// <c>\detokenize</c> only, unless the document has BibLaTeX.
    /// </summary>
    public bool StartsBeyondAscii => !char.IsAscii(Value[0]);

    public static bool TryParse(string? text, out CitationKey key)
    {
        key = default;
        if (!IsPlain(text) && (string.IsNullOrEmpty(text) || !IsSeen(text)))
            return false;
        key = new(text!);
        return true;
    }

    /// <summary>
    /// Whether the text is a key of ASCII letters, digits and <c>:._+/-</c>, as those are that we make.
    /// </summary>
    public static bool IsPlain(string? text) =>
        !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The key of a text that is known to be one.</summary>
    public static CitationKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a citation key");

    public override string ToString() => Value;

    private static bool IsSeen(string text)
    {
        if (text.AsSpan().ContainsAny(Special))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return false;
            }
        }
        return true;
    }
}
