using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// The name that a list gives a paper before its title: <c>**ViT**: "Title"</c>, <c>FastV: [Title](…)</c>.
/// </summary>
internal static class ShortName
{
    private const int MaxWords = 3;
    private const int MaxBracket = 80;

    /// <summary>Words that stand in capitals before a title and name no paper.</summary>
    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "new", "hot", "update", "updated", "sota", "todo", "survey", "review", "oral", "spotlight", "highlight",
        "award", "best",
    };

    /// <summary>The name in a stretch of text before a title, or null.</summary>
    public static string? Before(EntryTitle title, TextSegment segment, ListText source)
    {
        if (TextShape.WordCount(segment.Text) is 0 or > MaxWords
            || segment.Text.Contains(',', StringComparison.Ordinal) || Citation.IsOfMany(segment.Text)
            || (source.Text.AsSpan(segment.End) is [',' or '.', ..]
                && TextShape.IsName(segment.Text) && !MethodName.Is(segment.Text)))
            return null;
        var comparable = Slug.Comparable(segment.Text);
        if (comparable.Length < 2 || Calls.Contains(comparable)
            || comparable.EndsWith("award", StringComparison.Ordinal))
            return null;
        var isSetApart = segment.Style != PieceStyle.None || title.Rule == "quoted";
        return isSetApart || (HasColon(segment, source) && IsName(segment.Text, title.Text))
            ? TitleText.Clean(segment.Text) : null;
    }

    // "FoldNet: …", "FoldNet (CoRL 2023): …"
    private static bool HasColon(TextSegment segment, ListText source)
    {
        var behind = source.Text.AsSpan(segment.End).TrimStart(' ');
        if (behind is ['(', ..] && behind[..Math.Min(behind.Length, MaxBracket)].IndexOf(')') is > 0 and var close)
            behind = behind[(close + 1)..].TrimStart(' ');
        return behind is [':' or '：', ..];
    }

    private static bool IsName(string text, string title) =>
        MethodName.Is(text) || title.StartsWith(text + ":", StringComparison.OrdinalIgnoreCase);
}
