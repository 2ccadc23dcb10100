using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Sections about the list itself (news, how to cite it) that link to papers by their titles: they are no part of the
/// survey, and its author sees here that they were left out.
/// </summary>
internal sealed class SectionsLeftOut
{
    private readonly Dictionary<Section, int> _counts = new(ReferenceEqualityComparer.Instance);

    public void Note(EntryDraft draft)
    {
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
