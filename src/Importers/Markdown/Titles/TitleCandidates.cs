using System.Buffers;
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

    private static readonly SearchValues<char> OpenQuotes = SearchValues.Create("\"“《<");
    private static readonly SearchValues<char> EndsOfSubtitle = SearchValues.Create(",.;([|\n");
    private static readonly SearchValues<char> CloseQuotes = SearchValues.Create("\"”》>");

    public static IEnumerable<EntryTitle> Of(List<Piece> pieces)
    {
        var linked = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (IsLink(piece) && TitleText.IsTitle(piece.Text) && !Citation.IsBehindTitle(pieces, i)
                && !IsInMention(pieces, i))
            {
                linked |= TextShape.HasWords(piece.Text, EntryTitle.StrongWords) && !IsInTag(pieces, i);
                var link = Emphasised(piece, i, "link");
                yield return link with
                {
                    IsTag = IsInTag(pieces, i),
                    IsReference = link.IsReference || IsBehindNames(pieces, i),
                    IsDated = IsFirstAndDated(pieces, i),
                };
            }
            else if (piece.Kind == PieceKind.Link && Links.IsFile(piece.Url) && TitleText.IsTitle(piece.Text)
                && pieces[..i].TrueForAll(before => TextShape.WordCount(before.Text) == 0))
            {
                yield return Emphasised(piece, i, "link") with { File = piece.Url };
            }
            else if (AreBoldNames(pieces, i))
            {
                yield return Emphasised(pieces[i + 2], i + 2, "italic") with { IsReference = true };
                i += 2;
            }
            else if (IsBold(piece) && !IsInBracket(pieces, i) && BoldRun(pieces, i) is { } bold)
            {
                yield return bold with
                {
                    IsTag = IsInTag(pieces, i, bold.Last) || IsNameOfQuoted(pieces, bold)
                        || IsNameOfLinked(pieces, bold.Last),
                    IsSentence = pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., '.'],
                    IsReference = bold.IsReference || IsBehindNames(pieces, i),
                };
                i = Math.Max(i, bold.Last);
            }
            else if (piece.Kind == PieceKind.Text && Quoted(piece, i) is { } quoted)
            {
                yield return quoted;
            }
            else if (piece.Style.HasFlag(PieceStyle.Italic) && FollowsNames(pieces, i) && TitleText.IsTitle(piece.Text)
                && !IsShortOccasion(piece.Text))
            {
                yield return Emphasised(piece, i, "italic") with { IsReference = !IsBeforeDate(pieces, i) };
            }
        }
        if (!linked && LeadingTitle.Of(pieces) is { } leading)
            yield return leading;
    }

    private static bool IsLink(Piece piece) =>
        piece.Kind == PieceKind.Link && (Links.IsWeb(piece.Url) || piece.Url.Length == 0);

    private static bool IsBold(Piece piece) => piece.Kind == PieceKind.Text && piece.Style.HasFlag(PieceStyle.Bold);

    // "[A Title (CVPR 2021)](…)": what the words of a link or bold words say around the title is no part of it.
    private static EntryTitle Emphasised(Piece piece, int index, string rule)
    {
        var (start, end, isReference) = SetApartTitle.In(piece.Text);
        var rest = end < piece.Text.Length ? piece.Text[end..] : null;
        var lead = start > 0 ? piece.Text[..start] : null;
        return new(TitleText.Clean(piece.Text[start..end]), index, index, piece.Start, piece.End, rule, rest, lead)
        {
            IsReference = isReference,
        };
    }

    // "A Title (ICDE 2022, **best demo award**)": a bracket that follows a title holds none.
    private static bool IsInBracket(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Text: var before })
            return false;
        var open = before.LastIndexOfAny(['(', '（']);
        return open > before.LastIndexOfAny([')', '）'])
            && TextShape.WordCount(before.AsSpan(0, open)) >= EntryTitle.StrongWords;
    }

    // "Other things (see [A Title](…))"
    private static bool IsInMention(List<Piece> pieces, int i) =>
        i > 0 && pieces[i - 1] is { Kind: PieceKind.Text, Text: var before } && before.AsSpan().TrimEnd().EndsWith("(see");

    // "**Ann Lee and Bo Chen** - *A Title*"
    private static bool AreBoldNames(List<Piece> pieces, int i) =>
        IsBold(pieces[i]) && i + 2 < pieces.Count
        && pieces[i + 1] is { Kind: PieceKind.Text, Text: var between }
        && between.AsSpan().Trim() is "-" or "–" or "—" or ":" or ","
        && pieces[i + 2] is { Kind: PieceKind.Text } title && title.Style.HasFlag(PieceStyle.Italic)
        && NameForms.AreInFull(pieces[i].Text) && TitleText.IsTitle(title.Text);

    /// <summary>Whether a piece stands in square brackets as labels do.</summary>
    public static bool IsInTag(List<Piece> pieces, int i) => IsInTag(pieces, i, i);

    private static bool IsInTag(List<Piece> pieces, int first, int last)
    {
        var text = first == last ? pieces[first].Text.Trim() : Pieces.TextOf(pieces[first..(last + 1)]);
        var isInBrackets = text is ['[', .., ']'] or ['(', .., ')']
            || (first > 0 && pieces[first - 1] is { Kind: PieceKind.Text, Text: [.., '['] }
                && last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Text, Text: [']', ..] });
        // "[**cls** **seg**]": words apart, each in bold, are as many tags.
        return isInBrackets && (first < last || TextShape.WordCount(text) <= MaxTagWords);
    }

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

    private static bool IsBehindNames(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i - 1] is not { Kind: PieceKind.Text, Style: PieceStyle.None, Text: var before } || i > 2)
            return false;
        // "Lee, A., & Chen, B. (2019). *A Title*": behind a year in brackets there is nothing else.
        if (ReferenceNames.EndBeforeYear(before) is { } end)
            return TitleText.IsTitle(pieces[i].Text)
                && (NameForms.IsOneInverted(before[..end]) || AreNames(before[..end] + ","));
        return TextShape.WordCount(pieces[i].Text) > 1 && AreNames(before)
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

    private static bool AreNames(string text)
    {
        text = text.Trim().TrimEnd([' ', '"', '“']);
        if (TextShape.WordCount(text) <= 1)
            return false;
        var names = AuthorText.Read(text.TrimEnd(':'), NameCertainty.Likely, out var rest, out _);
        // "Ann Lee and Bo Chen. 1993."
        if (names.Count > 0 && text is [.., '.'] && rest is [var date] && TextShape.Date(date) is not null)
            return names.TrueForAll(name => name.Given is not null);
        // Without a mark behind them, names are two, and both in full.
        return rest.Count == 0 && names.Count > 0
            && (text is [.., ',' or '.' or ':'] || (names.Count > 1 && names.TrueForAll(name =>
                name.Given is not null && !ReferenceNames.HasNoun(name.DisplayName))));
    }

    private static EntryTitle? BoldRun(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && (IsBold(pieces[last + 1]) || IsBetweenBold(pieces, last + 1)))
            last++;
        if (IsBeforeBoldWords(pieces, last + 1))
            return null;
        if (last == first)
        {
            return !TitleText.IsTitle(pieces[first].Text) ? null
                : WithSubtitle(pieces, Emphasised(pieces[first], first, "bold"));
        }
        var text = Pieces.TextOf(pieces[first..(last + 1)]);
        return TitleText.IsTitle(text)
            ? new(TitleText.Clean(text), first, last, pieces[first].Start, pieces[last].End, "bold")
            : null;
    }

    // "**A Title**: A Survey, ICML 2020"
    private static EntryTitle WithSubtitle(List<Piece> pieces, EntryTitle bold)
    {
        var next = bold.Last + 1;
        if (bold.Rest is not null || next >= pieces.Count || !bold.IsStrong
            || pieces[next] is not
            { Kind: PieceKind.Text, Style: PieceStyle.None, Text: [':', ' ', 'A', ' ', ..] text })
            return bold;
        var end = text.AsSpan().IndexOfAny(EndsOfSubtitle) is >= 0 and var stop ? stop : text.Length;
        var words = text[2..end].TrimEnd();
        return words.Length > 2 && TextShape.IsInCapitals(words)
            ? bold with
            {
                Text = TitleText.Clean($"{bold.Text}: {words}"),
                Last = next,
                End = pieces[next].OffsetOf(end - 1) + 1,
                Rest = text[end..],
            }
            : bold;
    }

    // "**News: we made [a list of words](…) longer**" is a sentence; links called by their kind may be bold.
    private static bool IsBeforeBoldWords(List<Piece> pieces, int i) =>
        i < pieces.Count && pieces[i] is { Kind: PieceKind.Link } link && link.Style.HasFlag(PieceStyle.Bold)
        && !Links.IsLabelOrMark(link) && TitleText.IsTitle(link.Text);

    // "**Some Name**: "A Title"": what stands in quotes behind the colon is the title, however long the name.
    private static bool IsNameOfQuoted(List<Piece> pieces, EntryTitle bold) =>
        bold.Last + 1 < pieces.Count && pieces[bold.Last + 1] is { Kind: PieceKind.Text, Text: var behind } next
        && (behind.AsSpan().TrimStart() is [':' or '：', ..]
            || pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., ':' or '：'])
        && behind.AsSpan().TrimStart(" :：") is ['"' or '“', ..] && Quoted(next, bold.Last + 1) is not null;

    // "**Some Task**: [A Title](…)", with a comma too
    private static bool IsNameOfLinked(List<Piece> pieces, int bold) =>
        bold + 2 < pieces.Count && pieces[bold + 1] is { Kind: PieceKind.Text, Text: var between }
        && between.AsSpan().Trim() is ":" or "：" or "," && EntryTitle.IsTitledLink(pieces, bold + 2);

    // "**A Title that**\n**goes on here**"
    private static bool IsBetweenBold(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && pieces[i].Text.AsSpan().IsWhiteSpace()
        && i + 1 < pieces.Count && IsBold(pieces[i + 1]) && pieces[i + 1].Text is [>= 'a' and <= 'z', ..];

    // ""Is It Folded?": Explaining What Is": the first words of a title may stand in quotes.
    private static bool GoesOn(ReadOnlySpan<char> behind) =>
        behind is [':', ' ', >= 'A' and <= 'Z', ..] && Sentences.End(behind.ToString(), 1) is var end
        && TextShape.HasWords(behind[1..end], EntryTitle.StrongWords)
        && !VenueWords.IsDatedVenue(behind[1..end].ToString()) && !AreNames(behind[1..end].ToString() + ",");

    /// <summary>The words in quotes of a piece, if they may be a title.</summary>
    public static EntryTitle? Quoted(Piece piece, int index)
    {
        var text = piece.Text;
        var open = text.AsSpan().IndexOfAny(OpenQuotes);
        // "Tools that "Read the Manual"": words in quotes may be a part of the title.
        if (open < 0 || (TextShape.WordCount(text.AsSpan(0, open)) >= EntryTitle.StrongWords
            && text.AsSpan(0, open).TrimEnd() is [.., not (',' or '.' or ':' or ']' or ')' or '|' or '-')]))
            return null;
        // ""The “Dragon” List"": quotes of another kind belong to the title.
        var close = text[open] == '"' ? text.AsSpan(open + 1).IndexOf('"') : -1;
        if (close < 0)
            close = text.AsSpan(open + 1).IndexOfAny(CloseQuotes);
        if (close < 0)
            return null;
        if (GoesOn(text.AsSpan(open + 1 + close + 1)))
            return null;
        var isReference = AreNames(text[TitleText.StartOf(text)..Math.Max(open, TitleText.StartOf(text))]);
        // "**FoldNet**: "FoldNet 2"": behind a name and a colon, a title may be as short as it likes.
        var isBehindColon = text.AsSpan(0, open).Trim() is ":" or "：";
        var isShort = !TextShape.HasWords(text.AsSpan(open + 1, close), EntryTitle.StrongWords);
        // ""Deep Folds", Ann Lee, 2019": a short title has names behind it.
        var isBeforeNames = isShort && open == TitleText.StartOf(text)
            && text.AsSpan(open + close + 2) is [',' or '.', ' ', ..] && AreNamesFirst(text[(open + close + 3)..]);
        if (isShort && !isReference && !isBehindColon && !isBeforeNames)
            return null;
        var title = text.Substring(open + 1, close);
        var end = open + close + 2;
        return TitleText.IsTitle(title)
            ? new(TitleText.Clean(title), index, index, piece.Start + open, piece.Start + end, "quoted", text[end..],
                text[..open])
            {
                IsReference = isReference,
                IsSentence = isBeforeNames,
            }
            : null;
    }

    private static bool AreNamesFirst(string text) =>
        NameForms.AreFamilies(text)
        || AuthorText.Read(text, NameCertainty.Possible, out _, out _).Count > 0
        || ReferenceText.IsOneNameAndVenue(text.Trim(' ', '.'));
}
