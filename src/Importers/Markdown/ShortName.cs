using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// The name that a list gives a paper before its title: <c>**ViT**: "Title"</c>, <c>FastV: [Title](…)</c>.
/// </summary>
internal static class ShortName
{
    private const int MaxWords = 3;
    private const int MaxAcronym = 8;

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
            || segment.Text.Contains(',', StringComparison.Ordinal)
            || (source.Text.AsSpan(segment.End) is [',' or '.', ..]
                && TextShape.IsName(segment.Text) && !IsMade(segment.Text)))
            return null;
        var comparable = Slug.Comparable(segment.Text);
        if (comparable.Length < 2 || Calls.Contains(comparable))
            return null;
        var isSetApart = segment.Style != PieceStyle.None || title.Rule == "quoted";
        return isSetApart || (HasColon(segment, source) && IsName(segment.Text, title.Text))
            ? TitleText.Clean(segment.Text) : null;
    }

    /// <summary>Whether a word is made as names of methods are: FastV, H2O; a plain word is none.</summary>
    public static bool IsMade(string word) =>
        !word.Contains(' ', StringComparison.Ordinal) && !Links.IsLabel(word) && !PartRoles.IsKnown(word)
        && word.Length > 1 && char.IsLetterOrDigit(word, 0) && word.Any(char.IsLetter)
        && word.Skip(1).Any(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    /// <summary>
    /// Whether capitals are the initials that a title starts with: DAC of "Dynamic Attention for Cars", whatever
    /// conference has that name.
    /// </summary>
    public static bool IsAcronymOf(string text, string title)
    {
        var acronym = text.AsSpan().Trim(" .,:");
        if (acronym.Length is < 3 or > MaxAcronym || acronym.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        var found = 0;
        foreach (var range in title.AsSpan().SplitAny(" -"))
        {
            var word = title.AsSpan(range);
            if (found < acronym.Length && word is [var first, ..] && first == acronym[found])
                found++;
            else if (found == 0 || word is not [>= 'a' and <= 'z', ..])
                break;
        }
        return found == acronym.Length;
    }

    private static bool HasColon(TextSegment segment, ListText source) =>
        source.Text.AsSpan(segment.End).TrimStart(' ') is [':' or '：', ..];

    private static bool IsName(string text, string title) =>
        IsMade(text) || title.StartsWith(text + ":", StringComparison.OrdinalIgnoreCase);
}
