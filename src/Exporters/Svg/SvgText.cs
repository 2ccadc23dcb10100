using System.Globalization;
using System.Text;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// How wide text is at most, by a table: nothing may be measured where a picture is written, and nobody knows the fonts
/// where it is read. The widths are those of the widest usual fonts, so that text stays within its room with any.
/// </summary>
internal static class SvgText
{
    private const string Narrow = "iljtfrI.,:;'|!()[]/\\-` ";
    private const string Wide = "mwMW@%";

    /// <summary>The width in user units.</summary>
    /// <param name="size">The size of the font in user units.</param>
    public static double WidthOf(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += EmsOf(rune);
        return width * size;
    }

    /// <summary>
    /// The text, or as much of its start as there is room for, cut at a blank where one is near, with an ellipsis.
    /// </summary>
    public static string Fit(string text, double width, double size)
    {
        var room = (width / size) - EmsOf(new Rune('…'));
        var (end, at, used) = (0, 0, 0.0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            foreach (var rune in text.AsSpan(at, length).EnumerateRunes())
                used += EmsOf(rune);
            at += length;
            if (used <= room)
                end = at;
            else if (used * size > width)
                return string.Concat(text.AsSpan(0, EndOfWord(text, end)).TrimEnd(), "…");
        }
        return text;
    }

    // In a small box the letters of half a word say more than the room that they leave.
    private static int EndOfWord(string text, int end) =>
        text.LastIndexOf(' ', end, (end / 4) + 1) is >= 0 and var blank ? blank : end;

    /// <summary>The text in lines that end between words; what there is no room for ends in an ellipsis.</summary>
    public static IEnumerable<string> Lines(string text, double width, double size, int maxLines)
    {
        var rest = text.Trim();
        for (var line = 1; line < maxLines; line++)
        {
            var end = EndOfLine(rest, width, size);
            if (end == rest.Length)
                break;
            yield return Fit(rest[..end], width, size);
            rest = rest[end..].TrimStart();
        }
        yield return Fit(rest, width, size);
    }

    /// <summary>The end of the last word for which there is room, or of the first one.</summary>
    private static int EndOfLine(string text, double width, double size)
    {
        var (end, used) = (0, 0.0);
        while (end < text.Length)
        {
            var blank = text.IndexOf(' ', end + 1);
            var next = blank < 0 ? text.Length : blank;
            used += WidthOf(text[end..next], size);
            if (end > 0 && used > width)
                return end;
            end = next;
        }
        return end;
    }

    private static double EmsOf(Rune rune) => rune.Value switch
    {
        < 0x7F when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.42,
        < 0x7F when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 1.05,
        < 0x7F when Rune.IsLower(rune) || Rune.IsDigit(rune) => 0.66,
        // Greek and Cyrillic are about as wide as Latin capitals; what is not known better is as wide as high.
        < 0x590 => 0.82,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => 1.05,
    };
}
