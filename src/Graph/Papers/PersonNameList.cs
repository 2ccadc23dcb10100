using System.Buffers;

namespace SurveyGraph.Graph.Papers;

/// <summary>Where the names of a BibTeX list part, and what says that there are more than it has.</summary>
internal static class PersonNameList
{
    private static readonly SearchValues<char> BraceOrBlank = SearchValues.Create("{} \t\r\n");

    /// <summary>
    /// The end of the name that starts here, and the place after the "and" that follows it; past the end where none
    /// does.
    /// </summary>
    public static int EndOfName(ReadOnlySpan<char> list, int start, out int next)
    {
        var depth = 0;
        for (var i = start; i < list.Length; i++)
        {
            var offset = list[i..].IndexOfAny(BraceOrBlank);
            if (offset < 0)
                break;
            i += offset;
            if (list[i] == '{')
                depth++;
            else if (list[i] == '}')
                depth = Math.Max(0, depth - 1);
            // The blank after one "and" may be the blank before the next.
            else if (depth == 0 && IsAnd(list, i + 1))
            {
                next = i + 4;
                return i;
            }
        }
        next = list.Length + 1;
        return list.Length;
    }

    private static bool IsAnd(ReadOnlySpan<char> list, int i) =>
        list[i..] is ['a' or 'A', 'n' or 'N', 'd' or 'D']
            or ['a' or 'A', 'n' or 'N', 'd' or 'D', ' ' or '\t' or '\r' or '\n', ..];

    /// <summary>Whether the name says that there are more: others, et al.</summary>
    public static bool IsOthers(ReadOnlySpan<char> name) =>
        IsOthersElsewhere(name) || IsOthersInItalics(name) || (name.Length is >= 5 and <= 7
        && (name.SequenceEqual("others") || name.StartsWith("et al", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("et. al", StringComparison.OrdinalIgnoreCase))
        && name.TrimEnd('.').Length is 5 or 6);

    // {\it et al.}, \emph{et al.}
    private static bool IsOthersInItalics(ReadOnlySpan<char> name)
    {
        if (name is not [.., '}'] || name.Length > 24)
            return false;
        name = name[(name.LastIndexOf('{') + 1)..].TrimEnd('}').TrimEnd();
        if (name is ['\\', ..] && name.IndexOf(' ') is >= 0 and var blank)
            name = name[blank..].TrimStart();
        return name.StartsWith("et") && IsOthers(name);
    }

    /// <summary>
    /// Whether it says so in another language than BibTeX's, in small letters or in capitals: a word with one capital
    /// may be a name.
    /// </summary>
    public static bool IsOthersElsewhere(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > 7)
            return false;
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return (char.IsLower(name[0]) || name.Length < 3 || char.IsUpper(name[1]))
            && lower is "outros" or "otros" or "autres" or "andere" or "altri" or "другие" or "др" or "др." or "等"
                or "等人" or "ほか";
    }

    /// <summary>The name without what says that there are more: <c>A. Lee et al.</c>, which nobody is called.</summary>
    public static ReadOnlySpan<char> WithoutOthers(ReadOnlySpan<char> name, out bool hasOthers)
    {
        hasOthers = false;
        var words = name.TrimEnd(". ");
        if (!words.EndsWith("al"))
            return name;
        var et = words[..^2].TrimEnd(". ");
        if (!et.EndsWith("et") || et.Length < 4 || et[^3] is not (' ' or ',' or '~' or '\t' or '\n' or '\r'))
            return name;
        hasOthers = true;
        return et[..^2].TrimEnd(" ,~\t\r\n");
    }
}
