using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A name that stands out as a whole, as people have their own in lists of their papers: <c>\textbf{Ann Lee}</c>,
/// <c>{\bf Lee, Ann}</c>. BibTeX takes it for one word.
/// </summary>
internal static class FormattedName
{
    // Nobody sets a name in more fonts; braces in braces would take the square of them.
    private const int MaxDepth = 4;

    /// <summary>The name without the commands and the braces that make it stand out; any other name as it is.</summary>
    public static ReadOnlySpan<char> In(ReadOnlySpan<char> name, scoped ref bool hasMarkup)
    {
        for (var depth = 0; depth < MaxDepth && Inside(name) is { IsEmpty: false } inside; depth++)
        {
            name = inside;
            hasMarkup = true;
        }
        return name;
    }

    /// <summary>
    /// A list that stands out as a whole, <c>\textit{Ann Roe and Bo Lee}</c>, without the command: each of its names has
    /// more than a word, as those of organisations with an "and" have not. Any other list as it is.
    /// </summary>
    public static ReadOnlySpan<char> ListIn(ReadOnlySpan<char> latex)
    {
        var list = latex.Trim();
        if (!list.StartsWith("\\") || !list.Contains(" and ", StringComparison.Ordinal))
            return latex;
        var command = LatexCommands.NameAt(list, 0);
        var group = list[(command.Length + 1)..].Trim();
        if (!LatexCommands.IsFont(command) || !PersonNameParser.IsOneGroup(group))
            return latex;
        foreach (var range in group[1..^1].Split(" and "))
        {
            if (!group[1..^1][range].Trim().Contains(' '))
                return latex;
        }
        return group[1..^1];
    }

    // Nothing where the name is of another form.
    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> name)
    {
        var isGroup = PersonNameParser.IsOneGroup(name);
        if (!(isGroup ? name[1..] : name).StartsWith("\\"))
            return [];
        var command = LatexCommands.NameAt(name, isGroup ? 1 : 0);
        var behind = name[(command.Length + (isGroup ? 2 : 1))..].Trim();
        if (isGroup)
            return LatexCommands.IsFontSwitch(command) ? behind[..^1].Trim() : [];
        // More than one name stays in one piece.
        return LatexCommands.IsFont(command) && PersonNameParser.IsOneGroup(behind)
            && !behind.Contains(" and ", StringComparison.Ordinal) ? behind[1..^1].Trim() : [];
    }
}
