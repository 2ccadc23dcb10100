using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Reads the vocabulary that a list declares: "**stage**: pre-encoder / post-encoder", "method: pruning | merging".
/// </summary>
internal static class Legend
{
    private const int MaxValueWords = 5;

    /// <summary>
    /// The facet that a line declares, or null: a short emphasised name, a colon, and two or more short values.
    /// </summary>
    public static Facet? Read(ListText source, List<Piece> pieces)
    {
        if (pieces[0].Style == PieceStyle.None || LabelledParts.LabelOf(pieces) is not { } label)
            return null;
        if (PartRoles.IsKnown(label) || SectionTitle.IsOfEntry(label))
            return null;
        var part = LabelledParts.Split(label, pieces).First();
        var text = Pieces.TextOf(part.Pieces);
        foreach (var separator in (ReadOnlySpan<string>)["|", " / ", "/"])
        {
            var values = text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            // "CNN/RNN" is a word; two values with a slash stand apart.
            if (values.Length < (separator == "/" ? 3 : 2))
                continue;
            if (!values.All(IsTerm) || TextShape.Date(text) is not null)
                return null;
            return new(Facet.KeyOf(label), PlainText.OneLine(label))
            {
                Terms = [.. values.Select(value =>
                    new Term(PlainText.OneLine(value.TrimEnd('.'))) { Span = SpanOf(source, value, pieces) })],
                Span = source.Span(pieces[0].Start, pieces[^1].End - pieces[0].Start),
            };
        }
        return null;
    }

    private static bool IsTerm(string value) =>
        TextShape.WordCount(value) is > 0 and <= MaxValueWords && value.Length <= 60 && value.Any(char.IsLetter)
        && !(value.Contains(' ', StringComparison.Ordinal)
            && value.Split(' ').All(word => word is [var first, ..] && char.IsUpper(first)) && TextShape.IsName(value));

    private static SourceSpan SpanOf(ListText source, string value, List<Piece> pieces)
    {
        var (start, end) = (pieces[0].Start, Math.Min(pieces[^1].End, source.Text.Length));
        var at = source.Text.IndexOf(value, start, end - start, StringComparison.Ordinal);
        return at < 0 ? source.Span(start, end - start) : source.Span(at, value.Length);
    }
}
