using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// Finds the parts of a reference in running text, of which punctuation is all that tells them apart: "Authors. Title.
/// Venue, Year." with dots, "Authors, Title, Venue, Year" with commas, with the year behind the authors (APA) or not.
/// </summary>
internal static class ReferenceText
{
    private const int MinTitleWords = 2;

    // No title asks more.
    private const int MaxQuestions = 4;

    // ", September 30"
    private const int MaxMonth = 16;

    // "…: Models, Data, Future Work, 2019"
    private static readonly HashSet<string> TopicWords = new(StringComparer.Ordinal)
    {
        "Work", "Future", "Data", "Study", "Survey", "Review", "Overview", "Guide", "Case", "Big", "Code", "Deep",
        "Part", "Open", "State", "Art", "Theory", "Practice", "Design", "Control", "Language", "Speech", "Search", "World",
    };

    // Longer texts are prose.
    private const int MaxLength = 2000;

    /// <summary>Where the title of a reference is, or null where the text does not start with names.</summary>
    public static (int Start, int End)? Title(string text)
    {
        if (text.Length > MaxLength)
            return null;
        if (NameList.Of(text) is { Mark: not '"' } names && (names.IsSure || IsOneBeforeDash(text, names))
            && TitleBehind(text, names) is { } found)
            return found;
        // "Ann Lee & Bo Chen (1985) **A Title**": the title stands in other pieces.
        if (ReferenceNames.EndBeforeYear(text) is not null)
            return null;
        text = text.Replace("et. al.", "et al. ", StringComparison.Ordinal);
        foreach (var (end, isStop) in ReferenceNames.EndsIn(text))
        {
            if (isStop && text[end - 1] == ':' && !AreNamesBeforeColon(text[..(end - 1)]))
                continue;
            var start = SkipYear(text, end, out var hasYear);
            var stop = isStop || hasYear ? Sentences.End(text, start) : text.Length;
            if (stop > start && stop < text.Length && text[stop - 1] is '?' or '!')
                stop = EndBehindQuestion(text, stop);
            stop = EndOfTitle(text[..stop], start);
            // ""Is It Folded?": Explaining What Is"
            if (start > 0 && text[start - 1] is '"' or '“'
                && text.AsSpan(start, Math.Max(stop - start, 0)).IndexOfAny('"', '”') is > 0 and var quote
                && text.AsSpan(start + quote + 1) is [':', ..])
                start--;
            if (stop > start && TextShape.WordCount(text.AsSpan(start, stop - start)) >= MinTitleWords
                && TitleText.IsTitle(text[start..stop])
                && (hasYear || (isStop && IsBetweenNamesAndVenue(text, end, stop)) || !IsNothingButNames(text[start..stop])))
                return (start, stop);
        }
        return null;
    }

    // Behind names that are sure, a title is what goes to the end of its sentence, or to where it appeared.
    private static (int Start, int End)? TitleBehind(string text, NameList names)
    {
        var start = names.Next;
        if (start < text.Length && text[start] is '\'' or '‘' && EndOfQuote(text, start) is > 0 and var quote)
            return (start + 1, quote);
        var stop = names.Mark == '-' && text.IndexOf(" - ", start, StringComparison.Ordinal) is > 0 and var dash ? dash
            : names.Mark == ',' ? ReferenceTail.StartIn(text, start)
            : Sentences.End(text, start);
        if (stop < text.Length && text[stop - 1] is '?' or '!')
            stop = EndBehindQuestion(text, stop);
        // "Ann Lee, Bo Chen: A Title": without more behind it, the names may be a part of the title.
        if (names.Mark == ':' && stop == text.AsSpan().TrimEnd(" .").Length && !names.HasMore && names.Year is null)
            return null;
        stop = ReferenceTail.EndBeforeKind(text, EndOfTitle(text[..stop], start));
        var title = stop > start ? text[start..stop] : "";
        var isWhole = TextShape.WordCount(title) >= (names.Names.Count > 1 ? 1 : MinTitleWords);
        return isWhole && TitleText.IsTitle(title) ? (start, stop) : null;
    }

    // "Ann Lee - A Title of Many Words - ICML 2019"
    private static bool IsOneBeforeDash(string text, NameList names) =>
        names is { Names.Count: 1, Mark: '-' } && IsOneName(text.AsSpan(0, names.End))
        && text.IndexOf(" - ", names.Next, StringComparison.Ordinal) is > 0 and var dash
        && TextShape.HasWords(text.AsSpan(names.Next, dash - names.Next), 2 * MinTitleWords)
        && VenueWords.IsDatedVenue(text[(dash + 3)..]);

    // "Lee, A. (2019) 'A Title', Some Journal": an apostrophe has a letter behind it.
    private static int EndOfQuote(string text, int start)
    {
        for (var at = start + 1; at < text.Length - 1; at++)
        {
            if (text[at] is '\'' or '’' && text[at + 1] is ',' or '.' or ' '
                && TextShape.HasWords(text.AsSpan(start, at - start), MinTitleWords)
                && TitleText.IsTitle(text[(start + 1)..at]))
                return at;
        }
        return -1;
    }

    // "Ann Lee and Bo Chen. Deep Folds. In ICML, 2019": what stands there may be made like a name.
    private static bool IsBetweenNamesAndVenue(string text, int names, int stop)
    {
        var behind = text.AsSpan(stop).TrimStart(". ");
        return (text.AsSpan(0, names).Contains(',') || text.AsSpan(0, names).Contains(" and ", StringComparison.Ordinal))
            && !text.AsSpan(names, stop - names).Contains(',')
            && (behind.StartsWith("In ") || VenueWords.IsDatedVenue(behind.ToString()));
    }

