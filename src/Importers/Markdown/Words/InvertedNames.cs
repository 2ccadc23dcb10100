using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// Names with the family name first, as the styles of bibliographies have it: all of them (APA, BibTeX, Vancouver) or
/// the first one only (MLA).
/// </summary>
internal static class InvertedNames
{
    private const int MaxInitials = 4;

    private static readonly string[] BetweenBibtexNames = [" and ", " & "];

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
                return part is [>= 'a' and <= 'z', '.'] && before.Length > 1; // "Wu, a."
        }
        if (letters is 0 or > MaxInitials || IsInitials(before))
            return false;
        return part.Contains('.', StringComparison.Ordinal)
            ? !before.Contains('.', StringComparison.Ordinal)
            : letters < MaxInitials && !before.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>The names that the parts between the commas of a list are, or null where all are in full.</summary>
    /// <param name="hasMore">The list ends with "et al." or the like.</param>
    public static List<PersonName>? Of(List<string> parts, bool hasMore, NameCertainty certainty)
    {
        if (parts.Exists(IsInitials))
            return FollowedByInitials(parts);
        if (certainty != NameCertainty.Possible && parts.Count >= 4 && parts.Count % 2 == 0
            && parts.TrueForAll(IsLatinWord))
            return [.. parts.Chunk(2).Select(pair => Inverted(pair[0], pair[1]))];
        if (IsFirstInverted(parts, hasMore, certainty))
            return [Inverted(parts[0], parts[1]), .. parts.Skip(2).Select(NameForms.InFull)];
        return (parts.Count > 1 || hasMore || certainty == NameCertainty.Stated) && AllEndWithInitials(parts)
            ? parts.ConvertAll(FamilyThenInitials)
            : null;
    }

    /// <summary>"Chen, Liang and Zhao, Haozhe and others", or null where the text has another form.</summary>
    /// <param name="behind">What stands behind the last name, set apart by a comma or the end of a sentence.</param>
    public static List<PersonName>? OfBibtex(string text, out bool hasMore, out string behind)
    {
        (hasMore, behind) = (false, "");
        List<PersonName> names = [];
        const StringSplitOptions Options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var parts = text.Split(BetweenBibtexNames, Options);
        foreach (var (i, part) in parts.Index())
        {
            if (part.TrimEnd('.') is "others" or "et al")
            {
                hasMore = true;
                continue;
            }
            var comma = part.IndexOf(',', StringComparison.Ordinal);
            if (comma <= 0)
                return null;
            var end = part.IndexOf(',', comma + 1);
            if (Sentences.EndInNames(part.AsSpan(comma)) is > 0 and var stop && (end < 0 || comma + stop < end))
                end = comma + stop;
            // "Yan, Junchi, and Lee, Ann": the comma belongs to the word.
            if (end >= 0 && i < parts.Length - 1 && part.AsSpan(end + 1).IsWhiteSpace())
                end = -1;
            var isVenueNext = end >= 0 && i < parts.Length - 1;
            // "Lee, Ann and Chen, Bo, Conference on Folds and Sheets"
            behind = end < 0 ? "" : string.Join(" and ", [part[end..], .. parts[(i + 1)..]]).TrimStart(',', ' ');
            if (isVenueNext && (i == 0 || !VenueWords.SaysKind(behind)))
                return null;
            var family = part[..comma].Trim();
            var given = NameParts.Trimmed(end < 0 ? part[(comma + 1)..] : part[(comma + 1)..end]);
            if (!TextShape.IsName(family) || !(TextShape.IsName(given) || IsInitials(given, family))
                || (end >= 0 && VenueTable.Default.TryRead(given, out _, out _, out _)))
                return null;
            names.Add(Inverted(family, given));
            if (isVenueNext)
                break;
        }
        var isList = names.Count > 1 || (names.Count == 1 && hasMore);
        return isList && names.Count(name => IsLatinWord(name.Family)) * 2 >= names.Count ? names : null;
    }

    private static List<PersonName> FollowedByInitials(List<string> parts)
    {
        List<PersonName> names = [];
        foreach (var part in parts)
        {
            if (names.Count > 0 && (IsInitials(part) || IsInitials(part, names[^1].Family)))
                names[^1] = Inverted(names[^1].DisplayName, part);
            else
                names.Add(NameForms.InFull(part));
        }
        return names;
    }

    // "Krizhevsky, Alex, Ilya Sutskever and Geoffrey E. Hinton"; "Ma, Hao, et al."
    private static bool IsFirstInverted(List<string> parts, bool hasMore, NameCertainty certainty)
    {
        if (parts.Count < 2)
            return false;
        // "da Silva, Ana Maria, Bo Chen", but not "de Lee & Chen"
        if ((parts.Count > 2 || certainty != NameCertainty.Possible) && char.IsLower(parts[0][0])
            && parts[0].Split(' ').Length == 2 && TextShape.StartsWithParticle(parts[0]))
            return true;
        if (!IsLatinWord(parts[0]))
            return false;
        if (parts.Count == 2 && hasMore)
            return true;
        // "Choi, Myung Jin, Ann Lee, Bo Chen"
        if (!IsGiven(parts[1]))
            return parts.Count > (certainty == NameCertainty.Possible ? 3 : 2)
                && parts.Skip(1).All(part => part.Contains(' ', StringComparison.Ordinal));
        if (parts.Count == 2)
            return certainty == NameCertainty.Stated || parts[1].Contains(' ', StringComparison.Ordinal);
        return parts.Skip(2).All(part => part.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>Whether a text is one name with the family name first: "Lee, Ann", "Lee, Ann B."</summary>
    public static bool IsOneInverted(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && text.IndexOf(',', comma + 1) < 0 && TextShape.IsName(text.AsSpan(0, comma))
            && TextShape.IsName(text.AsSpan(comma + 1)) && IsLatinWord(text[..comma])
            && IsGiven(text[(comma + 1)..].Trim(' ', '.'));
    }

    /// <summary>
    /// The name that a text is where it can be nothing but one with the family name first: "Van Gool, Luc", "Lee, Ann
    /// Bo C."; or null.
    /// </summary>
    public static PersonName? OfTwoParts(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || text.IndexOf(',', comma + 1) >= 0)
            return null;
        var (family, given) = (text[..comma].Trim(), NameParts.Trimmed(text[(comma + 1)..]));
        return TextShape.IsName(family) && (TextShape.IsName(given) || IsInitials(given, family))
            && !TextShape.IsInstitution(given) ? Inverted(family, given) : null;
    }

    /// <summary>The one name that a text is, the family name first: "Lee, Ann", "Lee A"; or null.</summary>
    public static PersonName? One(string text)
    {
        if (IsOneInverted(text))
            return Inverted(text[..text.IndexOf(',', StringComparison.Ordinal)],
                text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim());
        return EndsWithInitials(text) && EndOfFamily(text) is > 1 and var end && IsLatinWord(text[..end])
            ? FamilyThenInitials(text) : null;
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

    /// <summary>Whether initials without dots follow a family name: Smith J, Lee B H A, van der Berg AB.</summary>
    public static bool EndsWithInitials(string part)
    {
        var family = EndOfFamily(part);
        return family > 1 && family < part.Length && part[family] == ' ' && char.IsLower(part[family - 1])
            && (!part.AsSpan(0, family).Contains(' ') || TextShape.StartsWithParticle(part));
    }

    // "Garcia Lopez A, Lee B, Chen C": beside others, a family name may have two words.
    private static bool AllEndWithInitials(List<string> parts)
    {
        var plain = parts.Count(EndsWithInitials);
        return plain == parts.Count || (plain > 1 && plain * 2 > parts.Count && parts.TrueForAll(part =>
            EndOfFamily(part) is > 1 and var family && family < part.AsSpan().TrimEnd('.').Length
            && char.IsLower(part[family - 1])));
    }

    // Where the initials start that a name ends with.
    private static int EndOfFamily(string part)
    {
        var end = part.AsSpan().TrimEnd('.').Length;
        for (var blank = part.LastIndexOf(' ', Math.Max(end - 1, 0)); blank > 0; blank = part.LastIndexOf(' ', end - 1))
        {
            var word = part.AsSpan(blank + 1, end - blank - 1);
            if (word.Length is 0 or >= MaxInitials || word.ContainsAnyExceptInRange('A', 'Z'))
                break;
            end = blank;
        }
        return end;
    }

    private static PersonName FamilyThenInitials(string part)
    {
        var family = EndOfFamily(part);
        return Inverted(part[..family], part[family..].Trim(' ', '.'));
    }

    internal static PersonName Inverted(string family, string given)
    {
        var start = 0;
        while (start < family.Length && char.IsLower(family[start]) && family.IndexOf(' ', start) is >= 0 and var blank)
            start = blank + 1;
        return new(family[start..], given, start == 0 ? null : family[..start].Trim());
    }
}
