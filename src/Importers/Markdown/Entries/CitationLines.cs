using System.Text.RegularExpressions;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A bibliography in one paragraph or quotation, a line each: every line that starts with names, has a title behind
/// them and a year, is a reference; any other line goes on with the one above it.
/// </summary>
internal static partial class CitationLines
{
    /// <summary>The pieces of each reference, or null where the text does not start with one, or is one.</summary>
    public static List<List<Piece>>? Of(List<Piece> pieces, string source)
    {
        var lines = EntryLines.Of(pieces, source);
        if (lines.Count < 2 || !IsReference(lines[0]))
            return null;
        var entries = EntryLines.Group(lines, IsReference, []);
        return entries.Count > 1 ? entries : null;
    }

    // "A. Lee and B. Chen, "A Title," in FOLD, 2018", "Lee, A. (2019). A title. *Some Journal*, 12(3)"
    private static bool IsReference(List<Piece> line) =>
        EntryTitle.Find(line) is { IsReference: true }
        && Year().IsMatch(Pieces.TextOf(line));

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
