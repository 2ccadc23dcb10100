using System.Collections.Frozen;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The notes in which reference managers keep what they have no field for, a line each: <c>arXiv:2403.06764 [cs]</c>.
/// </summary>
internal static class ExtraText
{
    /// <summary>The detail of columns that hold such notes.</summary>
    public const string Detail = "extra";

    // What the notes say of identifiers, code and keys is read as that; the others are variables for reference
    // managers.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal,
        "arxiv", "doi", "openreview", "aclanthology", "code", "citationkey", "pmid", "pmcid", "publisher", "version",
        "number", "type", "issued", "license", "eventplace", "originaldate", "containertitle");

    /// <summary>
    /// What the notes of a record say in words, as a bibliography prints it: no line under a name, no page of HTML.
    /// </summary>
    public static string NoteOf(PaperRow row)
    {
        if (!row.HasExtra)
            return "";
        List<string> notes = [];
        foreach (var (column, text) in row.Texts(PaperColumn.Note))
        {
            if (column.Detail == Detail && IsPrinted(text))
                notes.AddRange(LinesOf(text).Where(line => !IsNamed(line)).Select(line => line.Trim()));
        }
        return string.Join(' ', notes.Where(note => note.Length > 0));
    }

    /// <summary>Whether a note has more than what is read from it.</summary>
    public static bool HasMore(string text) => !IsPrinted(text) || LinesOf(text).Any(IsNamed);

    private static bool IsPrinted(string text) => !(text.TrimStart() is ['<', ..] && text.TrimEnd() is [.., '>']);

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool IsNamed(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 40
            && (Names.Contains(Slug.Comparable(line[..colon])) || line.StartsWith("tex.", StringComparison.Ordinal));
    }

    /// <summary>What the notes of a record say under a name, or null.</summary>
    /// <param name="name">In its comparable form: arxiv, citationkey.</param>
    public static (TableColumn Column, string Value)? Find(PaperRow row, string name)
    {
        foreach (var found in FindAll(row, name))
            return found;
        return null;
    }

    /// <summary>All that the notes of a record say under a name.</summary>
    public static IEnumerable<(TableColumn Column, string Value)> FindAll(PaperRow row, string name) =>
        row.HasExtra ? Lines(row, name) : [];

    private static IEnumerable<(TableColumn Column, string Value)> Lines(PaperRow row, string name)
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Note))
        {
            if (column.Detail != Detail)
                continue;
            foreach (var line in LinesOf(text))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon is > 0 and < 40 && Slug.Comparable(line[..colon]) == name)
                    yield return (column, line[(colon + 1)..].Trim());
            }
        }
    }
}
