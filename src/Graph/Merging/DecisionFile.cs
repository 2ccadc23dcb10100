using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Reads decisions, one a line: <c>same: A | B</c> or <c>different: A | B</c>. A line that starts with # is a comment.
/// </summary>
public static class DecisionFile
{
    public static (ImmutableArray<MergeDecision> Decisions, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var decisions = ImmutableArray.CreateBuilder<MergeDecision>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var last = source.PositionOf(source.Text.Length).Line;
        for (var line = 1; line <= last; line++)
        {
            var place = source.SpanOfLines(line, line);
            var text = source.TextOf(place).Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            if (Read(text, place) is { } decision)
            {
                decisions.Add(decision);
                continue;
            }
            diagnostics.Add(DiagnosticCodes.InvalidDecision.At(place,
                $"'{PlainText.OneLine(Shortened(text))}' is no decision and is left out; "
                + "write 'same: A | B' or 'different: A | B'"));
        }
        return (decisions.ToImmutable(), diagnostics.ToImmutable());
    }

    private static MergeDecision? Read(string line, SourceSpan place)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var word = colon < 0 ? "" : line[..colon].TrimEnd();
        var isSame = word.Equals("same", StringComparison.OrdinalIgnoreCase);
        if (!isSame && !word.Equals("different", StringComparison.OrdinalIgnoreCase))
            return null;
        var names = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries);
        return names is [{ Length: > 0 } first, { Length: > 0 } second] ? new(isSame, first, second, place) : null;
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
