using System.Buffers;
using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Html;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Reading;
using SurveyGraph.Importers.Markdown.Sections;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Reads "awesome lists": Markdown in which papers stand as bullets, table rows or paragraphs under headings.
/// </summary>
public sealed class MarkdownImporter : IImporter
{
    // Lists nest a handful of levels; what nests deeper is damage or an attack.
    private const int MaxNesting = 100;

    private static readonly SearchValues<string> WordsOfOwn = SearchValues.Create(
        ["our survey", "our paper", "survey below", "paper below", "following survey", "following paper:"],
        StringComparison.OrdinalIgnoreCase);

    // "The repository for [A Title: A Survey](…), with its data."
    private static readonly SearchValues<string> WordsOfRepository = SearchValues.Create(
        ["repository for ", "repository of ", "repository accompan", "repo for ", "repo of ", "repo accompan"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly MarkdownPipeline Pipeline = CreatePipeline(hasSlowMarkup: true);
    private static readonly MarkdownPipeline PipelineOfText = CreatePipeline(hasSlowMarkup: false);

    private readonly int _minChunkLength;

    public MarkdownImporter()
        : this(MarkdownChunks.MinLength)
    {
    }

    /// <param name="minChunkLength">From which length on a list is parsed in parts, in UTF-16 units; the result does
    /// not depend on it.</param>
    internal MarkdownImporter(int minChunkLength) => _minChunkLength = minChunkLength;

    public ImportResult Import(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return Read(new(source, HtmlBlocks.Rewrite(source, diagnostics)), diagnostics);
    }

    private ImportResult Read(ListText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var papers = ImmutableArray.CreateBuilder<Paper>();
        List<Facet> legend = [];
        var linkless = new LinklessEntries();
        var leftOut = new SectionsLeftOut();
        var tables = TableGuard.Mask(
            BrokenTables.Mask(NestingGuard.Mask(source, MaxNesting, diagnostics)), source, diagnostics);
        var readable = AuthoringMarks.Mask(EmptyBullets.Mask(tables));
        var (text, parts) = HtmlOutline.Read(readable);
        var outline = new Outline(source, parts, MaxNesting);
        var sections = new TaxonomySections(outline);
        var reader = new EntryReader(source, outline, diagnostics);
        var levels = HeadingLevels.Of(readable);
        var finder = new EntryFinder(source.Text, outline, levels, IsFacet, onEntry: Read, onLine: ReadLegend);
        var nextPart = 0;
        foreach (var (start, length) in MarkdownChunks.Of(text, _minChunkLength))
        {
            var chunk = text.Slice(start, length).ToString();
            if ((Parse(chunk) ?? ParseReadable(chunk, start)) is not { } document)
            {
                ReportUnreadable(start, length);
                continue;
            }
            List<OutlineMark> marks = [.. Headings(document, start, levels)];
            while (nextPart < parts.Length && parts[nextPart].Offset < start + length)
                marks.Add(parts[nextPart++]);
            foreach (var mark in marks.OrderBy(mark => mark.Offset))
                outline.Add(mark);
            finder.Find(document, start);
            sections.NoteContent(document, start);
        }
        finder.End();
        if (papers.Count == 0)
        {
            foreach (var draft in leftOut.Below)
                ReadEntry(draft);
        }
        if (outline.FirstTooDeep is { } tooDeep)
            diagnostics.Add(DiagnosticCodes.NestingTooDeep.At(source.Span(tooDeep, 0),
                $"collapsible parts nested deeper than {MaxNesting} levels are not read as sections"));
        leftOut.Report(diagnostics);
        var all = linkless.AmongPapers(outline.Title, papers, diagnostics);
        var found = RecordMerge.Merge(all, ListRecords.Of(source.Source, diagnostics), diagnostics);
        return new(
            new()
            {
                Title = outline.Title,
                Papers = found,
                Facets = [.. legend.DistinctBy(facet => facet.Key)],
                Sections = sections.Of(found),
            },
            diagnostics.ToImmutable());

        void Read(EntryDraft draft)
        {
            if (IsOfHead(draft, source))
                return;
            if (leftOut.Hold(draft))
            {
                leftOut.Note(draft, isFirst: papers.Count == 0);
                return;
            }
            ReadEntry(draft);
        }

        void ReadEntry(EntryDraft draft)
        {
            if (reader.Read(draft, IsFacet) is not { } paper)
            {
                if (draft.Shape == EntryShape.Bullet)
                    linkless.NoteOther(draft);
                return;
            }
            if (reader.Verdict == EntryVerdict.Linkless)
                linkless.Add(papers.Count, paper, reader.IsSetApart, reader.IsSure, reader.IsBelowVenue,
                    reader.IsDated);
            else if (reader.Verdict == EntryVerdict.Short)
                linkless.AddShort(papers.Count, paper);
            else if (reader.Verdict == EntryVerdict.Unsure)
                linkless.AddLinked(papers.Count, paper, reader.LeadsToFile);
            if (reader.Verdict != EntryVerdict.Paper)
                return;
            if (papers.Count == 0 && IsOwn(draft, paper))
                return;
            papers.Add(paper);
            linkless.NotePaper(draft.Section, paper.Title);
        }

        // "> [A Survey of Folds](…)" at the head of the list "A Survey of Folds".
        bool IsOwn(EntryDraft draft, Paper paper) =>
            draft is { Section: null, Shape: EntryShape.Paragraph } && outline.Title is { } title
            && Slug.Comparable(paper.Title) == Slug.Comparable(title);

        MarkdownDocument? ParseReadable(string chunk, int offset) => Parse(UnreadableParagraphs.Blank(
            chunk, part => Parse(part) is not null, (start, length) => ReportUnreadable(offset + start, length)));

        void ReportUnreadable(int start, int length) => diagnostics.Add(DiagnosticCodes.UnreadablePart.At(
            source.Span(start, length), $"{length} characters from here on nest too deep to be read"));

        bool IsFacet(string name) => legend.Exists(facet => Slug.Comparable(facet.Label) == Slug.Comparable(name));

        void ReadLegend(List<Piece> line)
        {
            if (Legend.Read(source, line) is { } facet)
                legend.Add(facet);
        }
    }

    // The head of a list, set in HTML, behind a picture or said to be ours, links to the survey itself.
    private static bool IsOfHead(EntryDraft draft, ListText source) =>
        draft.Section is null
        && ((draft.Shape == EntryShape.Paragraph && draft.Start < source.Text.Length && source.Text[draft.Start] == '<')
            || (draft.Shape == EntryShape.Paragraph && draft.Parts[0].Pieces is [{ Kind: PieceKind.Image }, ..])
            || (draft.Shape == EntryShape.Paragraph && IsBehindOwn(source.Text.AsSpan(0, draft.Start)))
            || (draft.Parts[0].Pieces is [{ Kind: PieceKind.Text, Text: var lead }, ..]
                && (Array.Exists(lead.Split(' '), word => word is "Our" or "our")
                    || (draft.Shape == EntryShape.Paragraph && lead.AsSpan().ContainsAny(WordsOfRepository)))));

    // "We tell of them in our survey paper.", "This complements the survey below.", and then its title.
    private static bool IsBehindOwn(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before[(before.LastIndexOf('\n') + 1)..].ContainsAny(WordsOfOwn);
    }

    private static MarkdownPipeline CreatePipeline(bool hasSlowMarkup)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        if (hasSlowMarkup)
            builder.UsePipeTables();
        builder.InlineParsers.Insert(0, new WebAddressParser());
        builder.InlineParsers.Insert(0, new MathParser());
        builder.MaximumNestingDepth = MaxNesting * 4;
        // Lists indent as they like, and blanks stand where HTML stood: nobody means code by four blanks.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // HTML blocks are written as Markdown before; what is left of tags stands in paragraphs.
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = hasSlowMarkup;
        return builder.Build();
    }

    private static MarkdownDocument? Parse(string text) => TryParse(text) ?? TryParse(EmphasisMarks.Blank(text));

    private static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, SlowMarkup.IsIn(text) ? PipelineOfText : Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig has no other way to say that its limit of nesting is reached.
            return null;
        }
    }

    private static IEnumerable<OutlineMark> Headings(MarkdownDocument document, int offset, HeadingLevels levels)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock heading && !HeadingEntry.Is(document, i, levels)
                && SectionTitle.TextOf(new Pieces(0).Of(heading.Inline)) is var title && !SectionTitle.IsCall(title)
                && !SectionTitle.IsAddress(title))
                yield return new(OutlineKind.Heading, heading.Span.Start + offset, heading.Level, title);
            else if (document[i] is ParagraphBlock paragraph && UnspacedHeading(paragraph, offset) is { } mark)
                yield return mark;
        }
    }

    // "#2 Title" and "##Title" are headings to everyone but CommonMark.
    private static OutlineMark? UnspacedHeading(ParagraphBlock paragraph, int offset)
    {
        if (paragraph.Inline?.FirstChild is not Markdig.Syntax.Inlines.LiteralInline literal
            || literal.Content.Length == 0 || literal.Content.CurrentChar != '#')
            return null;
        var text = Pieces.TextOf(new Pieces(offset).Of(paragraph.Inline));
        var level = text.AsSpan().IndexOfAnyExcept('#');
        // "#transformer", "#RNN;LSTM" are tags.
        var isTag = level == 1 && (char.IsLower(text[1]) || text.Contains(';', StringComparison.Ordinal));
        return level is >= 1 and <= 6 && text.Length < 120 && !isTag
            ? new(OutlineKind.Heading, paragraph.Span.Start + offset, level, text[level..])
            : null;
    }
}
