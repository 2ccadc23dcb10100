using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

internal enum EntryShape
{
    Bullet,
    Row,
    Paragraph,
}

/// <summary>What may be an entry: a bullet with its nested lines, a table row, a paragraph.</summary>
internal sealed record EntryDraft(EntryShape Shape, List<EntryPart> Parts, Section? Section, int Start, int End)
{
    /// <summary>Its form is that of papers beside it, so that it needs nothing else to be one.</summary>
    public bool IsAmongPapers { get; init; }
}

/// <summary>A cell, a line or the whole of an entry.</summary>
/// <param name="Name">The column's or label's name, or null for the entry itself.</param>
internal readonly record struct EntryPart(PartRole Role, string? Name, List<Piece> Pieces);
