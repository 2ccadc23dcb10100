using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Text;

/// <summary>Plain ASCII forms of names, for identifiers, file names and comparisons.</summary>
public static class Slug
{
    private const int MaxStackLength = 256;

    /// <summary>
    /// Lower-case ASCII words joined by hyphens: "decode(KV)" is decode-kv. Letters of other scripts are left out.
    /// </summary>
    public static string Of(string text)
    {
        var ascii = Ascii(text);
        var slug = ascii.Length <= MaxStackLength ? stackalloc char[MaxStackLength] : new char[ascii.Length];
        var length = 0;
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (length > 0 && slug[length - 1] != '-')
                slug[length++] = '-';
        }
        slug = slug[..length].TrimEnd('-');
        // Most keys are slugs.
        return slug.SequenceEqual(text) ? text : new(slug);
    }

    /// <summary>
    /// The text with Latin letters as ASCII (Müller is Muller, Łukasz is Lukasz, ß is ss); all else as it is.
    /// </summary>
    public static string Ascii(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var ascii = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c))
            {
                ascii.Append(c);
                continue;
            }
            var letter = c;
            while (LatinAccents.TryDecompose(letter, out var below, out _))
                letter = below;
            if (letter < 128)
                ascii.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                ascii.Append(Folded(letter) ?? letter.ToString());
        }
        return ascii.ToString();
    }

    /// <summary>The words of a text in comparable form: "Pre-LLM Müller, 1.5B" is pre, llm, muller, 1.5b.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var ascii = Ascii(text);
        for (var i = 0; i < ascii.Length; i++)
        {
            var c = ascii[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '+' or '#' || IsPointInNumber(ascii, i))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }
            EndWord();
        }
        EndWord();
        return words;

        void EndWord()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>
    /// The comparable form of a name, or the name itself where it is punctuation alone: ✓ and ✗ are two names.
    /// </summary>
    public static string ComparableName(string name) =>
        Comparable(name) is { Length: > 0 } comparable ? comparable : name.Trim();

    /// <summary>
    /// What two spellings of one name have in common: no case, accents, blanks or punctuation; letters of every script
    /// and points in numbers stay.
    /// </summary>
    public static string Comparable(string text)
    {
        if (text.Length > MaxStackLength || !System.Text.Ascii.IsValid(text))
            return ComparableOfAny(text);
        Span<char> buffer = stackalloc char[MaxStackLength];
        return new(buffer[..Comparable(text, buffer)]);
    }

    /// <summary>The same for ASCII, into a buffer that is as long as the text; returns the length.</summary>
    public static int Comparable(ReadOnlySpan<char> ascii, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < ascii.Length; i++)
        {
            var c = ascii[i];
            if (char.IsAsciiLetterOrDigit(c))
                buffer[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c is '+' or '#' || IsPointInNumber(ascii, i))
                buffer[length++] = c;
        }
        return length;
    }

    private static string ComparableOfAny(string text)
    {
        var folded = new StringBuilder(text.Length);
        var ascii = Ascii(text);
        for (var i = 0; i < ascii.Length; i++)
        {
            var c = ascii[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is '+' or '#' || IsPointInNumber(ascii, i))
                folded.Append(c); // C, C++ and C# are three names.
        }
        return folded.ToString();
    }

    // 1.5B and 15B are two sizes.
    private static bool IsPointInNumber(ReadOnlySpan<char> text, int i) =>
        text[i] == '.'
            && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static string? Folded(char c) => c switch
    {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ı' => "i",
        'þ' => "th",
        'Þ' => "Th",
        'ħ' => "h",
        'Ħ' => "H",
        'ŋ' => "n",
        'ə' => "e",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        '\u2018' or '\u2019' => "'",
        '\u201C' or '\u201D' => "\"",
        '\u00A0' => " ",
        _ => null,
    };
}
