using System.Globalization;

namespace SurveyGraph.Graph.Latex;

/// <summary>Dashes, quotation marks and blanks as TeX has them.</summary>
internal static class LatexPunctuation
{
    /// <summary>
    /// What TeX makes of several characters, and characters that differ from others only in shape; or null.
    /// </summary>
    public static string? Typographic(char c) => c switch
    {
        '–' => "--",
        '—' => "---",
        '“' => "``",
        '”' => "''",
        '‘' => "`",
        '\u2010' or '\u2011' => "-",
        '\u00A0' => "~",
        _ when char.IsWhiteSpace(c) => " ",
        _ => null,
    };

    /// <summary>The letters of a ligature, which text that was copied from a page has in one character; or null.</summary>
    public static string? Ligature(char c) => c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };

    /// <summary>
    /// Whether an apostrophe here closes a quotation that is open: a blank or a mark follows, and nothing holds it apart
    /// from what it would close.
    /// </summary>
    public static bool IsClosing(ReadOnlySpan<char> text, int i, char after = ' ')
    {
        if (i > 0 && text[i - 1] is '\'' or '’' or '”' or '"' || text[..i].EndsWith("{}"))
            return false;
        // What has no width is not written.
        do
            i++;
        while (i < text.Length && char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format);
        var next = i < text.Length ? text[i] : after;
        return char.IsWhiteSpace(next) || char.IsControl(next)
            || next is '~' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}';
    }

    /// <summary>Whether TeX writes it as an apostrophe or a grave accent, or as two.</summary>
    public static bool IsQuotationMark(char c) => c is '\'' or '"' or '`' or '‘' or '’' or '“' or '”';

    /// <summary>Whether a quotation mark here opens.</summary>
    public static bool IsOpening(ReadOnlySpan<char> text, int i) =>
        i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '{' or '-' or '–' or '—' or '/';
}
