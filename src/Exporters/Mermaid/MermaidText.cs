using System.Buffers;
using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Text between the double quotes of a Mermaid flowchart.</summary>
/// <remarks>
/// Entities: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters. Mermaid 11.0 to 11.6 reads
/// every label as Markdown, others read HTML, icons and formulas in it, so that only letters and harmless marks stay as
/// they are.
/// </remarks>
public static class MermaidText
{
    /// <summary>The width of a line of a label: three columns of boxes fit a page on GitHub.</summary>
    public const int Columns = 34;

    private static readonly SearchValues<char> Words =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,");

    /// <summary>
    /// The text, made one line of plain text, in a form that Mermaid shows again character for character.
    /// </summary>
    public static string Escape(string text) => EscapeLine(PlainText.OneLine(text));

    /// <summary>
    /// As much of a text as has room: at most so many letters, and so many characters as they are written.
    /// </summary>
    public static string Escape(string text, int maxLength, int maxEscaped)
    {
        var shown = PlainText.Shorten(text, maxLength);
        var escaped = Escape(shown);
        // Of one character nothing but the ellipsis would be left.
        for (var length = shown.Length - 1; escaped.Length > maxEscaped; length--)
            escaped = length > 1 ? Escape(PlainText.Shorten(text, length)) : "";
        return escaped;
    }

    /// <summary>Paragraphs as one label: escaped, in lines that no version of Mermaid has to wrap.</summary>
    /// <remarks>
    /// The lines are lines of the file. With <c>&lt;br/&gt;</c> Mermaid would take the label for HTML, clean it, and
    /// decode the entities in it before it looks for Markdown and icons.
    /// </remarks>
    /// <param name="paragraphs">Texts on one line each.</param>
    public static string Label(params IEnumerable<string> paragraphs) => Label(Columns, paragraphs);

    /// <inheritdoc cref="Label(IEnumerable{string})"/>
    /// <param name="columns">The width of a line in Latin letters.</param>
    public static string Label(int columns, params IEnumerable<string> paragraphs)
    {
        var lines = paragraphs.SelectMany(paragraph => LineWrap.Lines(paragraph, columns));
        return string.Join('\n', lines.Select(line => EscapeLine(line.TrimEnd(' '))));
    }

    private static string EscapeLine(string line)
    {
        // Most lines are words alone, and stay the string they are.
        if (!line.AsSpan().ContainsAnyExcept(Words))
            return line;
        var escaped = new StringBuilder(line.Length + 16);
        var listMark = ListMarkOf(line);
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (index == listMark || !IsPlain(line, index, rune))
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            else
                escaped.Append(line, index, rune.Utf16SequenceLength);
            index += rune.Utf16SequenceLength;
        }
        return escaped.ToString();
    }

    private static bool IsPlain(string line, int index, Rune rune)
    {
        if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            return true;
        var next = index + 1 < line.Length ? line[index + 1] : '\0';
        return rune.Value switch
        {
            ' ' or ',' or '?' or '!' or '\'' or '(' or ')' => true,
            // At the start these are list marks and rulers.
            '-' or '+' or '=' => index > 0,
            // A host name becomes a link.
            '.' => index > 0 && !IsHostNameMark(line, index),
            // fa:icon, https:, :emoji:
            ':' => next == ' ',
            // https://, //comment
            '/' => next != '/' && (index == 0 || line[index - 1] != '/'),
            _ => false,
        };
    }

    private static bool IsHostNameMark(string line, int dot) =>
        dot >= 3 && line.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place of the mark that would make the text an item of a numbered list, or -1.</summary>
    private static int ListMarkOf(string line)
    {
        var mark = 0;
        while (mark < line.Length && char.IsDigit(line[mark]))
            mark++;
        return mark > 0 && mark < line.Length && line[mark] is '.' or ')' ? mark : -1;
    }
}
