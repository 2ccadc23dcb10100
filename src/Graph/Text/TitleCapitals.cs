namespace SurveyGraph.Graph.Text;

/// <summary>The words of a title that get braces, for styles that set titles in lower case.</summary>
public enum TitleCapitals
{
    /// <summary>Those that lower case would spoil: acronyms and names.</summary>
    Acronyms,

    /// <summary>Every word with a capital, but for a first one that has no other.</summary>
    Words,

    None,
}
