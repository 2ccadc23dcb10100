using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>Where in a text a title starts: behind marks, numbers, brackets, a venue or a date.</summary>
internal static class TitleStart
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[](（)）【】");

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

    // CJK
    private const char FirstOfOtherScript = '\u2E80';

    private const int MaxTagWords = 4;

    // A venue and its date in brackets.
    private const int MaxVenue = 80;

    private const int MaxNames = 400;

    private const int MinNameWords = 3;

    // A venue or a date before a title.
    private const int MaxOccasion = 30;

    private const int YearLength = 4;

    // What happens at a conference, and has its name.
    private static readonly HashSet<string> EventWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Challenge", "Challenges", "Competition", "Task", "Tasks", "Track", "Workshop", "Workshops", "Tutorial",
        "Tutorials", "Papers", "Proceedings", "Campaign", "Overview", "Report", "Conference", "Keynote",
    };

    /// <summary>Where a text starts behind marks, numbers and brackets.</summary>
    public static int Of(string text)
    {
        for (var start = Math.Max(BehindVenue(text), BehindLabel(text)); ;)
        {
            var rest = text.AsSpan(start);
            if (rest.IsEmpty)
                return start;
            if (char.IsWhiteSpace(rest[0])
                || rest[0] is ']' or ')' or '】' or '）' or ':' or '：' or '-' or '.' or ',' or '|' or '*')
                start += TextMarks.EmojiCodeLength(rest) is > 0 and var code ? code : 1;
            else if (rest[0] is '[' or '(' or '【' or '（' && rest.IndexOfAny("])】）") is > 0 and < 60 and var close
                && !IsTitleInBracket(rest, close) && !IsStartOfWord(rest, close))
                start += close + 1;
            else if (LengthOfNumber(rest) is > 0 and var number)
                start += number;
            else if (start == 0 && LengthOfNumberBeforeYear(rest) is > 0 and var digits)
                start += digits;
            else if (LengthOfBracketEnd(rest) is > 0 and var end)
                start += end;
            else if (TextMarks.SymbolLength(rest) is > 0 and var symbol)
                start += symbol;
            else if (LengthOfOccasion(rest) is > 0 and var occasion)
                start += occasion;
            else if (start == 0 && LengthOfTag(rest) is > 0 and var tag)
                start += tag;
            else if (LengthOfCell(text, start) is > 0 and var cell)
                start += cell;
            else if (LengthOfNameAndOccasion(rest) is > 0 and var named)
                start += named;
            else if (rest.StartsWith("Paper: ", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("Title: ", StringComparison.OrdinalIgnoreCase))
                start += "Paper: ".Length;
            else
                return start;
        }
    }

    /// <summary>
    /// How long the venue or the date is that a text starts with: "2024 | CVPR | A Title", "CVPR 2024: A Title",
    /// "CVPR 2024 - A Title", "2024-05 [CVPR] A Title"; 0 where it starts with none.
    /// </summary>
    public static int LengthOfOccasion(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, MaxOccasion)];
        // "May 14, 2021 | A Title"
        if (start.IndexOf('|') is > 2 and var bar && TextShape.Date(start[..bar]) is not null)
            return bar;
        if (LengthOfVenueAndYear(text) is > 0 and var bare)
            return bare;
        var end = start.IndexOfAny("|,[:：");
        foreach (var mark in (ReadOnlySpan<string>)[" - ", " -- "])
        {
            if (start.IndexOf(mark) is > 0 and var dash && (end < 0 || dash < end))
                end = dash;
        }
        if (end <= 0 || text[..end].Trim().ToString() is not { Length: > 2 } words)
            return 0;
        // "Lee2019: A Title"
        var isBeforeColon = text[end] is ':' or '：';
        var isOccasion = (isBeforeColon && DatedText.OfCitationKey(words) is not null)
            || (isBeforeColon && (IsShortVenueAndYear(words) || IsAcronymAndYear(words, text[(end + 1)..])))
            || (TextShape.Date(words) is not null && (text[end] is not (':' or '：' or ' ')
                || (text[end] == ' ' && AreNamesBeforeDash(text[(end + " - ".Length)..].ToString()))))
            || (TitleText.IsVenue(words) && (text[end] == '|' || words.AsSpan().ContainsAnyInRange('0', '9'))
                && (!isBeforeColon || words is not [.., ' ', >= '0' and <= '9'])); // SemEval-2010 Task 8
        return isOccasion ? end : 0;
    }

    // "AAAI 2018 A Title of Words": an acronym in capitals, and no mark behind its year; "TREC 2019 Track on Folds" is
    // a title.
    private static int LengthOfVenueAndYear(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOfAnyExceptInRange('A', 'Z');
        var end = blank + 1 + YearLength;
        return blank is > 2 and < MaxOccasion && end + 1 < text.Length && text[blank] == ' ' && text[end] == ' '
            && char.IsUpper(text[end + 1]) && TextShape.Date(text[(blank + 1)..end]) is { Month: null }
            && text[end..].ToString() is var title && TextShape.HasWords(title, MinNameWords + 1)
            && TextShape.IsInCapitals(title) && !EventWords.Overlaps(title.Split(' ', ':', ','))
            && TitleText.IsVenue(text[..end].ToString())
            ? end : 0;
    }

    // "PR2018: A Title": two letters may be anything without the year.
    private static bool IsShortVenueAndYear(string words) =>
        words is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', .., _, _, _, _] && words.Length is 6 or 7
        && TextShape.Date(words.AsSpan(words.Length - 4)) is not null
        && VenueTable.Default.Find(words[..^4].TrimEnd()) is not null;

    // "SIAM XYZ 2023: A Title of Words": capitals and a year, whatever they stand for; "XYZ 2019: Overview of the Task"
    // is a title.
    private static bool IsAcronymAndYear(string words, ReadOnlySpan<char> behind) =>
        words.Length > YearLength + 2 && words[^(YearLength + 1)] == ' '
        && TextShape.Date(words.AsSpan(words.Length - YearLength)) is { Month: null }
        && !words.AsSpan(0, words.Length - YearLength).ContainsAnyExcept(Capitals)
        && TextShape.HasWords(behind, MinNameWords + 1) && TextShape.IsInCapitals(behind.ToString())
        && !EventWords.Overlaps(behind.ToString().Split(' ', ':', ','));

    // "2019 - Ann Lee, Bo Chen - A Title"; "2001 - A Space Odyssey" is a title.
    private static bool AreNamesBeforeDash(string text) =>
        text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and < MaxNames && NameList.Of(text) is { Mark: '-', IsSure: true };

    /// <summary>Where a title starts in "2021-ICML-A Title", "ICML-2021-A Title", "21-ICML-A Title"; else 0.</summary>
    public static int BehindVenue(string text)
    {
        var first = text.IndexOf('-', StringComparison.Ordinal);
        var second = first > 0 ? text.IndexOf('-', first + 1) : -1;
        return second is > 0 and < 20 && !text.AsSpan(0, second).Contains(' ')
            && text.AsSpan(0, second).ContainsAnyInRange('0', '9')
            && (TitleText.IsVenue(text[..second]) || DatedText.IsYearBeforeAcronym(text[..second])) ? second + 1 : 0;
    }

    // "[paper](…) / code - A Title": a label that is to get its link, behind those that have one.
    private static int BehindLabel(string text)
    {
        var words = text.AsSpan().TrimStart();
        if (words is not ['/' or '|', ..])
            return 0;
        var start = text.Length - words.Length + 1;
        var dash = text.AsSpan(start, Math.Min(text.Length - start, MaxOccasion)).IndexOfAny('-', '–', '|');
        return dash > 1 && char.IsWhiteSpace(text[start + dash - 1])
            && LinkLabels.IsLabel(text[start..(start + dash)].Trim()) ? start + dash + 1 : 0;
    }

    // "25. Beyond Bounding-Box" and "25.Beyond Bounding-Box" are numbered; "2.5D Visual Sound" and "10 Lessons" are not.
    public static int LengthOfNumber(ReadOnlySpan<char> title)
    {
        var digits = title.IndexOfAnyExceptInRange('0', '9');
        return digits is not (> 0 and < 4) ? 0
            : title[digits..] is ['.' or ')', ' ', not ' ', ..] ? digits + 2
            : title[digits..] is ['.' or ')' or '、', (>= 'A' and <= 'Z') or > FirstOfOtherScript, var next, ..]
                && (char.IsLetter(next) || next is ' ' or '-') ? digits + 1
            : 0;
    }

    // "3 [2020] Ann Lee, A Title"
    private static int LengthOfNumberBeforeYear(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits
        && text[digits..] is [' ', '[', _, _, _, _, ']', ' ', ..]
        && TextShape.Date(text.Slice(digits + 2, 4)) is not null ? digits + 1 : 0;

    // "[[ICCV'23](…) Workshop] A Title": the bracket was opened before the link.
    private static int LengthOfBracketEnd(ReadOnlySpan<char> text)
    {
        var bracket = text[..Math.Min(text.Length, MaxOccasion)].IndexOfAny(Brackets);
        return bracket > 0 && text[bracket] is ']' or '】' && TextShape.WordCount(text[..bracket]) < MinNameWords
            ? bracket + 1
            : 0;
    }

    // "RGB ---- A Title": what a rule of dashes sets apart.
    private static int LengthOfTag(ReadOnlySpan<char> text)
    {
        var dash = text[..Math.Min(text.Length, MaxOccasion)].IndexOf("---");
        return dash > 0 && TextShape.WordCount(text[..dash]) < MinNameWords
            && text[dash..].TrimStart('-') is [' ', ..] behind && TextShape.HasWords(behind, MinNameWords)
            ? text.Length - behind.Length : 0;
    }

    // "2021 | Some Workshop | A Title of More Words": between a date and a longer cell, and no title before names.
    private static int LengthOfCell(string text, int start)
    {
        if (text.AsSpan(0, start).TrimEnd() is not [.., '|'] before || TextShape.Date(before[..^1]) is null)
            return 0;
        var cells = text[start..].Split('|', 3);
        if (cells.Length < 2)
            return 0;
        var (cell, next) = (cells[0].Trim(), cells[1].Trim());
        return TitleText.IsVenue(cell) ? cells[0].Length
            : TextShape.WordCount(cell) < TextShape.WordCount(next) && TextShape.HasWords(next, MinNameWords)
            && VenueWords.IsVenueShaped(cell) && TextShape.IsInCapitals(next) && !TitleText.IsOccasion(next)
            && AuthorText.Read(next, NameCertainty.Likely, out _, out _).Count == 0 ? cells[0].Length : 0;
    }

    // "FoldNet (CoRL 2023): A Title of Words": what the method is called, and where its paper appeared.
    private static int LengthOfNameAndOccasion(ReadOnlySpan<char> text)
    {
        var open = text[..Math.Min(text.Length, MaxOccasion)].IndexOf('(');
        if (open < 2 || text[open..Math.Min(text.Length, open + MaxVenue)].IndexOf(')') is not (> 2 and var length))
            return 0;
        var behind = text[(open + length + 1)..].TrimStart(' ');
        return behind is [':' or '：', .. var title] && TextShape.HasWords(title, MinNameWords + 1)
            && text[..open].Trim().ToString().Split(' ') is { Length: <= MinNameWords } name
            && Array.Exists(name, MethodName.Is)
            && TitleText.IsOccasion(text.Slice(open + 1, length - 1).ToString())
            ? text.Length - title.Length : 0;
    }

    // "(Un)supervised Folding"
    private static bool IsStartOfWord(ReadOnlySpan<char> text, int close) =>
        text[0] == '(' && close + 1 < text.Length && char.IsLower(text[close + 1]) && !text[..close].Contains(' ');

    // "[A Title of So Many Words]" and nothing else, or "[ A Title ] [ " before a link, or "[A Title] [ICML'19]"
    private static bool IsTitleInBracket(ReadOnlySpan<char> text, int close) =>
        text[(close + 1)..] is var behind
        && ((behind.IndexOfAnyExcept(" [") < 0
            && TextShape.WordCount(text[..close]) > (behind.Contains('[') ? MinNameWords : MaxTagWords))
            || (IsBeforeDatedBracket(behind) && TextShape.WordCount(text[..close]) > MaxTagWords
                && TitleText.IsTitle(text[1..close].ToString())));

    // " [ICML'19] [", " [Some Symposium 2017: Folds]"
    private static bool IsBeforeDatedBracket(ReadOnlySpan<char> behind) =>
        behind is [' ', '[', ..] && behind.IndexOf(']') is > 2 and < MaxVenue and var close
        && DatedText.Of(behind[2..close].ToString()) is not null;
}
