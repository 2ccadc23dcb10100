using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Finds what may be an entry, whatever it looks like: bullets with nested lines, rows of tables, paragraphs. A bullet
/// without links heads the bullets below it and is a section; so does one level of headings.
/// </summary>
/// <param name="source">The text of the list.</param>
/// <param name="levels">Of which levels headings may be entries.</param>
/// <param name="isFacet">Whether the list declares a facet of a name.</param>
/// <param name="onEntry">Takes each draft as it is found, so that none of them outlives its reading.</param>
/// <param name="onLine">Takes each line of plain text: a legend may be among them.</param>
internal sealed class EntryFinder(
    string source, Outline outline, HeadingLevels levels, Func<string, bool> isFacet,
    Action<EntryDraft> onEntry, Action<List<Piece>> onLine)
{
    private const int MaxTag = 16;

    private readonly PendingEntry _pending = new(source, onEntry);
    private readonly TitlesAboveNames _titles = new();
    private int _offset;

    // The section that a line in bold is, which holds for the lists right below it, in the next part of the text too.
    private Section? _named;
    private Pieces _pieces = new(0);

    /// <param name="offset">Where in the source the document starts.</param>
    public void Find(MarkdownDocument document, int offset)
    {
        _offset = offset;
        _pieces = new(offset);
        Walk(document, null);
    }

    /// <summary>Gives the last entry, to which nothing more can belong.</summary>
    public void End() => _pending.Flush();

    private void Walk(ContainerBlock container, Section? section)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is not ListBlock)
                _named = null;
            switch (container[i])
            {
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        AddItem(item, _named ?? section);
                    break;
                case HeadingBlock when HeadingEntry.Is(container, i, levels):
                    i += AddHeading(container, i, section);
                    break;
                case Table table:
                    AddTable(table, section);
                    break;
                case ParagraphBlock paragraph:
                    var next = i + 1 < container.Count ? container[i + 1] as ListBlock : null;
                    _named = next is null ? null : SectionNamed(paragraph, next, section);
                    if (_named is not null)
                        break;
                    if (AddParagraph(paragraph, next, section))
                        i++;
                    break;
                case QuoteBlock quote:
                    Walk(quote, section);
                    _named = null;
                    break;
            }
        }
    }

    private Section? SectionNamed(ParagraphBlock paragraph, ListBlock list, Section? section)
    {
        var pieces = _pieces.Of(paragraph.Inline);
        if (!BoldHead.Is(pieces, [.. list.OfType<ListItemBlock>().Take(BoldHead.SampleLines).Select(LineOf)]))
            return null;
        AddLine(pieces);
        var at = paragraph.Span.Start + _offset;
        return SectionOf(pieces, section ?? outline.SectionAt(at), at);
    }

    private void AddItem(ListItemBlock item, Section? section)
    {
        List<Piece> own = [];
        List<ListItemBlock>? nested = null;
        var end = item.Span.Start + _offset;
        foreach (var block in item)
        {
            if (block is ParagraphBlock paragraph)
            {
                if (own.Count > 0 && NestedLine.AreMarkedParagraphs(item, own, _pieces))
                {
                    var at = item.Span.Start + _offset;
                    var below = SectionOf(own, section ?? outline.SectionAt(at), at);
                    foreach (var other in item.OfType<ParagraphBlock>().Skip(1))
                        AddParagraph(other, null, below);
                    return;
                }
                if (own.Count > 0)
                {
                    var start = paragraph.Span.Start + _offset;
                    own.Add(new(PieceKind.Break, "", PieceStyle.None, start, start));
                    own.AddRange(BlockPieces.Of(paragraph, _pieces, source));
                }
                else
                {
                    own = BlockPieces.Of(paragraph, _pieces, source);
                }
                end = Math.Max(end, paragraph.Span.End + 1 + _offset);
            }
            else if (block is QuoteBlock quote && own.Count > 0 && QuotedFacts.Of(quote, _pieces) is { } facts)
            {
                own.Add(new(PieceKind.Break, "", PieceStyle.None, facts[0].Start, facts[0].Start));
                own.AddRange(facts);
                end = Math.Max(end, quote.Span.End + 1 + _offset);
            }
            else if (block is HeadingBlock heading)
            {
                own.AddRange(_pieces.Of(heading.Inline));
                end = Math.Max(end, heading.Span.End + 1 + _offset);
            }
            else if (block is ListBlock list)
            {
                (nested ??= []).AddRange(list.OfType<ListItemBlock>());
            }
            else if (block is Table table)
            {
                AddTable(table, section);
            }
        }
        var place = section ?? outline.SectionAt(item.Span.Start + _offset);
        if (nested is null)
        {
            AddLine(own);
            if (!_pending.TryExtend(own, item.Span.Start + _offset, end))
                Add(EntryShape.Bullet, [new(PartRole.Any, null, own)], place, item.Span.Start + _offset, end);
            return;
        }
        AddNested(item, own, nested, place, end);
    }

    private void AddNested(ListItemBlock item, List<Piece> own, List<ListItemBlock> nested, Section? section, int end)
    {
        var lines = nested.ConvertAll(LineOf);
        var start = item.Span.Start + _offset;
        var names = NamesAboveTitle.Of(own, lines);
        var isHeading = item is [HeadingBlock, ..];
        if (names is null && (isHeading || !_titles.IsOne(own, lines)) && NestedLine.AreNamedBy(own, lines, isHeading))
        {
            var below = SectionOf(own, section, start);
            // "- Papers" over links to parts of the list is a line of its contents.
            outline.Fill(below);
            lines.ForEach(line => AddItem(line.Item, below));
            return;
        }
        // "- Audio" over "- TBD" is a branch for papers to come.
        if (lines.TrueForAll(line => Placeholder.Is(line.Item))
            && own.TrueForAll(piece => piece.Kind == PieceKind.Text))
        {
            SectionOf(own, section, start);
            return;
        }
        var parts = names ?? [new(PartRole.Any, null, own)];
        List<ListItemBlock> apart = [];
        var references = 0;
        foreach (var line in lines)
        {
            if ((line.IsEntry && names is null) || (line.IsReference && ++references > 1))
            {
                apart.Add(line.Item);
                continue;
            }
            parts.AddRange(lines.Count == 1 && names is null ? line.PartsBelowTitle
                : names is null || line.IsDetail ? LabelledParts.Of(line.Pieces)
                : [new(PartRole.Any, null, line.Pieces)]);
            end = Math.Max(end, line.Item.Span.End + 1 + _offset);
            foreach (var deeper in line.Item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()))
            {
                if (LineOf(deeper).IsEntry)
                    apart.Add(deeper);
                else
                    parts.AddRange(LabelledParts.Of(FirstPieces(deeper)));
            }
        }
        AddLine(own);
        Add(EntryShape.Bullet, parts, section, start, end);
        apart.ForEach(entry => AddItem(entry, section));
    }

    private Section? SectionOf(List<Piece> words, Section? section, int offset)
    {
        var title = SectionTitle.Plain(SectionTitle.TextOf(words));
        // "[2024]"
        if (title is [.. var inner, ']'] && !inner.Contains('[', StringComparison.Ordinal))
            title = inner;
        // A sentence is a remark.
        return title.Length is > 0 and < 120 && !title.EndsWith('.') ? outline.Under(section, title, offset) : section;
    }

    private NestedLine LineOf(ListItemBlock item)
    {
        var pieces = FirstPieces(item);
        var label = LabelledParts.LabelOf(pieces);
        return new(item, pieces, label, label is not null && IsOfEntry(label));
    }

    private bool IsOfEntry(string label) =>
        PartRoles.IsKnown(label) || PartRoles.IsFacetLabel(label) || isFacet(label);

    private List<Piece> FirstPieces(ListItemBlock item) =>
        _pieces.Of(item.OfType<LeafBlock>().FirstOrDefault(block => block is ParagraphBlock or HeadingBlock)?.Inline);

    private bool AddParagraph(ParagraphBlock paragraph, ListBlock? next, Section? section)
    {
        var pieces = BlockPieces.Of(paragraph, _pieces, source);
        var place = section ?? outline.SectionAt(paragraph.Span.Start + _offset);
        var (start, end) = (paragraph.Span.Start + _offset, paragraph.Span.End + 1 + _offset);
        AddLine(pieces);
        // "Title: …", "Authors: …", a line each
        if (FactLine.HasLabel(pieces) && EntryLines.Of(pieces, source) is { Count: > 1 } labelled
            && labelled.TrueForAll(FactLine.HasLabel))
        {
            Add(EntryShape.Bullet, [.. labelled.SelectMany(LabelledParts.Of)], place, start, end);
            return false;
        }
        if (next is { IsOrdered: false })
        {
            var lines = next.OfType<ListItemBlock>().Select(LineOf).ToList();
            // Beside "Paper: ..." and "Code: ..." other lines are remarks, unless they are papers of their own.
            var areDetails = lines.TrueForAll(line => line.IsDetail)
                || (lines.Exists(line => line.IsDetail && line.LeadsToPaper)
                    && lines.TrueForAll(line => line.IsDetail || !line.LeadsToPaper));
            if (lines.Count > 0 && areDetails)
            {
                List<EntryPart> parts = [new(PartRole.Any, null, pieces),
                    .. lines.Where(line => !line.IsEntry).SelectMany(line => LabelledParts.Of(line.Pieces))];
                Add(EntryShape.Bullet, parts, place, start, next.Span.End + 1 + _offset);
                foreach (var line in lines.Where(line => line.IsEntry))
                    AddItem(line.Item, section);
                return true;
            }
        }
        if (!_pending.TryExtend(pieces, start, end))
        {
            var shape = IsSummary(start) ? EntryShape.Bullet : EntryShape.Paragraph;
            Add(shape, [new(PartRole.Any, null, pieces)], place, start, end);
        }
        return false;
    }

    // "<summary>A Title [paper](…)</summary>"
    private bool IsSummary(int start) =>
        source.AsSpan(Math.Max(0, start - MaxTag)..start).TrimEnd()
            .EndsWith("<summary>", StringComparison.OrdinalIgnoreCase);

    // Returns how many blocks below the heading belong to the entry.
    private int AddHeading(ContainerBlock container, int index, Section? section)
    {
        var parts = HeadingEntry.PartsOf(container, index, _pieces, source, out var blocks);
        var (start, end) = (container[index].Span.Start + _offset, container[index + blocks].Span.End + 1 + _offset);
        section ??= outline.SectionAt(start);
        _pending.Add(new(EntryShape.Bullet, parts, section, start, end)
        {
            IsAmongPapers = SisterHeading.Is(container, index, levels),
        });
        return blocks + HeadingEntry.CountOfNotes(container, index + blocks + 1);
    }

    private void AddTable(Table table, Section? section)
    {
        foreach (var (row, parts) in new TableParts(_pieces).Of(table))
        {
            var start = row.Span.Start + _offset;
            Add(EntryShape.Row, parts, section ?? outline.SectionAt(start), start, row.Span.End + 1 + _offset);
        }
    }

    private void Add(EntryShape shape, List<EntryPart> parts, Section? section, int start, int end)
    {
        var draft = new EntryDraft(shape, parts, section, start, end);
        if (EntryLines.Split(draft, source, out var head) is not { } entries)
        {
            _pending.Add(draft);
            return;
        }
        if (head.Count > 0 && _pending.TryExtend(head, head[0].Start, head[^1].End))
            head = [];
        var below = head.Count > 0 ? SectionOf(head, section, head[0].Start) : section;
        entries.ForEach(entry => _pending.Add(entry with { Section = below }));
    }

    private void AddLine(List<Piece> pieces)
    {
        if (pieces.Count is > 0 and < 8 && pieces.TrueForAll(piece => piece.Kind == PieceKind.Text))
            onLine(pieces);
    }
}
