namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>
/// A link that a slip keeps from being one: a blank before or in its address, a bracket that is missing or too many.
/// </summary>
/// <param name="Open">Where in the text before the address its words start, with their bracket.</param>
/// <param name="Taken">How many characters behind the address belong to the link.</param>
internal readonly record struct BrokenLink(int Open, string Words, string Url, int Taken)
{
    private const int MaxTailLength = 60;

    /// <summary>Makes one link of the words and the address of each, in place.</summary>
    public static void Mend(List<Piece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Kind: PieceKind.Link } link || link.Text != link.Url
                || pieces[i - 1] is not { Kind: PieceKind.Text, Text: [.., '('] } text)
                continue;
            var behind = i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Text ? pieces[i + 1].Text : "";
            if (Of(text.Text, link.Url, behind) is not { } broken)
                continue;
            var end = broken.Taken == 0 ? link.End : pieces[i + 1].OffsetOf(broken.Taken - 1) + 1;
            pieces[i] = new(PieceKind.Link, broken.Words, text.Style, text.OffsetOf(broken.Open), end, broken.Url);
            if (broken.Taken == behind.Length && behind.Length > 0)
                pieces.RemoveAt(i + 1);
            else if (broken.Taken > 0)
                pieces[i + 1] = pieces[i + 1].From(broken.Taken);
            if (broken.Open == 0)
                pieces.RemoveAt(--i);
            else
                pieces[i - 1] = text.Between(0, broken.Open);
        }
    }

    /// <summary>The link that was meant, or null.</summary>
    /// <param name="before">The text before the address; it ends in an opening bracket.</param>
    /// <param name="url">The address, as far as it reads as one.</param>
    /// <param name="behind">The text behind the address.</param>
    private static BrokenLink? Of(string before, string url, ReadOnlySpan<char> behind)
    {
        var words = before.AsSpan(0, before.Length - 1).TrimEnd();
        var isSpaced = words.Length < before.Length - 1;
        // "([paper])(https://…)"
        var isWrapped = words is [.., ']', ')'];
        words = isWrapped ? words[..^1] : words;
        var hasBracket = words is [.., ']'];
        words = hasBracket ? words[..^1] : words;
        var open = words.LastIndexOf('[');
        if (open < 0 || (isWrapped && !words[..open].EndsWith("("))
            || words[(open + 1)..].IsWhiteSpace() || (!hasBracket && words[open..].Contains(']')))
            return null;
        var taken = 0;
        if (behind is [')', ..])
            taken = 1;
        else if (TailLength(url, behind) is > 0 and var tail)
            (url, taken) = (string.Concat(url, behind[..tail].Trim()), tail + 1);
        // What is not closed must be a link in all else.
        else if (isSpaced || !hasBracket)
            return null;
        return new(isWrapped ? open - 1 : open, words[(open + 1)..].Trim().ToString(), url, taken);
    }

    // "https://arxiv.org/abs/ 2406.00001)": up to the bracket, if that is one word.
    private static int TailLength(string url, ReadOnlySpan<char> behind)
    {
        if (url is not [.., '/'] || behind is not [' ', ..])
            return 0;
        var close = behind.IndexOf(')');
        return close is > 1 and < MaxTailLength && !behind[..close].Trim().ContainsAny(' ', '[') ? close : 0;
    }
}
