using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// A title in plain text: the words that an entry starts with, less what stands before them: brackets, badges, dates,
/// links that are called "paper" or by an identifier.
/// </summary>
internal static class LeadingTitle
{
    // Behind links, a few words may as well be a remark.
    private const int MinWordsBehindLinks = 5;

    private const int MinNames = 4;
    private const int MaxVenue = 200;
    private const int MaxBracket = 20;

    public static EntryTitle? Of(List<Piece> pieces)
    {
        var isBehindLinks = false;
        EntryTitle? tag = null;
        for (var first = 0; first < pieces.Count;)
        {
            // "[FOLD'25](…/call-for-papers) Notification to authors: …"
            if (Links.IsCall(pieces[first].Url))
                return null;
            if (IsLabelLink(pieces[first]) || IsNote(pieces, first))
            {
                isBehindLinks = true;
                first++;
            }
            else if (IsCodeTag(pieces, first))
            {
                tag ??= Title(pieces, first, first);
                first++;
            }
            else if (pieces[first].Kind is PieceKind.Image or PieceKind.Break
                || TitleCandidates.IsTagText(pieces, first))
            {
                first++;
            }
            else if (IsAside(pieces, first))
            {
                first += 2;
            }
            else if (pieces[first].Kind == PieceKind.Text)
            {
                var last = LastOf(pieces, first);
                if ((NamedTitle.Of(pieces, first) ?? Title(pieces, first, last)) is { } title)
                    return isBehindLinks && !IsSure(title.Text) ? tag : title;
                first = last + 1;
            }
            else
            {
                return NamedTitle.Of(pieces, first) ?? tag;
            }
        }
        return tag;
    }

    // "`seg` `May` [paper](…) - A Title": words set as code, before a link or more such words, are a tag.
    private static bool IsCodeTag(List<Piece> pieces, int i)
    {
        if (!pieces[i].Style.HasFlag(PieceStyle.Code) || pieces[i].Kind != PieceKind.Text
            || TextShape.WordCount(pieces[i].Text) >= EntryTitle.StrongWords)
            return false;
        var next = i + 1;
        while (next < pieces.Count && pieces[next].Kind == PieceKind.Text && TextMarks.AreAll(pieces[next].Text))
            next++;
        return next < pieces.Count && (IsLabelLink(pieces[next]) || pieces[next].Style.HasFlag(PieceStyle.Code));
    }

    private static EntryTitle? Title(List<Piece> pieces, int first, int last)
    {
        var text = last == first ? pieces[first].Text : Pieces.TextOf(pieces[first..(last + 1)]);
        var (start, end, isReference) = CoreBefore(pieces, last, text);
        if (end <= start || text[start..end] is not { } core || !TitleText.IsTitle(core) || AreNamesAlone(core))
            return null;
        // "FoldNet: CVPR 2020, Lee et al."
        if (core.AsSpan(0, Math.Min(core.Length, MaxBracket)).IndexOf(':') is > 0 and var colon
            && core[(colon + 1)..].Split(',', 2)[0].Trim() is var behind && behind.Any(char.IsAsciiDigit)
            && TitleText.IsVenue(behind))
            (end, core) = (start + colon, core[..colon]);
        // "B. Chen, X" is a rest of names.
        if (core is [>= 'A' and <= 'Z', '.', ' ', >= 'A' and <= 'Z', ..])
            return null;
        var at = pieces[first].OffsetOf(last == first ? start : 0);
        var lead = start > 0 && start <= pieces[first].Text.Length ? text[..start] : null;
        var name = NameInBracket(text.AsSpan(0, start));
        var title = TitleText.Clean(name.Length > 0 ? $"{name}: {core}" : core);
        return new(title, first, last, at, pieces[last].End, "text", text[end..], lead)
        {
            IsReference = isReference,
        };
    }

