using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Blanks out lines that nest far deeper than any list, so that one hostile line costs itself and not the file.
/// </summary>
internal static class NestingGuard
{
    // For each link whose address never ends, the parser reads on to the next blank.
    private const int MostLinksInWord = 1000;
    private const int LongWord = 10_000;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]()");

    public static string Mask(ListText source, int maxNesting, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = source.Text;
        char[]? masked = null;
        var (first, count) = (0, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (IsTooDeep(text.AsSpan(start, end - start), maxNesting))
            {
                masked ??= text.ToCharArray();
                first = count++ == 0 ? start : first;
                Array.Fill(masked, ' ', start, end - start);
            }
            start = end + 1;
        }
        if (masked is null)
            return text;
        var lines = count == 1 ? "this line nests" : $"{count} lines, this one first, nest";
        diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(source.Span(first, 0),
            $"{lines} deeper than {maxNesting} levels and cannot be read"));
        return new(masked);
    }

    private static bool IsTooDeep(ReadOnlySpan<char> line, int maxNesting) =>
        line.Length > maxNesting
        && (DepthOfBlocks(line, maxNesting) > maxNesting || MostOpenBrackets(line) > maxNesting
            || HasWordOfLinks(line));

    // How many quotes and list items the line opens, or could be in by its indentation: two blanks a level.
    private static int DepthOfBlocks(ReadOnlySpan<char> line, int maxNesting)
    {
        var (marks, blanks, at) = (0, 0, 0);
        while (at < line.Length && Math.Max(marks, blanks / 2) <= maxNesting)
        {
            var length = line[at] is ' ' or '\t' ? 1 : MarkLength(line[at..]);
            if (length == 0)
                break;
            _ = line[at] is ' ' or '\t' ? blanks++ : marks++;
            at += length;
        }
        // A line of one mark alone is a rule, "* * * *".
        var signs = line.Trim();
        var isRule = signs is ['-' or '*' or '_', ..] && !signs.ContainsAnyExcept(signs[0], ' ', '\t');
        return isRule ? 0 : Math.Max(marks, blanks / 2);
    }

    // ">", "- ", "12. " or "3) "; a bullet may stand at the end of the line.
    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line[0] == '>')
            return 1;
        var length = line[0] is '-' or '*' or '+' ? 1 : line.IndexOfAnyExceptInRange('0', '9') + 1;
        if (length == 0 || length > 10 || (char.IsAsciiDigit(line[0]) && line[length - 1] is not ('.' or ')')))
            return 0;
        if (line[0] is not ('-' or '*' or '+') && !char.IsAsciiDigit(line[0]))
            return 0;
        return length == line.Length || line[length] is ' ' or '\t' or '\r' ? length : 0;
    }

    private static bool HasWordOfLinks(ReadOnlySpan<char> line)
    {
        while (line.Length > LongWord)
        {
            var length = line.IndexOfAny(' ', '\t');
            var word = length < 0 ? line : line[..length];
            if (word.Length > LongWord && word.Count("](") > MostLinksInWord)
                return true;
            line = line[Math.Min(word.Length + 1, line.Length)..];
        }
        return false;
    }

    private static int MostOpenBrackets(ReadOnlySpan<char> line)
    {
        var (open, most) = (0, 0);
        for (var next = line.IndexOfAny(Brackets); next >= 0; next = line.IndexOfAny(Brackets))
        {
            if (line[next] is '[' or '(')
                most = Math.Max(most, ++open);
            else if (open > 0)
                open--;
            line = line[(next + 1)..];
        }
        return most;
    }
}
