using System.Buffers;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Paragraphs and tables that the Markdown parser gives up, so that they cost themselves and not their part.
/// </summary>
internal static class UnreadableParagraphs
{
    // What is shorter cannot nest too deep.
    private const int MinLength = 1000;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    /// <summary>The text with blanks for these paragraphs; every offset stays.</summary>
    /// <param name="isReadable">Whether the parser takes a text.</param>
    /// <param name="onUnreadable">Takes the offset and the length of each paragraph that is blanked.</param>
    public static string Blank(string text, Func<string, bool> isReadable, Action<int, int> onUnreadable)
    {
        var blanked = text.ToCharArray();
        for (var start = 0; start < text.Length;)
        {
            var length = LengthOfParagraph(text.AsSpan(start));
            if (length >= MinLength && !isReadable(text.Substring(start, length)))
            {
                onUnreadable(start, length);
                for (var i = start; i < start + length; i++)
                    blanked[i] = LineEnds.Contains(text[i]) ? text[i] : ' ';
            }
            start += length;
        }
        return new(blanked);
    }

    // Up to and with the next line without words.
    private static int LengthOfParagraph(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var end = text[length..].IndexOf('\n');
            var line = end < 0 ? text[length..] : text.Slice(length, end + 1);
            length += line.Length;
            if (line.IsWhiteSpace())
                break;
        }
        return length;
    }
}
