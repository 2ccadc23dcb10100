using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Keys;

/// <summary>The words of a title that say something, in order, as lower-case ASCII.</summary>
internal ref struct TitleWords(ReadOnlySpan<char> title)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0:/\u2013\u2014,");

    private const int MaxStackLength = 128;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is",
        "it", "its", "not", "of", "on", "or", "that", "the", "their", "this", "to", "toward", "towards", "using", "via",
        "what", "when", "where", "which", "who", "why", "with", "without", "you", "your")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private ReadOnlySpan<char> _rest = title;

    /// <summary>The letters and digits of a text, as lower-case ASCII.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        var ascii = Ascii.IsValid(text) ? text : Slug.Ascii(text.ToString());
        var buffer = ascii.Length <= MaxStackLength ? stackalloc char[MaxStackLength] : new char[ascii.Length];
        var length = 0;
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
        }
        return buffer[..length].ToString();
    }

    /// <summary>The next word, or an empty one at the end.</summary>
    public string Next()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOfAny(Separators);
            var word = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            // A compound is known by its first part; mathematics has no letters to read.
            var hyphen = word.IndexOf('-');
            if (word.Contains('$'))
                continue;
            var letters = Letters(hyphen < 0 ? word : word[..hyphen]);
            if (letters.Length > 0
                && !StopWords.Contains(letters) && letters.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return letters;
        }
        return "";
    }

    /// <summary>Passes over the next word if it is this one.</summary>
    public void Skip(string word)
    {
        var rest = _rest;
        if (Next() != word)
            _rest = rest;
    }
}
