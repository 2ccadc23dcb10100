using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// The forms that lists of names have: in full (Liang Chen, Haozhe Zhao), or with the family name first
/// (<see cref="InvertedNames"/>).
/// </summary>
internal static class NameForms
{
    // Two may be subjects: "Search, Sort".
    private const int MinFamilies = 3;

    private static readonly string[] MarksOfMore =
        ["et al", "et.al", "etal", "and others", "et. al", "el al", "at al", "others", "等", "и др"];

    /// <summary>Whether a text is names of two people or more, all in full, and nothing else.</summary>
    public static bool AreInFull(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal) && !text.Contains(" and ", StringComparison.Ordinal))
            return false;
        var names = AuthorText.Read(text, NameCertainty.Possible, out var rest, out _);
        return rest.Count == 0 && names.Count > 1
            && names.TrueForAll(name => name.Given is not null && !ReferenceNames.HasNoun(name.DisplayName));
    }

    /// <summary>Whether a text is family names that a word or a sign joins, and nothing else: "Lee, Chen and Wu".</summary>
    public static bool AreFamilies(string text) =>
        (text.Contains('&', StringComparison.Ordinal) || text.Contains(" and ", StringComparison.Ordinal))
        && NameParts.Of(text.TrimEnd(' ', '.')).TrueForAll(name => !name.Contains(' ', StringComparison.Ordinal)
            && TextShape.IsName(name) && !ReferenceNames.HasNoun(name));

    /// <summary>Whether a text is three family names or more, with commas, and nothing else: "Lee, Chen, Wu".</summary>
    public static bool AreFamiliesInList(string text) =>
        NameParts.Of(text.TrimEnd(' ', '.')) is { Count: >= MinFamilies } names && names.TrueForAll(IsFamily);

    /// <summary>Whether a word may be a family name, and is no name of a method.</summary>
    public static bool IsFamily(string word) =>
        !word.Contains(' ', StringComparison.Ordinal) && TextShape.IsName(word) && !ReferenceNames.HasNoun(word)
        && (!MethodName.Is(word) || IsDoubleName(word));

    // Solar-Lezama
    private static bool IsDoubleName(string word) =>
        word.Split('-') is [[.., >= 'a' and <= 'z'] first, [>= 'A' and <= 'Z', .., >= 'a' and <= 'z'] second]
        && !first.Skip(1).Any(char.IsUpper) && !second.Skip(1).Any(char.IsUpper);

    /// <summary>A name with the blank that is lost behind its initials: "C.Lee" is C. Lee.</summary>
    public static string WithBlankBehindInitials(string name)
    {
        for (var i = 1; i + 2 < name.Length; i++)
        {
            var isInitial = name[i] == '.' && char.IsUpper(name[i - 1]) && (i == 1 || name[i - 2] is '.' or '-' or ' ');
            if (isInitial && char.IsUpper(name[i + 1]) && char.IsLower(name[i + 2]))
                return name.Insert(i + 1, " ");
        }
        return name;
    }

    /// <summary>Whether a part of a list is a name of two words or more.</summary>
    public static bool IsFullName(string text) =>
        TextShape.IsName(text) && text.Trim().Contains(' ', StringComparison.Ordinal) && Sentences.EndInNames(text) < 0;

    /// <summary>Whether a part of a list is a name by what follows it: "Ann lee, Bo Chen, Cy Wu".</summary>
    public static bool IsSlip(List<string> parts, int i) =>
        i + 2 < parts.Count && parts[i].Split(' ') is [[>= 'A' and <= 'Z', ..], [>= 'a' and <= 'z', ..]] words
        && !ReferenceNames.HasNoun(parts[i]) && TextShape.IsName(words[0]) && IsFullName(parts[i + 1])
        && IsFullName(parts[i + 2]);

    /// <summary>
    /// Whether a part of a list is a name by the names around it, whatever its words are elsewhere: "Ann Lee, Bo Wu,
    /// Huawei Chen, and Cy Xu".
    /// </summary>
    public static bool IsBetweenNames(string text, List<string> parts, int i) =>
        i > 1 && i + 2 == parts.Count && IsFullName(parts[i - 1]) && IsFullName(parts[i + 1])
        && parts[i].Split(' ') is [[>= 'A' and <= 'Z', ..], [>= 'A' and <= 'Z', ..] family] && TextShape.IsName(family)
        && !ReferenceNames.HasNoun(parts[i])
        && text.Contains($", and {parts[i + 1]}", StringComparison.Ordinal);

    /// <summary>Whether a name has initials: M. Chen, Michael L. Littman.</summary>
    public static bool IsInitialled(PersonName name) =>
        name.Given is { } given && (given.AsSpan(1).Contains('.')
            || Array.Exists(given.Split(' '), word => word.Length == 1 && char.IsUpper(word[0])));

    /// <summary>The names that the parts between the commas of a list are.</summary>
    /// <param name="hasMore">The list ends with "et al." or the like.</param>
    public static List<PersonName> Of(List<string> parts, bool hasMore, NameCertainty certainty) =>
        InvertedNames.Of(parts, hasMore, certainty) ?? parts.ConvertAll(InFull);

    /// <summary>Takes "et al." off a name: "Chen et al. ECCV 2024" is a name, a mark and a venue.</summary>
    /// <param name="after">What stands behind the mark.</param>
    internal static bool EtAl(ref string name, out string after)
    {
        after = "";
        foreach (var mark in MarksOfMore)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            var isWord = at >= 0 && (mark == "等" || ((at == 0 || !char.IsLetter(name[at - 1]))
                && (at + mark.Length == name.Length || !char.IsAsciiLetterLower(name[at + mark.Length]))));
            if (!isWord)
                continue;
            after = name[(at + mark.Length)..].Trim(' ', '.', ',', ':');
            name = name[..at].Trim(' ', '.', ',');
            return true;
        }
        return false;
    }

    internal static PersonName InFull(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new(text);
        var end = words.Length > 2 && FullNames.IsSuffix(words[^1]) ? words.Length - 1 : words.Length;
        // The family name is the last word and the small words before it.
        var family = end - 1;
        var particle = family;
        while (particle > 1 && char.IsLower(words[particle - 1][0]))
            particle--;
        var small = particle == family ? null : string.Join(' ', words[particle..family]);
        var suffix = end == words.Length ? null : words[end];
        return FullNames.WithParticles(new(words[family], string.Join(' ', words[..particle]), small, suffix));
    }
}
