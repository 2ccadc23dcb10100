using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>Where the title of a reference ends in running text: before its venue, or before names behind it.</summary>
internal static class ReferenceEnd
{
    private const int MinTitleWords = 2;

    // No title asks more.
    private const int MaxQuestions = 4;

    /// <summary>
    /// Where a title ends that starts at a place: before a dated venue, though no table knows it, or at the end.
    /// </summary>
    public static int Of(string text, int start)
    {
        var sentence = Sentences.End(text, start);
        if (sentence < text.Length && VenueWords.IsDatedVenue(text[sentence..]))
            return sentence;
        var end = text.AsSpan().TrimEnd(" .,").Length;
        var (hasYear, hasVenue) = (false, false);
        for (var comma = CommaBefore(text, end); comma > start; comma = CommaBefore(text, comma))
        {
            var part = text[(comma + 1)..end].Trim();
            // "Flow on the Space T1,1"
            if (text[comma + 1] is not ' ' && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma - 1]))
                break;
            if (VenueTable.Default.TryRead(part.Trim('.'), out _, out var year, out _))
                (hasVenue, hasYear) = (true, hasYear || year is not null);
            else if (TextShape.Date(part) is not null)
                hasYear = true;
            else if (hasYear && !hasVenue && VenueWords.IsVenueShaped(part)
                && TextShape.WordCount(text.AsSpan(start, comma - start)) > MinTitleWords)
                hasVenue = true;
            else if (!VenueWords.IsLocator(part))
                break;
            end = comma;
        }
        return end;
    }

    /// <summary>Where a title ends that names stand behind: "A Title. Ann Lee, Bo Chen", with a comma too.</summary>
    public static int BeforeNames(string text, int start)
    {
        var sentence = text.Length > ReferenceText.MaxLength ? 0 : Sentences.End(text, start);
        if (sentence <= start)
            return text.Length;
        // "A Question? An Answer. Ann Lee": a title may have more sentences.
        var (last, count) = (0, 0);
        for (var stop = sentence; stop > last && stop + 1 < text.Length && count++ < MaxQuestions;
            stop = Sentences.End(text, stop + 1))
        {
            if (NameList.Of(text[(stop + 1)..].TrimStart('.', ' ')) is { IsSure: true, Year: null, Mark: '.' or ',' } list
                && list.Names.TrueForAll(name => name.Given is not null || list.HasMore))
                return stop;
            // Two words are a title, though made like a name: "Deep Sets. Ann Lee et al. NIPS 2017".
            if (StartsWithNames(text[(stop + 1)..].TrimStart('.'), isAll: false, out var isSure)
                && (isSure || TextShape.HasWords(text.AsSpan(start, stop - start), MinTitleWords)))
                return stop;
            if (text[stop - 1] is not ('?' or '!'))
                break;
            last = stop;
        }
        if (text.LastIndexOf(" by ", StringComparison.Ordinal) is var by && by > start
            && (StartsWithNames(text[(by + 4)..], isAll: true, out _) || IsOneInitialled(text[(by + 4)..]))
            && !ReferenceNames.HasNoun(text[(by + 4)..].Split(',', 2)[0]))
            return by;
        var end = text.Length;
        for (var comma = CommaBefore(text, end); comma > start; comma = CommaBefore(text, comma))
        {
            if (!IsFullName(text.AsSpan(comma + 1, end - comma - 1)))
                break;
            end = comma;
        }
        return end < text.Length && TextShape.WordCount(text.AsSpan(start, end - start)) > MinTitleWords
            && StartsWithNames(text[end..], isAll: true, out _)
            ? end
            : text.Length;
    }

    private static int CommaBefore(string text, int end) => end > 0 ? text.LastIndexOfAny([',', '，'], end - 1) : -1;

    private static bool IsFullName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith("and "))
            text = text[4..];
        if (text.IndexOf(" and ") is > 0 and var joint)
            return IsFullName(text[..joint]) && IsFullName(text[(joint + " and ".Length)..]);
        return text.Contains(' ') && (TextShape.IsName(text) || text.EndsWith("et al") || text.EndsWith("et al."))
            || text is "others";
    }

    /// <summary>
    /// Where a title ends that has a question in it: "Is It a Title? One More Sentence of It. Some Journal 12", where
    /// what has a venue behind it is none itself.
    /// </summary>
    public static int BehindQuestion(string text, int question, int depth = 1)
    {
        var end = Sentences.End(text, question + 1);
        if (depth < MaxQuestions && end > question && end < text.Length && text[end - 1] is '?' or '!')
            return BehindQuestion(text, end, depth + 1);
        var next = text[question..end].Trim(' ', '.');
        return next.Length == 0 || next.StartsWith("In ", StringComparison.OrdinalIgnoreCase)
            || VenueWords.IsDatedVenue(next) || ReferenceTail.IsWhole(next)
            || (end < text.AsSpan().TrimEnd(" .").Length && !ReferenceTail.HasVenue(text[end..]))
            ? question : end;
    }

    // "A. Lee"
    private static bool IsOneInitialled(string text) =>
        AuthorText.Read(text, NameCertainty.Possible, out var rest, out _) is [{ Given: not null } name]
        && rest.Count == 0 && NameForms.IsInitialled(name);

    // ", A. Lee"
    private static bool IsInitialFirst(string text) => text is [',', ' ', >= 'A' and <= 'Z', '.', ' ', _, _, ..];

    /// <param name="isSure">They end with "et al.", and something stands behind them.</param>
    private static bool StartsWithNames(string text, bool isAll, out bool isSure)
    {
        var names = AuthorText.Read(text, NameCertainty.Possible, out var rest, out var hasMore);
        isSure = hasMore && rest.Count > 0;
        // "One More Sentence of the Title. Ann Lee"
        var first = text.AsSpan().IndexOf(',') is > 0 and var comma ? text[..comma] : text;
        if (Sentences.EndInNames(first) is > 0 and var end
            && (!TextShape.IsName(first.AsSpan(0, end)) || ReferenceNames.HasNoun(first[..(end - 1)])))
            return false;
        return (names.Count > 1 || (names.Count == 1 && (hasMore || IsInitialFirst(text))))
            && (!isAll || rest.Count == 0)
            && names.TrueForAll(name => name.Given is not null || hasMore)
            && names.Count(name => ReferenceNames.HasNoun(name.DisplayName)) * 2 < names.Count;
    }
}
