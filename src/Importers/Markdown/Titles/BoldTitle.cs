using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>A title in bold, which may be broken into several pieces.</summary>
internal static class BoldTitle
{
    private static readonly SearchValues<char> EndsOfSubtitle = SearchValues.Create(",.;([|\n");

    public static EntryTitle? Of(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && (Is(pieces[last + 1]) || IsBetweenBold(pieces, last + 1)))
            last++;
        if (IsBeforeBoldWords(pieces, last + 1))
            return null;
        if (last == first)
        {
            return !TitleText.IsTitle(pieces[first].Text) ? null
                : WithSubtitle(pieces, TitleCandidates.Emphasised(pieces[first], first, "bold"));
        }
        var text = Pieces.TextOf(pieces[first..(last + 1)]);
        return TitleText.IsTitle(text)
            ? new(TitleText.Clean(text), first, last, pieces[first].Start, pieces[last].End, "bold")
            : null;
    }

    public static bool Is(Piece piece) => piece.Kind == PieceKind.Text && piece.Style.HasFlag(PieceStyle.Bold);

    /// <summary>
    /// Whether bold words name what follows them: "**Some Task**: [A Title](…)", with a comma too; "**Some Task:** [A
    /// Title](…)"; "**Some Data Set**:" over "**A Title**".
    /// </summary>
    public static bool IsNameOfTitle(List<Piece> pieces, int bold)
    {
        var hasColon = pieces[bold].Text.AsSpan().TrimEnd() is [.., ':' or '：'];
        var next = bold + 1;
        if (next < pieces.Count && pieces[next] is { Kind: PieceKind.Text, Text: var between }
            && (between.AsSpan().Trim() is ":" or "：" or "," || (hasColon && between.AsSpan().IsWhiteSpace())))
            (next, hasColon) = (next + 1, true);
        if (!hasColon || next >= pieces.Count)
            return false;
        return pieces[next].Kind == PieceKind.Break
            ? next + 1 < pieces.Count && Is(pieces[next + 1]) && TitleText.IsInTitleCase(pieces[next + 1].Text)
            : EntryTitle.IsTitledLink(pieces, next);
    }

    // "**[A Title](…). Ann Lee et al. Some Lab. May 2017.**": where all is bold, what stands behind the title is none.
    public static bool IsBehindLinked(List<Piece> pieces, int bold) =>
        bold > 0 && pieces[bold].Text is ['.' or ',', ' ', ..] && pieces[bold - 1] is { Kind: PieceKind.Link } link
        && link.Style.HasFlag(PieceStyle.Bold) && Links.LeadsToPaper(link.Url) && TitleText.IsTitle(link.Text);

    // "Fast **Folds of Maps** using Sheets of **Wide Paper**": words of a title that stands around them; not "Ann Lee
    // **A Title** in".
    public static bool IsInSentence(List<Piece> pieces, int bold) =>
        bold > 0 && pieces[bold - 1] is { Kind: PieceKind.Text, Style: PieceStyle.None, Text: [.., var last, ' '] before }
        && char.IsLetter(last)
        && (GoesOn(pieces, bold + 1) || (bold > 1 && Is(pieces[bold - 2]) && GoesOn(pieces, bold - 1)))
        && AuthorText.Read(before, NameCertainty.Likely, out _, out _).Count == 0;

    private static bool GoesOn(List<Piece> pieces, int i) =>
        i < pieces.Count
        && pieces[i] is { Kind: PieceKind.Text, Style: PieceStyle.None, Text: [' ', >= 'a' and <= 'z', ..] text }
        && !EntryTitle.SaysOfSubject(text)
        && !(text.StartsWith(" in ", StringComparison.Ordinal) || text.StartsWith(" by ", StringComparison.Ordinal)
            || text.StartsWith(" at ", StringComparison.Ordinal) || text.StartsWith(" from ", StringComparison.Ordinal));

    // "**A Title**: A Survey, ICML 2020", "**A Title of Words**: More Words of It. [paper](…)"
    private static EntryTitle WithSubtitle(List<Piece> pieces, EntryTitle bold)
    {
        var next = bold.Last + 1;
        if (bold.Rest is not null || next >= pieces.Count || !bold.IsStrong
            || pieces[next] is not
            { Kind: PieceKind.Text, Style: PieceStyle.None, Text: [':', ' ', var first, ..] text }
            || !(char.IsUpper(first) && (text is [_, _, 'A', ' ', ..] || IsBeforeLink(pieces, next))))
            return bold;
        var end = text.AsSpan().IndexOfAny(EndsOfSubtitle) is >= 0 and var stop ? stop : text.Length;
        var words = text[2..end].TrimEnd();
        return words.Length > 2 && TextShape.IsInCapitals(words) && (text is [_, _, 'A', ' ', ..]
                || (TextShape.HasWords(words, EntryTitle.StrongWords) && TextShape.WordCount(text.AsSpan(end)) == 0
                    && !TitleText.IsOccasion(words) && PartRoles.Of(bold.Text) == PartRole.Facet
                    && AuthorText.Read(words, NameCertainty.Likely, out _, out _).Count == 0))
            ? bold with
            {
                Text = TitleText.Clean($"{bold.Text}: {words}"),
                Last = next,
                End = pieces[next].OffsetOf(end - 1) + 1,
                Rest = text[end..],
            }
            : bold;
    }

    private static bool IsBeforeLink(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Link && LinkLabels.IsPaperLabel(pieces[i + 1].Text);

    // "**News: we made [a list of words](…) longer**" is a sentence; links called by their kind may be bold.
    private static bool IsBeforeBoldWords(List<Piece> pieces, int i) =>
        i < pieces.Count && pieces[i] is { Kind: PieceKind.Link } link && link.Style.HasFlag(PieceStyle.Bold)
        && !LinkLabels.IsLabelOrMark(link) && TitleText.IsTitle(link.Text);

    // "**A Title that**\n**goes on here**"
    private static bool IsBetweenBold(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Text && pieces[i].Text.AsSpan().IsWhiteSpace()
        && i + 1 < pieces.Count && Is(pieces[i + 1]) && pieces[i + 1].Text is [>= 'a' and <= 'z', ..];
}
