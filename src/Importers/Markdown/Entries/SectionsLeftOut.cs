using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Sections about the list itself (news, how to cite it) that link to papers by their titles: they are no part of the
/// survey, and its author sees here that they were left out.
/// </summary>
internal sealed class SectionsLeftOut
{
    private readonly Dictionary<Section, int> _counts = new(ReferenceEqualityComparer.Instance);

    private readonly List<EntryDraft> _below = [];
    private readonly List<EntryDraft> _inHead = [];

    private (Section? Section, bool IsText, bool IsLeftOut) _last;

    /// <summary>
    /// The entries of sections that are about something else and stand below one about the list: a list that has no
    /// others forgot to end that one. And where papers stand in its introduction, two or more, there is no other part.
    /// </summary>
    public IEnumerable<EntryDraft> Below => _inHead.Count > 1 ? _below.Concat(_inHead) : _below;

    /// <summary>Whether an entry stands in such a section; the entries of one follow each other.</summary>
    public bool Hold(EntryDraft draft)
    {
        var isText = draft.Shape == EntryShape.Paragraph;
        if (!ReferenceEquals(draft.Section, _last.Section) || isText != _last.IsText)
            _last = (draft.Section, isText, SectionTitle.IsAdministrative(draft.Section, isText));
        return _last.IsLeftOut && !IsToBeRead(draft) && !IsOfTopic(draft);
    }

    // "- [A Title](…) FOLD 2019" below "Communication", "| A Title | [Link](…) |" below "Introduction"; running text
    // there is about the list.
    private static bool IsOfTopic(EntryDraft draft) =>
        draft.Shape != EntryShape.Paragraph && draft.Parts.Exists(part => part.Pieces.Exists(Links.LeadsToPaper))
        && (SectionTitle.MayBeTopic(draft.Section)
            || (draft.Shape == EntryShape.Row && !SectionTitle.IsAboutList(draft.Section)));

    // "- [A Title](…)" below "To do list" is no task.
    private static bool IsToBeRead(EntryDraft draft) =>
        draft is { Shape: EntryShape.Bullet, Section: { } section } && SectionTitle.IsToDo(section)
        && draft.Parts[0].Pieces is [{ Kind: PieceKind.Link } link, ..] && Links.IsWeb(link.Url)
        && TextShape.HasWords(link.Text, EntryTitle.StrongWords) && TextShape.IsInCapitals(link.Text);

    /// <param name="isFirst">No paper was found yet, so that the draft is kept in case that none will be.</param>
    public void Note(EntryDraft draft, bool isFirst)
    {
        if (!isFirst)
        {
            _below.Clear();
            _inHead.Clear();
        }
        else if (draft.Shape == EntryShape.Bullet && SectionTitle.IsOfHead(draft.Section)
            && !SectionTitle.IsAboutList(draft.Section)
            && draft.Parts.Exists(part => part.Pieces.Exists(Links.LeadsToPaper)))
        {
            _inHead.Add(draft);
        }
        else if (draft.Section is { Parent: not null, Title: var title } && !SectionTitle.IsAboutList(title)
            && TextShape.Date(title) is null)
            _below.Add(draft);
        if (draft.Section is { } section && draft.Parts.Exists(part => EntryTitle.IsTitledLink(part.Pieces)))
            _counts[section] = _counts.GetValueOrDefault(section) + 1;
    }

    public void Report(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (section, count) in _counts)
        {
            diagnostics.Add(DiagnosticCodes.SectionLeftOut.At(
                section.Span,
                $"the section '{section.Title}' is about the list: "
                + (count == 1 ? "an entry that links to a paper is" : $"{count} entries that link to papers are")
                    + " left out"));
        }
    }
}
