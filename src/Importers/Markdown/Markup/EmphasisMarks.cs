using System.Buffers;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Takes emphasis out of a text that has more of it than the Markdown parser can nest: 10,240 marks in a paragraph or
/// table.
/// </summary>
internal static class EmphasisMarks
{
    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\n|)>");

    /// <summary>
    /// The text with blanks for emphasis marks; every offset stays. Bullets, and marks in addresses, are kept.
    /// </summary>
    public static string Blank(string text)
    {
        var blanked = text.ToCharArray();
        var isLineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (EndOfAddress(text, i) is { } end)
                i = end - 1;
            else if (c is '*' or '_' or '~'
                && !(isLineStart && i + 1 < text.Length && text[i + 1] == ' ') && !IsInWord(text, i))
                blanked[i] = ' ';
            isLineStart = c == '\n' || (isLineStart && c is ' ' or '\t');
        }
        return new(blanked);
    }

    private static int? EndOfAddress(string text, int i)
    {
        if (text[i] is not (']' or ':') || !(text.AsSpan(i) is [']', '(', ..] or [':', '/', '/', ..]))
            return null;
        var length = text.AsSpan(i).IndexOfAny(AfterAddress);
        return length < 0 ? text.Length : i + length;
    }

    // "snake_case" is no emphasis.
    private static bool IsInWord(string text, int i) =>
        text[i] == '_'
            && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
}
