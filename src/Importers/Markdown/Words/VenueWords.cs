using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// Words that may say where a paper appeared, though no table knows the place: what they look like, and what stands
/// around them and is no part of a name.
/// </summary>
internal static class VenueWords
{
    private const int MaxVenueWords = 12;
    private const int MaxVenueLength = 120;

    // An abbreviation may stand there: "Phys. Rev. Letters".
    private const int MaxAbbreviatedStart = 12;

    // "arXiv preprint arXiv"
    private const int MaxArxivPrefix = 24;

    private const int MaxChineseName = 12;

    // Three letters and two digits
    private const int MinShortlyDated = 5;

    // Journals and conferences: "某某学报", "某某大会".
    private static readonly string[] EndsOfChineseJournals =
        ["学报", "学刊", "杂志", "期刊", "研究", "科学", "技术", "进展", "发展", "通报", "会议", "大会", "年会"];

    private static readonly SearchValues<char> MarksOfSentences = SearchValues.Create("，。、：；？！ ");

    private static readonly SearchValues<char> LocatorCharacters = SearchValues.Create("0123456789-–()/:, .");

    private static readonly SearchValues<char> PageCharacters = SearchValues.Create("0123456789-–");

    private static readonly string[] StartsOfLocators =
        ["pp", "vol", "no.", "ser.", "new series", "arXiv:", "arXiv preprint"];

    // They stand behind the name of a conference as if they were one.
    private static readonly HashSet<string> Publishers = new(StringComparer.OrdinalIgnoreCase)
    {
        "ACM", "IEEE", "Springer", "Elsevier", "PMLR", "USENIX", "Citeseer",
        "Association for Computational Linguistics", "Association for Computing Machinery", "Curran Associates",
        "Springer, Cham", "Springer, Berlin, Heidelberg", "AAAI Press", "MIT Press", "IEEE Press", "ACM Press", "SIAM",
        "Taylor & Francis", "Taylor and Francis", "Wiley", "John Wiley & Sons", "Wiley & Sons", "Simon & Schuster",
        "Chapman & Hall", "JMLR. org", "IOS Press", "International World Wide Web Conferences Steering Committee",
    };

    // Words that stand with a date and say what something is, or what happened.
    private static readonly HashSet<string> NotVenues = new(StringComparer.OrdinalIgnoreCase)
    {
        "Book", "Books", "Blog", "Video", "Talk", "Slides", "Course", "Tutorial", "Survey", "Review", "Oral",
        "Spotlight", "Updated", "Last updated", "Update", "Submitted", "Accepted", "Released", "Release", "New",
        "Since", "Under review", "Code", "Paper", "Preprint", "Technical Report", "Online",
        "Eds", "Eds.", "Ed.", "Spring", "Summer", "Fall", "Autumn", "Winter", "Q1", "Q2", "Q3", "Q4",
        // Publishers and their sites, where papers of many venues are.
        "Springer", "Springer Nature", "SpringerLink", "Elsevier", "ScienceDirect", "Science Direct", "IEEE", "ACM",
        "IEEE Xplore", "IEEEXplore", "ACM Digital Library", "Wiley", "Taylor & Francis", "OpenReview", "ResearchGate",
    };

    private static readonly HashSet<string> KindsOfVenues = new(StringComparer.Ordinal)
    {
        "Conference", "Workshop", "Workshops", "Symposium", "Congress", "Meeting", "Proceedings", "Proc.", "Journal",
        "Transactions", "Letters", "Annals", "Advances", "Magazine", "Bulletin", "Quarterly",
    };

