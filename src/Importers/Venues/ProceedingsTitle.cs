using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The conference of a volume whose title says more than its name: place, days, editions, a series. Such titles call it
/// once by its short name, as those of DBLP do: <c>Proceedings of the 3rd Symposium on Folds, FOLD 2019, Lisbon,
/// Portugal, June 1-3, 2019</c>, <c>FOLD 2019: …</c>, <c>… (FOLD), Lisbon</c>.
/// </summary>
internal static partial class ProceedingsTitle
{
    private const int MaxLength = 600;
    private const int MinBracketed = 3;

    // Cryptology and Cryptographic are one word here.
    private const int MinWord = 3;
    private const int MaxStem = 6;

    private static readonly FrozenSet<string> Usual = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "International", "Conference", "Symposium", "Annual", "Workshop", "Meeting", "Congress", "ACM", "IEEE", "IFIP",
        "USENIX", "SIAM", "the", "and", "for", "with", "Joint", "European", "Asian", "Proceedings");

    private static readonly SearchValues<char> Marks = SearchValues.Create("(,:–—");

    // Volumes that are not the conference's own.
    private static readonly SearchValues<string> Others = SearchValues.Create(
        ["workshop", "companion", "adjunct", "extended abstract", "findings", "tutorial", "demonstration", "demo ",
            "poster", "doctoral", "student", "satellite", "supplement"],
        StringComparison.OrdinalIgnoreCase);

    // What stands behind is the name of another event.
    private static readonly SearchValues<string> Hosts = SearchValues.Create(
        ["co-located", "colocated", "collocated", "in conjunction", "held as part", "part of ", "affiliated",
            "associated"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The venue that the table knows by that short name, or null.</summary>
    public static Venue? Find(VenueTable table, string title)
    {
        if (title.Length > MaxLength || (!title.AsSpan().ContainsAny(Marks) && !title.Contains(" - ")))
            return null;
        var own = title.AsSpan().IndexOfAny(Hosts) is >= 0 and var host ? title[..host] : title;
        foreach (var match in Called().EnumerateMatches(own))
        {
            var name = own.AsSpan(match.Index, match.Length);
            if (Read(table, own, name.ToString(), match.Index) is { } venue)
                return venue;
        }
        return null;
    }

    private static Venue? Read(VenueTable table, string title, string name, int start)
    {
        var hasYear = char.IsAsciiDigit(name[^1]);
        if (!hasYear && (name.Length < MinBracketed || table.IsWord(name)))
            return null;
        var end = start + name.Length;
        if (title.AsSpan(end).ContainsAny(Others))
            return null;
        // "Findings of the Society: FOLD 2020" is another volume than "FOLD 2020".
        if (table.TryRead(title[..end], out var whole, out _, out _))
            return whole;
        return !title.AsSpan(0, start).ContainsAny(Others) && table.TryRead(name, out var venue, out _, out var note)
            && note is null && venue.Kind == VenueKind.Conference && IsNamed(venue.Name, title)
            ? venue
            : null;
    }

    // Conferences share short names: half of the words that tell what it is about are in the title as well.
    private static bool IsNamed(string name, string title)
    {
        var words = name.Split([' ', '-', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinWord && !Usual.Contains(word)).ToList();
        var found = words.Count(word =>
            title.Contains(word[..Math.Min(word.Length, MaxStem)], StringComparison.OrdinalIgnoreCase));
        return found > 0 && found * 2 >= words.Count;
    }

    // FOLD 2019, FOLD'19 or FOLD-2019 between signs, or behind "Proceedings of"; in brackets the year may be missing, and
    // behind a dash it may be the number of the conference, as Springer's volumes have it: Paper -- FOLD-19. IEEE's older
    // ones have it behind the year of the title: Folds, 2004. FOLD 2004. Proceedings of the 3rd Conference on.
    [GeneratedRegex(
        @"(?:(?<=^|, |: |\d\. | [-–—] |[–—(]|^Proceedings of )[A-Z][\w&/-]*[A-Z0-9][\w&/-]*"
            + @"(?: (?:19|20)\d\d|[ -]?['’]\d\d|-(?:19|20)\d\d)(?=$|[,:;).]| [-–—] )"
            + @"|(?<= [-–—] )[A-Z]{3,}[ -]\d\d?$|(?<=[(])[A-Z][\w&-]*[A-Z][\w&-]*(?=[)]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
