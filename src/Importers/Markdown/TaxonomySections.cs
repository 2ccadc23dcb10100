using System.Collections.Immutable;
using Markdig.Syntax;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Which sections are branches of the taxonomy: those with papers below them, and those without any content, which are gaps
/// that the author left for papers to come. Sections of prose (licence, contact, news) are neither.
/// </summary>
internal static class TaxonomySections
{
    public static ImmutableArray<Section> Of(Outline outline, MarkdownDocument document, ImmutableArray<Paper> papers)
    {
        var kept = new HashSet<Section>(ReferenceEqualityComparer.Instance);
        foreach (var section in papers.SelectMany(paper => paper.Sections))
            KeepWithParents(section, kept);

        var withContent = new HashSet<Section>(ReferenceEqualityComparer.Instance);
        foreach (var block in document)
        {
            if (block is HeadingBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock)
                continue;
            for (var section = outline.SectionAt(block.Span.Start); section is not null && withContent.Add(section); section = section.Parent)
            {
            }
        }
        foreach (var section in outline.Sections)
        {
            if (!withContent.Contains(section) && !kept.Contains(section) && !SectionTitle.IsAdministrative(section))
                KeepWithParents(section, kept);
        }
        return [.. outline.Sections.Where(kept.Contains)];
    }

    private static void KeepWithParents(Section? section, HashSet<Section> kept)
    {
        while (section is not null && kept.Add(section))
            section = section.Parent;
    }
}
