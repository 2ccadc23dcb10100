using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>Reads "awesome lists": Markdown in which papers stand as bullets, table rows or paragraphs under headings.</summary>
public sealed class MarkdownImporter : IImporter
{
    // Lists nest a handful of levels; what nests deeper is damage or an attack.
    private const int MaxNesting = 100;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public ImportResult Import(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var (masked, marks) = HtmlOutline.Read(NestingGuard.Mask(source, MaxNesting, diagnostics));
        if (Parse(source, masked, diagnostics) is not { } document)
            return new(Bibliography.Empty, diagnostics.ToImmutable());

        var outline = Outline.Of(source, [.. marks.Concat(Headings(document)).OrderBy(mark => mark.Offset)]);
        var papers = ImmutableArray.CreateBuilder<Paper>();
        List<Facet> legend = [];
        var reader = new EntryReader(source, diagnostics);
        new EntryFinder(outline, onEntry: Read, onLine: ReadLegend).Find(document);
        var bibliography = new Bibliography
        {
            Title = outline.Title,
            Papers = papers.DrainToImmutable(),
            Facets = [.. legend.DistinctBy(facet => facet.Key)],
        };
        return new(bibliography with { Sections = TaxonomySections.Of(outline, document, bibliography.Papers) }, diagnostics.ToImmutable());

        void Read(EntryDraft draft)
        {
            if (!SectionTitle.IsAdministrative(draft.Section) && reader.Read(draft) is { } paper)
                papers.Add(paper);
        }

        void ReadLegend(List<Piece> line)
        {
            if (Legend.Read(source, line) is { } facet)
                legend.Add(facet);
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAutoLinks();
        builder.MaximumNestingDepth = MaxNesting * 4;
        return builder.Build();
    }

    private static MarkdownDocument? Parse(SourceText source, string masked, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return Markdig.Markdown.Parse(masked, Pipeline);
        }
        catch (ArgumentException tooDeep)
        {
            diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(source.Span(0, 0), $"the list cannot be read: {tooDeep.Message}"));
            return null;
        }
    }

    private static IEnumerable<OutlineMark> Headings(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
                yield return new(OutlineKind.Heading, heading.Span.Start, heading.Level, HeadingText(heading));
            else if (block is ParagraphBlock paragraph && UnspacedHeading(paragraph) is { } mark)
                yield return mark;
        }
    }

    private static string HeadingText(HeadingBlock heading)
    {
        var pieces = Pieces.Of(heading.Inline);
        // Links to anchors behind the title lead back to the top.
        while (pieces.Count > 1 && pieces[^1] is { Kind: PieceKind.Link, Url: ['#', ..] })
            pieces.RemoveAt(pieces.Count - 1);
        return EntryTitle.TextOf(pieces).Trim('(', ' ', '[');
    }

    // "#2 Title" and "##Title" are headings to everyone but CommonMark.
    private static OutlineMark? UnspacedHeading(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not Markdig.Syntax.Inlines.LiteralInline literal || literal.Content.Length == 0 || literal.Content.CurrentChar != '#')
            return null;
        var text = EntryTitle.TextOf(Pieces.Of(paragraph.Inline));
        var level = text.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && text.Length < 120 ? new(OutlineKind.Heading, paragraph.Span.Start, level, text[level..]) : null;
    }
}
