using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// A heading that is an entry: its words are a title that links to a paper, or what stands right below does and is
/// nothing but the details of one paper.
/// </summary>
internal static class HeadingEntry
{
    // A longer paragraph is a summary, which may speak of other papers.
    private const int MaxWordsBelow = 30;

    /// <param name="container">The document.</param>
    /// <param name="index">The place of the block in it.</param>
    /// <param name="levels">
    /// Headings of the others name the list and its parts, and may link to the survey that the list belongs to.
    /// </param>
    public static bool Is(ContainerBlock container, int index, HeadingLevels levels)
    {
        if (container is not MarkdownDocument || container[index] is not HeadingBlock heading
            || !levels.MayBePapers(heading.Level))
            return false;
        var next = index + 1 < container.Count ? container[index + 1] : null;
        var title = new Pieces(0).Of(heading.Inline);
        var lines = LinesOf(next);
        return (IsEntry(title) && (next is null or ParagraphBlock or HeadingBlock || AreNotes(next)))
            || (IsTitleBeforeLinks(title) && !IsAboveOthers(container, index))
            || (IsTitle(Pieces.TextOf(title))
                && (AreOfPaper(container, index + 1, lines) || LastFact(container, index) > index))
            || (lines is [var paper] && next is ParagraphBlock && IsAllBelow(container, index + 1) && StatesPaper(paper)
                && IsTitle(Pieces.TextOf(title), EntryTitle.StrongWords))
            || (AreDetails(lines) && lines.Exists(NamesAuthors) && TitleText.IsTitle(Pieces.TextOf(title)))
            || (IsRecord(lines) && IsTitle(Pieces.TextOf(title)))
            || (lines is [var record] && FactLine.LinesOf(record) is var fields && fields.Exists(NamesAuthors)
                && IsRecord(fields) && TitleText.IsTitle(Pieces.TextOf(title)))
            || (lines is [var names] && next is ParagraphBlock && IsCitation(names) && IsTitle(Pieces.TextOf(title)))
            || (lines is [var only] && IsAllBelow(container, index + 1) && AreStatedFacts(only)
                && TitleText.IsTitle(Pieces.TextOf(title)))
            || SisterHeading.Is(container, index, levels);
    }

    // What stands below a paper in bullets without any link speaks of it.
    private static bool AreNotes(Block? next) =>
        next is ListBlock list && !list.Descendants<LinkInline>().Any()
        && !list.OfType<ListItemBlock>().Any(Placeholder.Is);

    // "*A. Author*, CVPR 2021 [[paper](…)]": what has no title and tells names or a venue is about the heading, however
    // short that is.
    private static bool AreStatedFacts(List<Piece> pieces) =>
        AreFacts(pieces) && pieces is [{ Kind: PieceKind.Text, Text: var text }, ..] && TextShape.WordCount(text) > 0;

    // "- Authors: …", "- Year: …", "- Key idea: …", or "- Date: …", "- Arxiv: …", "- Key idea: …": a line each,
    // whatever other facts the list has of its papers.
    private static bool IsRecord(List<List<Piece>> lines)
    {
        var roles = lines.ConvertAll(line =>
            LabelledParts.LabelOf(line) is { } label ? PartRoles.Of(label) : PartRole.Any);
        return lines.Count > 1 && !roles.Contains(PartRole.Any)
            && (roles.Contains(PartRole.Date) || roles.Contains(PartRole.Venue))
            && (roles.Contains(PartRole.Authors)
                || lines.Where((_, i) => roles[i] == PartRole.Paper).Any(FactLine.LeadsToPaper));
    }

    // "**Ann Lee and Bo Chen (1982)**"
    private static bool IsCitation(List<Piece> line) =>
        line.TrueForAll(piece => piece is { Kind: PieceKind.Text, Style: not PieceStyle.None })
        && Citation.Of(Pieces.TextOf(line)) is not null;

    private static bool AreOfPaper(ContainerBlock container, int index, List<List<Piece>> lines) =>
        lines.Count > 0
        && ((AreDetails(lines) && !IsAboveList(container, index))
            || (IsAllBelow(container, index) && AreFacts(lines[0])));

    // "**Authors**: …", an abstract, "[paper](…)": paragraphs of facts, and prose between them; the place of the one
    // that leads to the paper, or the heading's.
    private static int LastFact(ContainerBlock container, int index)
    {
        for (var i = index + 1; i < container.Count && container[i] is ParagraphBlock or QuoteBlock; i++)
        {
            if (container[i] is not ParagraphBlock paragraph)
                continue;
            var pieces = new Pieces(0).Of(paragraph.Inline);
            var isFact = FactLine.Is(pieces);
            if ((i == index + 1 && !isFact) || EntryTitle.IsTitledLink(pieces))
                return index;
            if (isFact && FactLine.LeadsToPaper(pieces))
                return IsAboveList(container, i) ? index : EndOfFacts(container, i);
        }
        return index;
    }

