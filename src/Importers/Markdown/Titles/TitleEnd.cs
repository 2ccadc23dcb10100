using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>Where in a text a title ends: before a bracket, a bar, a venue, a date, names or a remark.</summary>
internal static class TitleEnd
{
    private static readonly char[] Commas = [',', '.', '，', '。'];

    private static readonly string[] StartsOfMore =
        ["[", " (", "（", " |", " · ", "【", " - ", " -- ", " – ", " — ", " / ", "; ", "("];

    private static readonly string[] LeadsToVenue =
    [
        ", in", ". In", ", at", ", In", "? In", "! In", ", under review in", ", under review at", ", accepted by",
        ", accepted to", ", accepted at", ", accepted in", ", published in", ", to appear in", ", submitted to",
        ", Proc",
    ];

    private const int YearLength = 4;

    private static readonly HashSet<string> States =
        new(StringComparer.OrdinalIgnoreCase)
        {
            "Preprint", "Technical Report", "Tech Report", "Under review", "In press",
        };

    private const int MinAcronym = 3;

    private const int MaxAcronym = 12;

    private const int MinNameWords = 3;

    /// <summary>Where the title ends that starts at a place of a text: before a venue, a date, names or a remark.</summary>
    public static int Of(string text, int start)
    {
        // Behind the title, a bracket, a bar or a spaced dash starts something else.
        var end = text.Length;
        foreach (var mark in StartsOfMore)
        {
            var at = start < text.Length ? text.IndexOf(mark, start + 1, StringComparison.Ordinal) : -1;
            while (at > start && at < end && IsDash(mark) && IsSubtitle(text, start, at + mark.Length - 3, end))
                at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
            // A bracket in a title stays.
            while (at > start && at < end && mark is " (" or "(" or "（" && !IsTail(text.AsSpan(at), mark)
                && !IsRemarkBehindOccasion(text, start, at))
                at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
            if (at > start && at < end)
                end = at;
        }
        // "A Title, ICLR 2023": what reads as a venue or a date at the end is one.
        var (isDated, isNameNext) = (false, false);
        for (var cut = LastComma(text, start, end); cut > start; cut = LastComma(text, start, cut))
        {
            var tail = text[(cut + 1)..end].Trim(' ', '.', ',', '*', '，', '。');
            var isDate = TextShape.Date(tail) is not null || (isDated && VenueWords.IsLocator(tail));
            if (tail.Length > 0 && !isDate && !IsState(tail)
                && !TitleText.IsVenue(tail) && !IsDatedAcronym(tail, isDated)
                && !(isNameNext && ReferenceText.IsOneName(tail) && !IsBehindName(text, start, cut)))
                break;
            isDated = isDate;
            isNameNext |= tail.AsSpan().ContainsAnyInRange('0', '9');
            end = cut;
        }
        if (!isNameNext)
            end = VenueOfKind.EndBefore(text, start, end, text.AsSpan(end));
        if (isDated)
            end = EndBeforeLead(text, start, EndBeforeSentence(text, start, end));
        // "A Title, Ann Lee, Bo Chen, Some Journal, 2019": behind names, what is dated is a venue, though no table knows
        // it.
        if (isDated && LastComma(text, start, end) is var comma && comma > start
            && VenueWords.IsVenueShaped(text[(comma + 1)..end].Trim())
            && ReferenceEnd.BeforeNames(text[..comma], start) is var names && names < comma)
            end = names;
        end = EndBeforeVenue(text, start, end);
        // "A Title, in *ICLR* 2023": words that lead over to what stands behind.
        foreach (var word in LeadsToVenue)
        {
            if (text.AsSpan(start, end - start).TrimEnd().EndsWith(word, StringComparison.Ordinal))
                end = text.LastIndexOf(word, end - 1, StringComparison.Ordinal) + (word[0] is '?' or '!' ? 1 : 0);
        }
        end = Math.Max(start, ReferenceEnd.Of(text[..end], start));
        end = Math.Max(start, ReferenceEnd.BeforeNames(text[..end], start));
        // "(Hangzhou, China, 2023)": a bracket that a date is cut off is cut off as a whole.
        var open = text.AsSpan(start, end - start).LastIndexOfAny('(', '（');
        if (open > 0 && text.AsSpan(start + open, end - start - open).IndexOfAny(')', '）') < 0)
            end = start + open;
        return end;
    }

