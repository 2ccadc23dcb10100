using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>The terms that one entry is tagged with, by badges, brackets, columns and labelled lines.</summary>
internal sealed class TagEvidence(EntryEvidence evidence)
{
    private readonly List<FacetTag> _tags = [];

    // How the list spells a label first, by the word without the s of its plural.
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public IReadOnlyList<FacetTag> Tags => _tags;

    public void Clear() => _tags.Clear();

    public void Add(string facet, string value, string rule, int start, int end) =>
        _tags.Add(new(PlainText.OneLine(facet), PlainText.OneLine(value), rule, evidence.Span(start, end)));

    /// <summary>
    /// Takes the values of a column or a labelled line; a line that is neither a known nor a declared facet is a note.
    /// </summary>
    /// <param name="isFacet">Whether the list declares a facet of a name.</param>
    public void Read(EntryPart part, bool isColumn, Func<string, bool> isFacet)
    {
        // "[:ledger:](…)", "[code](…)" in a column: links say nothing of the paper.
        if (part.Pieces.Count == 0 || (isColumn && part.Pieces.TrueForAll(IsLinkAlone)))
            return;
        var text = Pieces.TextOf(part.Pieces);
        var (start, end) = (part.Pieces[0].Start, part.Pieces[0].End);
        if (!isColumn && !PartRoles.IsFacetLabel(part.Name!) && !isFacet(part.Name!) && !AreTerms(text))
        {
            evidence.Note(PaperField.Note, PlainText.OneLine($"{part.Name}: {text}"), "label", start,
                part.Pieces[^1].End);
            return;
        }
        const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var value in text.Split((char[])[',', ';', '|', '/', '、', '，', '；'], Options))
        {
            // A sentence is no term.
            if (TextShape.IsMissing(value) || value.Length > 60 || TextShape.WordCount(value) > 6)
                continue;
            // "Github" below Github is a link, or one to come.
            if (isColumn && Slug.Comparable(value) is var word
                && (word is "link" or "here" || word == Slug.Comparable(part.Name!)))
                continue;
            var term = value is ['[', .. var inner, ']'] ? inner : value.TrimEnd('.');
            Add(isColumn ? part.Name! : FirstSpelled(part.Name!), term, isColumn ? "column" : "label", start, end);
        }
    }

    private static bool IsLinkAlone(Piece piece) =>
        piece.Kind == PieceKind.Link && (LinkLabels.IsLabel(piece.Text) || TextMarks.AreAll(piece.Text));

    // "Key: [folds], [wide sheets]"
    private static bool AreTerms(string text) =>
        text is ['[', .., ']'] && text.Contains("], [", StringComparison.Ordinal);

    // "Keyword: …" over most terms and "Keywords: …" over some are one facet.
    private string FirstSpelled(string label)
    {
        var word = Slug.Comparable(label);
        var singular = word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y" : word.TrimEnd('s');
        return _labels.TryGetValue(singular, out var first) ? first : _labels[singular] = label;
    }
}
