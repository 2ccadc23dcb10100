using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Keeps what is no table from being read as one: Markdig fills every row up to the widest, so that a row of 100,000
/// cells over a thousand short ones would be a hundred million cells.
/// </summary>
internal static class TableGuard
{
    // Rows of real tables differ by a stray '|' or two: they need fewer cells than they have characters.
    private const int MaxCellsPerCharacter = 2;
    private const int MaxCellsOfAnyTable = 1000;

    private static readonly SearchValues<char> DelimiterLine = SearchValues.Create("|:- \t\r>");

    /// <summary>Blanks the line of dashes of such tables; what they hold is read as lines of text.</summary>
    public static string Mask(string text, ListText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        char[]? masked = null;
        var (blockStart, lines, cells, widest) = (0, 0, 0, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(start);
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
                EndBlock(start);
            if (lines++ == 0)
                blockStart = start;
            var width = line.Count('|');
            (cells, widest) = (cells + width, Math.Max(widest, width));
            start = end + 1;
        }
        EndBlock(text.Length);
        return masked is null ? text : new(masked);

        int EndOfLine(int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

        void EndBlock(int end)
        {
            if ((long)widest * lines - cells > (long)(end - blockStart) * MaxCellsPerCharacter + MaxCellsOfAnyTable)
                MaskDelimiters(blockStart, end);
            (lines, cells, widest) = (0, 0, 0);
        }

        void MaskDelimiters(int from, int to)
        {
            for (var start = from; start < to;)
            {
                var end = EndOfLine(start);
                var line = text.AsSpan(start, end - start);
                if (line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(DelimiterLine))
                {
                    masked ??= text.ToCharArray();
                    Array.Fill(masked, ' ', start, end - start);
                    diagnostics.Add(DiagnosticCodes.UnevenTable.At(source.Span(start, 0),
                        "rows of very different width below this line are read as text, not as a table"));
                }
                start = end + 1;
            }
        }
    }
}
