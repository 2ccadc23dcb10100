using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Words that are made as names of methods are: FastV, H2O; a plain word is none.</summary>
internal static class MethodName
{
    /// <summary>Whether a word is made so, and names neither a kind of link nor a part of an entry.</summary>
    public static bool Is(string word) => TextShape.IsMade(word) && !LinkLabels.IsLabel(word) && !PartRoles.IsKnown(word);
}
