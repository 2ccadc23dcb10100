using System.Collections.Immutable;
using Markdig.Syntax;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>
/// Which sections are branches of the taxonomy: those with papers below them, and those without any content, which are
/// gaps that the author left for papers to come. Sections of prose (licence, contact, news) are neither.
/// </summary>
internal sealed class TaxonomySections(Outline outline)
{
    /// <summary>Notes the sections in which anything stands.</summary>
    /// <param name="offset">Where in the source the document starts.</param>
    public void NoteContent(MarkdownDocument document, int offset)
    {
        foreach (var block in document)
        {
            if (block is HeadingBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock
                || Placeholder.Is(block))
                continue;
            outline.Fill(outline.SectionAt(block.Span.Start + offset));
        }
    }

    /// <summary>The branches in the order of the list, parents before children.</summary>
    public ImmutableArray<Section> Of(IEnumerable<Paper> papers)
    {
        var kept = new HashSet<Section>(ReferenceEqualityComparer.Instance);
        foreach (var section in papers.SelectMany(paper => paper.Sections))
            KeepWithParents(section, kept);
        foreach (var section in outline.Sections)
        {
            // "How to send a paper?" asks the reader.
            if (!outline.IsFilled(section) && !kept.Contains(section)
                && !section.Title.EndsWith('?') && !SectionTitle.IsAdministrative(section))
                KeepWithParents(section, kept);
        }
        var ordered = ImmutableArray.CreateBuilder<Section>(kept.Count);
        foreach (var section in outline.Sections.Where(kept.Contains).OrderBy(section => section.Span.Start))
            AddAfterParent(section, ordered, kept);
        return ordered.ToImmutable();
    }

    // A heading may stand below bullets that are in its section, so a parent's place may lie behind its child's.
    private static void AddAfterParent(Section? section, ImmutableArray<Section>.Builder ordered, HashSet<Section> open)
    {
        if (section is null || !open.Remove(section))
            return;
        AddAfterParent(section.Parent, ordered, open);
        ordered.Add(section);
    }

    private static void KeepWithParents(Section? section, HashSet<Section> kept)
    {
        while (section is not null && kept.Add(section))
            section = section.Parent;
    }
}
