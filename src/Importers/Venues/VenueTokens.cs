using System.Collections.Frozen;
using System.Globalization;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// A text cut into runs of letters and of digits, each with its form for comparison. Years and editions ("41st",
/// "Twelfth") may stand anywhere in a title and are no part of a name, so they have no such form.
/// </summary>
internal ref struct VenueTokens
{
    public const int MaxCount = 48;
    public const int MaxKeyLength = 200;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = string.Join(' ',
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth",
        "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth twenty thirty forty fifty sixty seventy")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<Token> _tokens;
    private readonly Span<char> _key;

    public VenueTokens(ReadOnlySpan<char> text, Span<Token> tokens, Span<char> key)
    {
        _text = text;
        _tokens = tokens;
        _key = key;
    }

    public enum Kind
    {
        Word,
        Number,
        Year,
        Ordinal,
    }

    /// <summary>The run from Start to End of the text; KeyStart to KeyEnd is its form for comparison.</summary>
    public record struct Token(int Start, int End, int KeyStart, int KeyEnd, Kind Kind)
    {
        public readonly bool IsName => Kind is Kind.Word or Kind.Number;

        public readonly int Length => End - Start;
    }

    private int _end;

    public int Count { get; private set; }

    /// <summary>Whether what is cut has letters, and is not too long to be about a venue only.</summary>
    public bool HasName { get; private set; }

    public readonly Token this[int index] => _tokens[index];

    /// <summary>The tokens from start to end as one name, in the form for comparison.</summary>
    public readonly ReadOnlySpan<char> Key(int start, int end) =>
        _key[_tokens[start].KeyStart.._tokens[end - 1].KeyEnd];

    public readonly ReadOnlySpan<char> TextOf(int index) => _text[_tokens[index].Start.._tokens[index].End];

    public readonly int NumberOf(int index) => int.Parse(TextOf(index), CultureInfo.InvariantCulture);

    /// <summary>Cuts the next run; false at the end of the text, or where it gets too long.</summary>
    public bool TryCutNext()
    {
        var start = _end;
        while (start < _text.Length && !char.IsLetterOrDigit(_text[start]))
            start++;
        if (start == _text.Length)
            return false;
        var isDigits = char.IsAsciiDigit(_text[start]);
        var end = start + 1;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]) && char.IsAsciiDigit(_text[end]) == isDigits)
            end++;
        var keyStart = Count == 0 ? 0 : _tokens[Count - 1].KeyEnd;
        HasName = Count < _tokens.Length && end - start <= _key.Length - keyStart - 8;
        if (!HasName)
            return false;
        var kind = KindOf(start, end, isDigits);
        var keyEnd = keyStart + (kind is Kind.Year or Kind.Ordinal ? 0 : Fold(_text[start..end], _key[keyStart..]));
        _tokens[Count++] = new(start, end, keyStart, keyEnd, kind);
        HasName = keyEnd > 0;
        _end = end;
        return true;
    }

    private readonly Kind KindOf(int start, int end, bool isDigits)
    {
        var token = _text[start..end];
        if (!isDigits)
        {
            var endsOrdinal = Count > 0 && _tokens[Count - 1].Kind == Kind.Ordinal && _tokens[Count - 1].End == start;
            return endsOrdinal || IsOrdinal(token) ? Kind.Ordinal : Kind.Word;
        }
        if (IsOrdinalEnding(end))
            return Kind.Ordinal;
        // 2010.11929 is an arXiv identifier.
        var isIdentifier = end + 3 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 3]);
        return token.Length == 4 && !isIdentifier && token[..2] is "19" or "20" ? Kind.Year : Kind.Number;
    }

    // All of them end like "first", "third", "tenth" or "forty": most words are seen to be none by their last letter.
    private static bool IsOrdinal(ReadOnlySpan<char> token)
    {
        if ((token[^1] | 0x20) is not ('t' or 'd' or 'h' or 'y'))
            return false;
        Span<char> lower = stackalloc char[16];
        return token.Length <= lower.Length
            && token.ToLowerInvariant(lower) > 0 && Ordinals.Contains(lower[..token.Length]);
    }

    private readonly bool IsOrdinalEnding(int end)
    {
        if (end + 2 > _text.Length || (end + 2 < _text.Length && char.IsLetterOrDigit(_text[end + 2])))
            return false;
        var ending = _text.Slice(end, 2);
        return ending.Equals("st", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("rd", StringComparison.OrdinalIgnoreCase)
                || ending.Equals("th", StringComparison.OrdinalIgnoreCase);
    }

    // There is room for the token; a letter that becomes two may end the key early, which then names nothing.
    private static int Fold(ReadOnlySpan<char> token, Span<char> key)
    {
        var length = 0;
        foreach (var c in token)
        {
            if (length == key.Length)
                break;
            if (char.IsAscii(c))
                key[length++] = char.ToLowerInvariant(c);
            else if (Slug.Comparable(c.ToString()) is { Length: > 0 } folded && folded.TryCopyTo(key[length..]))
                length += folded.Length;
        }
        return length;
    }
}