    // A bracket in a title stays, one with a venue, a year or nothing behind it goes.
    public static bool IsTail(ReadOnlySpan<char> bracket, string mark)
    {
        var close = bracket.IndexOfAny(')', '）');
        // "Models(2017): A Tutorial" goes on behind it.
        if (close < 0 || (mark == "(" && bracket[(close + 1)..] is [':', ..]))
            return close < 0;
        return VenueWords.WithoutCount(bracket[mark.Length..close].ToString()) is var words
            && (TitleText.IsOccasion(words) || VenueWords.IsHonour(words) || NameForms.AreInFull(words)
                || Citation.Of(words) is not null || IsMaker(words));
    }

    // "A Title (Google Research)", "A Title (from Meta)"
    private static bool IsMaker(string words) =>
        TextShape.WordCount(words) <= MinNameWords && TextShape.IsInstitution(words)
        && (words.StartsWith("from ", StringComparison.Ordinal) || TextShape.IsInCapitals(words));

    // "A Title. Preprint, 2025", "A Title, Preprint 2025": how far its way to readers is.
    public static bool IsState(string tail) =>
        (DatedText.Of(tail) is { Beyond.Length: 0 } dated ? dated.Words : tail) is var words
        && (States.Contains(words) || VenueWords.IsThesis(words));

    // "A Title, HOLD 2017", "A Title, HOLD, 2017": an acronym and its year.
    public static bool IsDatedAcronym(string tail, bool isDated)
    {
        // "HotFold'17"
        if (DatedText.IsAcronymAndShortYear(tail))
            return true;
        var blank = tail.IndexOf(' ', StringComparison.Ordinal);
        // "FOLD-2017"
        if (blank < 0 && tail is [_, _, .., '-', _, _, _, _] && TextShape.Date(tail.AsSpan(tail.Length - YearLength)) is not null)
            (tail, blank) = ($"{tail[..^5]} {tail[^YearLength..]}", tail.Length - 5);
        // "USENIX FOLD 2017"
        if (blank > 0 && VenueTable.IsSponsor(tail.AsSpan(0, blank)))
        {
            tail = tail[(blank + 1)..];
            blank = tail.IndexOf(' ', StringComparison.Ordinal);
        }
        var word = blank < 0 ? tail : tail[..blank];
        return word.Length is >= MinAcronym and <= MaxAcronym && word is not ("USA" or "UAE")
            && (!word.AsSpan().ContainsAnyExceptInRange('A', 'Z') || (blank > 0 && IsMixedAcronym(word)))
            && (blank < 0 ? isDated : tail.Length - blank == 5 && TextShape.Date(tail.AsSpan(blank + 1)) is not null);
    }

    // HotFold, SoFF: capitals in a word of letters.
    private static bool IsMixedAcronym(string word) =>
        word[0] is >= 'A' and <= 'Z' && word.AsSpan(1).ContainsAnyInRange('A', 'Z') && word.All(char.IsAsciiLetter);

    // "A Title. Some Workshop on Folds" before a year: a sentence that says itself what kind of venue it is.
    private static int EndBeforeSentence(string text, int start, int end)
    {
        var stop = Sentences.End(text[..end], start);
        return stop < end && text[stop] == '.' && TextShape.HasWords(text.AsSpan(start, stop - start), MinNameWords)
            && text[(stop + 1)..end].Trim() is { Length: > 0 } venue
            && VenueWords.IsVenueShaped(venue) && VenueWords.SaysKind(venue) ? stop : end;
    }

    // "A Title, in Folds" before a year
    private static int EndBeforeLead(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        var lead = words.LastIndexOf(", in ", StringComparison.OrdinalIgnoreCase);
        return lead > 0 && TextShape.HasWords(words[..lead], MinNameWords)
            && VenueWords.IsVenueShaped(words[(lead + ", in ".Length)..].Trim().ToString()) ? start + lead : end;
    }

    /// <summary>
    /// The last comma or dot of a stretch, but none of the dots in ", vol. 3", ", A. Lee" and ", Jan. 2017"; or -1.
    /// </summary>
    public static int LastComma(string text, int start, int end)
    {
        var cut = end > start ? text.LastIndexOfAny(Commas, end - 1, end - start) : -1;
        return cut > start && text[cut] == '.' && IsBehindShortWord(text, start, cut)
            ? text.LastIndexOf(',', cut, cut - start + 1) : cut;
    }

