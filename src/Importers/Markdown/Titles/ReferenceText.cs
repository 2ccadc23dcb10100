using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// Finds the parts of a reference in running text, of which punctuation is all that tells them apart: "Authors. Title.
/// Venue, Year." with dots, "Authors, Title, Venue, Year" with commas, with the year behind the authors (APA) or not.
/// </summary>
internal static class ReferenceText
{
    private const int MinTitleWords = 2;

    // "Some Symposium'16"
    private const int MaxVenue = 30;

    // ", September 30"
    private const int MaxMonth = 16;

    // "…: Models, Data, Future Work, 2019"
    private static readonly HashSet<string> TopicWords = new(StringComparer.Ordinal)
    {
        "Work", "Future", "Data", "Study", "Survey", "Review", "Overview", "Guide", "Case", "Big", "Code", "Deep",
        "Part", "Open", "State", "Art", "Theory", "Practice", "Design", "Control", "Language", "Speech", "Search", "World",
    };

    // Longer texts are prose.
    internal const int MaxLength = 2000;

    /// <summary>Where the title of a reference is, or null where the text does not start with names.</summary>
    public static (int Start, int End)? Title(string text)
    {
        if (text.Length > MaxLength)
            return null;
        if (NameList.Of(text) is { Mark: not '"' } names
            && !(names is { Names.Count: 1, Year: null } && IsArticle(text, names.End))
            && (names.IsSure || IsOneBeforeDash(text, names) || AreFamiliesBeforeVenue(text, names))
            && TitleBehind(text, names) is { } found)
            return found;
        // "Ann Lee & Bo Chen (1985) **A Title**": the title stands in other pieces.
        if (ReferenceNames.EndBeforeYear(text) is not null)
            return null;
        text = text.Replace("et. al.", "et al. ", StringComparison.Ordinal);
        foreach (var (end, isStop) in ReferenceNames.EndsIn(text))
        {
            if (IsArticle(text, end) || (isStop && text[end - 1] == ':' && !AreNamesBeforeColon(text[..(end - 1)])))
                continue;
            var start = BehindVenue(text, SkipYear(text, end, out var hasYear));
            var stop = isStop || hasYear ? Sentences.End(text, start) : text.Length;
            if (stop > start && stop < text.Length && text[stop - 1] is '?' or '!')
                stop = ReferenceEnd.BehindQuestion(text, stop);
            stop = ReferenceEnd.Of(text[..stop], start);
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
        var start = BehindVenue(text, names.Next);
        if (start < text.Length && text[start] is '\'' or '‘' && EndOfQuote(text, start) is > 0 and var quote)
            return (start + 1, quote);
        var stop = names.Mark == '-' && text.IndexOf(" - ", start, StringComparison.Ordinal) is > 0 and var dash ? dash
            : names.Mark == ',' ? ReferenceTail.StartIn(text, start)
            : Sentences.End(text, start);
        if (stop < text.Length && text[stop - 1] is '?' or '!')
            stop = ReferenceEnd.BehindQuestion(text, stop);
        // "Ann Lee, Bo Chen: A Title": without more behind it, the names may be a part of the title.
        if (names.Mark == ':' && stop == text.AsSpan().TrimEnd(" .").Length && !names.HasMore && names.Year is null)
            return null;
        stop = ReferenceTail.EndBeforeKind(text, ReferenceEnd.Of(text[..stop], start));
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

    // "Lee, Chen, Wu. A Title of Words. CVPR'24"; before a colon, "Find, Sort, Fold" may be the title.
    private static bool AreFamiliesBeforeVenue(string text, NameList names) =>
        names.AreFamiliesAlone && Sentences.End(text, names.Next) is var stop && stop < text.Length
        && TextShape.HasWords(text.AsSpan(names.Next, stop - names.Next), MinTitleWords)
        && text[stop..].Trim(' ', '.') is var venue && venue.AsSpan().ContainsAnyInRange('0', '9')
        && TitleText.IsVenue(venue);

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

    // "Lee et al., FOLD'16, A Title": where and when it appeared may stand before the title.
    private static int BehindVenue(string text, int start)
    {
        var words = text.AsSpan(start);
        return words.IndexOf(", ") is > 0 and <= MaxVenue and var comma && char.IsLetter(words[0])
            && words[..comma].ContainsAnyInRange('0', '9') && TitleText.IsVenue(words[..comma].Trim().ToString())
            ? start + comma + ", ".Length : start;
    }

    // "A Uniform, Quick Frame for Folds" starts with no name.
    private static bool IsArticle(string text, int end) =>
        text.AsSpan(0, end).TrimStart() is ['A', ' ', ..] names && names.Count(' ') == 1 && names.Count(',') <= 1;

    // "Find, Sort, Fold: A Title": words apart are no names.
    private static bool AreNamesBeforeColon(string names) =>
        names.Contains("et al", StringComparison.OrdinalIgnoreCase)
        || !names.Contains(',', StringComparison.Ordinal)
        || NameParts.Of(names).Exists(part => part.AsSpan().ContainsAny(" ."));

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