    private static int EndOfFacts(ContainerBlock container, int index)
    {
        while (index + 1 < container.Count && container[index + 1] is ParagraphBlock paragraph
            && FactLine.IsLabelled(new Pieces(0).Of(paragraph.Inline)))
            index++;
        return index;
    }

    // "[paper](…)" above a list of others is that of a survey.
    private static bool IsAboveList(ContainerBlock container, int index) =>
        container[index] is ParagraphBlock && index + 1 < container.Count && container[index + 1] is ListBlock;

    // What stands below a heading in its own right: a list, a table, a heading of a lower level, entries in paragraphs.
    private static bool IsAboveOthers(ContainerBlock container, int index) =>
        index + 1 < container.Count && container[index + 1] switch
        {
            HeadingBlock below => below.Level > ((HeadingBlock)container[index]).Level,
            ParagraphBlock paragraph => IsAboveList(container, index + 1)
                || EntryTitle.IsTitledLink(new Pieces(0).Of(paragraph.Inline)),
            _ => container[index + 1] is not ThematicBreakBlock,
        };

    private static bool IsAllBelow(ContainerBlock container, int index) =>
        container[index] is ParagraphBlock
        && (index + 1 == container.Count || container[index + 1] is HeadingBlock or ThematicBreakBlock);

    // "*A. Author*, CVPR 2021 [[paper](…)]": names, a venue or nothing before a link that is called a paper.
    private static bool AreFacts(List<Piece> pieces)
    {
        var link = pieces.FindIndex(piece => piece.Kind == PieceKind.Link);
        if (link < 0 || EntryTitle.IsTitledLink(pieces) || EntryTitle.Find(pieces) is { IsStrong: true }
            || !pieces.Exists(piece => Links.LeadsToPaper(piece) && LinkLabels.IsLabel(piece.Text)))
            return false;
        return TextShape.WordCount(Pieces.TextOf(pieces)) <= MaxWordsBelow
            && FactLine.IsFactBefore(Pieces.TextOf(pieces[..link]));
    }

    private static bool IsTitle(string heading) =>
        IsTitle(heading, SectionTitle.MinWordsOfPaper) && TextShape.IsInCapitals(heading[TitleStart.Of(heading)..]);

    private static bool IsTitle(string heading, int minWords) =>
        heading[TitleStart.Of(heading)..] is var title && TextShape.HasWords(title, minWords) && TitleText.IsTitle(title);

    // "Paper: …", or the address alone: what is above it is one, though its title has small letters.
    private static bool StatesPaper(List<Piece> line) =>
        line is [{ Kind: PieceKind.Link } only] ? Links.LeadsToPaper(only) && Links.IsAddress(only.Text)
            : LabelledParts.LabelOf(line) is { } label && PartRoles.Of(label) == PartRole.Paper
                && FactLine.LeadsToPaper(line);

    private static List<List<Piece>> LinesOf(Block? block) => block switch
    {
        ParagraphBlock paragraph => [new Pieces(0).Of(paragraph.Inline)],
        ListBlock list => [.. list.OfType<ListItemBlock>().Select(item =>
            item is [ParagraphBlock only] ? new Pieces(0).Of(only.Inline) : [])],
        _ => [],
    };

    // "Authors: …", "[paper](…) [code](…)", and one of the links leads to a paper.
    private static bool AreDetails(List<List<Piece>> lines) =>
        lines.TrueForAll(line => FactLine.IsLabelled(line) || line.TrueForAll(LinkLabels.IsLabelOrMark))
        && lines.Exists(FactLine.LeadsToPaper);

    // "Authors: …": what is above it is a paper, however short its title.
    private static bool NamesAuthors(List<Piece> line) =>
        LabelledParts.LabelOf(line) is { } label && PartRoles.Of(label) == PartRole.Authors;

    // A link alone may have a title of one word.
    private static bool IsEntry(List<Piece> pieces) =>
        EntryTitle.IsTitledLink(pieces)
        || (pieces is [{ Kind: PieceKind.Link } only] && Links.LeadsToPaper(only.Url) && TitleText.IsTitle(only.Text));

    // "[2018 FOLD] A Title of Words. [[PDF]](…) [[Code]](…)": nothing but labels and a venue behind the title, and one
    // of a paper.
    private static bool IsTitleBeforeLinks(List<Piece> pieces) =>
        EntryTitle.Find(pieces) is { Rule: "text" or "bold" } title
        && TextShape.HasWords(title.Text, SectionTitle.MinWordsOfPaper)
        && pieces[(title.Last + 1)..] is var behind && behind.TrueForAll(piece => LinkLabels.IsLabelOrMark(piece)
            || (piece.Kind == PieceKind.Text && VenueWords.IsDatedVenue(piece.Text.Trim(' ', ',', '[', '(', '.'))))
        && behind.Exists(piece => Links.LeadsToPaper(piece) && LinkLabels.IsPaperLabel(piece.Text));

