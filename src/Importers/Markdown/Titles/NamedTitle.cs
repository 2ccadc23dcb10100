using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// A title behind the name of its method, which nothing but emphasis, or a link of its own, sets apart from it:
/// <c>**BLIP-2**: A Title in Capitals</c>, <c>[BLIP-2](…) (2023), A Title in Capitals</c>.
/// </summary>
internal static class NamedTitle
{
    // A few words in small letters may as well be a remark.
    private const int MinSentence = 5;

    private const int MaxBracket = 20;

    // So many letters that two names share make them one.
    private const int MinAlike = 5;

    public static EntryTitle? Of(List<Piece> pieces, int first)
    {
        if (first + 1 >= pieces.Count)
            return null;
        var (name, at) = (pieces[first], BehindBreak(pieces, first));
        var next = pieces[at];
        if (next.Kind != PieceKind.Text
            || (name.Kind == PieceKind.Link ? !MayBeLinked(name.Url, next.Text) : name.Style == PieceStyle.None))
            return null;
        var word = name.Text.AsSpan().Trim(" :：").ToString();
        var mark = name.Text.AsSpan().TrimEnd() is [.., ':' or '：'] ? ':' : MarkBehindName(pieces[first + 1].Text);
        if (mark == ':')
            word = WithoutBracket(word);
        if (IsName(word) && SetApartBehind(pieces, first + 1) is { } behind)
        {
            // "**FoldNet** - `A Title`"
            if (pieces[first + 1].Text.AsSpan().Trim() is not (":" or "："))
                return new(TitleText.Clean(behind.Text), first + 2, first + 2, behind.Start, behind.End, "text");
            var whole = HasName(behind.Text, word) ? behind.Text : $"{word}: {behind.Text}";
            return new(TitleText.Clean(whole), first, first + 2, name.Start, behind.End, "text");
        }
        if (mark == '\0' && name.Kind == PieceKind.Text && WithoutOccasions(word) is { } method && MethodName.Is(method)
            && !TitleText.IsVenue(word))
            return BehindBareName(pieces, first, method, isDated: method.Length < word.Length);
        if (mark == '\0' || !(IsName(word) || IsNameOfWords(name, word) || (mark == ':' && HasMadeWord(word)))
            || QuotedTitle.Of(next, at) is not null)
            return null;
        var (start, end, isReference) = TitleText.Core(next.Text);
        if (end <= start || isReference || next.Text[start..end] is not { } core || NameForms.AreInFull(core)
            || !(TitleText.IsInTitleCase(core) || (mark == ':' && MethodName.Is(word)
                && (IsSentenceBeforePaper(pieces, at + 1, core, next.Text[end..])
                    || (TextShape.HasWords(core, MinSentence) && IsBarAndVenue(next.Text[end..]))))))
            return null;
        var (stop, lead, rest) = (next.OffsetOf(end - 1) + 1, next.Text[..start], next.Text[end..]);
        if (mark == ':')
        {
            var title = TitleText.Clean(HasName(core, word) ? core : $"{word}: {core}");
            return new(title, first, at, name.Start, stop, "text", rest);
        }
        // Behind a comma or a dash, the name is no part of the title; what it links to is the paper.
        return name.Kind == PieceKind.Link
            ? new(TitleText.Clean(core), first, first + 1, name.Start, stop, "text", rest)
            : new(TitleText.Clean(core), first + 1, first + 1, next.OffsetOf(start), stop, "text", rest, lead);
    }

    /// <summary>The title on a line below its name, which links to the paper: "[FoldNet](…)" over "A Title".</summary>
    public static EntryTitle? BelowLink(List<Piece> pieces)
    {
        if (pieces is not [{ Kind: PieceKind.Link, Text: var name } link, { Kind: PieceKind.Break },
            { Kind: PieceKind.Text, Text: var words } title, ..]
            || !Links.LeadsToPaper(link) || !Array.Exists(name.Split(' '), MethodName.Is) || !TitleText.IsTitle(name)
            || AuthorText.Read(words, NameCertainty.Likely, out _, out _).Count > 0)
            return null;
        var end = TitleEnd.Of(words, 0);
        var text = TitleText.Clean(words[..end]);
        return TextShape.WordCount(name) < TextShape.WordCount(text) && TitleText.IsInTitleCase(text)
            && !TitleText.IsOccasion(text)
            ? new(text, 0, 2, title.Start, title.OffsetOf(end - 1) + 1, "text", words[end..]) { Name = name } : null;
    }

    // "**FoldNet**:" over "A Title": where the words behind the name start.
    private static int BehindBreak(List<Piece> pieces, int first)
    {
        var next = first + 1;
        var hasColon = pieces[first].Text.AsSpan().TrimEnd() is [.., ':' or '：'];
        if (!hasColon && pieces[next].Text.AsSpan().Trim() is ":" or "：")
            (hasColon, next) = (true, next + 1);
        return hasColon && next + 1 < pieces.Count && pieces[next].Kind == PieceKind.Break ? next + 1 : first + 1;
    }

