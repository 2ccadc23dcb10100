using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// Where the title is in words that stand out from the text, those of a link or bold ones: behind "[CVPR 2024]",
/// "ICML 2020:" or "Smith et al.,", before "(CVPR 2024)", "[CVPR 2024]" or ", CVPR 2024".
/// </summary>
internal static class SetApartTitle
{
    private const int MaxBracket = 40;
    private const int MaxBrackets = 4;
    private const int MaxNames = 1000;
    private const int MaxCitation = 60;
    private const int YearLength = 4;
    private const int MinWordsBeforeYear = 4;

    // What titles themselves have in brackets: tokens of models, and replies.
    private static readonly HashSet<string> SpecialTokens =
        new(StringComparer.OrdinalIgnoreCase)
        {
            "CLS", "MASK", "SEP", "EOS", "BOS", "PAD", "UNK", "Re", "Reply", "Comment",
        };

    private static readonly string[] TailMarks = [" -", " – ", " — ", " | "];

    /// <returns>Also whether names stand before the title, as in a reference.</returns>
    public static (int Start, int End, bool IsReference) In(string text)
    {
        var end = EndOf(text);
        if (QuotedBehindNames(text) is { } quoted)
            return (quoted.Start, quoted.End, true);
        if (StartBehindCitation(text) is > 0 and var behindNames)
            return (behindNames, Math.Max(end, behindNames), true);
        var start = Math.Min(LengthOfOccasion(text), end);
        if (Reference(text[start..end]) is { } reference)
        {
            var behind = start + reference.End;
            // "Lee et al. Is It a Title? One More Sentence of It"
            var isWhole = text[behind - 1] is '?' or '!'
                && !text.AsSpan(behind, end - behind).ContainsAnyInRange('0', '9')
                && !TitleText.IsVenue(text[behind..end].Trim(' ', '.'));
            return (start + reference.Start, isWhole ? end : behind, true);
        }
        return start == 0 || TitleText.IsTitle(text[start..end]) ? (start, end, false) : (0, end, false);
    }

    // "A. Lee, B. Chen. A Title", "Lee et al., A Title": a comma alone may as well stand in a title.
    private static (int Start, int End)? Reference(string text)
    {
        if (!text.Contains(". ", StringComparison.Ordinal) && !text.Contains("et al", StringComparison.Ordinal))
            return null;
        return ReferenceText.Title(text) is { Start: > 0 } found
            && text.AsSpan(0, found.Start).TrimEnd(" ,:") is [.., '.'] or [.., 'e', 't', ' ', 'a', 'l'] ? found : null;
    }

