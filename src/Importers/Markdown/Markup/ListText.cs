using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>A list as Markdown, and the places in its source that its characters stand for.</summary>
/// <param name="rewritten">What was made of the source, where that is not read as it is.</param>
internal sealed class ListText(SourceText source, RewrittenText? rewritten)
{
    public SourceText Source { get; } = source;

    public string Text { get; } = rewritten?.ToString() ?? source.Text;

    /// <summary>The place of a stretch of the text in the source.</summary>
    public SourceSpan Span(int start, int length)
    {
        if (rewritten is null)
            return Source.Span(start, length);
        var from = rewritten.OffsetOf(start);
        var to = length == 0 ? from : Math.Min(rewritten.OffsetOf(start + length - 1) + 1, Source.Text.Length);
        return Source.Span(from, Math.Max(to - from, 0));
    }
}
