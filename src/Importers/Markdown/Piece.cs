namespace SurveyGraph.Importers.Markdown;

internal enum PieceKind
{
    Text,
    Link,
    Image,
    Break,
}

[Flags]
internal enum PieceStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,
    Code = 8,
}

/// <summary>A stretch of an entry that reads as one thing: plain text, a link with its words, an image, a line break.</summary>
/// <param name="Text">The words; for an image its alternative text.</param>
/// <param name="Url">The target of a link, the source of an image; else empty.</param>
/// <param name="Target">The target of a link around an image, or null.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, PieceStyle Style, int Start, int End, string Url = "", string? Target = null);
