using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Says what of a list was left out that may have been a paper.</summary>
internal sealed class EntryReports(EntryEvidence evidence, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MinTitleWords = 5;

    /// <summary>Reports a link to a paper in an entry that has no title.</summary>
    public void LinksWithoutTitle(EntryDraft draft)
    {
        if (draft.Shape == EntryShape.Paragraph)
            return;
        foreach (var piece in draft.Parts.SelectMany(part => part.Pieces))
        {
            if (Links.LeadsToPaper(piece))
            {
                diagnostics.Add(DiagnosticCodes.EntryWithoutTitle.At(
                    evidence.Span(piece.Start, piece.End),
                    $"no title is found for {PlainText.OneLine(piece.Url)}; the entry is left out"));
                return;
            }
        }
    }

    /// <summary>Says that a name stands where a title is wanted: "FastV [paper](…)".</summary>
    public void NameForTitle(EntryTitle title)
    {
        if (!title.IsReference && MethodName.Is(title.Text))
            diagnostics.Add(DiagnosticCodes.NameForTitle.At(
                evidence.Span(title.Start, title.End),
                $"\"{title.Text}\" looks like a short name; it is kept as the title"));
    }

    /// <summary>
    /// Reports a title with links that nothing calls a paper. Tools, courses and blogs stand in lists as papers do; the
    /// author of the list sees here what was taken for one.
    /// </summary>
    public void NoPaper(EntryDraft draft, EntryTitle title)
    {
        var isProse = draft.Shape == EntryShape.Paragraph && (draft.Section is null || title.IsReference);
        var isSetApart = title.IsStrong || (draft.Shape != EntryShape.Paragraph
            && TextShape.WordCount(title.Text) >= MinTitleWords && TextShape.IsInCapitals(title.Text));
        if (isProse || !isSetApart)
            return;
        diagnostics.Add(DiagnosticCodes.EntryWithoutPaper.At(
            evidence.Span(title.Start, title.End), $"nothing says that \"{title.Text}\" is a paper; it is left out"));
    }
}
