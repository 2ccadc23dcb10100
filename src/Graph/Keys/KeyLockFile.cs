using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Keys;

/// <summary>
/// Reads and writes lock files: a line <c>KEY IDENTITY</c> for each thing that a paper is known by, sorted. A line that
/// starts with # is a comment.
/// </summary>
public static class KeyLockFile
{
    private const int MaxShown = 80;

    private const string Head =
        "# Citation keys that stay, written by SurveyGraph: KEY IDENTITY. Keep this file with its list; "
        + "deleting the lines of a key frees it.";

    /// <returns>The lines that can be read, and an error for each other one: such a file must stay as it is.</returns>
    public static (KeyLock Lock, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<LockedKey> lines = [];
        var comments = ImmutableArray.CreateBuilder<string>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        Dictionary<string, CitationKey> spellings = new(StringComparer.OrdinalIgnoreCase);
        var last = source.PositionOf(source.Text.Length).Line;
        for (var number = 1; number <= last; number++)
        {
            var place = source.SpanOfLines(number, number);
            var text = source.TextOf(place).Trim();
            if (text.Length == 0)
                continue;
            if (text[0] == '#')
                comments.Add(text);
            else if (TryRead(text, place, out var line))
                lines.Add(line with { Key = OneSpelling(line.Key) });
            else
                diagnostics.Add(DiagnosticCodes.InvalidKeyLock.At(
                    place, $"'{PlainText.Shorten(text, MaxShown)}' {Fault(text)}"));
        }
        return (new(lines, [.. comments.Distinct()]), diagnostics.ToImmutable());

        // For BibTeX, which knows no case, two spellings are one key.
        CitationKey OneSpelling(CitationKey key)
        {
            spellings.TryAdd(key.Value, key);
            return spellings[key.Value];
        }
    }

    /// <summary>Writes a lock, lines ending in <c>\n</c>; the same lock gives the same text.</summary>
    public static string Write(KeyLock keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IEnumerable<string> comments = keys.Comments.IsEmpty ? [Head] : keys.Comments;
        return string.Concat(comments.Concat(keys.Lines.Select(line => line.ToString())).Select(line => line + "\n"));
    }

    private static bool TryRead(string text, SourceSpan place, out LockedKey line)
    {
        line = default;
        var blank = text.AsSpan().IndexOfAny(' ', '\t');
        if (blank < 0 || !CitationKey.TryParse(text[..blank], out var key)
            || !PaperIdentity.TryParse(text[blank..].Trim(), out var identity))
        {
            return false;
        }
        line = new(key, identity, place);
        return true;
    }

    private static string Fault(string text) => text.StartsWith("<<<<<<<", StringComparison.Ordinal)
        || text.StartsWith("=======", StringComparison.Ordinal) || text.StartsWith(">>>>>>>", StringComparison.Ordinal)
        ? "is left of a merge: delete this line and keep both sides; the file is left as it is"
        : "is no line 'KEY IDENTITY'; it is left out and the file left as it is";
}
