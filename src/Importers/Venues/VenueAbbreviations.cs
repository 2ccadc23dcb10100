using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The names of venues with their words cut short, as bibliographies have them: "Med. Image Anal.", "IEEE Trans. Geosci.
/// Remote Sens.", "Nat Commun". Each word is the start of a word of the name, in turn; small words may be left out.
/// </summary>
internal sealed class VenueAbbreviations
{
    private const int MinWords = 2;
    private const int MaxWords = 12;

    // So many words without dots must be cut short: "Neural Network" and "Nature Com" may be anything.
    private const int MinCutWords = 2;

    private const int MinContraction = 3;

    private readonly Dictionary<string, List<(Venue Venue, string[] Words)>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Venue Venue, string[] Words)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public VenueAbbreviations() => _lookup = _byInitials.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name in full; the first of two venues that are cut short alike keeps the name.</summary>
    public void Add(Venue venue, string name)
    {
        Span<Range> ranges = stackalloc Range[MaxWords];
        Span<char> initials = stackalloc char[MaxWords];
        var count = Cut(name, ranges, initials);
        if (count < MinWords)
            return;
        var words = new string[count];
        for (var i = 0; i < count; i++)
            words[i] = name[ranges[i]];
        var key = initials[..count].ToString();
        if (!_byInitials.TryGetValue(key, out var sharing))
            _byInitials.Add(key, sharing = []);
        sharing.Add((venue, words));
    }

    /// <summary>The venue whose name a text has in short, or null where it is in full or no such name.</summary>
    /// <param name="isVenue">The text is known to name a venue, so that one word without a dot is enough.</param>
    public Venue? Find(ReadOnlySpan<char> text, bool isVenue = false)
    {
        Span<Range> ranges = stackalloc Range[MaxWords];
        Span<char> initials = stackalloc char[MaxWords];
        var count = Cut(text, ranges, initials);
        if (count < MinWords || !_lookup.TryGetValue(initials[..count], out var sharing))
            return null;
        var isClear = isVenue || text.Contains('.');
        foreach (var (venue, words) in sharing)
        {
            var cut = 0;
            for (var i = 0; i < count && cut >= 0; i++)
                cut = IsShortFor(text[ranges[i]], words[i]) is { } isCut ? cut + (isCut ? 1 : 0) : -1;
            if (cut >= (isClear ? 1 : MinCutWords) && (isClear || cut * 2 >= count))
                return venue;
        }
        return null;
    }

    // Whether a word is cut short, or null where it stands for another one.
    private static bool? IsShortFor(ReadOnlySpan<char> word, string full)
    {
        if (word.Length == full.Length)
            return word.Equals(full, StringComparison.OrdinalIgnoreCase) ? false : null;
        if (word.Length > full.Length)
            return null;
        if (full.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return word.Length > 1 || full is "Journal" ? true : null;
        return IsContraction(word, full) ? true : null;
    }

    // Natl, Intl
    private static bool IsContraction(ReadOnlySpan<char> word, string full)
    {
        if (word.Length <= MinContraction || word[^1] != full[^1])
            return false;
        var found = 0;
        foreach (var letter in full)
            found += found < word.Length && word[found] == letter ? 1 : 0;
        return found == word.Length;
    }

    // The words that tell, without who organises the venue and without small words; none where there are too many.
    private static int Cut(ReadOnlySpan<char> text, Span<Range> ranges, Span<char> initials)
    {
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                // What a name has between its words.
                if (text[start] is not (' ' or '.' or '-' or '&' or ':' or ',' or '/'))
                    return 0;
                start++;
                continue;
            }
            var end = start + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text[start..end];
            if (!IsSmall(word) && !(count == 0 && (word is "Proc" or "Proceedings" || VenueTable.IsSponsor(word))))
            {
                if (count == MaxWords)
                    return 0;
                initials[count] = char.ToUpperInvariant(word[0]);
                ranges[count++] = start..end;
            }
            start = end;
        }
        return count;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "on" or "in" or "and" or "for" or "to" or "from";
}
