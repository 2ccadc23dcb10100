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

    // So many letters that two names share make them one.
    private const int MinAlike = 5;

    public static EntryTitle? Of(List<Piece> pieces)
    {
        var isBehindLinks = false;
        for (var first = 0; first < pieces.Count;)
        {
            if (IsLabelLink(pieces[first]))
            {
                isBehindLinks = true;
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
                if ((Named(pieces, first) ?? Title(pieces, first, last)) is { } title)
                    return isBehindLinks && !IsSure(title.Text) ? null : title;
                first = last + 1;
            }
            else
            {
                return Named(pieces, first);
            }
        }
        return null;
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
        var isList = text.Contains(',', StringComparison.Ordinal);
        if (!isList && !text.Contains(". ", StringComparison.Ordinal))
            return false;
        var names = AuthorText.Read(text, NameCertainty.Possible, out var rest, out _);
        return rest.Count == 0 && ((isList && names.Count >= MinNames)
            || (names.Count > 1 && names.TrueForAll(NameForms.IsInitialled)));
    }

    // "[[Paper](…)] A Title", "[2401.00001](…) A Title"
    private static bool IsLabelLink(Piece piece) =>
        piece.Kind == PieceKind.Link
        && (piece.Text.Length == 0 || !TitleText.IsTitle(piece.Text) || Links.IsNumberInAddress(piece));

    private static bool IsSure(string title) =>
        !VenueWords.IsKind(title[..Math.Max(title.IndexOf(' ', StringComparison.Ordinal), 0)])
        && (IsInTitleCase(title) || (TextShape.WordCount(title) >= MinWordsBehindLinks && TitleText.IsOpening(title)));

    private static bool IsInTitleCase(string text) =>
        TextShape.WordCount(text) >= EntryTitle.StrongWords && TextShape.IsInCapitals(text) && TitleText.IsTitle(text);

    // "**BLIP-2**: A Title in Capitals", "[BLIP-2](…) (2023), A Title in Capitals": nothing but emphasis, or its link,
    // sets the name of the method apart from its title.
    private static EntryTitle? Named(List<Piece> pieces, int first)
    {
        if (first + 1 >= pieces.Count)
            return null;
        var (name, next) = (pieces[first], pieces[first + 1]);
        if (next.Kind != PieceKind.Text
            || (name.Kind == PieceKind.Link ? !Links.LeadsToPaper(name.Url) : name.Style == PieceStyle.None))
            return null;
        var word = name.Text.AsSpan().Trim(" :：").ToString();
        var mark = name.Text.AsSpan().TrimEnd() is [.., ':' or '：'] ? ':' : MarkBehindName(next.Text);
        if (mark == ':')
            word = WithoutBracket(word);
        if (IsName(word) && SetApartBehind(pieces, first + 1) is { } behind)
        {
            var whole = HasName(behind.Text, word) ? behind.Text : $"{word}: {behind.Text}";
            return new(TitleText.Clean(whole), first, first + 2, name.Start, behind.End, "text");
        }
        if (mark == '\0' && name.Kind == PieceKind.Text && MethodName.Is(word) && !TitleText.IsVenue(word))
            return BehindBareName(pieces, first, word);
        if (mark == '\0' || !(IsName(word) || IsNameOfWords(name, word))
            || QuotedTitle.Of(next, first + 1) is not null)
            return null;
        var (start, end, isReference) = TitleText.Core(next.Text);
        if (end <= start || isReference || next.Text[start..end] is not { } core || NameForms.AreInFull(core)
            || !(IsInTitleCase(core) || (mark == ':' && MethodName.Is(word)
                && IsSentenceBeforePaper(pieces, first + 2, core, next.Text[end..]))))
            return null;
        var (stop, lead, rest) = (next.OffsetOf(end - 1) + 1, next.Text[..start], next.Text[end..]);
        if (mark == ':')
        {
            var title = TitleText.Clean(HasName(core, word) ? core : $"{word}: {core}");
            return new(title, first, first + 1, name.Start, stop, "text", rest);
        }
        // Behind a comma or a dash, the name is no part of the title; what it links to is the paper.
        return name.Kind == PieceKind.Link
            ? new(TitleText.Clean(core), first, first + 1, name.Start, stop, "text", rest)
            : new(TitleText.Clean(core), first + 1, first + 1, next.OffsetOf(start), stop, "text", rest, lead);
    }

    // "**FoldNet** A Title in Capitals [paper](…)": a name and the title, but "**FoldNet** for Sheets" is all of one.
    private static EntryTitle? BehindBareName(List<Piece> pieces, int first, string word)
    {
        var next = pieces[first + 1];
        if (next is not { Style: PieceStyle.None, Text: [' ', var letter, ..] } || !char.IsLetter(letter)
            || first + 2 >= pieces.Count || pieces[first + 2] is not { Kind: PieceKind.Link } link
            || !(LinkLabels.IsPaperLabel(link.Text) && Links.LeadsToPaper(link.Url)))
            return null;
        var end = TitleEnd.Of(next.Text, 1);
        if (end <= 1 || next.Text[1..end] is not { } core || !TitleText.IsTitle(core) || NameForms.AreInFull(core))
            return null;
        // "[**FOLD'23** Workshop] A Title"
        if (core.AsSpan().IndexOfAny("[]()") is >= 0 and var bracket && core[bracket] is ']' or ')')
            return null;
        var (stop, rest) = (next.OffsetOf(end - 1) + 1, next.Text[end..]);
        return char.IsUpper(letter) && IsInTitleCase(core)
            ? new(TitleText.Clean(core), first + 1, first + 1, next.OffsetOf(1), stop, "text", rest, " ")
            : new(TitleText.Clean($"{word} {core}"), first, first + 1, pieces[first].Start, stop, "text", rest);
    }

    // "**FoldNet**: Folding a sheet for art in one day. [paper](…)": one sentence and the link, and no "Adds creases".
    private static bool IsSentenceBeforePaper(List<Piece> pieces, int next, string words, string rest) =>
        next < pieces.Count && pieces[next] is { Kind: PieceKind.Link } link && LinkLabels.IsPaperLabel(link.Text)
        && TextShape.HasWords(words, MinWordsBehindLinks) && TitleText.IsTitle(words) && TitleText.IsOpening(words)
        && words[..words.IndexOf(' ', StringComparison.Ordinal)] is not [.., 's']
        && rest.AsSpan().Trim(" .,[(") is var behind && (behind.IsEmpty || TextShape.Date(behind) is not null);

    // "**FoldNet**: *A Title in Capitals*": the words in italics behind a colon.
    private static Piece? SetApartBehind(List<Piece> pieces, int colon) =>
        colon + 1 < pieces.Count && pieces[colon].Text.AsSpan().Trim() is ":" or "：" && pieces[colon + 1] is
        { Kind: PieceKind.Text } words && words.Style.HasFlag(PieceStyle.Italic) && IsInTitleCase(words.Text)
        && !NameForms.AreInFull(words.Text) ? words : null;

    // "**FoldNet (v2)**: A Title": which of two it is.
    private static string WithoutBracket(string name) =>
        name is [.., ')'] && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open
        && name.Length - open < MaxBracket ? name[..open] : name;

    // "**FoldNet**: FoldNets: A Title": the title has the name itself.
    private static bool HasName(string title, string name) =>
        title.AsSpan(0, Math.Min(title.Length, name.Length + MinAlike)).IndexOf(':') is > 0 and var colon
        && title.AsSpan(0, colon).CommonPrefixLength(name) is var alike
        && (alike == Math.Min(colon, name.Length) || alike >= MinAlike);

    // A colon, or what is as good as a comma, behind a bracket too; else NUL.
    private static char MarkBehindName(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text is ['(', ..] && text.IndexOf(')') is > 0 and < MaxBracket and var close)
            text = text[(close + 1)..].TrimStart();
        return text switch
        {
            [':' or '：', ..] => ':',
            [',' or '，', ..] or ['-' or '–' or '—', ' ', ..] => ',',
            _ => '\0',
        };
    }

    private static bool IsName(string word) =>
        MethodName.Is(word)
        || (TextShape.WordCount(word) == 1 && !PartRoles.IsKnown(word) && !PartRoles.IsFacetLabel(word));

    // "***Tailored Folds:*** A Title in Capitals": the colon is a part of what is emphasised.
    private static bool IsNameOfWords(Piece name, string word) =>
        name.Kind == PieceKind.Text && name.Text.AsSpan().TrimEnd() is [.., ':']
        && name.Style.HasFlag(PieceStyle.Bold | PieceStyle.Italic)
        && TextShape.WordCount(word) < EntryTitle.StrongWords && TitleText.IsTitle(word)
        && !PartRoles.IsKnown(word) && !PartRoles.IsFacetLabel(word);

    private static int LastOf(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && IsMoreOf(pieces, pieces[first].Style, last + 1))
            last++;
        return last;
    }

    private static bool IsMoreOf(List<Piece> pieces, PieceStyle style, int i) =>
        pieces[i].Kind == PieceKind.Text && (pieces[i].Style == style || IsEmphasisInTitle(pieces, i));

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
