using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Obsidian;

/// <summary>The names of notes, the links to them, and text in notes that is neither link nor comment.</summary>
internal static class NoteLink
{
    // Some systems end at 255 bytes for a file, or 260 for its whole path.
    private const int MaxName = 100;
    private const int MaxWords = 200;

    public static bool HasNote(Node node) => node.Kind != NodeKind.Repository;

    /// <summary>
    /// The name of the file without its extension: an identifier, unique ignoring case, is one on every system.
    /// </summary>
    public static string NameOf(Node node) => node.Id.Length <= MaxName
        ? node.Id
        : $"{node.Id[..(MaxName / 2)]}-{StableHash.Of(node.Id)}";

    /// <summary>A link to the note under the name for people, or to the page of what has no note.</summary>
    public static string To(Node node) =>
        HasNote(node) ? $"[[{NameOf(node)}|{Words(node.Label)}]]" : MarkdownText.Link(node.Label, node.Url);

    /// <summary>Text of Markdown that Obsidian shows as it is: %% hides what follows, == marks it.</summary>
    public static string Escape(string text) =>
        Divide(Divide(MarkdownText.Escape(text), '%', "<!-- -->"), '=', "<!-- -->");

    /// <summary>Text of a property that Obsidian takes for no link.</summary>
    public static string Unlink(string text) => Divide(text, '[', " ");

    // The words of a link know no escapes.
    private static string Words(string label) => Divide(PlainText.Shorten(label, MaxWords), '%', " ")
        .Replace('[', '(').Replace(']', ')').Replace('|', '/');

    // Of three in a row the first pass parts one pair.
    private static string Divide(string text, char twice, string divider)
    {
        var pair = new string(twice, 2);
        var parted = $"{twice}{divider}{twice}";
        return text.Replace(pair, parted, StringComparison.Ordinal).Replace(pair, parted, StringComparison.Ordinal);
    }
}
