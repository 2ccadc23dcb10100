using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>What a short text looks like: a date, a list of names, a title. Shapes are evidence, not proof.</summary>
internal static partial class TextShape
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789./-");

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789:/?!\"&+=<>[]()$%@#。！？、；：");

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ben",
        "ter", "ten", "y", "e", "zu", "zur", "zum", "vom", "af", "ibn", "bint", "do", "das", "des", "dei", "degli", "delle",
        "dalla", "dal", "het", "st.", "'t", "’t",
    };

    private static readonly HashSet<string> Institutions = new(StringComparer.OrdinalIgnoreCase)
    {
        "university", "institute", "college", "school", "lab", "labs", "laboratory", "google", "microsoft", "meta",
        "facebook", "nvidia", "openai", "deepmind", "academy", "inc", "corporation", "department", "baidu", "alibaba",
        "tencent", "huawei", "amazon", "bytedance", "tsinghua", "stanford", "berkeley", "mit", "cmu", "kaist", "postech",
        "iisc", "epfl", "hkust", "cuhk", "ustc", "sjtu", "uiuc", "ucla", "ucsd", "caltech", "inria", "naver", "sensetime",
    };

    private static readonly HashSet<string> NotNames = new(Institutions, StringComparer.OrdinalIgnoreCase)
    {
        "research", "inc.", "technology", "technologies", "center", "centre", "oral", "spotlight", "poster", "best",
        "award", "workshop", "findings", "conference", "journal", "proceedings", "transactions", "code", "paper",
        "project", "page", "dataset", "survey", "learning", "network", "networks", "model", "models", "language",
        "vision", "image", "video", "arxiv", "preprint", "under", "review", "accepted", "keywords", "keyword",
        "abstract", "methods", "letters", "sciences", "science", "systems", "reports", "communications", "applications",
        "reviews", "engineering", "physics", "biology", "chemistry", "medicine", "nature", "bioinformatics", "trends",
        "advances", "annals", "bulletin", "magazine", "computing", "informatics", "robotics", "intelligence", "tools",
        "recognition", "processing", "symposium", "society", "international", "ieee", "acm", "springer", "elsevier",
        "thesis", "dissertation", "memory", "search", "classification", "prediction", "detection",
        "platform", "toolkit", "benchmark", "framework", "github", "website", "demo", "data",
        "open-source", "audio", "speech", "multimodal", "cpu", "gpu", "technical", "report",
        "ai", "apple", "adobe", "ibm", "intel", "samsung", "salesforce",
        // Small words of English that are no name anywhere, as "you", "so" and "can" are.
        "the", "as", "by", "of", "is", "are", "was", "be", "me", "it", "its", "us", "we", "them", "they", "this", "that",
        "these", "than", "from", "into", "via", "with", "without", "within", "between", "against", "beyond", "towards",
        "toward", "not", "what", "why", "when", "where", "which", "using", "less", "better",
    };

    // Chinese, Japanese and Korean; their names are short, and no Latin word stands in them.
    private const char FirstOtherScript = '\u2E80';
    private const int MaxNameOfOther = 5;

    private const int MaxParticle = 3;

    private const int MonthsOfYear = 12;

    private const int LengthOfYear = 4;

    // 20220930
    private const int LengthOfDay = 8;

    // 2022, September 30
    private const int MaxYearAndMonth = 18;

    /// <summary>
    /// Reads 2024, 2024.06, 2023/04, 2023-04-15, 20230415, Apr 2023, 19 Jun 2022, April 15, 2025, "2022, April",
    /// 2022-Apr, Apr'23, 15/04/2023 and 2023年4月; nothing else may be in the text.
    /// </summary>
    public static PublicationDate? Date(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,;:()[]'’*");
        if (text.Length is < 4 or > 24)
            return null;
        if (text.Length > 4 && text.Length <= MaxYearAndMonth && !text[..4].ContainsAnyExceptInRange('0', '9'))
        {
            // 2022, April
            if (text[4] is ',' or ' ' or '-' && text[4..].TrimStart(", -") is [>= 'A' and <= 'Z', ..] and var month)
                return Date($"{month} {text[..4]}");
            if (text[4] == '年')
                return PublicationDate.TryParse(InSigns(text), out var signed) ? signed : null;
        }
        if (char.IsAsciiDigit(text[0]) && text.Length <= 10 && !text.ContainsAnyExcept(DateCharacters))
        {
            // 10/2020
            if (text is [_, _, '/' or '.' or '-', _, _, _, _]
                && PublicationDate.TryParse($"{text[3..]}-{text[..2]}", out var monthFirst))
                return monthFirst.Year is >= 1900 and <= 2100 ? monthFirst : null;
            if (DayFirst(text) is { } ordered)
                return ordered;
            // 20201006
            if (text.Length == LengthOfDay && !text.ContainsAnyExceptInRange('0', '9'))
                return Date($"{text[..4]}-{text[4..6]}-{text[6..]}");
            return PublicationDate.TryParse(text, out var date) && date.Year is >= 1900 and <= 2100 ? date : null;
        }
        return WordedDate().Match(text.ToString()) is { Success: true } match ? FromWords(match) : null;
    }

    // 14.05.2021, 05/14/2021: of a day that may be a month, only the year is known.
    private static PublicationDate? DayFirst(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny('/', '.', '-');
        if (first is not (1 or 2) || text.Length < LengthOfYear + first + 3 || text[^(LengthOfYear + 1)] != text[first]
            || !int.TryParse(text[..first], CultureInfo.InvariantCulture, out var one)
            || !int.TryParse(text[(first + 1)..^(LengthOfYear + 1)], CultureInfo.InvariantCulture, out var two)
            || !int.TryParse(text[^LengthOfYear..], CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2100)
            return null;
        return one > MonthsOfYear || one == two ? PublicationDate.Create(year, two, one)
            : two > MonthsOfYear ? PublicationDate.Create(year, one, two)
            : PublicationDate.Create(year);
    }

    // 2023年4月5日
    private static string InSigns(ReadOnlySpan<char> text) =>
        text.ToString().Replace('年', '-').Replace('月', '-').TrimEnd('-', '日', '号');

    /// <summary>Reads 23.12 and 23/12, a year and a month in a column of dates.</summary>
    public static PublicationDate? ShortDate(ReadOnlySpan<char> text) =>
        text.Trim() is [>= '0' and <= '9', >= '0' and <= '9', '.' or '/' or '-', _, _] day
        && PublicationDate.TryParse($"20{day[..2]}-{day[3..]}", out var date) ? date : null;

    private static PublicationDate? FromWords(Match match)
    {
        var month = MonthNames.FindAmongWords(match.Groups["month"].Value);
        var digits = match.Groups["year"].Value;
        // Apr'23
        var year = int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);
        int? day = match.Groups["day"] is { Success: true } group
            ? int.Parse(group.Value, CultureInfo.InvariantCulture)
            : null;
        return PublicationDate.Create(year, month, day) ?? PublicationDate.Create(year, month);
    }

    /// <summary>
    /// Whether the text may be one person's name: one to five capitalised words, no digits but a mark behind them.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,;*†‡§¹²³⁴∗");
        if (text is [.., >= '0' and <= '9'] && text.TrimEnd("0123456789") is var unmarked
            && unmarked is [_, .., >= 'a' and <= 'z'])
            text = unmarked;
        if (text.Length is < 2 or > 50 || text.ContainsAny(NotInNames))
            return false;
        // "A Systematic Analysis"
        if (text is ['A', ' ', >= 'A' and <= 'Z', not ('.' or ' '), ..] && text[2..].Contains(' '))
            return false;
        // A particle stands before a name.
        if (Particles.Contains(text[(text.LastIndexOf(' ') + 1)..].ToString()))
            return false;
        var (words, isOther, isFirst) = (0, false, true);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            // "G. E. A. P. A. Lee" has as many initials as it likes.
            words += word is [>= 'A' and <= 'Z', '.'] && !isFirst ? 0 : 1;
            if (!isFirst && isOther != word[0] > FirstOtherScript)
                return false;
            (isOther, isFirst) = (word[0] > FirstOtherScript, false);
            if ((isOther && word.Length > MaxNameOfOther) || NotNames.Contains(word.ToString()) || !IsNameWord(word))
                return false;
        }
        return words is >= 1 and <= 5;
    }

    /// <summary>Whether a small word of names stands first: van der Berg, De Hauwere.</summary>
    public static bool StartsWithParticle(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
#pragma warning disable CA1308 // Particles are in small letters.
        && Particles.Contains(name[..end].ToLowerInvariant());
#pragma warning restore CA1308

    // Lee, van, d'Ascoli, al-Rfou, 李
    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || word[0] > FirstOtherScript || word is [>= 'a' and <= 'z', '.']
        || Particles.Contains(word.ToString())
        || (word.IndexOfAny('\'', '’', '-') is > 0 and <= MaxParticle and var mark && mark + 1 < word.Length
            && char.IsUpper(word[mark + 1]));

    /// <summary>Whether a small letter stands behind a hyphen, as in no name: "Warping-based Folding Attack".</summary>
    public static bool HasHyphen(string words) =>
        words.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < words.Length
        && char.IsLower(words[hyphen + 1]);

    /// <summary>Whether most of the longer words have a capital, as in titles.</summary>
    public static bool IsInCapitals(string text)
    {
        var (capital, all) = (0, 0);
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.Length < 4)
                continue;
            all++;
            capital += char.IsLower(word[0]) ? 0 : 1;
        }
        return all > 0 && capital * 3 >= all * 2;
    }

    /// <summary>Whether words name a place where people work: "University of X", "Google Research".</summary>
    public static bool IsInstitution(string text)
    {
        foreach (var word in text.Split(' ', ',', '.'))
        {
            if (Institutions.Contains(word))
                return true;
        }
        return false;
    }

    public static int WordCount(ReadOnlySpan<char> text) => WordCount(text, int.MaxValue);

    /// <summary>Whether a text has so many words or more.</summary>
    public static bool HasWords(ReadOnlySpan<char> text, int count) => WordCount(text, count) >= count;

    // What comes behind the last word that is asked for is not looked at.
    private static int WordCount(ReadOnlySpan<char> text, int enough)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (count >= enough)
                break;
            // Every character of a CJK title counts like a third of a word or so: it has no blanks.
            if (c is >= '\u3040' and <= '\u9FFF')
                count++;
            var isWord = char.IsLetterOrDigit(c) || c is '-' or '\'' or '’';
            if (isWord && !inWord)
                count++;
            inWord = isWord;
        }
        return count;
    }

    /// <summary>Whether a cell or a part of it says that there is no value.</summary>
    public static bool IsMissing(string value) =>
        value.Trim() is "" or "-" or "–" or "—" or "--" or "/" or "?"
        || Slug.Comparable(value) is "na" or "none" or "null" or "tbd" or "comingsoon" or "unknown";

    /// <summary>Whether a word has capitals or digits inside, as names of methods have: FastV, H2O.</summary>
    public static bool IsMade(string word) =>
        !word.Contains(' ', StringComparison.Ordinal) && word.Length > 1
        && char.IsLetterOrDigit(word, 0) && word.Any(char.IsLetter)
        && word.Skip(1).Any(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s-]*(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?(?:(?<year>(?:19|20)[0-9]{2})|['’](?<year>[0-3][0-9]))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordedDate();
}
