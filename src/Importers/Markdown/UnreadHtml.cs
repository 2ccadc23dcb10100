using System.Net;
using Markdig.Syntax;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Reports links to papers that stand in raw HTML, such as an HTML table: nothing is lost without a word.
/// </summary>
internal static class UnreadHtml
{
    /// <param name="offset">Where in the source the document starts.</param>
    public static IEnumerable<Diagnostic> In(MarkdownDocument document, SourceText source, Outline outline, int offset)
    {
        foreach (var block in document.Descendants<HtmlBlock>())
        {
            var start = block.Span.Start + offset;
            var html = source.Text.AsSpan(start, Math.Clamp(block.Span.Length, 0, source.Text.Length - start));
            // The head of a list links to the survey itself.
            var section = outline.SectionAt(start);
            if ((section is null && !HoldsRows(html)) || SectionTitle.IsAdministrative(section))
                continue;
            var count = CountPapers(html);
            if (count > 0)
                yield return DiagnosticCodes.EntryWithoutTitle.At(source.Span(start, html.Length), $"HTML is not read here: {count} {(count == 1 ? "link to a paper is" : "links to papers are")} left out");
        }
    }

    private static bool HoldsRows(ReadOnlySpan<char> html) =>
        html.Contains("<td", StringComparison.OrdinalIgnoreCase) || html.Contains("<li", StringComparison.OrdinalIgnoreCase);

    private static int CountPapers(ReadOnlySpan<char> html)
    {
        var count = 0;
        for (var at = html.IndexOf("href=", StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf("href=", StringComparison.OrdinalIgnoreCase))
        {
            html = html[(at + "href=".Length)..];
            var url = html.TrimStart("\"'");
            var end = url.IndexOfAny("\"' >");
            if (end > 0 && Links.KindOf(WebUtility.HtmlDecode(url[..end].ToString())) is LinkKind.Identified or LinkKind.Paper)
                count++;
        }
        return count;
    }
}
