using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Several names that BibTeX, which divides names at "and" alone, takes for one: the parts between its commas are names
/// that are read aloud.
/// </summary>
internal static class UndividedNames
{
    private const int MinWord = 3;
    private const char FirstIdeograph = '\u2E80';

    /// <summary>Whether what BibTeX takes for one name is several.</summary>
    public static bool Are(PersonName name)
    {
        if (name is not { Given: { } given, IsOrganisation: false })
            return false;
        var family = name.Particle is null ? name.Family : $"{name.Particle} {name.Family}";
        // Ann Lee, Bo Chen, Cy Roe; Lee, Ann, Bo Chen
        if (name.Suffix is { } suffix)
        {
            return suffix[0] >= FirstIdeograph || AreJoined(family, suffix, given)
                || (IsWhole(given) && (IsWhole(family) ? IsWhole(suffix) : IsWord(family) && IsWord(suffix)));
        }
        // de Sá, A. Pereira is one.
        var isOne = name.Particle is [var first, ..] && char.IsLower(first);
        return AreTurned(family, given) || (!isOne && AreInitialed(family, given)) || AreJoined(given, family);
    }

    /// <summary>Whether a comma divides the first two of three names: <c>Ann Lee, Bo Chen, and Cy Roe</c>.</summary>
    public static bool BeforeLast(ReadOnlySpan<char> latex, ImmutableArray<PersonName> names) =>
        names is [{ Given: { } given, Particle: null, Suffix: null, IsOrganisation: false } first, { Given: not null }]
        && latex.Count(',') == (latex.IndexOf(", and ", StringComparison.Ordinal) < 0 ? 1 : 2)
        && latex.IndexOf(',') < latex.IndexOf(" and ")
        && IsWhole(first.Family) && IsWhole(given);

    // Lee A., Chen B.: given names that are a name themselves. Lee A., C. D. is one who has two family names.
    private static bool AreTurned(string family, string given) => EndsInInitials(family) && EndsInInitials(given)
        && !AreInitials(given.AsSpan(0, given.IndexOf(' ', StringComparison.Ordinal)));

    // A. Lee, B. Chen; Ann C. Lee, Bo Chen; Ann Lee, Bo D. Chen: no family name has initials before or in it, and no
    // given names have them between others. Lee, A. Bo is one.
    private static bool AreInitialed(string family, string given) => IsWhole(family) && IsWhole(given)
        && (HasInitials(family.Split(' ')[..^1]) || HasInitials(given.Split(' ')[1..^1]));

    // A. Lee & B. Chen; Lee, A. & Chen, B.
    private static bool AreJoined(params ReadOnlySpan<string> parts)
    {
        // Hardly a name has one.
        var hasSign = false;
        foreach (var part in parts)
            hasSign |= part.Contains('&', StringComparison.Ordinal);
        if (!hasSign)
            return false;
        var text = string.Join(' ', parts);
        return text.IndexOf(" & ", StringComparison.Ordinal) is > 0 and var sign
            && HasInitials(text[..sign].Split(' ')) && HasInitials(text[(sign + 3)..].Split(' '));
    }

    private static bool HasInitials(string[] words) => words.Any(word => FullNames.IsInitials(word));

    private static bool EndsInInitials(string name) =>
        name.LastIndexOf(' ') is > 0 and var blank && AreInitials(name.AsSpan(blank + 1));

    // C. D., CD
    private static bool AreInitials(ReadOnlySpan<char> word) => FullNames.IsInitials(word)
        || (word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('A', 'Z') && !FullNames.IsSuffix(word));

    // A family name or a given one: no Jr., II or Duke of Folds.
    private static bool IsWord(string text) => text.Length >= MinWord && char.IsUpper(text[0]) && char.IsLower(text[^1])
        && !text.AsSpan().ContainsAny(' ', '.');

    // A name that is read aloud: more than a word, and the last one a family name or what may follow it.
    private static bool IsWhole(string text) => text.LastIndexOf(' ') is > 0 and var blank
        && (FullNames.IsSuffix(text.AsSpan(blank + 1))
            || (text.Length - blank > 2 && char.IsUpper(text[blank + 1]) && !text.AsSpan(blank).Contains('.')));
}
