using System.Buffers;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// The forms that lists of names have: in full (Liang Chen, Haozhe Zhao), or with the family name first as the styles
/// of bibliographies have it: all of them (APA, BibTeX, Vancouver) or the first one only (MLA).
/// </summary>
internal static class NameForms
{
    private const int MaxInitials = 4;

    private static readonly SearchValues<char> BehindInitials = SearchValues.Create(" .-");

    /// <summary>Whether a part of a list is the initials of the family name before it: "W.", "J.-P.", "AB".</summary>
    /// <param name="before">The part before it.</param>
    public static bool IsInitials(string part, string before)
    {
        var letters = 0;
        foreach (var c in part)
        {
            if (char.IsUpper(c))
                letters++;
            else if (!BehindInitials.Contains(c))
                return false;
        }
        if (letters is 0 or > MaxInitials || IsInitials(before))
            return false;
        return part.Contains('.', StringComparison.Ordinal)
            ? !before.Contains('.', StringComparison.Ordinal)
            : letters < MaxInitials && !before.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>The names that the parts between the commas of a list are.</summary>
    /// <param name="hasMore">The list ends with "et al." or the like.</param>
    public static List<PersonName> Of(List<string> parts, bool hasMore, NameCertainty certainty)
    {
        if (parts.Exists(IsInitials))
            return FollowedByInitials(parts);
        if (certainty != NameCertainty.Possible && parts.Count >= 4 && parts.Count % 2 == 0
            && parts.TrueForAll(IsLatinWord))
            return [.. parts.Chunk(2).Select(pair => Inverted(pair[0], pair[1]))];
        if (IsFirstInverted(parts, hasMore, certainty))
            return [Inverted(parts[0], parts[1]), .. parts.Skip(2).Select(InFull)];
        return (parts.Count > 1 || hasMore) && parts.TrueForAll(EndsWithInitials)
            ? parts.ConvertAll(FamilyThenInitials)
            : parts.ConvertAll(InFull);
    }

    /// <summary>"Chen, Liang and Zhao, Haozhe and others", or null where the text has another form.</summary>
    public static List<PersonName>? OfBibtex(string text, out bool hasMore)
    {
        hasMore = false;
        var parts = text.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<PersonName> names = [];
        foreach (var part in parts)
        {
            if (part.TrimEnd('.') is "others" or "et al")
            {
                hasMore = true;
                continue;
            }
            var comma = part.IndexOf(',', StringComparison.Ordinal);
            if (comma <= 0 || part.IndexOf(',', comma + 1) >= 0)
                return null;
            var (family, given) = (part[..comma].Trim(), AuthorText.Trimmed(part[(comma + 1)..]));
            if (!TextShape.IsName(family) || !(TextShape.IsName(given) || IsInitials(given, family)))
                return null;
            names.Add(Inverted(family, given));
        }
        var isList = names.Count > 1 || (names.Count == 1 && hasMore);
        return isList && names.Count(name => IsLatinWord(name.Family)) * 2 >= names.Count ? names : null;
    }

    private static List<PersonName> FollowedByInitials(List<string> parts)
    {
        List<PersonName> names = [];
        foreach (var part in parts)
        {
            if (names.Count > 0 && IsInitials(part))
                names[^1] = Inverted(names[^1].DisplayName, part);
            else
                names.Add(InFull(part));
        }
        return names;
    }

    // "Krizhevsky, Alex, Ilya Sutskever and Geoffrey E. Hinton"; "Ma, Hao, et al."
    private static bool IsFirstInverted(List<string> parts, bool hasMore, NameCertainty certainty)
    {
        if (parts.Count < 2 || !IsLatinWord(parts[0]) || !IsGiven(parts[1]))
            return false;
        if (parts.Count == 2)
            return hasMore || certainty == NameCertainty.Stated || parts[1].Contains(' ', StringComparison.Ordinal);
        return parts.Skip(2).All(part => part.Contains(' ', StringComparison.Ordinal));
    }

    // Alex, Michael L.
    private static bool IsGiven(string part)
    {
        var blank = part.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? IsLatinWord(part) : IsLatinWord(part[..blank]) && IsInitials(part[(blank + 1)..]);
    }

    private static bool IsInitials(string part) => IsInitials(part, "");

    private static bool IsLatinWord(string part) =>
        part is [< '\u2E80', ..] && !part.Contains(' ', StringComparison.Ordinal);

    // Smith J, van der Berg AB
    private static bool EndsWithInitials(string part)
    {
        var blank = part.LastIndexOf(' ');
        var isFamily = blank > 1 && char.IsLower(part[blank - 1])
            && (char.IsLower(part[0]) || !part.AsSpan(0, blank).Contains(' '));
        return isFamily && part.AsSpan(blank + 1).TrimEnd('.') is { Length: > 0 and < MaxInitials } last
            && !last.ContainsAnyExceptInRange('A', 'Z');
    }

    private static PersonName FamilyThenInitials(string part)
    {
        var blank = part.LastIndexOf(' ');
        return Inverted(part[..blank], part[(blank + 1)..].TrimEnd('.'));
    }

    private static PersonName Inverted(string family, string given)
    {
        var start = 0;
        while (start < family.Length && char.IsLower(family[start]) && family.IndexOf(' ', start) is >= 0 and var blank)
            start = blank + 1;
        return new(family[start..], given, start == 0 ? null : family[..start].Trim());
    }

    internal static PersonName InFull(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new(text);
        // The family name is the last word and the small words before it.
        var family = words.Length - 1;
        var particle = family;
        while (particle > 1 && char.IsLower(words[particle - 1][0]))
            particle--;
        var small = particle == family ? null : string.Join(' ', words[particle..family]);
        return new(words[family], string.Join(' ', words[..particle]), small);
    }
}
