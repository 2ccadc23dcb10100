using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// What stands beside names and is no part of them: <c>Ann Lee (Ed.)</c>, <c>Prof. Ann Lee</c>, and the full stop that
/// ends a list, as in <c>A. Lee and B. Chen.</c>
/// </summary>
internal static partial class NameExtras
{
    // "Jr." stands behind names, and "Wm." and "Chr." are given ones.
    private const int MinFamilyName = 3;
    private const int MinGivenName = 4;

    /// <summary>Takes the extras away from a list of names.</summary>
    /// <returns>Whether there were some.</returns>
    public static bool Without(ReadOnlyMemory<char> names, out ReadOnlyMemory<char> latex)
    {
        latex = HasStop(names.Span) ? names.TrimEnd()[..^1] : names;
        if (latex.Span.Contains('('))
            latex = Role().Replace(latex.ToString(), "").AsMemory();
        if (Honorifics.MayBeIn(latex.Span))
            latex = WithoutHonorifics(latex);
        return latex.Length < names.TrimEnd().Length;
    }

    private static ReadOnlyMemory<char> WithoutHonorifics(ReadOnlyMemory<char> names)
    {
        var parts = names.ToString().Split(" and ");
        var changed = parts.Select(part => part.Contains('{', StringComparison.Ordinal) ? part : Honorifics.Without(part));
        var list = string.Join(" and ", changed);
        return list.Length < names.Length ? list.AsMemory() : names;
    }

    // A word behind initials or a comma; the last one of Folding Corp. is cut short.
    private static bool HasStop(ReadOnlySpan<char> names)
    {
        names = names.TrimEnd();
        if (names is not [.., '.'])
            return false;
        names = names[..^1];
        var start = names.Length;
        while (start > 0 && char.IsLetter(names[start - 1]))
            start--;
        var lastAnd = names.LastIndexOf(" and ");
        var name = lastAnd < 0 ? names : names[(lastAnd + " and ".Length)..];
        var isFamilyName = names[..start].TrimEnd(" ~") is [.., '.'];
        return names.Length - start >= (isFamilyName ? MinFamilyName : MinGivenName)
            && start > 0 && names[start - 1] is ' ' or '~' or ',' && name.ContainsAny('.', ',');
    }

    [GeneratedRegex(@"[ ~]+\((?:eds?|editors?|hrsg|hgg?|coords?|orgs?|comps?|dirs?)\.?\)(?=\s*(?:$|,|;|and\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
