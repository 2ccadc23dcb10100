using System.Buffers;
using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// Words and the date behind or before them: "Some Journal, March 2019", "2019 Some Workshop", "SomeConf'19".
/// </summary>
/// <param name="Words">What is dated, without "in" and the like; may be empty.</param>
/// <param name="Beyond">What stands behind the date, as in "VLDB 2021 from A. Author".</param>
internal readonly record struct DatedText(string Words, PublicationDate Date, string Beyond)
{
    private const int MaxDateLength = 12;
    private const int MaxWordsOfMonth = 2;
    private const int MaxAcronym = 15;
    private const int LastShortYear = 50;

    // 2023.06.21
    private const int LengthOfDay = 10;

    private const int LengthOfYear = 4;

    // 26th
    private const int MaxDayLength = 4;

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ &-");

    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789/-.");

    /// <summary>The parts of a text, or null where no date is in it.</summary>
    public static DatedText? Of(string text)
    {
        if (IsYearBeforeAcronym(text))
            return new(text[3..], DateOfShortYear(text.AsSpan(0, 2)), "");
        for (var i = 0; i < text.Length; i++)
        {
            // The end of "pp. 1966-2003" is no year.
            var isStart = char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]))
                && !(i > 1 && text[i - 1] is '-' or '–' && char.IsAsciiDigit(text[i - 2]));
            if (!isStart || DateAt(text, i, out var end) is not { } date)
                continue;
            var before = text[..i];
            if (date.Month is null)
                (date, before) = WithMonth(date, before, text[i..end]);
            if (date.Month is null)
                (date, end) = WithMonthBehind(date, text, i, end);
            // "arXiv on 26 Dec 2023"
            if (date.Month is not null && before.EndsWith(" on", StringComparison.Ordinal))
                before = before[..^" on".Length];
            if (before.AsSpan().IndexOfAnyExcept(" ,.:(") < 0)
            {
                var behind = VenueLead.Without(WithoutYear(text[end..], date));
                return new(VenueWords.WithoutLocators(behind), date, "");
            }
            var words = VenueLead.Without(before.TrimEnd('\'', '’', '‘', '(', ' '));
            var beyond = before.AsSpan().TrimEnd() is [.., '('] && text.AsSpan(end) is [')', ..] ? end + 1 : end;
            words = VenueMentions.WithoutVolume(VenueWords.WithoutLocators(words));
            if (before.AsSpan().TrimEnd() is [.., '('])
                words = WithoutVolume(words);
            return new(words, date, text[beyond..].Trim(' ', ',', '.', ':', ';', '*'));
        }
        return null;
    }

    /// <summary>The words and the date of a stretch of text, or null where it has none.</summary>
    /// <param name="next">The date right behind the stretch, or null.</param>
    public static DatedText? Of(TextSegment segment, TextSegment? next) =>
        Of(segment.Text) ?? (next is { } date ? Of($"{segment.Text}, {date.Text}") : null);

    // "2013 Some Conference. IEEE, 2013"
    private static string WithoutYear(string text, PublicationDate date)
    {
        var words = text.TrimEnd(' ', '.', ')');
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return words.EndsWith(year, StringComparison.Ordinal) ? words[..^year.Length] : text;
    }

    /// <summary>
    /// Whether a text is a year in two digits and a conference, or behind an apostrophe whatever it appeared in:
    /// "21-ICML", "18-CoNEXT", "21'FOLD", "23'Folding Letters".
    /// </summary>
    public static bool IsYearBeforeAcronym(string text) =>
        IsYearBeforeApostrophe(text)
        || text is [>= '0' and <= '3', >= '0' and <= '9', '-', >= 'A' and <= 'Z', _, _, ..] && text.Length <= MaxAcronym
        && text.AsSpan(3).IndexOfAny(" -") < 0 && text.AsSpan(4).ContainsAnyInRange('A', 'Z');

    // Not "20's music".
    private static bool IsYearBeforeApostrophe(string text) =>
        text is [>= '0' and <= '3', >= '0' and <= '9', '\'' or '’', var first, var second, ..]
        && char.IsLetter(first) && (char.IsLetter(second) || second == '-');

    /// <summary>Whether a text is an acronym and its year in one word: "BigFolds19", "FOLD2019".</summary>
    public static bool IsAcronymAndYear(string text) =>
        text.Length <= MaxAcronym && text.AsSpan().IndexOfAnyInRange('0', '9') is > 2 and var digits
        && text.Length - digits is 2 or 4 && text.AsSpan(digits).IndexOfAnyExceptInRange('0', '9') < 0
        && text.AsSpan(0, digits).IndexOfAny(" ,.") < 0 && text.AsSpan(1, digits - 1).ContainsAnyInRange('A', 'Z');

    /// <summary>Whether a text is an acronym and its year in two digits behind an apostrophe: "FoldDI'17".</summary>
    public static bool IsAcronymAndShortYear(string text) =>
        text.Length <= MaxAcronym && text.AsSpan().IndexOfAny('\'', '’') is > 2 and var mark
        && text.Length - mark == 3 && !text.AsSpan(mark + 1).ContainsAnyExceptInRange('0', '9')
        && text.AsSpan(0, mark).TrimEnd() is var name && name.IndexOfAny(" ,.") < 0 && char.IsUpper(name[0])
        && name[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Whether a text is words in capitals and a year of two digits: "FOLD 21", "IEEE FD 20".</summary>
    public static bool AreAcronymsAndShortYear(string text) =>
        text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', .., ' ', >= '0' and <= '3', >= '0' and <= '9']
        && text.Length <= MaxAcronym && !text.AsSpan(0, text.Length - 3).ContainsAnyExcept(Capitals);

    // "Some Journal of It 79 (2023)"
    private static string WithoutVolume(string words)
    {
        var number = words.LastIndexOf(' ') + 1;
        return number > 0 && number < words.Length && !words.AsSpan(number).ContainsAnyExceptInRange('0', '9')
            && words.AsSpan(0, number - 1).Contains(' ') ? words[..(number - 1)] : words;
    }

    /// <summary>The year of a text that is the key of a citation and no venue: Lee2018, Chen2019b, van der Berg2020.</summary>
    public static PublicationDate? OfCitationKey(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') is not (> 1 and var digits) || text.Length - digits is not (4 or 5)
            || (text.Length - digits > LengthOfYear && !char.IsAsciiLetterLower(text[^1])))
            return null;
        var name = text[..digits].TrimEnd();
        var family = name.LastIndexOf(' ') + 1;
        return name.Length > 0 && char.IsLower(name[^1]) && NameForms.IsFamily(name[family..])
            && (family == 0 || TextShape.StartsWithParticle(name))
            && !VenueTable.Default.TryRead(text, out _, out _, out _)
            ? TextShape.Date(text.AsSpan(digits, LengthOfYear)) : null;
    }

    // "Some Journal, March 2019", "arXiv, 26 Dec 2023": the month is the last word before the year, or the last two
    // with a day.
    private static (PublicationDate Date, string Before) WithMonth(PublicationDate date, string before, string year)
    {
        var found = (date, before);
        var start = before.Length;
        for (var words = 0; words < MaxWordsOfMonth && start > 0; words++)
        {
            start = before.AsSpan(0, start).TrimEnd(" ,.").LastIndexOfAny(' ', ',');
            var month = before[(start + 1)..].Trim(' ', ',');
            if (TextShape.Date($"{month} {year}") is { Month: not null } dated)
                found = (dated, before[..Math.Max(start, 0)]);
            else if (month.Length > MaxDayLength)
                break;
        }
        return found;
    }

    // "Some Journal. 2019 Mar 4", as PubMed has it
    private static (PublicationDate Date, int End) WithMonthBehind(
        PublicationDate date, string text, int start, int end)
    {
        for (var words = MaxWordsOfMonth; words > 0; words--)
        {
            var stop = end;
            for (var word = 0; word < words && stop < text.Length && text[stop] == ' '; word++)
                stop = text.IndexOf(' ', stop + 1) is > 0 and var blank ? blank : text.Length;
            if (stop > end && TextShape.Date(text.AsSpan(start, stop - start)) is { Month: not null } found)
                return (found, stop);
        }
        return (date, end);
    }

    private static PublicationDate? DateAt(string text, int start, out int end)
    {
        var rest = text.AsSpan(start, Math.Min(MaxDateLength, text.Length - start));
        var length = rest.IndexOfAnyExcept(DateCharacters);
        rest = (length < 0 ? rest : rest[..length]).TrimEnd("/-.");
        // "arXiv, 2022.7/2023.12": of two dates the first.
        if (rest.IndexOf('/') is > LengthOfYear and var slash && rest[LengthOfYear] == '.')
            rest = rest[..slash];
        end = start + rest.Length;
        // "SomeServer 2023.06.21.545880": what stands behind the day is the number of the paper.
        if (rest.Length > LengthOfDay && rest[LengthOfDay] == '.' && TextShape.Date(rest[..LengthOfDay]) is { } day)
        {
            var more = text.AsSpan(end).IndexOfAnyExcept(DateCharacters);
            end = more < 0 ? text.Length : end + more;
            return day;
        }
        // aiDM2020, NeuralGen2019
        var isJoined = end == text.Length && rest.Length == 4 && start > 1 && IsBehindName(text, start);
        if (start == 0 || !char.IsLetter(text[start - 1]) || isJoined || IsBehindAcronym(text, start))
        {
            if (TextShape.Date(rest) is { } date)
                return date;
        }
        // '19, ' 19. and CHEOPS 19
        var isShort = rest.Length == 2 && text.AsSpan(end).IndexOfAnyExcept(" .,;") < 0 && start > 1
            && (text.AsSpan(0, start).TrimEnd(' ') is [_, .., '\'' or '’' or '‘']
                || (end == text.Length && IsBehindAcronym(text, start)));
        return isShort ? DateOfShortYear(rest) : null;
    }

    // '99 is of the last century.
    private static PublicationDate DateOfShortYear(ReadOnlySpan<char> digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && year > LastShortYear
            ? PublicationDate.Create(1900 + year)!.Value : PublicationDate.Create(2000 + year)!.Value;

    private static bool IsBehindName(string text, int start)
    {
        var word = text.AsSpan(0, start);
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word.Length > 1 && char.IsUpper(word[0]) && !word.ContainsAny(DateCharacters)
            && (word.Length > 2 || char.IsUpper(word[1]));
    }

    // CHEOPS 22
    private static bool IsBehindAcronym(string text, int start)
    {
        var word = text.AsSpan(0, start).TrimEnd(' ');
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word.Length > 2 && char.IsUpper(word[^1]) && char.IsUpper(word[^2]);
    }
}
