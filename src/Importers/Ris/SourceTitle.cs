using System.Collections.Frozen;
using System.Globalization;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Titles of journals that a register has in capitals: <c>IEEE TRANSACTIONS ON IMAGES</c> is IEEE Transactions on
/// Images.
/// </summary>
internal static class SourceTitle
{
    private static readonly char[] Ends = [' ', '-', '.', ',', ':', ';', '(', ')', '"', '\'', '/', '&', '\n', '\r'];

    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with",
        "de", "der", "des", "die", "du", "et", "für", "la", "le", "les", "und", "y", "e", "da", "do", "del");

    /// <param name="spellings">
    /// What tells which words are capitals: the abbreviation that the register has in letters of both sizes, the name of
    /// the conference. One word of which nothing is told stays as it is.
    /// </param>
    public static string Read(string title, params ReadOnlySpan<string?> spellings)
    {
        Dictionary<string, string> capitals = new(StringComparer.OrdinalIgnoreCase);
        var isTold = title.Contains(' ', StringComparison.Ordinal);
        foreach (var spelling in spellings)
        {
            isTold |= spelling is not null;
            foreach (var word in (spelling ?? "").Split(Ends, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Skip(1).Any(char.IsUpper))
                    capitals.TryAdd(word, word);
            }
        }
        if (!isTold || title.Any(char.IsLower))
            return title;
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var parts = words[i].Split('-');
            words[i] = parts is [var one] && i > 0 && Small.Contains(one)
                ? one.ToLower(CultureInfo.InvariantCulture)
                : string.Join('-', parts.Select(part => Word(part, capitals)));
        }
        return string.Join(' ', words);
    }

    private static string Word(string part, Dictionary<string, string> capitals)
    {
        var first = part.Length - part.TrimStart(Ends).Length;
        if (first == part.Length)
            return part;
        var word = part[first..].TrimEnd(Ends);
        if (capitals.TryGetValue(word, out var known))
            return part.Replace(word, known, StringComparison.Ordinal);
        if (word.All(c => c is 'I' or 'V' or 'X'))
            return part;
        return string.Concat(part.AsSpan(0, first + 1), part[(first + 1)..].ToLower(CultureInfo.InvariantCulture));
    }
}
