using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>What the places of one entry speak for, in the order they are read.</summary>
internal sealed class EntryEvidence(ListText source)
{
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();

    public void Clear() => _evidence.Clear();

    public ImmutableArray<Evidence> ToImmutable() => _evidence.ToImmutable();

    public void Note(PaperField field, string value, string rule, Piece piece) =>
        Note(field, value, rule, piece.Start, piece.End);

    public void Note(PaperField field, string value, string rule, int start, int end) =>
        _evidence.Add(new(field, value, rule, Span(start, end)));

    public void Note(PaperField field, string value, string rule, SourceSpan span) =>
        _evidence.Add(new(field, value, rule, span));

    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, source.Text.Length);
        return source.Span(start, Math.Clamp(end, start, source.Text.Length) - start);
    }
}
