using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Names that a list has in braces, as those of organisations are, though they are names of people:
/// <c>{A. L. Roe}</c>, <c>{Roe, A. L.}</c>, <c>{van Roe, Ann}</c>. No organisation has its initials before one word, or
/// behind a comma; one that looks like it has two pairs of braces.
/// </summary>
internal static class BracedNames
{
    private const int MaxWords = 3;

    /// <summary>Whether one pair of braces holds a name together that is a person's.</summary>
    public static bool HasPerson(ReadOnlySpan<char> latex) =>
        PersonNameParser.IsOneGroup(latex) && latex[1..^1].Trim() is var inner && !PersonNameParser.IsOneGroup(inner)
        && IsPerson(LatexText.Decode(inner));

    /// <summary>
    /// What one pair of braces holds together that is a list of people, as old pages of Elsevier write it:
    /// <c>{A. L. Roe and Ann Lee}</c>; anything else as it is. One of them has initials, and each has more than a word.
    /// </summary>
    public static ReadOnlySpan<char> ListIn(ReadOnlySpan<char> latex)
    {
        var whole = latex.Trim();
        if (!PersonNameParser.IsOneGroup(whole))
            return latex;
        var inner = whole[1..^1];
        if (AreSpoken(inner))
            return inner;
        if (!whole.Contains(" and ", StringComparison.Ordinal))
            return latex;
        var hasPerson = false;
        for (var start = 0; start <= inner.Length;)
        {
            var end = PersonNameList.EndOfName(inner, start, out var next);
            var name = LatexText.Decode(inner[start..end].Trim());
            var isPerson = IsPerson(name);
            if (!isPerson && !IsSpoken(name))
                return latex;
            hasPerson |= isPerson;
            start = next;
        }
        return hasPerson ? inner : latex;
    }

    // Ann Lee, Bo Chen, Cy Roe; Ann Lee, Bo Chen, and Cy Roe. Two may be an organisation and its city.
    private static bool AreSpoken(ReadOnlySpan<char> list)
    {
        if (list.Count(", ") < 2)
            return false;
        foreach (var range in list.Split(", "))
        {
            var name = list[range].Trim();
            if (!IsSpoken(LatexText.Decode(name.StartsWith("and ") ? name[4..] : name)))
                return false;
        }
        return true;
    }

    // Ann Lee: words with capitals, of which the last is a family name.
    private static bool IsSpoken(string name)
    {
        var words = name.Split(' ');
        return words.Length is > 1 and <= MaxWords + 1 && words.All(word => word.Length > 0 && char.IsUpper(word[0]))
            && IsFamily(words[^1]) && !CollectiveNames.EndIn(words[^1]);
    }

    /// <summary>Whether a name is of a form that only those of people have.</summary>
    public static bool IsPerson(ReadOnlySpan<char> name) => name.Contains(',')
        ? IsTurned(name, out var hasInitials) && (hasInitials || StartsWithParticle(name))
        : name.LastIndexOf(' ') is > 0 and var blank && IsFamily(name[(blank + 1)..])
            && HasInitialsOnly(name[..blank]) && name[..blank] is not ("U.S." or "U.K." or "U.N." or "E.U.");

    /// <summary>
    /// The list with the names that have their parts in the order of one that is a person's: <c>{Roe, Ann}</c> beside
    /// <c>{Lee, B. C.}</c>.
    /// </summary>
    /// <param name="hasPerson">Whether a name in braces, of the form of the latter, is in the list.</param>
    public static ImmutableArray<PersonName> WithPeople(ImmutableArray<PersonName> names, bool hasPerson) =>
        hasPerson ? [.. names.Select(name => name.IsOrganisation ? PersonOf(name.Family) ?? name : name)] : names;

    // Roe, Ann; Roe A.
    private static PersonName? PersonOf(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && IsTurned(name, out _))
            return new(name[..comma].Trim(), name[(comma + 1)..].Trim());
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && IsFamily(name.AsSpan(0, blank)) && FullNames.IsInitials(name.AsSpan(blank + 1))
            ? new(name[..blank], name[(blank + 1)..])
            : null;
    }

    // Roe, A. L.; de Roe, Ann B.
    private static bool IsTurned(ReadOnlySpan<char> name, out bool hasInitials)
    {
        hasInitials = false;
        var comma = name.IndexOf(',');
        if (comma <= 0 || name[(comma + 1)..].Contains(','))
            return false;
        var family = name[..comma].Trim();
        var given = name[(comma + 1)..].Trim();
        if (family.IsEmpty || given.IsEmpty || family.Count(' ') >= MaxWords || given.Count(' ') >= MaxWords)
            return false;
        foreach (var range in given.Split(' '))
        {
            var word = given[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return false;
            hasInitials |= IsInitials(word);
        }
        return true;
    }

    // van der Roe, Ann
    private static bool StartsWithParticle(ReadOnlySpan<char> name) =>
        name.IndexOf(' ') is > 0 and var blank && FullNames.AreParticles(name[..blank]);

    private static bool HasInitialsOnly(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (!FullNames.IsInitials(words[range]))
                return false;
        }
        return true;
    }

    private static bool IsInitials(ReadOnlySpan<char> word) =>
        FullNames.IsInitials(word) || (word.Length == 1 && char.IsUpper(word[0]));

    private static bool IsFamily(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsUpper(word[0]) && word[1..].ToString().Any(char.IsLower) && !word.Contains('.');
}
