using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>The part of an entry that has its title.</summary>
/// <param name="Index">Which of the entry's parts.</param>
/// <param name="Name">A made name that stands above the title, as the short name of the paper, or null.</param>
internal readonly record struct TitlePart(int Index, EntryTitle Title, string? Name = null)
{
    private const int MaxWordsBeside = 5;
    private const int MaxLineLength = 300;
    private const int MaxRemark = 8;

    /// <summary>Words before a link that make it a part of a sentence: "found in the [paper](…)".</summary>
    private static readonly HashSet<string> LeadsOver = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "our", "their", "its", "in", "at", "on", "of", "for", "from", "to", "with", "by",
        "via", "and", "or", "see", "is", "are", "as", "original",
    };

    /// <summary>
    /// The title column, else the entry itself, else whichever cell has a title that links to a paper.
    /// </summary>
    public static TitlePart? Find(EntryDraft draft)
    {
        foreach (var role in (ReadOnlySpan<PartRole>)[PartRole.Title, PartRole.Any])
        {
            for (var i = 0; i < draft.Parts.Count; i++)
            {
                if (draft.Parts[i].Role != role || IsBesideColumn(draft, i)
                    || EntryTitle.Find(draft.Parts[i].Pieces) is not { } found)
                    continue;
                var title = role == PartRole.Title && draft.Shape == EntryShape.Row ? WithSubtitle(found) : found;
                return (title.IsStrong || title.Name is not null ? null : Below(draft, i, title))
                    ?? new(i, title, title.Name);
            }
        }
        return TitledLink(draft) ?? CitedLink(draft) ?? TitledCell(draft);
    }

    // A column without a heading holds remarks where another is the one of titles.
    private static bool IsBesideColumn(EntryDraft draft, int part) =>
        draft is { Shape: EntryShape.Row } && draft.Parts[part] is { Role: PartRole.Any, Name: "" }
        && draft.Parts.Exists(other => other is { Role: PartRole.Any, Name.Length: > 0 });

    // "| | A Title of Words | [paper](…) |": where the name is missing, the one cell in capitals.
    private static TitlePart? TitledCell(EntryDraft draft)
    {
        var cell = draft.Parts.FindIndex(part => part.Role == PartRole.Facet
            && part.Pieces is [{ Kind: PieceKind.Text, Text: var words }] && TitleText.IsInTitleCase(words));
        if (cell < 0 || draft.Shape != EntryShape.Row || !draft.Parts.Exists(part => FactLine.LeadsToPaper(part.Pieces))
            || EntryTitle.Find(draft.Parts[cell].Pieces) is not { } title)
            return null;
        draft.Parts[cell] = draft.Parts[cell] with { Role = PartRole.Any };
        return new(cell, title);
    }

    // "[Lee et al.](…)" in a column of papers: the list names them by their authors.
    private static TitlePart? CitedLink(EntryDraft draft)
    {
        if (draft.Shape != EntryShape.Row)
            return null;
        for (var i = 0; i < draft.Parts.Count; i++)
        {
            if (draft.Parts[i] is { Role: PartRole.Any or PartRole.Title, Name.Length: > 0, Pieces: [var link] }
                && link.Kind == PieceKind.Link && Links.LeadsToPaper(link) && Citation.IsOfMany(link.Text))
                return new(i, new(PlainText.OneLine(link.Text).Trim(), 0, 0, link.Start, link.End, "link"));
        }
        return null;
    }

    // "FoldNet - folding sheets without creases": in a column of titles, what a dash sets apart describes no tool.
    private static EntryTitle WithSubtitle(EntryTitle name) =>
        name is { Rule: "text", Rest: [' ', '-' or '–' or '—', ' ', ..] rest } && MethodName.Is(name.Text)
        && TextShape.HasWords(rest, EntryTitle.StrongWords) && !TitleText.IsOccasion(rest[3..])
            ? name with { Text = TitleText.Clean(name.Text + rest), Rest = null }
            : name;

    private static TitlePart? Below(EntryDraft draft, int part, EntryTitle name) =>
        ReferenceBelow(draft, part, name)
        ?? (draft.Shape == EntryShape.Row && MethodName.Is(name.Text) && TitledLink(draft) is { } linked
            ? linked with { Name = name.Text } : null);

    private static TitlePart? TitledLink(EntryDraft draft)
    {
        for (var i = 0; i < draft.Parts.Count; i++)
        {
            if (EntryTitle.IsTitledLink(draft.Parts[i].Pieces) && EntryTitle.Find(draft.Parts[i].Pieces) is { } title)
            {
                draft.Parts[i] = draft.Parts[i] with { Role = PartRole.Any };
                return new(i, title);
            }
        }
        return null;
    }

    /// <summary>Prose may link to papers; an entry that is a paragraph starts with its title.</summary>
    public bool IsProse(EntryDraft draft, string source) =>
        !Title.IsReference && !IsBehindKey && (IsBehindCall(draft.Parts[Index].Pieces) || (Title.Rule == "text"
            ? !IsAboveFacts(draft.Parts[Index].Pieces, source) && !IsBeforeNames(draft.Parts[Index].Pieces)
                && (draft.Section is null || !(IsBeforeLinks(draft.Parts[Index].Pieces)
                    || IsBehindLinks(draft.Parts[Index].Pieces)))
            : !Title.StandsFirst(draft.Parts[Index].Pieces) || IsOneOfTwo(draft.Parts[Index].Pieces)));

    // "Now [A Title](…) and [Another Title](…) are known": a sentence that speaks of two papers.
    private bool IsOneOfTwo(List<Piece> pieces) =>
        Title.Rule == "link" && pieces[..Title.First].Exists(piece => piece is { Kind: PieceKind.Text, Text: var words }
            && TextShape.WordCount(words) > 0 && words is [.., var last, ' '] && char.IsLetter(last))
        && EntryTitle.IsTitledLink(pieces[(Title.Last + 1)..]);

    // "[Lee2018] A title, Some Journal, 2018": what starts with the key of a citation is one.
    private bool IsBehindKey =>
        Title is { Rule: "text", Lead: { } lead } && lead.AsSpan().TrimEnd() is ['[', .., ']'] and var key
        && DatedText.OfCitationKey(key[1..^1].ToString()) is not null;

    // "We updated our [survey](…)": words before a title that speak to the reader.
    private bool IsBehindCall(List<Piece> pieces) =>
        pieces[..Title.First].Exists(piece => piece.Kind == PieceKind.Text && TextShape.WordCount(piece.Text) > 1
            && !TitleText.IsOpening(piece.Text.TrimStart()));

    // "A Title in Capitals, CVPR 2024 [paper](…), [code](…)": nothing but labels follows, so it is no sentence.
    private bool IsBeforeLinks(List<Piece> pieces)
    {
        var link = pieces.FindIndex(piece => piece.Kind == PieceKind.Link);
        if (link <= Title.Last)
            return false;
        var lead = Title.Lead?.Trim(VenueWords.LinkBrackets) ?? "";
        var facts = WithoutLabels(Title.Rest + Pieces.TextOf(pieces[(Title.Last + 1)..link]));
        // "[2024/05] a title. Lee et al. [paper](…)": between a date and names, a title has small letters as it likes.
        var isBetweenFacts = lead.Length > 0 && TextShape.WordCount(facts) > 1;
        // "A title of words (FOLD 2021) [paper](…)"
        var isDated = facts.Trim(' ', '[') is ['(', .. var occasion, ')'] && VenueWords.IsDatedVenue(occasion);
        return pieces[..Title.First].TrueForAll(piece => piece.Kind == PieceKind.Image || IsName(piece))
            && (lead.Length == 0 || TitleText.IsOccasion(lead))
            && (isBetweenFacts
                || (TitleText.IsOpening(Title.Text)
                    && (isDated || IsName(pieces[0]) || TextShape.IsInCapitals(Title.Text))))
            && TextShape.HasWords(Title.Text, EntryTitle.StrongWords)
            && !LeadsOver.Contains(Title.Text[(Title.Text.LastIndexOf(' ') + 1)..])
            && (isDated || FactLine.IsFactBefore(facts))
            && pieces[link..].TrueForAll(piece => LinkLabels.IsLabelOrMark(piece) || IsShortRemark(piece))
            && pieces.Exists(piece => Links.LeadsToPaper(piece) && LinkLabels.IsPaperLabel(piece.Text));
    }

    // "A Title [[paper](…)] **FOLD 2022**", "A Title [[paper](…)] **the first of all**"
    private static bool IsShortRemark(Piece piece) =>
        piece.Kind == PieceKind.Text && (VenueWords.IsDatedVenue(piece.Text)
            || (piece.Style != PieceStyle.None && TextShape.WordCount(piece.Text) <= MaxRemark));

    // "A Title [code] [[paper](…)]": a label that is to get its link.
    private static string WithoutLabels(string facts)
    {
        while (facts.Length <= MaxLineLength && facts.IndexOf(']', StringComparison.Ordinal) is > 0 and var close)
        {
            var open = facts.LastIndexOf('[', close);
            if (open < 0 || !LinkLabels.IsLabel(facts[(open + 1)..close]))
                return facts;
            // "[[code]]"
            var around = open > 0 && facts[open - 1] == '[' && facts.AsSpan(close + 1) is [']', ..] ? 1 : 0;
            facts = facts.Remove(open - around, close - open + 1 + (2 * around));
        }
        return facts;
    }

    // "**FoldNet** A Title", "**FoldNet**: A title": the name of a method says what follows it.
    private static bool IsName(Piece piece) =>
        piece.Kind == PieceKind.Text && piece.Style.HasFlag(PieceStyle.Bold)
        && MethodName.Is(piece.Text.Trim(' ', ':', '：'));

    // "`seg` - [paper](…) / [code](…) - A Title in Capitals": tags, labels, and nothing behind the title.
    private bool IsBehindLinks(List<Piece> pieces) =>
        pieces[..Title.First].Exists(piece => Links.LeadsToPaper(piece) && LinkLabels.IsLabel(piece.Text))
        && pieces[..Title.First].TrueForAll(piece => LinkLabels.IsLabelOrMark(piece)
            || piece.Style.HasFlag(PieceStyle.Code) || TextMarks.AreAll(piece.Text))
        && string.IsNullOrWhiteSpace(Title.Rest) && pieces[(Title.Last + 1)..].TrueForAll(LinkLabels.IsLabelOrMark)
        && !char.IsLower(Title.Text[0]) && TitleText.IsInTitleCase(Title.Text);

    // "A Title of words. Ann Lee, Bo Chen. CVPR 2024. [notes](…)": names, a venue with its year, and nothing else.
    private bool IsBeforeNames(List<Piece> pieces)
    {
        var link = pieces.FindIndex(Title.Last + 1, piece => piece.Kind == PieceKind.Link);
        var behind = (Title.Rest + Pieces.TextOf(pieces[(Title.Last + 1)..(link < 0 ? pieces.Count : link)]))
            .TrimStart(' ', '.', '?', '!');
        return TitleText.IsOpening(Title.Text) && TextShape.HasWords(Title.Text, EntryTitle.StrongWords)
            && NameList.Of(behind) is { IsSure: true, Mark: '.' or ' ', Year: null } names
            && VenueWords.IsDatedVenue(behind[names.Next..])
            && (link < 0 || pieces[link..].TrueForAll(LinkLabels.IsLabelOrMark));
    }

    // A title on a line of its own, over lines of names, a venue or links, or over one that starts with "[paper](…)",
    // with a line of facts between them too.
    private bool IsAboveFacts(List<Piece> pieces, string source)
    {
        var lines = EntryLines.Of(pieces, source);
        // Beside it a number, a venue and a date have room.
        return lines.Count > 1
            && (TextShape.IsInCapitals(Title.Text) || (FactLine.SaysBy(lines[1]) && TitleText.IsOpening(Title.Text)))
            && Pieces.TextOf(lines[0]) is var first && first.Contains(Title.Text, StringComparison.Ordinal)
            && TextShape.WordCount(first) <= TextShape.WordCount(Title.Text) + MaxWordsBeside
            && ((lines.Skip(1).All(FactLine.Is) && lines.Exists(FactLine.LeadsToPaper))
                || FactLine.StartsWithPaper(lines[1])
                || (lines.Count > 2 && FactLine.Is(lines[1]) && FactLine.StartsWithPaper(lines[2])));
    }

    /// <summary>The entry is one line of words without links, which may be a title: no sentence, no call.</summary>
    public static bool IsLineOfWords(EntryDraft draft, string source) =>
        draft.Parts is [{ Pieces: var pieces }] && draft.End - draft.Start < MaxLineLength
        && pieces.TrueForAll(piece => piece.Kind == PieceKind.Text)
        && Pieces.TextOf(pieces).Trim() is [.., not ('.' or ':' or '!' or ';')] text && TitleText.IsOpening(text)
        && !source.AsSpan(draft.Start..draft.End).Trim().Contains('\n');

    /// <summary>The entry is a word and an address: "Somewhere: https://a.example/list.pdf".</summary>
    public bool IsWordBeforeAddress(EntryDraft draft) =>
        Title.Rule == "text" && TextShape.WordCount(Title.Text) == 1 && !MethodName.Is(Title.Text)
        && draft.Parts[Index].Pieces is [{ Kind: PieceKind.Text }, { Kind: PieceKind.Link } link]
        && Links.IsAddress(link.Text);

    /// <summary>
    /// The title is linked in a column that is called Paper, in a row with a date: wherever it leads, it is a paper.
    /// So it is without a link, in a row with a column of authors, too.
    /// </summary>
    public bool IsInColumnOfPapers(EntryDraft draft, bool hasDate, bool hasAuthors) =>
        IsInTableOfPapers(draft) || IsLinkedPaperTitle(draft)
        || (hasDate && draft.Shape == EntryShape.Row && draft.Parts[Index].Name is { } header
        && PartRoles.Of(header) is (PartRole.Paper or PartRole.Title) and var role
        && ((role == PartRole.Paper && Title is { IsStrong: true, Rule: "link" })
            || (hasAuthors && draft.Parts.Exists(part => part.Role == PartRole.Authors)))
        && !SectionTitle.IsOfOtherMedia(draft.Section));

    // "Paper Title": what is linked there is a paper, wherever it leads.
    private bool IsLinkedPaperTitle(EntryDraft draft) =>
        draft.Shape == EntryShape.Row && draft.Parts[Index] is { Role: PartRole.Title, Name: { } header }
        && header.Contains("paper", StringComparison.OrdinalIgnoreCase) && Title is { IsStrong: true, Rule: "link" }
        && !SectionTitle.IsOfOtherMedia(draft.Section);

    // "Title | Authors | Year", "Title | Venue | Date | Code": a table of papers, though some cells of a row are empty.
    private bool IsInTableOfPapers(EntryDraft draft) =>
        draft.Shape == EntryShape.Row && draft.Parts[Index].Role == PartRole.Title
        && TextShape.HasWords(Title.Text, EntryTitle.StrongWords)
        && (draft.Parts.Exists(part => part.Role == PartRole.Authors)
                ? draft.Parts.Exists(part => part.Role is PartRole.Date or PartRole.Venue)
                : draft.Parts.Exists(part => part.Role == PartRole.Date)
                    && draft.Parts.Exists(part => part.Role == PartRole.Venue)
                    && draft.Parts.Exists(part => part.Role == PartRole.Code))
        && !SectionTitle.IsOfOtherMedia(draft.Section);

    // "- LSTM [paper]" over "- Authors, *Title*, Venue": the line below is the reference, unless the line above is a
    // title already.
    private static TitlePart? ReferenceBelow(EntryDraft draft, int part, EntryTitle name)
    {
        for (var i = part + 1; i < draft.Parts.Count; i++)
        {
            if (draft.Parts[i].Role == PartRole.Any
                && EntryTitle.Find(draft.Parts[i].Pieces) is { IsReference: true } title
                && !TextShape.HasWords(name.Text, EntryTitle.StrongWords))
            {
                return new(i, title, MethodName.Is(name.Text) ? name.Text : null);
            }
        }
        return null;
    }
}
