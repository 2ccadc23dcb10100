using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Html;

/// <summary>Moves what was read from a rewritten text to the places of its source.</summary>
internal sealed class SpanRelocation(SourceText source, RewrittenText rewritten)
{
    private readonly Dictionary<Section, Section> _sections = new(ReferenceEqualityComparer.Instance);

    public ImportResult Of(ImportResult result)
    {
        var bibliography = result.Bibliography;
        return new(
            bibliography with
            {
                Sections = [.. bibliography.Sections.Select(Of)],
                Papers = [.. bibliography.Papers.Select(Of)],
                Relations = [.. bibliography.Relations.Select(relation => relation with { Span = Of(relation.Span) })],
                Facets =
                [
                    .. bibliography.Facets.Select(facet => facet with
                    {
                        Span = Of(facet.Span),
                        Terms = [.. facet.Terms.Select(term => term with { Span = Of(term.Span) })],
                    }),
                ],
            },
            [.. result.Diagnostics.Select(diagnostic => diagnostic with { Span = Of(diagnostic.Span) })]);
    }

    private Paper Of(Paper paper) => paper with
    {
        Origins = [.. paper.Origins.Select(Of)],
        Evidence = [.. paper.Evidence.Select(evidence => evidence with { Span = Of(evidence.Span) })],
        Tags = [.. paper.Tags.Select(tag => tag with { Span = Of(tag.Span) })],
        Sections = [.. paper.Sections.Select(Of)],
        SectionPlaces = [.. paper.SectionPlaces.Select(Of)],
    };

    private Section Of(Section section)
    {
        if (_sections.TryGetValue(section, out var known))
            return known;
        var moved = new Section(section.Title, section.Parent is { } parent ? Of(parent) : null, Of(section.Span));
        _sections.Add(section, moved);
        return moved;
    }

    private SourceSpan? Of(SourceSpan? span) => span is { } known ? Of(known) : null;

    private SourceSpan Of(SourceSpan span)
    {
        var start = rewritten.OffsetOf(span.Start);
        var end = span.Length == 0 ? start : Math.Min(rewritten.OffsetOf(span.End - 1) + 1, source.Text.Length);
        return source.Span(start, Math.Max(end - start, 0));
    }
}
