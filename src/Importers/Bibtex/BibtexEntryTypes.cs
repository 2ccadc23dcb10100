using System.Collections.Immutable;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>The usual types of entries, and words in which a slip of the keyboard has hidden one.</summary>
internal static class BibtexEntryTypes
{
    // A sign or two, no word.
    private const int MaxSigns = 3;

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