    // Right behind a comma
    private static bool IsBehindShortWord(string text, int start, int dot)
    {
        var before = text.AsSpan(start, dot - start);
        return dot + 1 < text.Length && text[dot + 1] == ' ' && before.LastIndexOf(", ") is > 0 and var comma
            && before[(comma + 2)..] is var word && !word.Contains(' ')
            && (word is "vol" or "no" or "pp" or "p" or [>= 'A' and <= 'Z'] || MonthNames.Find(word) is not null);
    }

    // "A Title of Folds ICDM2018": a conference and its year, unless a sentence goes on to it.
    private static int EndBeforeVenue(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start).TrimEnd();
        var blank = words.LastIndexOf(' ');
        if (blank < 0 || words[(blank + 1)..] is not [>= 'A' and <= 'Z', _, _, .., >= '0' and <= '9'] venue
            || venue.IndexOfAnyInRange('0', '9') != venue.Length - YearLength || !TitleText.IsVenue(venue.ToString()))
            return end;
        var before = words[..blank].TrimEnd();
        return TextShape.HasWords(before, MinNameWords) && !TitleText.LeadsOver(before)
            ? start + before.Length : end;
    }

    // ", Ann Lee, Bo Chen": two names are read as a list.
    private static bool IsBehindName(string text, int start, int comma)
    {
        var before = text.AsSpan(start, comma - start);
        if (before.LastIndexOfAny(',', '，') is >= 0 and var other)
            before = before[(other + 1)..];
        if (Sentences.EndInNames(before) is > 0 and var end)
            before = before[end..];
        return text[comma] is ',' or '，' && NameForms.IsFullName(before.Trim().ToString());
    }

    // "WaNet - Warping-based Backdoor Attack", "Learning to Hash - A Survey": in capitals, and no names.
    private static bool IsSubtitle(string text, int start, int dash, int end)
    {
        var tail = text.AsSpan(0, end)[Math.Min(dash + 3, end)..];
        var stop = tail.IndexOfAny('(', '[', '|');
        var words = (stop < 0 ? tail : tail[..stop]).Trim().ToString();
        // "WaNet - Warping-based Backdoor Attack, ICLR 2021"
        var isBeforeVenue = words.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && TitleText.IsVenue(words[(comma + 2)..].TrimEnd(' ', '.'))
            && TextShape.HasWords(words.AsSpan(0, comma), MinNameWords);
        if (isBeforeVenue)
            words = words[..words.LastIndexOf(", ", StringComparison.Ordinal)];
        if (words.Length == 0 || TitleText.IsOccasion(words))
            return false;
        // "Folding Sheets - how hard is it?"
        if (words[^1] == '?' && TextShape.WordCount(words) > MinNameWords)
            return true;
        // "Learning Rates - A Comparison"
        if (words.StartsWith("A ", StringComparison.Ordinal) && TextShape.IsInCapitals(words))
            return true;
        var names = AuthorText.Read(words, NameCertainty.Likely, out _, out _);
        // "Neural Things" are no names.
        if (names.Count > (TextShape.HasHyphen(words) ? 1 : 0) && !ReferenceNames.HasNoun(names[0].DisplayName))
            return false;
        var isNamed = TextShape.WordCount(text.AsSpan(start, dash - start)) < MinNameWords;
        // "Folding Sheets – state of the art, ICRA 2018"
        if (!isNamed && names.Count == 0 && isBeforeVenue)
            return true;
        var count = TextShape.WordCount(words);
        return words.Contains("survey", StringComparison.OrdinalIgnoreCase)
            ? count < MinNameWords || TextShape.IsInCapitals(words)
            : count >= (isNamed ? 2 : MinNameWords) && TextShape.IsInCapitals(words);
    }

    // "A Title, CVPR 2019 (the first one)": behind a venue or a date, a bracket at the end is a remark.
    private static bool IsRemarkBehindOccasion(string text, int start, int bracket)
    {
        var close = text.AsSpan(bracket).IndexOfAny(')', '）');
        if (close < 0 || text.AsSpan(bracket + close).IndexOfAnyExcept(") .,)") >= 0)
            return false;
        // "A Title, CVPR 2019. (the first one)"
        var end = start + text.AsSpan(start, bracket - start).TrimEnd(" .").Length;
        var comma = LastComma(text, start, end);
        var tail = comma > start ? text[(comma + 1)..end].Trim() : "";
        return tail.Length > 0 && (TextShape.Date(tail) is not null || TitleText.IsVenue(tail) || IsDatedAcronym(tail, false));
    }

    private static bool IsDash(string mark) => mark is " - " or " -- " or " – " or " — " or " / " or "; ";
}
