using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What the places of one entry speak for, in the order they are read.</summary>
internal sealed class EntryEvidence(ListText source)
{
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();

    // A list has the same dates over and over.
    private readonly Dictionary<PublicationDate, string> _dates = [];

    public void Clear() => _evidence.Clear();

    public ImmutableArray<Evidence> ToImmutable() => _evidence.ToImmutable();

    public void Note(PaperField field, string value, string rule, Piece piece) =>
        Note(field, value, rule, piece.Start, piece.End);

    public void Note(PaperField field, string value, string rule, int start, int end) =>
        _evidence.Add(new(field, value, rule, Span(start, end)));

    public void Note(PaperField field, string value, string rule, SourceSpan span) =>
        _evidence.Add(new(field, value, rule, span));

    public void Note(PublicationDate date, string rule, int start, int end) =>
        Note(date, rule, Span(start, end));

    public void Note(PublicationDate date, string rule, SourceSpan span)
    {
        if (!_dates.TryGetValue(date, out var text))
            _dates.Add(date, text = date.ToString());
        Note(PaperField.Date, text, rule, span);
    }

    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, source.Text.Length);
        return source.Span(start, Math.Clamp(end, start, source.Text.Length) - start);
    }
}
