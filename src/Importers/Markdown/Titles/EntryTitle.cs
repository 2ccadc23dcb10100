using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Titles;

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
/// <param name="Lead">What stands before the title in its first piece, or null.</param>
internal readonly record struct EntryTitle(
    string Text, int First, int Last, int Start, int End, string Rule, string? Rest = null, string? Lead = null)
{
    public const int StrongWords = 3;

    /// <summary>
    /// How many pieces are looked through for a title: no entry has it behind hundreds of links and marks; damage and
    /// attacks have them by the thousand.
    /// </summary>
    public const int MaxPieces = 400;

    private const int MaxWordsBefore = 4;

    private static readonly string[] Verbs = [" are ", " is ", " was ", " were ", " has been ", " have been "];

    private const int MaxSmallWords = 3;

    /// <summary>It has the words of a title and stands out from the text.</summary>
    public bool IsStrong => Rank == 2;

    /// <summary>Names stand before it, as in a reference: then a title may be as short as it likes.</summary>
    public bool IsReference { get; init; }

    /// <summary>It stands in square brackets as labels do: "[[Python High Performance]](…)", "**[R-CNN]**".</summary>
    public bool IsTag { get; init; }

    /// <summary>It leads to a paper, stands first, and has its date right behind it: then it may be short.</summary>
    public bool IsDated { get; init; }

    /// <summary>A made name above it that links to the paper, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The file beside the list that it leads to, notes on the paper or the paper, or null.</summary>
    public string? File { get; init; }

    /// <summary>It ends in a dot, as titles in bold do: "**Some Title.**"</summary>
    public bool IsSentence { get; init; }

    private int Rank =>
        IsReference ? 2
        // "**[FoldNet]** Fold Network": the words behind a label, but one word may be anything.
        : IsTag || (Rule == "text" && !TextShape.HasWords(Text, 2)) ? -1
        : IsDated ? 2
        : !TextShape.HasWords(WithoutExpansion(Text), IsSentence ? StrongWords - 1 : StrongWords) ? 0
        : Rule == "text" ? 1 : 2;

    /// <summary>Whether the pieces have a title and a link, as an entry of its own does.</summary>
    public static bool StandsAlone(List<Piece> pieces) =>
        Find(pieces) is { Rank: > 0 } && pieces.Exists(piece => piece.Kind == PieceKind.Link && Links.IsWeb(piece.Url));

    public static EntryTitle? Find(List<Piece> pieces)
    {
        EntryTitle? best = null;
        foreach (var candidate in TitleCandidates.Of(pieces.Count > MaxPieces ? pieces[..MaxPieces] : pieces))
        {
            // Running text is a title only where nothing else stands out as one.
            if (best is not { } other || (candidate.Rank, other.Start).CompareTo((other.Rank, candidate.Start)) > 0
                && !candidate.IsShorterText(other))
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
        && Links.LeadsToPaper(pieces[i].Url)
            && TitleText.IsTitle(pieces[i].Text) && !TitleCandidates.IsInTag(pieces, i);

    /// <summary>
    /// Whether the title is the first thing that the pieces say, but for marks and a bracket before it.
    /// </summary>
    public bool StandsFirst(List<Piece> pieces)
    {
        var small = 0;
        foreach (var piece in pieces)
        {
            if (piece.Start >= Start)
                return true;
            if (piece.Kind != PieceKind.Text)
                continue;
            small += CountOfSmallLetters(piece.Text);
            if (small > MaxSmallWords || TextShape.WordCount(piece.Text) > MaxWordsBefore)
                return false;
        }
        return true;
    }

    /// <summary>Whether the pieces are the title in bold, and nothing else.</summary>
    public bool IsBoldLine(List<Piece> pieces) =>
        Rule == "bold" && Rest is null && First == 0 && Last == pieces.Count - 1;

    /// <summary>Whether a sentence goes on behind the title: "The latest **AAAI papers** are here."</summary>
    public bool IsSubject(List<Piece> pieces)
    {
        if (Last + 1 >= pieces.Count || pieces[Last + 1] is not { Kind: PieceKind.Text, Text: var text })
            return false;
        if (Rule == "text")
            text = Rest + text + (Last + 2 < pieces.Count ? pieces[Last + 2].Text : "");
        return SaysOfSubject(text);
    }

    /// <summary>Whether a sentence goes on right behind the title, in bold: "**Paper folding** is an art".</summary>
    public bool IsDefined(List<Piece> pieces) =>
        Rule == "bold" && Last + 1 < pieces.Count && pieces[Last + 1] is { Kind: PieceKind.Text, Text: var text }
        && Array.Exists(Verbs, verb => text.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Whether a text goes on as a sentence does behind its subject: "are listed here".</summary>
    public static bool SaysOfSubject(string text) =>
        Array.Exists(Verbs, verb => text.Contains(verb, StringComparison.Ordinal));

    /// <summary>
    /// Whether it is only how a remark begins that speaks of another paper: "**Certified folds.** Creases and [Other
    /// Folds](…)".
    /// </summary>
    public bool LeadsRemark(List<Piece> pieces) =>
        Rule == "bold" && IsSentence && TextShape.WordCount(Text) is 2 or 3 && !TextShape.IsInCapitals(Text)
        && Last + 2 < pieces.Count && pieces[Last + 1] is { Kind: PieceKind.Text, Text: var text }
        && TextShape.HasWords(text, 1)
        && pieces[Last + 2] is { Kind: PieceKind.Link } link && !LinkLabels.IsLabelOrMark(link);

    // "Lee, A. (1991). Some Magazine. **A Title of More Words**"
    private bool IsShorterText(EntryTitle other) =>
        Rule == "text" && other is { Rule: "bold", IsStrong: true } && !TextShape.HasWords(Text, StrongWords);

    // "FFM (Famous Folds Model)": one word and what it stands for are as good as the word.
    private static ReadOnlySpan<char> WithoutExpansion(string text) =>
        text is [.., ')'] && text.IndexOf(" (", StringComparison.Ordinal) is > 1 and var open
        && string.Concat(text[(open + 2)..^1].Split(' ', '-').Select(word => word.Length > 0 ? word[..1] : ""))
            .Equals(text[..open], StringComparison.OrdinalIgnoreCase) ? text.AsSpan(0, open) : text;

    // Words in small letters make a sentence, however many links part it.
    private static int CountOfSmallLetters(string text)
    {
        var count = 0;
        foreach (var range in text.AsSpan().Split(' '))
            count += text.AsSpan(range) is [>= 'a' and <= 'z', ..] ? 1 : 0;
        return count;
    }
}
