using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Bullets that are a title over the one line of its short name: "- A Title of Some Words" over "- Name [paper](…)".
/// Where several entries of the list are made so, a title may be as short as the name of a branch.
/// </summary>
internal sealed class TitlesAboveNames
{
    // Names of branches have fewer words.
    private const int BranchWords = 5;

    // So many entries show it.
    private const int MinEntries = 3;

    private int _entries;

    /// <summary>Whether a bullet is such a title, and no branch with one paper.</summary>
    public bool IsOne(List<Piece> own, List<NestedLine> lines)
    {
        if (lines is not [{ IsNamedPage: true, Name: { } name }] || EntryTitle.Find(own) is not { } title)
            return false;
        var isSure = TextShape.WordCount(title.Text) >= BranchWords || IsDated(title)
            || MethodName.IsAcronymOf(name, title.Text);
        _entries += isSure ? 1 : 0;
        return isSure || (_entries >= MinEntries && TitleText.IsInTitleCase(title.Text));
    }

    // "A Title (CVPR 2020)"
    private static bool IsDated(EntryTitle title) =>
        title.Rest?.Trim() is ['(', .. var inside, ')'] && VenueWords.IsDatedVenue(inside);
}