    // "**FoldNet** A Title in Capitals [paper](…)": a name and the title, but "**FoldNet** for Sheets" is all of one.
    private static EntryTitle? BehindBareName(List<Piece> pieces, int first, string word, bool isDated)
    {
        var next = pieces[first + 1];
        if (next is not { Style: PieceStyle.None, Text: [' ', var letter, ..] } || !char.IsLetter(letter)
            || !IsBeforePaper(pieces, first + 2))
            return null;
        var end = TitleEnd.Of(next.Text, 1);
        if (end <= 1 || next.Text[1..end] is not { } core || !TitleText.IsTitle(core) || NameForms.AreInFull(core))
            return null;
        // "[**FOLD'23** Workshop] A Title"
        if (core.AsSpan().IndexOfAny("[]()") is >= 0 and var bracket && core[bracket] is ']' or ')')
            return null;
        var (stop, rest) = (next.OffsetOf(end - 1) + 1, next.Text[end..]);
        return isDated || (char.IsUpper(letter) && TitleText.IsInTitleCase(core))
            ? new(TitleText.Clean(core), first + 1, first + 1, next.OffsetOf(1), stop, "text", rest, " ")
            : new(TitleText.Clean($"{word} {core}"), first, first + 1, pieces[first].Start, stop, "text", rest);
    }

    // "**FoldNet**: Folding a sheet for art in one day. [paper](…)": one sentence and the link, and no "Adds creases".
    private static bool IsSentenceBeforePaper(List<Piece> pieces, int next, string words, string rest) =>
        (IsBeforePaper(pieces, next)
            || (next < pieces.Count && pieces[next].Kind == PieceKind.Link && LinkLabels.IsPaperLabel(pieces[next].Text)))
        && TextShape.HasWords(words, MinSentence) && TitleText.IsTitle(words) && TitleText.IsOpening(words)
        && rest.Trim(' ', '.', ',', '[', '(') is var behind
        && (behind.Length == 0 ? words[..words.IndexOf(' ', StringComparison.Ordinal)] is not [.., 's']
            : VenueWords.IsDatedVenue(behind) || TitleEnd.IsState(behind));

    // "[FoldNet](https://fold.example): A Title of Words | FOLD 2023" may lead to the page of the project.
    private static bool MayBeLinked(string url, string behind) =>
        Links.LeadsToPaper(url) || (behind.LastIndexOf('|') is > 0 and var bar && IsBarAndVenue(behind[bar..])
            && Links.KindOf(url) == LinkKind.Page);

    // "| FOLD' 23"
    private static bool IsBarAndVenue(string behind) =>
        behind.AsSpan().TrimStart() is ['|' or '｜', .. var words]
        && TitleText.IsOccasion(words.Trim(" .").ToString());

    // "[paper](…)", "[code](…) [paper](…)"
    private static bool IsBeforePaper(List<Piece> pieces, int next)
    {
        for (; next < pieces.Count && LinkLabels.IsLabelOrMark(pieces[next]); next++)
        {
            if (pieces[next].Kind == PieceKind.Link && LinkLabels.IsPaperLabel(pieces[next].Text)
                && Links.LeadsToPaper(pieces[next].Url))
                return true;
        }
        return false;
    }

    // "**FoldNet**: *A Title in Capitals*", "**FoldNet** - `A Title in Capitals`": the words in italics or set as code.
    private static Piece? SetApartBehind(List<Piece> pieces, int mark) =>
        mark + 1 < pieces.Count && pieces[mark + 1] is { Kind: PieceKind.Text } words
        && (pieces[mark].Text.AsSpan().Trim() is ":" or "："
            ? words.Style.HasFlag(PieceStyle.Italic) || words.Style.HasFlag(PieceStyle.Code)
            : pieces[mark].Text.AsSpan().Trim() is "-" or "–" or "—" && words.Style.HasFlag(PieceStyle.Code))
        && TitleText.IsInTitleCase(words.Text) && !NameForms.AreInFull(words.Text) ? words : null;

    // "**FoldNet (ICRA 2023)(arXiv 2022.12)** A Title": brackets around where and when it appeared.
    private static string WithoutOccasions(string name)
    {
        while (name is [.., ')'] && name.LastIndexOf('(') is > 1 and var open
            && TitleText.IsOccasion(name[(open + 1)..^1]))
            name = name[..open].TrimEnd();
        return name;
    }

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

    // "**Wide FDM**: A Title": one of two words is made as a name is.
    private static bool HasMadeWord(string name) =>
        TextShape.WordCount(name) < EntryTitle.StrongWords && Array.Exists(name.Split(' '), MethodName.Is)
        && TitleText.IsTitle(name);

    // "***Tailored Folds:*** A Title in Capitals": the colon is a part of what is emphasised.
    private static bool IsNameOfWords(Piece name, string word) =>
        name.Kind == PieceKind.Text && name.Text.AsSpan().TrimEnd() is [.., ':']
        && name.Style.HasFlag(PieceStyle.Bold | PieceStyle.Italic)
        && TextShape.WordCount(word) < EntryTitle.StrongWords && TitleText.IsTitle(word)
        && !PartRoles.IsKnown(word) && !PartRoles.IsFacetLabel(word);
}