    // "Ann Lee. A Title. *Some Journal*, 2019": what stands behind may say that names stand before it.
    private static (int Start, int End, bool IsReference) CoreBefore(List<Piece> pieces, int last, string text)
    {
        if (last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Text } venue
            && venue.Style.HasFlag(PieceStyle.Italic) && venue.Text.Length < MaxVenue)
        {
            var date = last + 2 < pieces.Count && pieces[last + 2].Kind == PieceKind.Text ? pieces[last + 2].Text : "";
            if (TitleText.Core(text + venue.Text + date) is { IsReference: true } whole && whole.End <= text.Length)
                return whole;
        }
        return TitleText.Core(text);
    }

    // "【FoldNet】：A Title"; in square brackets, a name is a tag.
    private static string NameInBracket(ReadOnlySpan<char> lead)
    {
        lead = lead.TrimEnd();
        if (lead is not [.., '】', ':' or '：'] || lead.LastIndexOf('【') is not (>= 0 and var open))
            return "";
        var name = lead[(open + 1)..^2].Trim().ToString();
        return MethodName.Is(name) ? name : "";
    }

    // A line of names is one of an entry whose title stands elsewhere.
    private static bool AreNamesAlone(string text)
    {
        var isList = text.Contains(',', StringComparison.Ordinal) || text.AsSpan().Count(" and ") > 1;
        if (!isList && !text.Contains(". ", StringComparison.Ordinal))
            return false;
        var names = AuthorText.Read(text, NameCertainty.Possible, out var rest, out _);
        return rest.Count == 0 && ((isList && names.Count >= MinNames)
            || (names.Count > 1 && names.TrueForAll(NameForms.IsInitialled)));
    }

    // "[FoldNet](notes/FoldNet.md) A Title in Capitals": a note on the paper.
    private static bool IsNote(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Link && Links.IsFile(pieces[i].Url)
        && pieces[i].Url.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && !TextShape.HasWords(pieces[i].Text, EntryTitle.StrongWords)
        && i + 1 < pieces.Count && pieces[i + 1].Text is [' ', >= 'A' and <= 'Z', ..];

    // "[[Paper](…)] A Title", "[2401.00001](…) A Title", "[FOLD 2021](…) A Title"
    private static bool IsLabelLink(Piece piece) =>
        piece.Kind == PieceKind.Link
        && (piece.Text.Length == 0 || TextMarks.AreAll(piece.Text) || !TitleText.IsTitle(piece.Text)
            || Links.IsNumberInAddress(piece)
            || (TextShape.WordCount(piece.Text) < EntryTitle.StrongWords && VenueWords.IsDatedVenue(piece.Text)));

    private static bool IsSure(string title) =>
        !VenueWords.IsKind(title[..Math.Max(title.IndexOf(' ', StringComparison.Ordinal), 0)])
        && (TitleText.IsInTitleCase(title) || (TextShape.WordCount(title) >= MinWordsBehindLinks && TitleText.IsOpening(title)));

    private static int LastOf(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && IsMoreOf(pieces, pieces[first].Style, last + 1))
            last++;
        return last;
    }

    private static bool IsMoreOf(List<Piece> pieces, PieceStyle style, int i) =>
        pieces[i].Kind == PieceKind.Text && (pieces[i].Style == style || IsEmphasisInTitle(pieces, i)
            || (BoldTitle.Is(pieces[i]) && BoldTitle.IsInSentence(pieces, i)));

    // One or two emphasised words with more of the sentence behind them; authors and venues are set apart by more.
    private static bool IsEmphasisInTitle(List<Piece> pieces, int i) =>
        TextShape.WordCount(pieces[i].Text) <= 2 && TitleText.IsTitle(pieces[i].Text)
        && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Text, Style: PieceStyle.None } next
        && next.Text.Length > 1 && next.Text[0] is ' ' or '-'
        && char.IsLetter(next.Text.TrimStart(' ', '-').PadRight(1)[0]);

    // "[" + bold venue + "]" before a title is three pieces; the last one has the title behind the bracket.
    private static bool IsAside(List<Piece> pieces, int i) =>
        i + 2 < pieces.Count && pieces[i].Kind == PieceKind.Text
        && TextMarks.WithoutMarks(pieces[i].Text.Trim()) is "[" or "(" or "【" or "（"
        && pieces[i + 2].Kind == PieceKind.Text
        && pieces[i + 2].Text.AsSpan().TrimStart() is [']' or ')' or '】' or '）', ..];
}
