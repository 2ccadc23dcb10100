using System.Text;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Finds an entry's title among the things that look like one: the words of a link, bold words, words in quotes, the
/// plain text before the first link. What names a link, a venue, a date or people is no title; three words or more
/// speak for one.
/// </summary>
/// <param name="Text">The title, cleaned.</param>
/// <param name="First">The index of the first piece it is in.</param>
/// <param name="Last">The index of the last piece it is in.</param>
/// <param name="Rest">What stands behind the title in its last piece, or null.</param>
internal readonly record struct EntryTitle(string Text, int First, int Last, int Start, int End, string Rule, string? Rest = null)
{
    private const int StrongWords = 3;

    private int Rank => TextShape.WordCount(Text) < StrongWords ? 0 : Rule == "text" ? 1 : 2;

    /// <summary>Whether the pieces have a title and a link, as an entry of its own does.</summary>
    public static bool StandsAlone(List<Piece> pieces) =>
        Find(pieces) is { Rank: > 0 } && pieces.Exists(piece => piece.Kind == PieceKind.Link && Links.IsWeb(piece.Url));

    public static EntryTitle? Find(List<Piece> pieces)
    {
        EntryTitle? best = null;
        foreach (var candidate in Candidates(pieces))
        {
            // Running text is a title only where nothing else stands out as one.
            if (best is not { } other || candidate.Rank > other.Rank || (candidate.Rank == other.Rank && candidate.Start < other.Start))
            {
                best = candidate;
            }
        }
        return best;
    }

    /// <summary>Whether the pieces hold a link with a title for words that leads to a paper.</summary>
    public static bool IsTitledLink(List<Piece> pieces) =>
        pieces.Exists(piece => piece.Kind == PieceKind.Link && TextShape.WordCount(piece.Text) >= StrongWords
            && Links.KindOf(piece.Url) is LinkKind.Identified or LinkKind.Paper && IsTitle(piece.Text));

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

    private static IEnumerable<EntryTitle> Candidates(List<Piece> pieces)
    {
        var before = true;
        var linked = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Link && Links.IsWeb(piece.Url) | piece.Url.Length == 0 && IsTitle(piece.Text))
            {
                linked |= TextShape.WordCount(piece.Text) >= StrongWords;
                yield return new(Clean(piece.Text), i, i, piece.Start, piece.End, "link");
            }
            else if (piece.Kind == PieceKind.Text && piece.Style.HasFlag(PieceStyle.Bold) && BoldRun(pieces, i) is { } bold)
            {
                yield return bold;
                i = Math.Max(i, bold.Last);
            }
            else if (piece.Kind == PieceKind.Text && Quoted(piece, i) is { } quoted)
            {
                yield return quoted;
            }
            before &= piece.Kind is PieceKind.Image or PieceKind.Break;
        }
        if (!linked && LeadingText(pieces) is { } leading)
            yield return leading;
    }

    private static EntryTitle? BoldRun(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].Kind == PieceKind.Text && pieces[last + 1].Style.HasFlag(PieceStyle.Bold))
            last++;
        var text = last == first ? pieces[first].Text : TextOf(pieces[first..(last + 1)]);
        return IsTitle(text) ? new(Clean(text), first, last, pieces[first].Start, pieces[last].End, "bold") : null;
    }

    private static EntryTitle? Quoted(Piece piece, int index)
    {
        var text = piece.Text;
        var open = text.AsSpan().IndexOfAny('"', '“', '《');
        if (open < 0)
            return null;
        var close = text.AsSpan(open + 1).IndexOfAny('"', '”', '》');
        if (close < 0 || TextShape.WordCount(text.AsSpan(open + 1, close)) < StrongWords)
            return null;
        var title = text.Substring(open + 1, close);
        return IsTitle(title) ? new(Clean(title), index, index, piece.Start + open, piece.Start + open + close + 2, "quoted", text[(open + close + 2)..]) : null;
    }

    // The words before the first link, less what stands in brackets before them.
    private static EntryTitle? LeadingText(List<Piece> pieces)
    {
        var first = 0;
        while (first < pieces.Count && (pieces[first].Kind is PieceKind.Image or PieceKind.Break || IsAside(pieces, first, out _)))
            first = IsAside(pieces, first, out var after) ? after : first + 1;
        if (first >= pieces.Count || pieces[first].Kind != PieceKind.Text)
            return null;
        var last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].Kind == PieceKind.Text && (pieces[last + 1].Style == pieces[first].Style || IsEmphasisInTitle(pieces, last + 1)))
            last++;
        var text = last == first ? pieces[first].Text : TextOf(pieces[first..(last + 1)]);
        var (start, end) = Core(text);
        if (end <= start)
            return null;
        var core = text[start..end];
        return IsTitle(core) ? new(Clean(core), first, last, pieces[first].Start, pieces[last].End, "text", text[end..]) : null;
    }

    // One or two emphasised words with more of the sentence behind them; authors and venues are set apart by more.
    private static bool IsEmphasisInTitle(List<Piece> pieces, int i) =>
        TextShape.WordCount(pieces[i].Text) <= 2 && IsTitle(pieces[i].Text) && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Text, Style: PieceStyle.None } next
        && next.Text.Length > 1 && next.Text[0] is ' ' or '-' && char.IsLetter(next.Text.TrimStart(' ', '-').PadRight(1)[0]);

    // "[" + bold venue + "]" before a title is three pieces; the last one has the title behind the bracket.
    private static bool IsAside(List<Piece> pieces, int i, out int after)
    {
        after = i;
        if (pieces[i].Kind != PieceKind.Text || pieces[i].Text.AsSpan().Trim() is not ("[" or "(" or "【") || i + 2 >= pieces.Count)
            return false;
        after = i + 2;
        return pieces[i + 2].Kind == PieceKind.Text && pieces[i + 2].Text.AsSpan().TrimStart() is [']' or ')' or '】', ..];
    }

    private static (int Start, int End) Core(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]) || text[start] is ']' or ')' or '】' or ':' or '-' or '.' or ',' or '|' or '*')
                start++;
            else if (text[start] is '[' or '(' or '【' && text.AsSpan(start).IndexOfAny(']', ')', '】') is > 0 and < 60 and var close)
                start += close + 1;
            else
                break;
        }
        // Behind the title, a bracket, a bar or a spaced dash starts something else.
        var end = text.Length;
        foreach (var mark in (ReadOnlySpan<string>)["[", " (", " | ", "【", " - ", " – ", " — "])
        {
            var at = text.IndexOf(mark, start, StringComparison.Ordinal);
            if (at > start && at < end && (mark is not " (" || IsTail(text[at..])))
                end = at;
        }
        // "A Title, ICLR 2023": what reads as a venue or a date at the end is one.
        for (var cut = text.LastIndexOfAny([',', '.'], end - 1, end - start); cut > start; cut = text.LastIndexOfAny([',', '.'], cut - 1, cut - start))
        {
            var tail = text[(cut + 1)..end].Trim(' ', '.', ',', '*');
            if (tail.Length > 0 && TextShape.Date(tail) is null && !VenueTable.Default.TryRead(tail, out _, out _, out _))
                break;
            end = cut;
        }
        return (start, end);
    }

    // A bracket in a title stays, one with a venue, a year or nothing behind it goes.
    private static bool IsTail(string text)
    {
        var close = text.IndexOf(')', StringComparison.Ordinal);
        if (close < 0)
            return true;
        var inner = text[2..close];
        return TextShape.Date(inner) is not null || VenueTable.Default.TryRead(inner, out _, out _, out _);
    }

    private static bool IsTitle(string text)
    {
        if (!SaysSomething(text) || Links.IsLabel(text) || Links.IsWeb(text) || text.StartsWith("www.", StringComparison.Ordinal))
            return false;
        if (ArxivId.TryParse(text, out _) || TextShape.Date(text) is not null)
            return false;
        return !VenueTable.Default.TryRead(text.Trim().Trim('[', ']', '(', ')'), out _, out _, out _);
    }

    // Two letters or digits, and not digits alone.
    private static bool SaysSomething(string text)
    {
        var (signs, letters) = (0, 0);
        for (var i = 0; i < text.Length && (signs < 2 || letters == 0); i++)
        {
            signs += char.IsLetterOrDigit(text[i]) ? 1 : 0;
            letters += char.IsLetter(text[i]) ? 1 : 0;
        }
        return signs >= 2 && letters > 0;
    }

    /// <summary>The title without quotes, marks and the dot around it.</summary>
    public static string Clean(string text)
    {
        var title = WithoutNumber(Unquoted(SectionTitle.WithoutMarks(PlainText.OneLine(text))));
        if (title.Length > 1 && title[^1] == '.' && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1].TrimEnd();
        return title;
    }

    // "25. Beyond Bounding-Box" is numbered; "2.5D Visual Sound" and "10 Lessons" are not.
    private static string WithoutNumber(string title)
    {
        var digits = title.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && title.AsSpan(digits) is ['.' or ')', ' ', not ' ', ..] ? title[(digits + 2)..] : title;
    }

    private static string Unquoted(string text)
    {
        var title = text.Trim().Trim('*').Trim();
        while (title.Length > 2 && ((title[0] == '"' && title[^1] == '"') || (title[0] == '“' && title[^1] == '”') || (title[0] == '《' && title[^1] == '》')
            || (title[0] == '\'' && title[^1] == '\'') || (title[0] == '[' && title[^1] == ']' && title.IndexOf(']', StringComparison.Ordinal) == title.Length - 1)))
        {
            title = title[1..^1].Trim();
        }
        return title.TrimEnd(',', ';', ' ', ':', '|').TrimStart(',', ';', ' ', ':', '|');
    }
}
