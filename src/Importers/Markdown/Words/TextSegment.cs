using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>A stretch of an entry's text between brackets, bars, semicolons and breaks.</summary>
/// <param name="Bracket">The bracket it stands in, or NUL.</param>
internal readonly record struct TextSegment(string Text, PieceStyle Style, char Bracket, int Start, int End);
