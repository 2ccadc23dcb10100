using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Tables;

/// <summary>Reads one name of a list of authors, with what tables write beside it: marks, numbers, affiliations.</summary>
internal static class AuthorName
{
    // Marks for affiliations and equal contribution that were copied along.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*#\\†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰ \t\r\n\u00A0.,;&");

    /// <summary>Whether a text begins with a mark, which Markdown may have a backslash before.</summary>
    public static bool StartsWithMark(ReadOnlySpan<char> text) =>
        text is ['*' or '#' or '†' or '‡' or '§' or '¶', ..] or ['\\', '*' or '#', ..];

    /// <summary>The name, or those of several people where one separator divides them; none for a placeholder.</summary>
    public static ImmutableArray<PersonName> Read(string text)
    {
        if (text.Contains('{', StringComparison.Ordinal))
            return PersonNames.Parse(text).Names;
        // "[No author name available]", "[Anonymous]"
        if (text is ['[', .., ']'])
            return [];
        // "Chen, Liang (57000000000)", "Liang Chen (MIT)*": a number that a database gives a person, an affiliation.
        if (Clean(text) is not [.., ')'] whole || StartOfBrackets(whole) is not (> 0 and var open))
            return NamesOf(text);
        var names = NamesOf(whole[..open].TrimEnd());
        var affiliation = whole[(open + 1)..^1].Trim();
        return names is [var person] && affiliation.Any(char.IsLetter)
            ? [person with { Affiliation = affiliation }]
            : names;
    }

    /// <summary>Of a list that has initials behind its names, a name with three or four: <c>van Roe KHR</c>.</summary>
    public static PersonName? WithInitialsBehind(ReadOnlySpan<char> name)
    {
        var blank = name.LastIndexOf(' ');
        var initials = name[(blank + 1)..];
        return blank > 1 && char.IsLower(name[blank - 1]) && initials.Length is 3 or 4
            && !initials.ContainsAnyExceptInRange('A', 'Z') && !FullNames.IsSuffix(initials)
            ? new(name[..blank].Trim().ToString(), initials.ToString())
            : null;
    }

    private static ImmutableArray<PersonName> NamesOf(string text)
    {
        var parts = Honorifics.Without(text).Split(',').Select(Clean).Where(part => part.Length > 0).ToArray();
        var words = parts is [var one] ? one.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        if (words.Length > 1 && CollectiveNames.EndIn(words[^1]))
            return [new(string.Join(' ', words), IsOrganisation: true)];
        if (words.Length > 2 && FullNames.IsSuffix(words[^1]))
            return PersonNames.Parse($"{words[^2]}, {words[^1]}, {string.Join(' ', words[..^2])}").Names;
        // Scopus and PubMed write "Chen L. K." without a comma.
        var initials = words.Length;
        while (initials > 0 && IsInitials(words[initials - 1]))
            initials--;
        if (initials > 0 && initials < words.Length && !IsInitials(words[0]))
            return [new(string.Join(' ', words[..initials]), string.Join(' ', words[initials..]))];
        var names = PersonNames.Parse(string.Join(", ", parts)).Names;
        return
        [
            .. names.Select(name => parts.Length == 1 ? FullNames.WithParticles(name) : FullNames.WithFamily(name)),
        ];
    }

    private static string Clean(string name)
    {
        var clean = name.AsSpan().Trim();
        while (clean.Length > 1 && Marks.Contains(clean[^1]) && !(clean[^1] == '.' && char.IsLetter(clean[^2])))
            clean = clean[..^1];
        return clean.ToString();
    }

    // The bracket that the last one of the text closes; -1 where there is none.
    private static int StartOfBrackets(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Whether a text is nothing but initials: A., J.-P., AB.</summary>
    public static bool IsInitials(string piece)
    {
        var letters = 0;
        foreach (var c in piece)
        {
            if (char.IsUpper(c))
                letters++;
            else if (c is not ('.' or ' ' or '-'))
                return false;
        }
        return letters is > 0 and <= 4 && (letters <= 2 || piece.Contains('.', StringComparison.Ordinal));
    }
}
