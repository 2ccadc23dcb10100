using System.Text;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Finds an entry's title among the things that look like one: the words of a link, bold words, words in quotes, the
/// plain text before the first link. What names a link, a venue, a date or people is no title; three words or more
/// speak for one.
/// </summary>
/// <param name="Text">The title, cleaned.</param>
/// <param name="First">The index of the first piece it is in.</param>
/// <param name="Last">The index of the last piece it is in.</param>
/// <param name="Rule">What it stands out by: link, bold, quoted, text.</param>
/// <param name="Rest">What stands behind the title in its last piece, or null.</param>
internal readonly record struct EntryTitle(
    string Text, int First, int Last, int Start, int End, string Rule, string? Rest = null)
{
    private const int MaxTagWords = 4;

    private const int StrongWords = 3;

    /// <summary>It has the words of a title and stands out from the text.</summary>
    public bool IsStrong => Rank == 2;

    /// <summary>Names stand before it, as in a reference: then a title may be as short as it likes.</summary>
    public bool IsReference { get; private init; }

    /// <summary>It stands in square brackets as labels do: "[[Python High Performance]](…)", "**[R-CNN]**".</summary>
    private bool IsTag { get; init; }

    /// <summary>It ends in a dot, as titles in bold do: "**Some Title.**"</summary>
    private bool IsSentence { get; init; }

    private int Rank =>
        IsReference ? 2
        : IsTag || TextShape.WordCount(Text) < (IsSentence ? StrongWords - 1 : StrongWords) ? 0
        : Rule == "text" ? 1 : 2;

    /// <summary>Whether the pieces have a title and a link, as an entry of its own does.</summary>
    public static bool StandsAlone(List<Piece> pieces) =>
        Find(pieces) is { Rank: > 0 } && pieces.Exists(piece => piece.Kind == PieceKind.Link && Links.IsWeb(piece.Url));

    public static EntryTitle? Find(List<Piece> pieces)
    {
        EntryTitle? best = null;
        foreach (var candidate in Candidates(pieces))
        {
            // Running text is a title only where nothing else stands out as one.
            if (best is not { } other || (candidate.Rank, other.Start).CompareTo((other.Rank, candidate.Start)) > 0)
                best = candidate;
        }
        return best;
    }

    /// <summary>Whether the pieces hold a link with a title for words that leads to a paper.</summary>
    public static bool IsTitledLink(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsTitledLink(pieces, i))
                return true;
        }
        return false;
    }

    /// <summary>Whether a piece is such a link.</summary>
    public static bool IsTitledLink(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Link && TextShape.WordCount(pieces[i].Text) >= StrongWords
        && Links.LeadsToPaper(pieces[i].Url) && TitleText.IsTitle(pieces[i].Text) && !IsInTag(pieces, i);

    /// <summary>All words of the pieces.</summary>
    public static string TextOf(List<Piece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text or PieceKind.Link } only])
            return only.Text.Trim();
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Kind is PieceKind.Text or PieceKind.Link)
                text.Append(piece.Text);
            else if (piece.Kind == PieceKind.Break)
                text.Append(' ');
        }
        return text.ToString().Trim();
    }

    /// <summary>
    /// Whether the title is the first thing that the pieces say, but for marks and a bracket before it.
    /// </summary>
    public bool StandsFirst(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Start >= Start)
                return true;
            if (piece.Kind == PieceKind.Text && TextShape.WordCount(piece.Text) > 4)
                return false;
        }
        return true;
    }

    private static IEnumerable<EntryTitle> Candidates(List<Piece> pieces)
    {
        var linked = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (IsLink(piece) && TitleText.IsTitle(piece.Text) && !Citation.IsBehindTitle(pieces, i))
            {
                linked |= TextShape.WordCount(piece.Text) >= StrongWords && !IsInTag(pieces, i);
                yield return Emphasised(piece, i, "link") with
                {
                    IsTag = IsInTag(pieces, i),
                    IsReference = IsBehindNames(pieces, i),
                };
            }
            else if (IsBold(piece) && !IsInBracket(pieces, i) && BoldRun(pieces, i) is { } bold)
            {
                yield return bold with
                {
                    IsTag = (bold.First == bold.Last && IsInTag(pieces, i)) || IsNameOfQuoted(pieces, bold),
                    IsSentence = pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., '.'],
                    IsReference = IsBehindNames(pieces, i),
                };
                i = Math.Max(i, bold.Last);
            }
            else if (piece.Kind == PieceKind.Text && Quoted(piece, i) is { } quoted)
            {
                yield return quoted;
            }
            else if (piece.Style.HasFlag(PieceStyle.Italic) && FollowsNames(pieces, i) && TitleText.IsTitle(piece.Text))
            {
                yield return Emphasised(piece, i, "italic") with { IsReference = !IsBeforeDate(pieces, i) };
            }
        }
        if (!linked && LeadingText(pieces) is { } leading)
            yield return leading;
    }

    private static bool IsLink(Piece piece) =>
        piece.Kind == PieceKind.Link && (Links.IsWeb(piece.Url) || piece.Url.Length == 0);

    private static bool IsBold(Piece piece) => piece.Kind == PieceKind.Text && piece.Style.HasFlag(PieceStyle.Bold);

    // "[A Title (CVPR 2021)](…)": what the words of a link or bold words say behind the title is no part of it.
    private static EntryTitle Emphasised(Piece piece, int index, string rule)
    {
        var end = TitleText.EndOf(piece.Text);
        var rest = end < piece.Text.Length ? piece.Text[end..] : null;
        return new(TitleText.Clean(piece.Text[..end]), index, index, piece.Start, piece.End, rule, rest);
    }

    // "A Title (ICDE 2022, **best demo award**)": a bracket that follows a title holds none.
    private static bool IsInBracket(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Text: var before })
            return false;
        var open = before.LastIndexOfAny(['(', '（']);
        return open > before.LastIndexOfAny([')', '）']) && TextShape.WordCount(before.AsSpan(0, open)) >= StrongWords;
    }

    private static bool IsInTag(List<Piece> pieces, int i)
    {
        var text = pieces[i].Text.Trim();
        var isInBrackets = text is ['[', .., ']']
            || (i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Text: [.., '['] }
                && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Text, Text: [']', ..] });
        return isInBrackets && TextShape.WordCount(text) <= MaxTagWords;
    }

    private static bool IsTagText(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && pieces[i].Text.AsSpan().Trim() is ['[', .., ']'] && IsInTag(pieces, i);

    // "Marvin Minsky and Seymour Papert, *A Title*": the names and nothing but names.
    private static bool FollowsNames(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && IsBehindNames(pieces, i);

    // "Names. *Some Journal*, 2019": what is dated is the venue.
    private static bool IsBeforeDate(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Text && TextShape.Date(pieces[i + 1].Text) is not null;

    private static bool IsBehindNames(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var before } || i > 2)
            return false;
        return TextShape.WordCount(pieces[i].Text) > 1 && AreNames(before)
            && (AuthorText.Read(pieces[i].Text, NameCertainty.Likely, out var rest, out _).Count == 0 || rest.Count > 0);
    }

    private static bool AreNames(string text)
    {
        text = text.Trim();
        return text is [.., ',' or '.' or ':'] && TextShape.WordCount(text) > 1
            && AuthorText.Read(text.TrimEnd(':'), NameCertainty.Likely, out var rest, out _).Count > 0 && rest.Count == 0;
    }

    private static EntryTitle? BoldRun(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && (IsBold(pieces[last + 1]) || IsBetweenBold(pieces, last + 1)))
            last++;
        if (last == first)
            return TitleText.IsTitle(pieces[first].Text) ? Emphasised(pieces[first], first, "bold") : null;
        var text = TextOf(pieces[first..(last + 1)]);
        return TitleText.IsTitle(text)
            ? new(TitleText.Clean(text), first, last, pieces[first].Start, pieces[last].End, "bold")
            : null;
    }

    // "**Some Name**: "A Title"": what stands in quotes behind the colon is the title, however long the name.
    private static bool IsNameOfQuoted(List<Piece> pieces, EntryTitle bold) =>
        bold.Last + 1 < pieces.Count && pieces[bold.Last + 1] is { Kind: PieceKind.Text, Text: var behind } next
        && (behind.AsSpan().TrimStart() is [':' or '：', ..]
            || pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., ':' or '：'])
        && behind.AsSpan().TrimStart(" :：") is ['"' or '“', ..] && Quoted(next, bold.Last + 1) is not null;

    // "**A Title that**\n**goes on here**"
    private static bool IsBetweenBold(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && pieces[i].Text.AsSpan().IsWhiteSpace()
        && i + 1 < pieces.Count && IsBold(pieces[i + 1]) && pieces[i + 1].Text is [>= 'a' and <= 'z', ..];

    private static EntryTitle? Quoted(Piece piece, int index)
    {
        var text = piece.Text;
        var open = text.AsSpan().IndexOfAny('"', '“', '《');
        // "Tools that "Read the Manual"": words in quotes may be a part of the title.
        if (open < 0 || (TextShape.WordCount(text.AsSpan(0, open)) >= StrongWords
            && text.AsSpan(0, open).TrimEnd() is [.., not (',' or '.' or ':' or ']' or ')' or '|' or '-')]))
            return null;
        var close = text.AsSpan(open + 1).IndexOfAny('"', '”', '》');
        if (close < 0 || TextShape.WordCount(text.AsSpan(open + 1, close)) < StrongWords)
            return null;
        var title = text.Substring(open + 1, close);
        var end = open + close + 2;
        return TitleText.IsTitle(title)
            ? new(TitleText.Clean(title), index, index, piece.Start + open, piece.Start + end, "quoted", text[end..])
            {
                IsReference = AreNames(text[TitleText.StartOf(text)..Math.Max(open, TitleText.StartOf(text))]),
            }
            : null;
    }

    // The words before the first link, less what stands in brackets before them.
    private static EntryTitle? LeadingText(List<Piece> pieces)
    {
        var first = 0;
        while (first < pieces.Count
            && (pieces[first].Kind is PieceKind.Image or PieceKind.Break
                || IsTagText(pieces, first) || IsAside(pieces, first)))
            first += IsAside(pieces, first) ? 2 : 1;
        if (first >= pieces.Count || pieces[first].Kind != PieceKind.Text)
            return null;
        var last = LastOf(pieces, first);
        var text = last == first ? pieces[first].Text : TextOf(pieces[first..(last + 1)]);
        var (start, end, isReference) = TitleText.Core(text);
        // "(arXiv 2022) *A Title*, A. Author": nothing but brackets and marks stand before the title.
        if (end <= start && last + 1 < pieces.Count && pieces[last + 1].Kind == PieceKind.Text)
        {
            first = last + 1;
            last = LastOf(pieces, first);
            text = last == first ? pieces[first].Text : TextOf(pieces[first..(last + 1)]);
            (start, end, isReference) = TitleText.Core(text);
        }
        if (end <= start)
            return null;
        var core = text[start..end];
        var at = pieces[first].OffsetOf(last == first ? start : 0);
        return TitleText.IsTitle(core)
            ? new(TitleText.Clean(core), first, last, at, pieces[last].End, "text", text[end..])
            {
                IsReference = isReference,
            }
            : null;
    }

    private static int LastOf(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && IsMoreOf(pieces, first, last + 1))
            last++;
        return last;
    }

    private static bool IsMoreOf(List<Piece> pieces, int first, int i) =>
        pieces[i].Kind == PieceKind.Text && (pieces[i].Style == pieces[first].Style || IsEmphasisInTitle(pieces, i));

    // One or two emphasised words with more of the sentence behind them; authors and venues are set apart by more.
    private static bool IsEmphasisInTitle(List<Piece> pieces, int i) =>
        TextShape.WordCount(pieces[i].Text) <= 2 && TitleText.IsTitle(pieces[i].Text)
        && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Text, Style: PieceStyle.None } next
        && next.Text.Length > 1 && next.Text[0] is ' ' or '-'
        && char.IsLetter(next.Text.TrimStart(' ', '-').PadRight(1)[0]);

    // "[" + bold venue + "]" before a title is three pieces; the last one has the title behind the bracket.
    private static bool IsAside(List<Piece> pieces, int i) =>
        i + 2 < pieces.Count && pieces[i].Kind == PieceKind.Text
        && SectionTitle.WithoutMarks(pieces[i].Text.Trim()) is "[" or "(" or "【" or "（"
        && pieces[i + 2].Kind == PieceKind.Text
        && pieces[i + 2].Text.AsSpan().TrimStart() is [']' or ')' or '】' or '）', ..];
}
