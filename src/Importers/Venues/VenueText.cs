using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// Takes a text about a venue apart: words in front that say nothing, the longest name that the table knows, the year, and
/// the rest. Years and editions ("41st", "Twelfth") may stand anywhere and are no part of a name. Allocates nothing unless
/// the answer is yes.
/// </summary>
internal ref struct VenueText
{
    public const int MaxTokens = 48;

    /// <summary>A name of at most this length may have a year of two digits behind it; 36 behind a title in full is a volume.</summary>
    private const int MaxAcronymLength = 14;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth",
        "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth twenty thirty forty fifty sixty seventy");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Preambles = Words(
        "in at on of the to by for proc proceedings accepted appear appears appeared published presented conference journal venue annual",
        "ieee cvf acm rsj usenix");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Words(
        "oral orals spotlight spotlights highlight highlights poster posters workshop workshops w findings demo demos demonstration",
        "demonstrations tutorial best award awards honorable honourable outstanding notable top runner finalist candidate main long",
        "short full regular track tracks dataset datasets benchmark benchmarks industry student extended blog blogpost blogposts",
        "position special system systems companion accepted accept proceedings conference nominee distinguished");

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<Token> _tokens;
    private readonly Span<char> _key;
    private int _count;

    public VenueText(ReadOnlySpan<char> text, Span<Token> tokens, Span<char> key)
    {
        _text = text;
        _tokens = tokens;
        _key = key;
    }

    internal enum TokenKind
    {
        Word,
        Number,
        Year,
        Ordinal,
    }

    /// <summary>Letters or digits from Start to End of the text; KeyStart to KeyEnd are the same in the form names are compared in.</summary>
    internal record struct Token(int Start, int End, int KeyStart, int KeyEnd, TokenKind Kind)
    {
        public readonly bool IsName => Kind is TokenKind.Word or TokenKind.Number;
    }

    public bool TryRead(VenueTable table, [NotNullWhen(true)] out Venue? venue, out int? year, out string? note)
    {
        (venue, year, note) = (null, null, null);
        if (!Tokenize())
            return false;
        for (var start = 0; start < _count; start++)
        {
            for (var end = _count; end > start; end--)
            {
                if (_tokens[start].IsName && _tokens[end - 1].IsName && table.Find(Key(start, end)) is { } name
                    && TryReadRest(table, name, start, end, out year, out note))
                {
                    venue = name.Venue;
                    return true;
                }
            }
            if (_tokens[start].IsName && !IsOneOf(Preambles, start) && !IsOneOf(Notes, start))
                break;
        }
        (year, note) = (null, null);
        return false;
    }

    private bool TryReadRest(VenueTable table, VenueName name, int start, int end, out int? year, out string? note)
    {
        note = null;
        var next = end;
        year = Year();
        if (year is null && next < _count && ShortYear(next, Key(start, end).Length) is { } shortYear)
        {
            year = shortYear;
            next++;
        }
        if (name.IsWord && (year is null || !IsSpelled(name.Name, start, end)))
            return false;
        while (next < _count && (!_tokens[next].IsName || IsMonth(next)))
            next++;
        note = LeadingNote(start) ?? InnerNote(name.Venue, start, end, next);
        if (next == _count)
            return true;

        // "Conference on X (X)": the same venue once more says nothing new.
        if (table.Find(Key(next, _count)) is { } again && again.Venue == name.Venue)
            return true;
        var bracketed = IsOpenBracket(_tokens[next].Start - 1);
        if (!bracketed && !IsOneOf(Notes, next) && name.Venue.Kind != VenueKind.Workshop)
            return false;
        var rest = Raw(next);
        note = note is not null && name.Venue.Kind == VenueKind.Workshop ? $"{note} {rest}" : rest;
        return true;
    }

    private readonly int? Year()
    {
        foreach (var token in _tokens[.._count])
        {
            if (token.Kind == TokenKind.Year)
                return int.Parse(_text[token.Start..token.End], CultureInfo.InvariantCulture);
        }
        return null;
    }

    // NeurIPS'24, AAAI-26, ICCV23: two digits right behind a short name.
    private readonly int? ShortYear(int index, int nameLength)
    {
        var token = _tokens[index];
        if (nameLength > MaxAcronymLength || token.Kind != TokenKind.Number || token.End - token.Start != 2 || token.Start - _tokens[index - 1].End > 2)
            return null;
        return int.Parse(_text[token.Start..token.End], CultureInfo.InvariantCulture) switch
        {
            <= 35 and var year => 2000 + year,
            >= 80 and var year => 1900 + year,
            _ => null,
        };
    }

    // The 06 of 2025.06 and of 2025/06/11.
    private readonly bool IsMonth(int index)
    {
        var token = _tokens[index];
        return token.Kind == TokenKind.Number && token.End - token.Start <= 2 && index > 0
            && _tokens[index - 1].Kind is TokenKind.Year or TokenKind.Number && token.Start - _tokens[index - 1].End is 1 or 2
            && ".-/\\".Contains(_text[token.Start - 1], StringComparison.Ordinal);
    }

    private readonly string? LeadingNote(int start)
    {
        for (var i = 0; i < start; i++)
        {
            if (_tokens[i].IsName && IsOneOf(Notes, i) && !IsOneOf(Preambles, i))
                return _text[_tokens[i].Start.._tokens[i].End].ToString();
        }
        return null;
    }

    private readonly string? InnerNote(Venue venue, int start, int end, int next)
    {
        if (venue.Kind == VenueKind.Workshop && venue.Short.EndsWith(" Workshops", StringComparison.Ordinal))
        {
            var word = end - 1;
            return next == _count || !_text[_tokens[word].Start.._tokens[word].End].StartsWith("work", StringComparison.OrdinalIgnoreCase)
                ? "Workshop"
                : _text[_tokens[word].Start.._tokens[word].End].ToString();
        }
        return venue.Short.EndsWith(" Findings", StringComparison.Ordinal) ? "Findings" : null;
    }

    // The words from here to the end, without a year at the end and without brackets around them.
    private readonly string Raw(int from)
    {
        var last = _count - 1;
        while (last > from && _tokens[last].Kind == TokenKind.Year)
            last--;
        var end = last == _count - 1 ? _text.Length : _tokens[last].End;
        var raw = _text[_tokens[from].Start..end].Trim().TrimEnd(".,;:|-");
        while (raw.Length > 0 && raw[^1] is ')' or ']' or '}' && raw.Count('(') + raw.Count('[') + raw.Count('{') < raw.Count(')') + raw.Count(']') + raw.Count('}'))
            raw = raw[..^1].TrimEnd();
        return raw.ToString();
    }

    private readonly bool IsSpelled(string name, int start, int end) =>
        _text[_tokens[start].Start.._tokens[end - 1].End].Contains(name.AsSpan().Trim('*'), StringComparison.Ordinal);

    private readonly bool IsOpenBracket(int index) => index >= 0 && _text[index] is '(' or '[' or '{';

    private readonly bool IsOneOf(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, int index) =>
        words.Contains(_key[_tokens[index].KeyStart.._tokens[index].KeyEnd]);

    private readonly ReadOnlySpan<char> Key(int start, int end) => _key[_tokens[start].KeyStart.._tokens[end - 1].KeyEnd];

    // False for a text that is too long to be about a venue only.
    private bool Tokenize()
    {
        var keyLength = 0;
        for (var i = 0; i < _text.Length;)
        {
            if (!char.IsLetterOrDigit(_text[i]))
            {
                i++;
                continue;
            }
            var isDigits = char.IsAsciiDigit(_text[i]);
            var end = i + 1;
            while (end < _text.Length && char.IsLetterOrDigit(_text[end]) && char.IsAsciiDigit(_text[end]) == isDigits)
                end++;
            if (_count == _tokens.Length || end - i > _key.Length - keyLength - 8)
                return false;
            var kind = KindOf(i, end, isDigits);
            var keyEnd = keyLength + (kind is TokenKind.Year or TokenKind.Ordinal ? 0 : Fold(_text[i..end], _key[keyLength..]));
            _tokens[_count++] = new(i, end, keyLength, keyEnd, kind);
            keyLength = keyEnd;
            i = end;
        }
        return _count > 0;
    }

    private readonly TokenKind KindOf(int start, int end, bool isDigits)
    {
        var token = _text[start..end];
        if (!isDigits)
        {
            var endsOrdinal = _count > 0 && _tokens[_count - 1].Kind == TokenKind.Ordinal && _tokens[_count - 1].End == start;
            return endsOrdinal || IsOrdinalWord(token) ? TokenKind.Ordinal : TokenKind.Word;
        }
        if (IsOrdinalEnding(end))
            return TokenKind.Ordinal;
        // 2010.11929 is an arXiv identifier.
        var isIdentifier = end + 3 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 3]);
        return token.Length == 4 && !isIdentifier && token[..2] is "19" or "20" ? TokenKind.Year : TokenKind.Number;
    }

    private static bool IsOrdinalWord(ReadOnlySpan<char> token)
    {
        Span<char> lower = stackalloc char[16];
        return token.Length <= lower.Length && token.ToLowerInvariant(lower) > 0 && Ordinals.Contains(lower[..token.Length]);
    }

    private readonly bool IsOrdinalEnding(int end)
    {
        if (end + 2 > _text.Length || (end + 2 < _text.Length && char.IsLetterOrDigit(_text[end + 2])))
            return false;
        var ending = _text.Slice(end, 2);
        return ending.Equals("st", StringComparison.OrdinalIgnoreCase) || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("rd", StringComparison.OrdinalIgnoreCase) || ending.Equals("th", StringComparison.OrdinalIgnoreCase);
    }

    private static int Fold(ReadOnlySpan<char> token, Span<char> key)
    {
        var length = 0;
        foreach (var c in token)
        {
            if (char.IsAscii(c))
                key[length++] = char.ToLowerInvariant(c);
            else
                length += Slug.Comparable(c.ToString()) is { } folded && folded.TryCopyTo(key[length..]) ? folded.Length : 0;
            if (length == key.Length)
                break;
        }
        return length;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params ReadOnlySpan<string> lines) =>
        string.Join(' ', lines).Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
