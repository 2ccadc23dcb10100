using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Blanks out lines that nest far deeper than any list, so that one hostile line costs itself and not the file.
/// </summary>
internal static class NestingGuard
{
    private static readonly SearchValues<char> BlockMarks = SearchValues.Create(" \t>*+-");

    public static string Mask(SourceText source, int maxNesting, ImmutableArray<Diagnostic>.Builder diagnostics)
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
        diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(source.Span(first, 0), $"{lines} deeper than {maxNesting} levels and cannot be read"));
        return new(masked);
    }

    private static bool IsTooDeep(ReadOnlySpan<char> line, int maxNesting)
    {
        if (line.Length <= maxNesting)
            return false;
        var prefix = line.IndexOfAnyExcept(BlockMarks);
        var isDeepBlock = prefix > maxNesting * 2 || (prefix < 0 && line.Length > maxNesting * 2 && line.Contains('>'));
        return isDeepBlock || MostOpenBrackets(line) > maxNesting;
    }

    private static int MostOpenBrackets(ReadOnlySpan<char> line)
    {
        var (open, most) = (0, 0);
        foreach (var c in line)
        {
            if (c is '[' or '(')
                most = Math.Max(most, ++open);
            else if (c is ']' or ')' && open > 0)
                open--;
        }
        return most;
    }
}
