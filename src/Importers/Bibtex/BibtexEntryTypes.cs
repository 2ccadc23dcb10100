using System.Buffers;
using System.Collections.Immutable;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>The usual types of entries, and words in which a slip of the keyboard has hidden one.</summary>
internal static class BibtexEntryTypes
{
    // A sign or two, no word.
    private const int MaxSigns = 3;
    private const int MinWord = 4;

    private static readonly SearchValues<char> NotInKey = SearchValues.Create(" \t={}\"\\#%'");

    // None begins with one before it.
    private static readonly ImmutableArray<string> Usual =
    [
        "article", "booklet", "book", "collection", "conference", "dataset", "electronic", "inbook", "incollection",
        "inproceedings", "inreference", "manual", "mastersthesis", "misc", "online", "patent", "phdthesis",
        "proceedings", "report", "software", "techreport", "thesis", "unpublished",
    ];

    /// <summary>Takes a type apart from the key behind it: <c>articlelee2003</c>. 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> word)
    {
        foreach (var type in Usual)
        {
            if (word.Length > type.Length && word.StartsWith(type, StringComparison.OrdinalIgnoreCase))
                return type.Length;
        }
        return 0;
    }

    /// <summary>
    /// The length of a usual type and its brace at the start of a line that has a key and a comma behind them, as an entry
    /// has that lacks its at sign: <c>article{lee2003,</c>. 0 where there is none.
    /// </summary>
    public static int LengthOfStart(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf('{');
        var comma = line.IndexOf(',');
        if (open < MinWord || comma <= open + 1 || line[(open + 1)..comma].ContainsAny(NotInKey))
            return 0;
        foreach (var type in Usual)
        {
            if (line[..open].Trim().Equals(type, StringComparison.OrdinalIgnoreCase))
                return open + 1;
        }
        return 0;
    }

    /// <summary>The usual type that a word is but for one letter: <c>inproceeding</c>, <c>artcile</c>; or null.</summary>
    public static string? Nearest(string word)
    {
        if (word.Length < MinWord || Usual.Contains(word))
            return null;
        string? nearest = null;
        foreach (var type in Usual)
        {
            if (!IsSlip(word, type))
                continue;
            if (nearest is not null)
                return null;
            nearest = type;
        }
        return nearest;
    }

    // One letter too many, too few or another, or two that stand in the wrong order, behind the first one.
    private static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> type)
    {
        var start = word.CommonPrefixLength(type);
        var left = word[start..];
        var right = type[start..];
        return start > 0 && (left.Length - right.Length) switch
        {
            1 => left[1..].SequenceEqual(right),
            -1 => left.SequenceEqual(right[1..]),
            0 => left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0]
                    && left[2..].SequenceEqual(right[2..])),
            _ => false,
        };
    }

    /// <summary>Reads a type that signs divide, up to its brace: <c>arti"cle{</c>, <c>ar ticle{</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string type, out int length)
    {
        type = "";
        length = line.IndexOf('{');
        if (length < 0)
            return false;
        Span<char> letters = stackalloc char[16];
        var count = 0;
        foreach (var c in line[..length])
        {
            if (!char.IsAsciiLetter(c))
                continue;
            if (count == letters.Length)
                return false;
            letters[count++] = char.ToLowerInvariant(c);
        }
        if (length - count > MaxSigns)
            return false;
        foreach (var usual in Usual)
        {
            if (letters[..count].SequenceEqual(usual))
                type = usual;
        }
        return type.Length > 0;
    }
}
