using System.Buffers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The macros that BibTeX's styles define for months.</summary>
internal static class BibtexMonth
{
    private static readonly string[] Macros =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December"];

    private static readonly SearchValues<char> BetweenMonths = SearchValues.Create("0123456789 -/,.~");

    public static string MacroOf(int month) => Macros[month - 1];

    /// <summary>
    /// Several months or days with the macros of the months, which styles abbreviate: <c>oct # {-} # nov</c> for
    /// October-November. Null where the text has no month in full, or says more.
    /// </summary>
    public static string? MacrosOf(string text)
    {
        List<string> parts = [];
        for (var i = 0; i < text.Length;)
        {
            var isWord = char.IsAsciiLetter(text[i]);
            var end = i;
            while (end < text.Length && char.IsAsciiLetter(text[end]) == isWord)
                end++;
            var part = text[i..end];
            var month = Array.FindIndex(Names, name => name.Equals(part, StringComparison.OrdinalIgnoreCase));
            if (isWord ? month < 0 : part.AsSpan().ContainsAnyExcept(BetweenMonths))
                return null;
            parts.Add(isWord ? Macros[month] : $"{{{part}}}");
            i = end;
        }
        return parts.Exists(part => part[0] != '{') ? string.Join(" # ", parts) : null;
    }

    /// <summary>
    /// The macro of a month that is written as a name, in full or as its start; null for anything else.
    /// </summary>
    public static string? MacroOf(string name)
    {
        var month = name.Length < 3
            ? -1
            : Array.FindIndex(Names, full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : Macros[month];
    }
}