    /// <summary>
    /// How many blocks from one on, up to the next heading, are notes on the paper above: bullets below words, and no
    /// link in any of them. 0 where one of them may be a paper.
    /// </summary>
    public static int CountOfNotes(ContainerBlock container, int index)
    {
        var end = index;
        while (end < container.Count && container[end] is not (HeadingBlock or ThematicBreakBlock))
        {
            if (container[end] is not ParagraphBlock paragraph ? !AreNotes(container[end])
                : paragraph.Inline?.Descendants<LinkInline>().Any() ?? false)
                return 0;
            end++;
        }
        return end - index;
    }

    /// <summary>The heading, with the lines of facts below it, and the labelled lines there.</summary>
    /// <param name="blocks">How many blocks below the heading are among them.</param>
    public static List<EntryPart> PartsOf(
        ContainerBlock container, int index, Pieces reader, string source, out int blocks)
    {
        blocks = 0;
        List<Piece> own = [.. reader.Of(((HeadingBlock)container[index]).Inline)];
        List<EntryPart> parts = [new(PartRole.Any, null, own)];
        if (index + 1 < container.Count && container[index + 1] is ListBlock list)
        {
            var (isRecord, areNotes) = (IsRecord(LinesOf(list)), AreNotes(list));
            foreach (var line in list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ParagraphBlock>()))
            {
                var pieces = reader.Of(line.Inline);
                // Of a record, what the list calls as it likes is prose; so is a note that holds no facts.
                parts.AddRange((isRecord && !FactLine.HasLabel(pieces))
                    || (areNotes && !FactLine.Is(pieces) && !FactLine.IsField(pieces))
                    ? [new(PartRole.Prose, null, pieces)] : PartsOf(pieces));
            }
            blocks = 1;
            return parts;
        }
        if (LastFact(container, index) is var last && last > index + 1)
        {
            blocks = last - index;
            foreach (var fact in container.Skip(index + 1).Take(blocks).OfType<ParagraphBlock>())
            {
                var line = reader.Of(fact.Inline);
                if (FactLine.Is(line))
                    parts.AddRange(PartsOf(line));
            }
            return parts;
        }
        if (index + 1 == container.Count || container[index + 1] is not ParagraphBlock paragraph)
            return parts;
        if (IsCitation(reader.Of(paragraph.Inline)))
        {
            blocks = 1;
            parts.Add(new(PartRole.Authors, null, reader.Of(paragraph.Inline)));
            return parts;
        }
        var words = 0;
        foreach (var line in EntryLines.Of(reader.Of(paragraph.Inline), source))
        {
            if (FactLine.IsField(line))
            {
                parts.AddRange(PartsOf(line));
            }
            else
            {
                words += FactLine.Is(line) ? 0 : TextShape.WordCount(Pieces.TextOf(line));
                if (words > MaxWordsBelow)
                    break;
                own.Add(new(PieceKind.Break, "", PieceStyle.None, line[0].Start, line[0].Start));
                own.AddRange(line);
            }
            blocks = 1;
        }
        if (parts.Count > 1)
            blocks += FieldsBehind(container, index + 1 + blocks, reader, parts);
        return parts;
    }

    // "**Key Contribution:** …" and "- **arXiv:** …" below "**Authors:** …"
    private static int FieldsBehind(ContainerBlock container, int index, Pieces reader, List<EntryPart> parts)
    {
        var next = index;
        for (; next < container.Count; next++)
        {
            List<List<Piece>> lines = container[next] switch
            {
                ParagraphBlock paragraph => FactLine.LinesOf(reader.Of(paragraph.Inline)),
                ListBlock list when list.OfType<ListItemBlock>().All(item => item is [ParagraphBlock]) =>
                    [.. list.OfType<ListItemBlock>().Select(item => reader.Of(((ParagraphBlock)item[0]).Inline))],
                _ => [],
            };
            if (lines.Count == 0 || !lines.TrueForAll(IsFieldOrNote))
                break;
            parts.AddRange(lines.SelectMany(line => FactLine.IsField(line)
                ? PartsOf(line) : [new(PartRole.Prose, null, line)]));
        }
        return next - index;
    }

    // "**Key Contribution:** …"; "**FoldNet**: [paper](…)" is another paper.
    private static bool IsFieldOrNote(List<Piece> line) =>
        FactLine.IsLabelled(line) || (LabelledParts.LabelOf(line) is not null && !FactLine.LeadsToPaper(line));

    private static List<EntryPart> PartsOf(List<Piece> line) =>
        FactLine.IsField(line) && LabelledParts.LabelOf(line) is { } label
            ? LabelledParts.Split(label, line)
            : [new(PartRole.Any, null, line)];
}