    // What a conference says of a paper.
    private static readonly HashSet<string> Honours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Oral", "Oral Presentation", "Spotlight", "Highlight", "Poster", "Best Paper", "Best Paper Award",
        "Best Student Paper", "Best Paper Candidate", "Best Paper Finalist", "Honorable Mention", "Outstanding Paper",
        "Outstanding Paper Award",
    };

    /// <summary>
    /// Whether a text is the name of a publisher, with whatever follows it: "Taylor &amp; Francis, 2023".
    /// </summary>
    public static bool StartsWithPublisher(string text) => Publishers.Contains(text.Split(',', 2)[0]);

    /// <summary>Whether words say how a conference took a paper: Oral, Best Paper Award.</summary>
    public static bool IsHonour(string words) => Honours.Contains(words);

    /// <summary>
    /// Whether one word or two may be a venue, for a year of two digits is in them: "FoldReports18", "Fold Reports18",
    /// "ICLR20 FoldSys".
    /// </summary>
    public static bool IsShortlyDated(string words) => words.Split(' ') switch
    {
        [var only] => EndsInShortYear(only),
        [var first, var last] => EndsInShortYear(last)
            || (first.Any(char.IsAsciiDigit) && VenueTable.Default.TryRead(first, out _, out _, out _)),
        _ => false,
    };

    private static bool EndsInShortYear(string word) =>
        word.Length >= MinShortlyDated && word[^2] is '0' or '1' or '2' && char.IsAsciiDigit(word[^1])
        && word[..^2].All(char.IsAsciiLetter);

    /// <summary>What stands around the words of a link.</summary>
    public static readonly char[] LinkBrackets = ['[', ']', '(', ')', ' '];

    /// <summary>Whether words are a venue, a date or both: "[CVPR2021](…)", "[arXiv, 5 Sep 2024](…)".</summary>
    public static bool IsOccasion(string words)
    {
        var parts = words.Trim(LinkBrackets).Split(',', StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && Array.TrueForAll(parts, part =>
            TextShape.Date(part) is not null || VenueTable.Default.TryRead(part, out _, out _, out _));
    }

    /// <summary>Words about a venue without volume, number, pages and publisher.</summary>
    public static string WithoutLocators(string text)
    {
        text = WithoutPublisher(text);
        for (var comma = text.IndexOf(',', StringComparison.Ordinal); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            var part = comma + 1;
            while (part < text.Length && text[part] == ' ')
                part++;
            // "Some Journal, 41"
            var isVolume = part < text.Length && !text.AsSpan(part).ContainsAnyExcept(PageCharacters);
            if (isVolume || Array.Exists(StartsOfLocators, start =>
                string.Compare(text, part, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0))
                return text[..comma].TrimEnd("0123456789 ".ToCharArray());
        }
        text = WithoutNumbers(text);
        var pages = text.IndexOf(" pp", StringComparison.OrdinalIgnoreCase);
        return (pages > 0 ? text[..pages] : text).TrimEnd(' ', '.', ',');
    }

    // "Some Journal 13, 7151", "Some Journal 12(3)": a number alone may belong to the name.
    private static string WithoutNumbers(string text)
    {
        var end = text.AsSpan().LastIndexOfAnyExcept(LocatorCharacters) + 1;
        var start = text.IndexOf(' ', end);
        // "Some J. 12:4"
        var isBehind = start == end || (start == end + 1 && text[end] == '.');
        return end > 0 && isBehind && text.AsSpan(start).Trim() is var numbers
            && numbers.ContainsAnyInRange('0', '9') && numbers.ContainsAny(",(:") ? text[..start] : text;
    }

    // "Proceedings of Some Conference. ACM", "Some Journal 12.3"
    private static string WithoutPublisher(string text)
    {
        text = text.TrimEnd(' ', '.', ',');
        var stop = text.LastIndexOf(". ", StringComparison.Ordinal);
        if (stop > 0 && Publishers.Contains(text[(stop + 2)..]))
            return text[..stop];
        // "in Some Conference, Springer"
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && Publishers.Contains(text[(comma + 2)..]))
            return text[..comma];
        var volume = text.LastIndexOf(' ') + 1;
        var isVolume = volume > 0
            && text.AsSpan(volume) is [>= '0' and <= '9', ..] and not [.., '.', '0'] and var number
            && number.Contains('.') && !number.ContainsAnyExcept(LocatorCharacters);
        return isVolume ? text[..(volume - 1)] : text;
    }

    /// <summary>An abbreviated name with the dot of its last word, where the text has one: "Some Sci.".</summary>
    public static string WithLastDot(string name, string text) =>
        name.Contains(". ", StringComparison.Ordinal) && text.Contains($"{name}.", StringComparison.Ordinal)
            ? $"{name}." : name;

    /// <summary>Whether words may name a venue that no table knows: in capitals, no institution, no sentence.</summary>
    public static bool IsVenueShaped(string text)
    {
        if (text.Length > MaxVenueLength || TextShape.WordCount(text) is 0 or > MaxVenueWords
            || !(char.IsUpper(text[0]) || IsAcronymInSmallLetters(text) || IsChineseJournal(text)
                || text.StartsWith("npj ", StringComparison.Ordinal)))
            return false;
        if (text.Contains("et al", StringComparison.OrdinalIgnoreCase) || text.Contains(')', StringComparison.Ordinal)
            || text.StartsWith("Call for ", StringComparison.OrdinalIgnoreCase)
            || IsKind(text) || IsLabelled(text) || IsPublisherInCity(text) || IsPlace(text)
            || TextShape.IsInstitution(text))
            return false;
        // "Available on some site in" 2020
        if (text[(text.LastIndexOf(' ') + 1)..] is "in" or "on" or "at" or "of" or "by" or "since")
            return false;
        return !text.StartsWith("A ", StringComparison.Ordinal) && !text.StartsWith("An ", StringComparison.Ordinal)
            && Sentences.EndInNames(text) is < MaxAbbreviatedStart;
    }

    // "某某学报 2016"
    private static bool IsChineseJournal(string text) =>
        text.Length <= MaxChineseName
        && Array.Exists(EndsOfChineseJournals, end => text.EndsWith(end, StringComparison.Ordinal))
        && !text.AsSpan().ContainsAny(MarksOfSentences);

    // aiDM, iConference
    private static bool IsAcronymInSmallLetters(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) && text.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>Whether words say what something is, no place where it appeared: Book, Preprint, Updated.</summary>
    public static bool IsKind(string text) =>
        NotVenues.Contains(text) || IsThesis(text) || LinkLabels.IsLabel(text);

    /// <summary>Whether words are a thesis: "PhD thesis", "Doctoral Dissertation".</summary>
    public static bool IsThesis(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOf(' ') + 1)..] is var last && (last.Equals("thesis", StringComparison.OrdinalIgnoreCase)
            || last.Equals("dissertation", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words without how often the paper is cited: "KDD 2019, 120+ citations".</summary>
    public static string WithoutCount(string text)
    {
        var last = text.LastIndexOf(',') + 1;
        var count = text.AsSpan(last).Trim();
        return last > 0 && count is [>= '0' and <= '9', ..] && count.EndsWith(" citations", StringComparison.Ordinal)
            ? text[..(last - 1)] : text;
    }

    /// <summary>
    /// Whether text is a date or a venue with a year, though no table knows it: ". Some Journal, 2019".
    /// </summary>
    public static bool IsDatedVenue(string text)
    {
        text = text.Trim(' ', '.', ',');
        if (TextShape.Date(text) is not null || IsArxiv(text) || VenueTable.Default.TryRead(text, out _, out _, out _))
            return true;
        if (DatedText.Of(text) is not { } dated)
            return false;
        if (IsKind(dated.Words))
            return true;
        if (dated.Beyond.Length == 0 || IsKind(dated.Beyond) || IsLocator(dated.Beyond))
            return IsVenueShaped(dated.Words);
        return VenueTable.Default.TryRead($"{dated.Words} {dated.Date.Year}", out _, out _, out _)
            || (dated.Beyond.StartsWith("at ", StringComparison.Ordinal)
                && VenueTable.Default.TryRead(dated.Beyond[3..], out _, out _, out _) && IsVenueShaped(dated.Words));
    }

    /// <summary>Whether a name says what kind of venue it is: "Workshop on Folds", "Journal of Sheets".</summary>
    public static bool SaysKind(string name) => KindsOfVenues.Overlaps(name.Split(' '));

    // "arXiv:2401.00001", "arXiv preprint arXiv:2401.00001 (2024)"
    private static bool IsArxiv(string text) =>
        text.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase)
        && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < MaxArxivPrefix and var colon
        && text.AsSpan(colon + 1).TrimStart() is [>= '0' and <= '9', ..];

    // "Authors: …" and what follows it
    private static bool IsLabelled(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && PartRoles.IsKnown(text[..colon]);

    // "Beijing: ACM"
    private static bool IsPublisherInCity(string text) =>
        text.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
        && Publishers.Contains(text[(colon + 2)..]);

    // Beijing, China
    private static bool IsPlace(string text) =>
        text.Contains(',', StringComparison.Ordinal)
        && Array.TrueForAll(text.Split(','), part => TextShape.WordCount(part) <= 2);

    // pp. 1-8, vol. 3, 12(3), arXiv:2401.00001, btad027
    public static bool IsLocator(string text) =>
        Array.Exists(StartsOfLocators, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || (text.Length > 0 && !text.AsSpan().ContainsAnyExcept(LocatorCharacters)) || IsArticleNumber(text);

    // btad027, e1002345
    private static bool IsArticleNumber(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('a', 'z') is > 0 and <= 4 and var letters && text.Length >= letters + 3
        && !text[letters..].ContainsAnyExceptInRange('0', '9');
}