    // "Find, Sort, Fold: A Title": words apart are no names.
    private static bool AreNamesBeforeColon(string names) =>
        names.Contains("et al", StringComparison.OrdinalIgnoreCase)
        || !names.Contains(',', StringComparison.Ordinal)
        || AuthorText.Parts(names).Exists(part => part.Contains(' ', StringComparison.Ordinal) || part.Contains('.', StringComparison.Ordinal));

    // "Is It a Title? One More Sentence of It. Some Journal 12": what has a venue behind it is none.
    private static int EndBehindQuestion(string text, int question, int depth = 1)
    {
        var end = Sentences.End(text, question + 1);
        if (depth < MaxQuestions && end > question && end < text.Length && text[end - 1] is '?' or '!')
            return EndBehindQuestion(text, end, depth + 1);
        var next = text[question..end].Trim(' ', '.');
        return next.Length == 0 || next.StartsWith("In ", StringComparison.OrdinalIgnoreCase)
            || VenueWords.IsDatedVenue(next) || ReferenceTail.IsWhole(next)
            || (end < text.AsSpan().TrimEnd(" .").Length && !ReferenceTail.HasVenue(text[end..]))
            ? question : end;
    }

    /// <summary>
    /// Where a title ends that starts at a place: before a dated venue, though no table knows it, or at the end.
    /// </summary>
    public static int EndOfTitle(string text, int start)
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
            else if (IsDate(part))
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
    public static int EndBeforeNames(string text, int start)
    {
        var sentence = text.Length > MaxLength ? 0 : Sentences.End(text, start);
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
            && StartsWithNames(text[(by + 4)..], isAll: true, out _)
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

    /// <summary>Whether what stands behind a title starts with one name, as in ", Ann Lee, 2019".</summary>
    public static bool IsOneNameBefore(string rest, string words) =>
        words.AsSpan().TrimStart(" .") is var stretch && rest.AsSpan().TrimStart(" ,.，").StartsWith(stretch)
        && IsOneName(stretch[..(stretch.IndexOfAny(',', '.', '，') is >= 0 and var end ? end : stretch.Length)]);

    /// <summary>Whether a text is one name and where and when a paper of it appeared: "Ann Lee. CVPR 2019".</summary>
    public static bool IsOneNameAndVenue(string text)
    {
        var words = text.AsSpan().TrimStart(" .");
        return words.IndexOfAny(',', '.', '，') is > 0 and var end && IsOneName(words[..end])
            && TitleText.IsOccasion(words[(end + 1)..].Trim().ToString());
    }

    /// <summary>Whether words between a title and its date are one name, and none of its subjects.</summary>
    public static bool IsOneName(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return words.Count(' ') == 1 && TextShape.IsName(words) && !words.Contains('-')
            && words[0] is >= 'A' and <= 'Z' && words[words.IndexOf(' ') + 1] is >= 'A' and <= 'Z'
            && char.IsLower(words[^1]) && words[^1] != 's' && !ReferenceNames.HasNoun(words.ToString())
            && !TopicWords.Overlaps(words.ToString().Split(' '));
    }

    private static bool IsNothingButNames(string text) =>
        AuthorText.Read(text.Trim(' ', '"', '“'), NameCertainty.Likely, out var rest, out _) is { Count: > 0 } names
        && rest.Count == 0
        && !names.TrueForAll(name => ReferenceNames.HasNoun(name.DisplayName));

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
        return (names.Count > 1 || (names.Count == 1 && hasMore)) && (!isAll || rest.Count == 0)
            && names.TrueForAll(name => name.Given is not null || hasMore)
            && names.Count(name => ReferenceNames.HasNoun(name.DisplayName)) * 2 < names.Count;
    }

    // "(2023).", "2023." and "(2023)" behind the names.
    private static int SkipYear(string text, int start, out bool hasYear)
    {
        hasYear = false;
        while (start < text.Length && text[start] is ' ' or ',' or '.' or ':' or ')' or '"' or '“')
            start++;
        var rest = text.AsSpan(start).TrimStart('(');
        // "(May 2021)", "(2021-05-14)"
        if (start < text.Length && text[start] == '(' && rest.IndexOf(')') is > 0 and < MaxMonth and var bracket
            && TextShape.Date(rest[..bracket]) is { Month: not null })
        {
            hasYear = true;
            return text.Length - rest[(bracket + 1)..].TrimStart(" .,:").Length;
        }
        var isInBrackets = rest.Length < text.Length - start;
        if (rest.IndexOfAnyExceptInRange('0', '9') != 4 || !IsDate(rest[..4].ToString()))
            return start;
        var behind = rest[4..].TrimStart("abcd");
        // "(2022, April)"
        if (isInBrackets && behind is [',', ..] && behind.IndexOf(')') is > 0 and < MaxMonth and var close)
            behind = behind[close..];
        behind = behind.TrimStart(")");
        if (behind.IsEmpty || behind[0] is not ('.' or ',' or ':' or ' ') || (!isInBrackets && behind[0] == ' '))
            return start;
        hasYear = true;
        return text.Length - behind.TrimStart(" .,:").Length;
    }

    private static bool IsDate(string text) => TextShape.Date(text) is not null;
}
