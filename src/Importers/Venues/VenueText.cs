using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// Reads a text about a venue: words in front that say nothing, the longest name that the table knows, the year, and
/// the rest. It allocates nothing unless the answer is yes.
/// </summary>
internal ref struct VenueText
{
    /// <summary>A longer name has no year of two digits behind it: 36 behind a title in full is a volume.</summary>
    private const int MaxAcronymLength = 14;

    private const int MaxWordsInBrackets = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Preambles = Words(
        "in at on of the to by for proc proceedings accepted appear appears appeared published presented conference journal",
        "venue annual ieee cvf acm rsj usenix");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Words(
        "oral orals spotlight spotlights highlight highlights poster posters workshop workshops w findings demo demos demonstration",
        "demonstrations tutorial best award awards honorable honourable outstanding notable top runner finalist candidate main long",
        "short full regular track tracks dataset datasets benchmark benchmarks industry student extended blog blogpost blogposts",
        "position special lbr system systems companion volume vol accepted nominee distinguished");

    private readonly ReadOnlySpan<char> _text;
    private VenueTokens _tokens;

    public VenueText(ReadOnlySpan<char> text, VenueTokens tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    public bool TryRead(VenueTable table, [NotNullWhen(true)] out Venue? venue, out int? year, out string? note)
    {
        var count = TryCut(table) ? _tokens.Count : 0;
        for (var start = 0; start < count; start++)
        {
            for (var end = count; end > start; end--)
            {
                if (_tokens[start].IsName && _tokens[end - 1].IsName && table.Find(_tokens.Key(start, end)) is { } name
                    && TryReadRest(table, name, start, end, out venue, out year, out note))
                {
                    return true;
                }
            }
            if (EndsPreamble(start))
                break;
        }
        (venue, year, note) = (null, null, null);
        return false;
    }

    // Most texts are titles: no name starts with their first telling word, and what follows it is not looked at.
    private bool TryCut(VenueTable table)
    {
        var mayBeVenue = false;
        var isTold = false;
        while (!isTold && _tokens.TryCutNext())
        {
            var last = _tokens.Count - 1;
            mayBeVenue |= _tokens[last].IsName && table.HasNameFrom(_tokens.Key(last, last + 1));
            isTold = EndsPreamble(last);
        }
        while (mayBeVenue && _tokens.TryCutNext())
        {
        }
        return mayBeVenue && _tokens.HasName;
    }

    private readonly bool EndsPreamble(int index) =>
        _tokens[index].IsName && !IsOneOf(Preambles, index) && !IsOneOf(Notes, index);

    private readonly bool TryReadRest(
        VenueTable table, VenueName name, int start, int end, out Venue venue, out int? year, out string? note)
    {
        venue = Called(name.Venue, start, end);
        // "TMI Journal"
        if (venue.Kind == VenueKind.Journal && end < _tokens.Count && _tokens.Key(end, end + 1) is "journal")
            end++;
        note = null;
        var next = end;
        year = Year();
        if (year is null && next < _tokens.Count && ShortYear(next, _tokens.Key(start, end).Length) is { } shortYear)
        {
            year = shortYear;
            next++;
        }
        if (IsVolume(venue, next, _tokens.Key(start, end).Length))
            next++;
        if (name.IsWord && !AreTransactions(start) && (year is null || !IsSpelled(name.Name, start, end)))
            return false;
        while (next < _tokens.Count && (!_tokens[next].IsName || IsBehindYear(next)))
            next++;
        note = LeadingNote(start) ?? InnerNote(venue, end, next);
        // "Findings of the 2021 Conference on X" is a paper there, where no volume has that name.
        if (start > 0 && IsFindings(note) && !venue.Short.EndsWith(" Findings", StringComparison.Ordinal)
            && table.Find($"{venue.Short} Findings") is null)
            return false;
        if (next == _tokens.Count)
            return true;

        // "Conference on X (X)": the same venue once more, as it is called.
        if (table.Find(_tokens.Key(next, _tokens.Count)) is { } again && again.Venue == venue)
        {
            venue = Called(venue, next, _tokens.Count);
            return true;
        }
        // "Findings of ACL: ACL-IJCNLP 2021"
        if (IsFindingsOf(venue, table.Find(_tokens.Key(next, _tokens.Count))?.Venue))
            return true;
        if (!IsInLastBracket(next) && !IsOneOf(Notes, next) && !IsDatasetTrack(next)
            && !MayHaveTopic(venue, end))
            return false;
        var rest = Rest(next);
        note = note is not null && venue.Kind == VenueKind.Workshop ? $"{note} {rest}" : rest;
        venue = Companion(table, start, end, next) ?? venue;
        return true;
    }

    // "NeurIPS 2019 Workshop" has a year in its name, and is called the NeurIPS Workshop.
    private readonly Venue Called(Venue venue, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_tokens[i].IsName)
                return venue.As(NameWithoutYear(start, end));
        }
        return venue.As(_text[_tokens[start].Start.._tokens[end - 1].End]);
    }

    private readonly string NameWithoutYear(int start, int end)
    {
        List<string> words = [];
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].IsName)
                words.Add(_tokens.TextOf(i).ToString());
        }
        return string.Join(' ', words);
    }

    private static bool IsFindings(string? note) => "findings".Equals(note, StringComparison.OrdinalIgnoreCase);

    private static bool IsFindingsOf(Venue findings, Venue? conference) =>
        conference is not null && findings.Short == conference.Short + " Findings";

    // "NeurIPS D&B Track"
    private readonly bool IsDatasetTrack(int next) =>
        next + 1 < _tokens.Count && _tokens.Key(next, next + 2) is "db" && _tokens[next].Length == 1;

    // "ICLR Workshop on X", but "SemEval-2010 Task 8: Some Title" is more than a venue.
    private readonly bool MayHaveTopic(Venue venue, int end) =>
        venue.Kind == VenueKind.Workshop && (venue.Short.EndsWith(" Workshops", StringComparison.Ordinal)
            || !_text[_tokens[end - 1].End..].Contains(':'));

    // NeurIPS'23 Workshop, ACL'24 (Findings): where the year of two digits parts a name that the table has.
    private readonly Venue? Companion(VenueTable table, int start, int end, int next)
    {
        var name = _tokens.Key(start, end);
        var word = _tokens.Key(next, next + 1);
        Span<char> key = stackalloc char[name.Length + word.Length];
        name.CopyTo(key);
        word.CopyTo(key[name.Length..]);
        return table.Find(key)?.Venue;
    }

    private readonly int? Year()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == VenueTokens.Kind.Year)
                return _tokens.NumberOf(i);
        }
        return null;
    }

    // NeurIPS'24, AAAI-26, ICCV23: two digits right behind a short name.
    private readonly int? ShortYear(int index, int nameLength)
    {
        var token = _tokens[index];
        var isShort = token is { Kind: VenueTokens.Kind.Number, Length: 2 }
            && token.Start - _tokens[index - 1].End <= 2;
        if (!isShort || nameLength > MaxAcronymLength)
            return null;
        return _tokens.NumberOf(index) switch
        {
            <= 35 and var year => 2000 + year,
            >= 80 and var year => 1900 + year,
            _ => null,
        };
    }

    // Advances in Neural Information Processing Systems 32, which are books of a conference.
    private readonly bool IsVolume(Venue venue, int index, int nameLength) =>
        venue.Kind == VenueKind.Conference && index < _tokens.Count && nameLength > MaxAcronymLength
        && _tokens[index] is { Kind: VenueTokens.Kind.Number, Length: <= 3 } token
        && _text[_tokens[index - 1].End..token.Start].Trim(", ").IsEmpty;

    // The 06 of 2025.06 and of 2025/06/11, and the 1234 of ePrint 2022/1234.
    private readonly bool IsBehindYear(int index)
    {
        var token = _tokens[index];
        var isOfReport = index > 0 && _tokens[index - 1].Kind == VenueTokens.Kind.Year && _text[token.Start - 1] == '/';
        return token.Kind == VenueTokens.Kind.Number && token.Length <= (isOfReport ? 4 : 2) && index > 0
            && _tokens[index - 1].Kind is VenueTokens.Kind.Year or VenueTokens.Kind.Number
            && token.Start - _tokens[index - 1].End is 1 or 2
            && _text[token.Start - 1] is '.' or '-' or '/' or '\\';
    }

    private readonly string? LeadingNote(int start)
    {
        for (var i = 0; i < start; i++)
        {
            if (_tokens[i].IsName && IsOneOf(Notes, i) && !IsOneOf(Preambles, i))
                return _tokens.TextOf(i).ToString();
        }
        return null;
    }

    // What the name itself says beside the conference; "ICLR Workshop on X" goes on behind the word.
    private readonly string? InnerNote(Venue venue, int end, int next)
    {
        if (venue.Kind != VenueKind.Workshop || !venue.Short.EndsWith(" Workshops", StringComparison.Ordinal))
            return venue.Short.EndsWith(" Findings", StringComparison.Ordinal) ? "Findings" : null;
        var word = _tokens.TextOf(end - 1);
        return next < _tokens.Count && word.StartsWith("work", StringComparison.OrdinalIgnoreCase)
            ? word.ToString()
            : "Workshop";
    }

    // The words from here to the end, without a year at the end and without brackets around them.
    private readonly string Rest(int from)
    {
        var last = _tokens.Count - 1;
        while (last > from && _tokens[last].Kind == VenueTokens.Kind.Year)
            last--;
        var end = last == _tokens.Count - 1 ? _text.Length : _tokens[last].End;
        var rest = _text[_tokens[from].Start..end].Trim().TrimEnd(".,;:|-");
        while (rest.Length > 0 && rest[^1] is ')' or ']' or '}' && Count(rest, "([{") < Count(rest, ")]}"))
            rest = rest[..^1].TrimEnd();
        return rest.ToString();
    }

    private static int Count(ReadOnlySpan<char> text, string brackets) =>
        text.Count(brackets[0]) + text.Count(brackets[1]) + text.Count(brackets[2]);

    private readonly bool IsSpelled(string name, int start, int end) =>
        _text[_tokens[start].Start.._tokens[end - 1].End].Contains(name.AsSpan().Trim('*'), StringComparison.Ordinal);

    // "T-IP", but not "Tip"
    private readonly bool AreTransactions(int start) =>
        _text[_tokens[start].Start..] is ['T', '-', >= 'A' and <= 'Z', ..];

    // "KDD 2014 (Best Paper)", but "KDD 2014 [FoldNet] A Title of So Many Words" is more than a venue.
    private readonly bool IsInLastBracket(int next)
    {
        if (!IsOpenBracket(_tokens[next].Start - 1))
            return false;
        var close = _text[_tokens[next].Start..].IndexOfAny(")]}");
        return close < 0 || next + MaxWordsInBrackets >= _tokens.Count
            || _text[(_tokens[next].Start + close + 1)..].Count(' ') <= MaxWordsInBrackets;
    }

    private readonly bool IsOpenBracket(int index) => index >= 0 && _text[index] is '(' or '[' or '{';

    private readonly bool IsOneOf(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, int index) =>
        words.Contains(_tokens.Key(index, index + 1));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params ReadOnlySpan<string> lines) =>
        string.Join(' ', lines).Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
