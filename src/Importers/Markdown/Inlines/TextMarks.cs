using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Emoji;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Decoration around words: emoji, their codes, arrows, bullets and marks that are no words.</summary>
internal static partial class TextMarks
{
    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    private static readonly IDictionary<string, string> KnownCodes = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \u00A0-–—/|,.:;*()[]");

    /// <summary>The text without emoji, symbols and their codes at its ends.</summary>
    public static string WithoutMarks(string text)
    {
        if (text.Length > 0
            && char.IsAsciiLetterOrDigit(text[0]) && char.IsAscii(text[^1]) && text[^1] is not (' ' or '#' or '|'))
            return text;
        return TrimEnd(TrimStart(text)).ToString();
    }

    /// <summary>The text without them, and without a colon behind it.</summary>
    public static string Undecorated(string text) =>
        WithoutCodeBehind(TrimEnd(TrimStart(text))).TrimEnd(" :：").ToString();

    /// <summary>Whether a text is nothing but marks, blanks and emoji, their codes among them.</summary>
    public static bool AreAll(string text) => TrimStart(text).IndexOfAnyExcept(Marks) < 0;

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        text = WithoutCodes(text.Trim());
        var start = 0;
        while (start < text.Length && IsDecoration(text, start, out var length))
            start += length;
        return WithoutCodes(text[start..]);
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsTrailingDecoration(text, end, out var length))
            end -= length;
        return text[..end];
    }

    /// <summary>The length of the emoji code, :star: or :fire:, that a text starts with, or 0.</summary>
    public static int EmojiCodeLength(ReadOnlySpan<char> text)
    {
        if (text is not [':', _, ..] || text[1..].IndexOf(':') is not (> 0 and < 30 and var length))
            return 0;
        return text.Slice(1, length).ContainsAnyExcept(CodeCharacters) ? 0 : length + 2;
    }

    /// <summary>The length of the emoji or other symbol that a text starts with, or 0; punctuation is none.</summary>
    public static int SymbolLength(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsAscii(text[0]) && IsDecoration(text, 0, out var length) ? length : 0;

    /// <summary>
    /// The text without the codes of emoji in it, which are pictures to readers: "A :fire: Title". In "a:b:c" is none,
    /// and right behind a word is one only if it is known: "Title:fire:", "Vision:language: A Title".
    /// </summary>
    public static string WithoutCodesWithin(string text) =>
        text.Contains(':', StringComparison.Ordinal)
            ? CodeWithin().Replace(text, code =>
                code.Index > 0 && char.IsLetterOrDigit(text[code.Index - 1]) && !KnownCodes.ContainsKey(code.Value)
                    ? code.Value : "")
            : text;

    [GeneratedRegex(@":(?=[0-9_+-]*[a-z])[a-z0-9_+-]{1,28}:(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex CodeWithin();

    private static ReadOnlySpan<char> WithoutCodes(ReadOnlySpan<char> text)
    {
        while (EmojiCodeLength(text) is > 0 and var length)
            text = text[length..].TrimStart();
        return text;
    }

    // "Books :blue_book:"
    private static ReadOnlySpan<char> WithoutCodeBehind(ReadOnlySpan<char> text)
    {
        while (text is [.., ':'] && text[..^1].LastIndexOf(':') is > 0 and var start && text[start - 1] == ' '
            && EmojiCodeLength(text[start..]) == text.Length - start)
            text = TrimEnd(text[..start]);
        return text;
    }

    private static bool IsDecoration(ReadOnlySpan<char> text, int i, out int length)
    {
        Rune.DecodeFromUtf16(text[i..], out var rune, out length);
        // "#InsTag: A Title"
        if (text[i] == '#' && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            return false;
        return rune.Value is >= 0x2190 and <= 0x21FF or ' ' or '\u00A0' or '#' or '*' or '|' or '>' or '•' or '·'
            or '\uFE0F' or '\u200D' or '\u20E3' or '■' or '●' or '►' or '-'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse
                or UnicodeCategory.ModifierSymbol or UnicodeCategory.Surrogate
            || rune.Value is >= 0x1F000 and <= 0x1FAFF;
    }

    private static bool IsTrailingDecoration(ReadOnlySpan<char> text, int end, out int length)
    {
        length = end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        var rune = length == 2 && Rune.TryCreate(text[end - 2], text[end - 1], out var pair)
            ? pair
            : Rune.ReplacementChar;
        if (length == 1)
        {
            var c = text[end - 1];
            return c is ' ' or '\u00A0' or '#' or '\uFE0F' or '\u200D' or '|'
                || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse;
        }
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F000 and <= 0x1FAFF;
    }
}
