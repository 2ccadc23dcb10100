namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>A tag or a comment of a text.</summary>
/// <param name="Name">The name in lower case, without a slash; <c>!--</c> for a comment.</param>
/// <param name="IsEnd">It is an end tag.</param>
internal readonly record struct TagPlace(int Start, int End, string Name, bool IsEnd)
{
    public const string Comment = "!--";

    public bool Opens(string name) => !IsEnd && Name == name;
}
