using System.Globalization;
using System.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Divides text into lines of a width, because Mermaid before 11 makes one line of a label, however long.
/// </summary>
public static class LineWrap
{
    /// <summary>
    /// The lines, which joined are the text again: a blank stays at the end of its line. Lines end after a blank or a
    /// hyphen or beside a wide letter; in a longer word anywhere.
    /// </summary>
    /// <param name="columns">The width in Latin letters; Chinese, Japanese and Korean letters and emoji count
    /// twice.</param>
    public static IEnumerable<string> Lines(string text, int columns)
    {
        if (text.Length <= columns && Ascii.IsValid(text))
        {
            yield return text;
            yield break;
        }
        var (start, width, lastBreak, widthAtBreak) = (0, 0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var columnsOfElement = ColumnsOf(text, at);
            if (IsBreak(text, at) && at > start)
                (lastBreak, widthAtBreak) = (at, width);
            // A blank may hang over the edge.
            if (width + columnsOfElement > columns && at > start && text[at] != ' ')
            {
                if (lastBreak <= start)
                    (lastBreak, widthAtBreak) = (at, width);
                yield return text[start..lastBreak];
                (start, width) = (lastBreak, width - widthAtBreak);
            }
            width += columnsOfElement;
            at += length;
        }
        yield return text[start..];
    }

    private static bool IsBreak(string text, int at)
    {
        if (at == 0)
            return false;
        var before = text[at - 1];
        if (before == ' ')
            return text[at] != ' ';
        return before == '-'
            ? char.IsLetter(text[at]) && at > 1 && char.IsLetter(text[at - 2])
            : ColumnsOf(text, at) == 2;
    }

    private static int ColumnsOf(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return rune.Value switch
        {
            < 0x1100 => 1,
            // Unicode Standard Annex 11, East Asian Width: the blocks that are wide throughout, and emoji.
            <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) => 2,
            (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
            (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
            _ => 1,
        };
    }
}
