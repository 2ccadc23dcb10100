namespace SurveyGraph.Importers.Markdown.Sections;

internal enum OutlineKind
{
    /// <summary>A heading of a level.</summary>
    Heading,

    /// <summary>The start of a collapsible part.</summary>
    Open,

    /// <summary>The title of the collapsible part that opened last.</summary>
    Title,

    /// <summary>The end of a collapsible part.</summary>
    Close,
}

/// <summary>A place where the outline of a list changes.</summary>
/// <param name="Offset">Where in the text it stands.</param>
/// <param name="Level">1 to 6 for a heading, else 0.</param>
internal readonly record struct OutlineMark(OutlineKind Kind, int Offset, int Level, string? Text);