    // "Lee and Chen 2019: A Title", "Lee et al. (2019): A Title", "Lee et al. (2019) A Title"
    private static int StartBehindCitation(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, MaxCitation));
        if (head.IndexOf(") ") is > 0 and var close && Citation.Of(text[..(close + 1)]) is { } citation
            && (citation.HasMore || citation.Authors.Count > 1)
            && TextShape.HasWords(text.AsSpan(close + 1), EntryTitle.StrongWords))
            return close + 2;
        return head.IndexOf(':') is > 0 and var colon
            && Citation.Of(text[..colon], mayBeOne: IsBehindBlank(text, colon)) is not null
            && TextShape.HasWords(text.AsSpan(colon), 2)
                ? colon + 1 : 0;
    }

    // "Lee 2002 : A Title", "Lee, Chen 2002 : A Title", but not "ICML 2002 : A Title"
    private static bool IsBehindBlank(string text, int colon) =>
        text[colon - 1] == ' ' && !TitleText.IsVenue(text[..colon].Trim())
        && text.AsSpan(0, colon).IndexOfAnyInRange('a', 'z') > 0;

    /// <summary>Whether a text is a reference whose title stands in quotes behind the names.</summary>
    public static bool IsQuotedBehindNames(string text) => QuotedBehindNames(text) is not null;

    // "Lee, Ann, and Bo Chen. "A Title: A Study." Some Journal, 2013", as Google Scholar has it
    private static (int Start, int End)? QuotedBehindNames(string text)
    {
        var open = text.AsSpan(0, Math.Min(text.Length, MaxNames)).IndexOfAny('"', '“');
        var close = open > 0 ? LengthInQuotes(text.AsSpan(open + 1)) : -1;
        if (close < 0 || text.AsSpan(0, open).TrimEnd() is not [.., '.' or ',']
            || !TextShape.HasWords(text.AsSpan(open + 1, close), 2))
            return null;
        var names = AuthorText.Read(text[..open].TrimEnd(' ', ','), NameCertainty.Stated, out var rest, out _);
        // Behind more names than one, a title may be as short as it likes.
        var isTitle = names.Count > 1 || TextShape.HasWords(text.AsSpan(open + 1, close), EntryTitle.StrongWords);
        return isTitle && names.Count > 0 && rest.Count == 0 ? (open + 1, open + 1 + close) : null;
    }

    // "Comment on "A Title" by Ann Lee." has a title in its title.
    private static int LengthInQuotes(ReadOnlySpan<char> text)
    {
        for (var (i, depth) = (0, 1); i < text.Length; i++)
        {
            if (text[i] is not ('"' or '“' or '”'))
                continue;
            depth += text[i] != '”' && i > 0 && text[i - 1] == ' ' ? 1 : -1;
            if (depth == 0)
                return i;
        }
        return text.IndexOfAny('"', '”');
    }

    private static int LengthOfOccasion(string text)
    {
        var start = 0;
        if (text is ['[' or '(' or '【' or '（', ..])
        {
            var close = text.AsSpan(0, Math.Min(text.Length, MaxBracket)).IndexOfAny("])】）");
            if (close > 0 && (TitleText.IsOccasion(text[1..close]) || VenueWords.IsHonour(text[1..close])
                || IsTag(text, close) || IsNickname(text, close)))
                start = close + 1;
            else if (text.AsSpan(0, Math.Min(text.Length, MaxCitation)).IndexOf(") ") is > 0 and var end
                && Reference(text[(end + 2)..]) is not null)
                start = end + 2; // "(Some Lab and Another) Lee et al. A Title. In FOLD'19"
        }
        else
        {
            start = Math.Max(
                Math.Max(LengthOfYear(text), LengthOfYearAndBrackets(text)),
                Math.Max(TitleStart.LengthOfOccasion(text), TitleStart.BehindVenue(text)));
        }
        while (start > 0 && start < text.Length && text[start] is ' ' or ':' or '-' or '–' or ',' or '|' or '.')
            start++;
        return start == text.Length ? 0 : start;
    }

    // "[FoldNet] A Title of More Words", but "[CLS] Is All You Need" is all of a title.
    private static bool IsTag(string text, int close) =>
        text[0] == '[' && text[close] == ']' && close + 1 < text.Length && text[close + 1] == ' '
        && !SpecialTokens.Contains(text[1..close])
        && TextShape.WordCount(text.AsSpan(1, close - 1)) is > 0 and < EntryTitle.StrongWords
        && TextShape.HasWords(text.AsSpan(close + 1), EntryTitle.StrongWords);

    // "2009.Lee A. A Title", "2020 - A Title of Words"
    private static int LengthOfYear(string text) =>
        (text is [_, _, _, _, '.', var next, ..] && !char.IsAsciiDigit(next))
        || (text is [_, _, _, _, ' ', '-' or '–' or '—' or '|', ' ', ..]
            && TextShape.HasWords(text.AsSpan(6), EntryTitle.StrongWords))
            ? TextShape.Date(text.AsSpan(0, 4)) is not null ? 4 : 0 : 0;

    // "(FoldBERT) A Title of More Words"; "(Un)folding Sheets" is all of a title.
    private static bool IsNickname(string text, int close) =>
        text[0] == '(' && text[close] == ')' && close + 1 < text.Length && text[close + 1] == ' '
        && MethodName.Is(text[1..close]) && TextShape.HasWords(text.AsSpan(close + 1), EntryTitle.StrongWords);

    // "2020 (Some Lab) (KDD) *[FoldNet] A Title": a year, and brackets, one of which is a venue.
    private static int LengthOfYearAndBrackets(string text)
    {
        if (text is not [_, _, _, _, ' ', '(' or '[', ..] || TextShape.Date(text.AsSpan(0, 4)) is null)
            return 0;
        var (start, hasVenue) = (5, false);
        for (var brackets = 0; brackets < MaxBrackets && start < text.Length; brackets++)
        {
            var open = start + (text.AsSpan(start).IndexOfAnyExcept(" *") is > 0 and var marks ? marks : 0);
            if (text[open] is not ('(' or '['))
                break;
            var close = text.AsSpan(open, Math.Min(text.Length - open, MaxBracket)).IndexOfAny("])");
            if (close < 0)
                break;
            hasVenue |= TitleText.IsOccasion(text[(open + 1)..(open + close)]);
            start = open + close + 1;
        }
        return hasVenue ? start : 0;
    }

    // "(Lee et al.)", "(Ann Lee, Bo Chen)"
    private static bool AreNames(string inner) =>
        (inner.EndsWith(" et al.", StringComparison.Ordinal) && TextShape.IsName(inner.AsSpan(0, inner.Length - 7)))
        || NameForms.AreInFull(inner);

    // "(ICML)", unless it may be the initials of the title.
    private static bool IsVenueAlone(string inner, ReadOnlySpan<char> title) =>
        TitleText.IsVenue(inner) && (char.IsLower(inner[0])
            || !$" {title}".Contains($" {inner[0]}", StringComparison.Ordinal));

    private static int EndOf(string text)
    {
        var end = text.AsSpan().TrimEnd(" .,[(").Length;
        // "**A Title [[**Paper**](…)]**": the bracket is that of the link.
        var whole = text.AsSpan().TrimEnd() is [.., '[' or '('] ? end : text.Length;
        var open = end > 0 && text[end - 1] is ')' or '）' or ']' or '】' ? OpeningOf(text, end - 1) : -1;
        if (open > 0 && VenueWords.WithoutCount(text[(open + 1)..(end - 1)]) is { Length: > 0 } inner
            && (AreNames(inner)
                || (text[open] == '[' && DatedText.AreAcronymsAndShortYear(inner))
                || (inner.Any(char.IsAsciiDigit) ? TitleText.IsOccasion(WithoutAcronym(inner)) || Citation.Of(inner) is not null
                    : IsVenueAlone(inner, text.AsSpan(0, open)))))
            return TitleText.IsTitle(text[..open]) ? open : whole;
        // "A Title. 2019-05. ICML 2020."
        var cut = end;
        for (var tails = 0; tails < MaxBrackets; tails++)
        {
            var tail = LastMark(text, cut);
            if (tail <= 0)
                break;
            var words = WordsOf(text, tail, cut);
            if (!IsTail(words, text[tail] == '.'))
            {
                // "A Title - CVPR - 2017": a year behind its venue
                var venue = TextShape.Date(words) is null ? 0 : LastMark(text, tail);
                if (venue > 0 && text[venue] != '.' && TitleText.IsVenue(WordsOf(text, venue, tail)))
                    tail = venue;
                else if (!IsYearBehindTitle(text, tail, words))
                    break;
            }
            cut = tail;
        }
        return cut < end && TitleText.IsTitle(text[..cut]) ? cut : whole;
    }

    private static int LastMark(string text, int end)
    {
        var last = TitleEnd.LastComma(text, 0, end);
        foreach (var mark in TailMarks)
            last = Math.Max(last, text.LastIndexOf(mark, Math.Max(end - 1, 0), StringComparison.Ordinal));
        return last;
    }

    private static string WordsOf(string text, int mark, int end) =>
        text[(mark + 1)..end].Trim(' ', '-', '–', '—', '|', '.', ',');

    // "Symposium on Folds (SoF) 2024"
    private static string WithoutAcronym(string words) =>
        words.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
        && words.AsSpan(open).IndexOf(')') is > 1 and var length
        && !words.AsSpan(open, length).Contains(' ') ? words[..open].TrimEnd() + words[(open + length + 1)..] : words;

    // "A Title (Symposium on Folds (SoF))", "A Title [ICML 2020]"
    private static int OpeningOf(string text, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += text[i] is ')' or '）' or ']' or '】' ? 1 : text[i] is '(' or '（' or '[' or '【' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    // "A Title of Words, 2015"
    private static bool IsYearBehindTitle(string text, int mark, string words) =>
        text[mark] == ',' && words.Length == YearLength && TextShape.Date(words) is not null
        && TextShape.HasWords(text.AsSpan(0, mark), MinWordsBeforeYear);

    // A year alone may be the last word of a title; behind a dot it is not, and neither is a month, nor an acronym and
    // its year: "FOLD 2019", and behind a dot "HotFold 2019".
    private static bool IsTail(string tail, bool isSentence) =>
        tail.AsSpan().ContainsAnyInRange('0', '9')
        && (TitleText.IsVenue(tail) || TextShape.Date(tail) is { } date && (isSentence || date.Month is not null)
            || ((isSentence || !tail.Any(char.IsAsciiLetterLower)) && TitleEnd.IsDatedAcronym(tail, false)));
}
