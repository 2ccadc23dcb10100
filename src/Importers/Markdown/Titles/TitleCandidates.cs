using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// What among the pieces of an entry looks like a title: the words of a link, bold words, words in quotes, italics
/// behind names, the plain text before the first link.
/// </summary>
internal static class TitleCandidates
{
    private const int MaxTagWords = 4;

    // (September 2012)
    private const int MaxDateLength = 18;

    public static IEnumerable<EntryTitle> Of(List<Piece> pieces)
    {
        var (linked, isCited) = (false, false);
        var behindNames = int.MaxValue;
        if (NamedTitle.BelowLink(pieces) is { } below)
        {
            yield return below;
            yield break;
        }
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (AreBoldNamesBeforeYear(pieces, i))
            {
                behindNames = i + 1;
                continue;
            }
            if (IsLink(piece) && TitleText.IsTitle(piece.Text) && !Links.IsNumberInAddress(piece)
                && !Citation.IsBehindTitle(pieces, i) && !IsInMention(pieces, i) && !IsVenueBehindTitle(pieces, i)
                // "A Title of Words [paper](…), [FoldNet on Sheets](…)": the model, or whatever else there is of it.
                && !(IsBehindPaper(pieces, i) && !Links.LeadsToPaper(piece.Url)))
            {
                linked |= TextShape.HasWords(piece.Text, EntryTitle.StrongWords) && !IsInTag(pieces, i);
                var link = Emphasised(piece, i, "link");
                yield return link with
                {
                    File = Links.IsFile(piece.Url) ? piece.Url : null,
                    IsTag = IsInTag(pieces, i),
                    IsReference = link.IsReference || IsBehindNames(pieces, i),
                    IsDated = IsFirstAndDated(pieces, i),
                };
            }
            else if (piece.Kind == PieceKind.Link && Links.IsFile(piece.Url) && TitleText.IsTitle(piece.Text)
                && pieces[..i].TrueForAll(before =>
                    TextShape.WordCount(TextMarks.WithoutCodesWithin(before.Text)) == 0))
            {
                yield return Emphasised(piece, i, "link") with { File = piece.Url };
            }
            else if (AreBoldNames(pieces, i))
            {
                yield return Emphasised(pieces[i + 2], i + 2, "italic") with { IsReference = true };
                i += 2;
            }
            else if (BoldTitle.Is(piece) && !IsAward(piece.Text) && !IsInBracket(pieces, i)
                && !IsBehindTitle(pieces, i) && !IsRemark(pieces, i)
                && !BoldTitle.IsBehindLinked(pieces, i) && !BoldTitle.IsInSentence(pieces, i)
                && BoldTitle.Of(pieces, i) is { } bold)
            {
                yield return bold with
                {
                    IsTag = IsInTag(pieces, i, bold.Last) || QuotedTitle.IsNamedBy(pieces, bold)
                        || BoldTitle.IsNameOfTitle(pieces, bold.Last) || IsDatedBeforeLink(pieces, i),
                    IsSentence = pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., '.'],
                    IsReference = bold.IsReference || IsBehindNames(pieces, i),
                };
                i = Math.Max(i, bold.Last);
            }
            else if (piece.Kind == PieceKind.Text && QuotedTitle.Of(piece, i) is { } quoted)
            {
                var isReference = quoted.IsReference || i == behindNames;
                isCited |= isReference;
                yield return quoted with { IsReference = isReference };
            }
            else if (piece.Style.HasFlag(PieceStyle.Italic) && TitleText.IsTitle(piece.Text)
                && (i == behindNames + 1 || (FollowsNames(pieces, i) && !IsShortOccasion(piece.Text))
                    || IsBehindBoldName(pieces, i)))
            {
                isCited |= IsBehindColon(pieces[i - 1].Text);
                yield return Emphasised(piece, i, "italic") with
                {
                    IsReference = i == behindNames + 1 || !(IsBeforeDate(pieces, i) || IsBehindBoldName(pieces, i)),
                };
            }
        }
        if (!linked && !isCited && LeadingTitle.Of(pieces) is { } leading)
            yield return leading;
    }

    // "**FoldNet** (Lee et al.) - *A Title of Words*. ICML 2019": behind a name in bold and a dash.
    private static bool IsBehindBoldName(List<Piece> pieces, int i) =>
        i == 2 && pieces[0] is { Kind: PieceKind.Text, Text: var name } bold && bold.Style.HasFlag(PieceStyle.Bold)
        && !TextShape.HasWords(name, EntryTitle.StrongWords)
        && pieces[1] is { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var mark }
        && mark.AsSpan().Trim() is ['-' or '–' or '—'] or ['(', .., ')', ' ', '-' or '–' or '—']
        && TitleText.IsInTitleCase(pieces[i].Text) && !TitleText.IsOccasion(pieces[i].Text)
        && !VenueWords.SaysKind(pieces[i].Text)
        && AuthorText.Read(pieces[i].Text, NameCertainty.Likely, out _, out _)
            .TrueForAll(name => ReferenceNames.HasNoun(name.DisplayName));

    private static bool IsLink(Piece piece) =>
        piece.Kind == PieceKind.Link
        && (Links.IsWeb(piece.Url) || piece.Url.Length == 0 || Links.IsFileOfPaper(piece.Url));

    // "[A Title (CVPR 2021)](…)": what the words of a link or bold words say around the title is no part of it.
    public static EntryTitle Emphasised(Piece piece, int index, string rule)
    {
        var (start, end, isReference) = SetApartTitle.In(piece.Text);
        var rest = end < piece.Text.Length ? piece.Text[end..] : null;
        var lead = start > 0 ? piece.Text[..start] : null;
        return new(TitleText.Clean(piece.Text[start..end]), index, index, piece.Start, piece.End, rule, rest, lead)
        {
            IsReference = isReference,
        };
    }

    // "**Distinguished Paper Award**: Ann Lee, Bo Chen. [A Title](…)"
    private static bool IsAward(string text) =>
        text.Contains("Paper Award", StringComparison.Ordinal) && !TextShape.HasWords(text, MaxTagWords + 1);

    // "A Title of Words [[paper](…)] **words on it**": in small letters, behind a title and the paper.
    private static bool IsRemark(List<Piece> pieces, int i) =>
        pieces[i].Text is [>= 'a' and <= 'z', ..] && IsBehindPaper(pieces, i);

    // Behind words of a title and a link that is called the paper and leads to it.
    private static bool IsBehindPaper(List<Piece> pieces, int i) =>
        pieces[0].Kind == PieceKind.Text && TextShape.HasWords(pieces[0].Text, EntryTitle.StrongWords)
        && pieces[..i].Exists(piece => LinkLabels.IsPaperLabel(piece.Text) && Links.LeadsToPaper(piece));

    // "A Title (ICDE 2022, **best demo award**)": a bracket that follows a title holds none.
    private static bool IsInBracket(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Text: var before })
            return false;
        var open = before.LastIndexOfAny(['(', '（']);
        return open > before.LastIndexOfAny([')', '）'])
            && TextShape.WordCount(before.AsSpan(0, open)) >= EntryTitle.StrongWords;
    }

    // "A Title of Many Words | **Some Thesis** | [pdf](…)": bars set apart what follows a title.
    private static bool IsBehindTitle(List<Piece> pieces, int i) =>
        i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var before }
        && before.AsSpan().TrimEnd() is [.., '|'] && before.IndexOf('|', StringComparison.Ordinal) is var bar
        && TextShape.WordCount(before.AsSpan(0, bar)) > MaxTagWords
        && i + 1 < pieces.Count && pieces[i + 1].Text.AsSpan().TrimStart() is ['|', ..];

    // "Other things (see [A Title](…))", "A Title. In Lee, A. and Chen, B., editors, [A Book](…)"
    private static bool IsInMention(List<Piece> pieces, int i) =>
        i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Text: var before }
        && (before.AsSpan().TrimEnd().EndsWith("(see") || IsBehindEditors(before));

    // "A Title of Words: [Some Journal of Folds 2006](…)", "A Title of Words: [Fold Reports18](…)", "…: [ICLR20 FoldSys](…)"
    private static bool IsVenueBehindTitle(List<Piece> pieces, int i) =>
        i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Text: var before } && before.AsSpan().TrimEnd() is [.., ':']
        && TextShape.HasWords(before, EntryTitle.StrongWords) && pieces[i].Text is var words
        && ((words is [.., >= '0' and <= '9'] && VenueWords.IsDatedVenue(words))
            || (VenueWords.IsShortlyDated(words)
                && Links.LeadsToPaper(pieces[i]) && !LinkLabels.IsLabel(before.Trim(' ', ':'))));

    private static bool IsBehindEditors(string before) =>
        before.IndexOf(". In ", StringComparison.Ordinal) is > 0 and var book
        && before.AsSpan(book).TrimEnd(" ,.:)") is var editors
        && (editors.EndsWith("editors") || editors.EndsWith("editor") || editors.EndsWith("Eds")
            || editors.EndsWith("Ed") || editors.EndsWith("eds"));

    // "**Ann Lee and Bo Chen** - *A Title*"
    private static bool AreBoldNames(List<Piece> pieces, int i) =>
        BoldTitle.Is(pieces[i]) && i + 2 < pieces.Count
        && pieces[i + 1] is { Kind: PieceKind.Text, Text: var between }
        && between.AsSpan().Trim() is "-" or "–" or "—" or ":" or ","
        && pieces[i + 2] is { Kind: PieceKind.Text } title && title.Style.HasFlag(PieceStyle.Italic)
        && (NameForms.AreInFull(pieces[i].Text) || NameForms.AreFamilies(pieces[i].Text)) && TitleText.IsTitle(title.Text);

    // "**Lee, A. & Chen, B.** (2019). *A Title*", with a title in quotes too
    private static bool AreBoldNamesBeforeYear(List<Piece> pieces, int i)
    {
        // "**Lee, A. & Chen, B. (2019).** *A Title*"
        if (i < 2 && i + 2 < pieces.Count && BoldTitle.Is(pieces[i]) && string.IsNullOrWhiteSpace(pieces[i + 1].Text)
            && pieces[i + 2].Style.HasFlag(PieceStyle.Italic) && (i == 0 || TextShape.WordCount(pieces[0].Text) == 0)
            && ReferenceNames.EndBeforeYear(pieces[i].Text) is not null)
            return true;
        if (i > 0 || !BoldTitle.Is(pieces[0]) || pieces.Count == 1
            || pieces[1] is not { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var behind })
            return false;
        var close = behind.IndexOf(')', StringComparison.Ordinal);
        var words = pieces[0].Text.TrimEnd(' ', ',');
        return close > 0 && behind.AsSpan().TrimStart() is ['(', ..]
            && TextShape.Date(behind.AsSpan(0, close).TrimStart(" (")) is not null
            && NameList.Of($"{words} {behind[..(close + 1)].TrimStart()}. ") is { Year: not null };
    }

    /// <summary>Whether a piece stands in square brackets as labels do.</summary>
    public static bool IsInTag(List<Piece> pieces, int i) => IsInTag(pieces, i, i);

    private static bool IsInTag(List<Piece> pieces, int first, int last)
    {
        var text = first == last ? pieces[first].Text.Trim() : Pieces.TextOf(pieces[first..(last + 1)]);
        var isInBrackets = text is ['[', .., ']'] or ['(', .., ')']
            || (first > 0 && pieces[first - 1] is { Kind: PieceKind.Text, Text: [.., '['] }
                && last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Text, Text: [']', ..] });
        // "[**cls** **seg**]": words apart, each in bold, are as many tags.
        return isInBrackets && (first < last || TextShape.WordCount(text) <= MaxTagWords
            // "[**Some Journal of Folds, 2023.8**]"
            || ((text.Contains(',', StringComparison.Ordinal) || IsBehindWords(pieces, first))
                && VenueWords.IsDatedVenue(text)));
    }

    // "**Journal of Folds 2021** [A Title](…)"
    private static bool IsDatedBeforeLink(List<Piece> pieces, int i) =>
        VenueWords.IsDatedVenue(pieces[i].Text)
        && pieces.FindIndex(i + 1, piece => piece.Kind == PieceKind.Link || TextShape.WordCount(piece.Text) > 0)
            is > 0 and var next
        && EntryTitle.IsTitledLink(pieces, next);

    // "A Title of Words [[Journal of Some Long Name 2019](…)]"
    private static bool IsBehindWords(List<Piece> pieces, int i) =>
        i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Text: var before }
        && TextShape.HasWords(before, EntryTitle.StrongWords);

    /// <summary>Whether a piece is text in square brackets and nothing else.</summary>
    public static bool IsTagText(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && pieces[i].Text.AsSpan().Trim() is ['[', .., ']'] && IsInTag(pieces, i);

    // "Marvin Minsky and Seymour Papert, *A Title*": the names and nothing but names.
    private static bool FollowsNames(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && IsBehindNames(pieces, i);

    // "Names. *Some Journal*, 2019": what is dated is the venue.
    private static bool IsBeforeDate(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Text && TextShape.Date(pieces[i + 1].Text) is not null;

    // "Names. *SomeServer 2021*"
    private static bool IsShortOccasion(string text) =>
        !TextShape.HasWords(text, EntryTitle.StrongWords) && VenueWords.IsDatedVenue(text);

    // "Ann Lee, Bo Chen: "*A Title.*" FOLD (2023)": names before a colon are all, and none of them is a title.
    private static bool IsBehindColon(string before) => before.AsSpan().TrimEnd(" \"“") is [.., ':' or '：'];

    private static bool IsBehindNames(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var before } || i > 2)
            return false;
        // "Lee, A., & Chen, B. (2019). *A Title*": behind a year in brackets there is nothing else.
        if (ReferenceNames.EndBeforeYear(before) is { } end)
            return TitleText.IsTitle(pieces[i].Text)
                && (InvertedNames.IsOneInverted(before[..end]) || NameForms.IsFamily(before[..end].Trim())
                    || NameForms.AreFamilies(before[..end]) || ReferenceNames.AreBeforeTitle(before[..end] + ","));
        return TextShape.WordCount(pieces[i].Text) > 1 && ReferenceNames.AreBeforeTitle(before)
            && (AuthorText.Read(pieces[i].Text, NameCertainty.Likely, out var rest, out _).Count == 0
                || rest.Count > 0 || ReferenceNames.HasNoun(pieces[i].Text));
    }

    // "[FoldNet](….pdf) (2012): words with [another link](….pdf)"
    private static bool IsFirstAndDated(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Text, Text: var behind }
        && behind.AsSpan().TrimStart() is ['(', ..] and var bracket
        && bracket.IndexOf(')') is > 1 and < MaxDateLength and var close
        && TextShape.Date(bracket[1..close]) is not null && Links.LeadsToPaper(pieces[i].Url)
        && pieces.FindIndex(piece => piece.Kind == PieceKind.Link || TextShape.WordCount(piece.Text) > 0) == i
        && pieces.Skip(i + 1).Any(piece => piece.Kind == PieceKind.Link);
}
