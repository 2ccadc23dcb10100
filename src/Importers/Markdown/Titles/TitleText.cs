using System.Buffers;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>What of a text is a title, and whether it can be one.</summary>
internal static partial class TitleText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[](（)）【】");

    private static readonly char[] Commas = [',', '.', '，', '。'];

    private static readonly string[] StartsOfMore =
        ["[", " (", "（", " | ", " · ", "【", " - ", " – ", " — ", " / ", "; ", "("];

    private static readonly string[] LeadsToVenue =
    [
        ", in", ". In", ", at", ", In", "? In", "! In", ", under review in", ", under review at", ", accepted by",
        ", accepted to", ", accepted at", ", accepted in", ", published in", ", to appear in", ", submitted to",
    ];

    private const int YearLength = 4;

    private static readonly HashSet<string> LeadsOver =
        new(StringComparer.OrdinalIgnoreCase)
        {
            "the", "at", "in", "of", "for", "on", "to", "and", "with", "from", "by",
        };

    private const int MinAcronym = 4;
    private const int MaxAcronym = 8;
    private const int MinNameWords = 3;
    private const int MaxTagWords = 4;

    // Longer names of venues are no ordinary words.
    private const int MaxVenueWords = 6;

    // A venue or a date before a title.
    private const int MaxOccasion = 30;

    // The title of an entry that goes on with its abstract stands far before this.
    private const int MaxLengthOfEntry = 4000;

    /// <summary>Whether a text may be a title: no label, address, identifier, date or venue.</summary>
    public static bool IsTitle(string text)
    {
        if (!SaysSomething(text) || text.StartsWith("Call for Papers", StringComparison.OrdinalIgnoreCase)
            || Links.IsLabel(text) || Links.IsAddress(text)
            || Citation.IsOfMany(text) || Links.IsMention(text))
            return false;
        if (IsArxivId(text.AsSpan().Trim("[]() ")) || TextShape.Date(text) is not null)
            return false;
        text = text.Trim('[', ']', '(', ')', ' ');
        return !IsVenue(text) && !IsNameOfVenue(text) && !(text is [.., >= '0' and <= '9'] && IsVenueOnDay(text));
    }

    // "Pattern Recognition": no paper is called so, but one word may be the name of a method.
    private static bool IsNameOfVenue(string text) =>
        text.AsSpan().Count(' ') is > 0 and < MaxVenueWords && VenueTable.Default.FindSpelled(text) is not null;

    // "arXiv 2401.00001"
    private static bool IsArxivId(ReadOnlySpan<char> text) =>
        ArxivId.TryParse((text.StartsWith("arXiv ", StringComparison.OrdinalIgnoreCase) ? text["arXiv ".Length..] : text)
            .ToString(), out _);

    // "arXiv on 27 Jan 2019"
    private static bool IsVenueOnDay(string text) =>
        text.IndexOf(" on ", StringComparison.Ordinal) is > 0 and var on && IsVenue(text[..on])
        && TextShape.Date(text.AsSpan(on + 4)) is not null;

    /// <summary>Whether a title may start so, and no remark to the readers of the list does.</summary>
    public static bool IsOpening(string text) =>
        text.Length > 0 && !char.IsLower(text[0]) && !Array.Exists(text.Split(' '), word =>
            word.ToUpperInvariant() is "PLEASE" or "YOU" or "YOUR" or "OUR" or "WE" or "THIS" or "IT");

    /// <summary>Where in a text its title is: behind marks and brackets, before what follows it.</summary>
    /// <returns>Also whether names stand before it, as in a reference.</returns>
    public static (int Start, int End, bool IsReference) Core(string text)
    {
        text = text.Length > MaxLengthOfEntry ? text[..MaxLengthOfEntry] : text;
        var start = StartOf(text);
        // "Paced Folds (KDD 2020, 20+ citations)": no title starts with a bracket that goes on behind it.
        if (ReferenceText.Title(start == 0 ? text : text[start..]) is { } reference
            && (text[start + reference.Start] != '(' || !IsTail(text.AsSpan(start + reference.Start), "(")))
            return (start + reference.Start, start + reference.End, true);
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
            var isDate = TextShape.Date(tail) is not null;
            if (tail.Length > 0 && !isDate && !IsVenue(tail) && !IsDatedAcronym(tail, isDated)
                && !(isNameNext && ReferenceText.IsOneName(tail) && !IsBehindName(text, start, cut)))
                break;
            isDated = isDate;
            isNameNext |= tail.AsSpan().ContainsAnyInRange('0', '9');
            end = cut;
        }
        end = EndBeforeVenue(text, start, end);
        // "A Title, in *ICLR* 2023": words that lead over to what stands behind.
        foreach (var word in LeadsToVenue)
        {
            if (text.AsSpan(start, end - start).TrimEnd().EndsWith(word, StringComparison.Ordinal))
                end = text.LastIndexOf(word, end - 1, StringComparison.Ordinal) + (word[0] is '?' or '!' ? 1 : 0);
        }
        end = Math.Max(start, ReferenceText.EndOfTitle(text[..end], start));
        end = Math.Max(start, ReferenceText.EndBeforeNames(text[..end], start));
        // "(Hangzhou, China, 2023)": a bracket that a date is cut off is cut off as a whole.
        var open = text.AsSpan(start, end - start).LastIndexOfAny('(', '（');
        if (open > 0 && text.AsSpan(start + open, end - start - open).IndexOfAny(')', '）') < 0)
            end = start + open;
        return (start, end, false);
    }

    // "A Title of Folds ICDM2018": a conference and its year, unless a sentence goes on to it.
    private static int EndBeforeVenue(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start).TrimEnd();
        var blank = words.LastIndexOf(' ');
        if (blank < 0 || words[(blank + 1)..] is not [>= 'A' and <= 'Z', _, _, .., >= '0' and <= '9'] venue
            || venue.IndexOfAnyInRange('0', '9') != venue.Length - YearLength || !IsVenue(venue.ToString()))
            return end;
        var before = words[..blank].TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..].ToString();
        return TextShape.HasWords(before, MinNameWords) && !LeadsOver.Contains(last)
            ? start + before.Length : end;
    }

    /// <summary>The title without quotes, marks and the dot around it.</summary>
    public static string Clean(string text)
    {
        var title = WithoutBraces(TitleQuotes.Without(TextMarks.WithoutMarks(PlainText.OneLine(text))));
        title = title[LengthOfNumber(title)..];
        if (title.Length > 1 && title[^1] == '.' && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1].TrimEnd();
        return title;
    }

    // "{B}ayesian Folds": braces that keep capitals in a .bib file; in mathematics they mean more.
    private static string WithoutBraces(string title) =>
        title.Contains('{', StringComparison.Ordinal) && title.IndexOfAny(['\\', '$', '_', '^']) < 0
            ? BracedLetters().Replace(title, "$1") : title;

    [GeneratedRegex(@"\{(\p{Lu}[\p{L}\d-]{0,30})\}", RegexOptions.CultureInvariant)]
    private static partial Regex BracedLetters();

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
        var end = start.IndexOfAny("|,[:");
        var dash = start.IndexOf(" - ");
        if (dash > 0 && (end < 0 || dash < end))
            end = dash;
        if (end <= 0 || text[..end].Trim().ToString() is not { Length: > 2 } words)
            return 0;
        var isOccasion = (text[end] is not (':' or ' ') && TextShape.Date(words) is not null)
            || (IsVenue(words) && (text[end] == '|' || words.AsSpan().ContainsAnyInRange('0', '9'))
                && (text[end] != ':' || words is not [.., ' ', >= '0' and <= '9'])); // SemEval-2010 Task 8
        return isOccasion ? end : 0;
    }

    // "[[ICCV'23](…) Workshop] A Title": the bracket was opened before the link.
    private static int LengthOfBracketEnd(ReadOnlySpan<char> text)
    {
        var bracket = text[..Math.Min(text.Length, MaxOccasion)].IndexOfAny(Brackets);
        return bracket > 0 && text[bracket] is ']' or '】' && TextShape.WordCount(text[..bracket]) < MinNameWords
            ? bracket + 1
            : 0;
    }

    /// <summary>Where a title starts in "2021-ICML-A Title", "ICML-2021-A Title", "21-ICML-A Title"; else 0.</summary>
    public static int StartBehindVenue(string text)
    {
        var first = text.IndexOf('-', StringComparison.Ordinal);
        var second = first > 0 ? text.IndexOf('-', first + 1) : -1;
        return second is > 0 and < 20 && !text.AsSpan(0, second).Contains(' ')
            && text.AsSpan(0, second).ContainsAnyInRange('0', '9')
            && (IsVenue(text[..second]) || DatedText.IsYearBeforeAcronym(text[..second])) ? second + 1 : 0;
    }

    /// <summary>Where a text starts behind marks, numbers and brackets.</summary>
    public static int StartOf(string text)
    {
        for (var start = StartBehindVenue(text); ;)
        {
            var rest = text.AsSpan(start);
            if (rest.IsEmpty)
                return start;
            if (char.IsWhiteSpace(rest[0])
                || rest[0] is ']' or ')' or '】' or '）' or ':' or '-' or '.' or ',' or '|' or '*')
                start += TextMarks.EmojiCodeLength(rest) is > 0 and var code ? code : 1;
            else if (rest[0] is '[' or '(' or '【' or '（' && rest.IndexOfAny("])】）") is > 0 and < 60 and var close
                && !IsTitleInBracket(rest, close) && !IsStartOfWord(rest, close))
                start += close + 1;
            else if (LengthOfNumber(rest) is > 0 and var number)
                start += number;
            else if (LengthOfBracketEnd(rest) is > 0 and var end)
                start += end;
            else if (TextMarks.SymbolLength(rest) is > 0 and var symbol)
                start += symbol;
            else if (LengthOfOccasion(rest) is > 0 and var occasion)
                start += occasion;
            else if (LengthOfCell(text, start) is > 0 and var cell)
                start += cell;
            else if (rest.StartsWith("Paper: ", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("Title: ", StringComparison.OrdinalIgnoreCase))
                start += "Paper: ".Length;
            else
                return start;
        }
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

    // "2021 | Some Workshop | A Title of More Words": between a date and a longer cell, and no title before names.
    private static int LengthOfCell(string text, int start)
    {
        if (text.AsSpan(0, start).TrimEnd() is not [.., '|'] before || TextShape.Date(before[..^1]) is null)
            return 0;
        var cells = text[start..].Split('|', 3);
        if (cells.Length < 2)
            return 0;
        var (cell, next) = (cells[0].Trim(), cells[1].Trim());
        return IsVenue(cell) ? cells[0].Length
            : TextShape.WordCount(cell) < TextShape.WordCount(next) && TextShape.HasWords(next, MinNameWords)
            && VenueWords.IsVenueShaped(cell) && TextShape.IsInCapitals(next) && !IsOccasion(next)
            && AuthorText.Read(next, NameCertainty.Likely, out _, out _).Count == 0 ? cells[0].Length : 0;
    }

    // "(Un)supervised Folding"
    private static bool IsStartOfWord(ReadOnlySpan<char> text, int close) =>
        text[0] == '(' && close + 1 < text.Length && char.IsLower(text[close + 1]) && !text[..close].Contains(' ');

    // "[A Title of So Many Words]" and nothing else, or "[ A Title ] [ " before a link
    private static bool IsTitleInBracket(ReadOnlySpan<char> text, int close) =>
        text[(close + 1)..] is var behind && behind.IndexOfAnyExcept(" [") < 0
        && TextShape.WordCount(text[..close]) > (behind.Contains('[') ? MinNameWords : MaxTagWords);

    // "WaNet - Warping-based Backdoor Attack", "Learning to Hash - A Survey": in capitals, and no names.
    private static bool IsSubtitle(string text, int start, int dash, int end)
    {
        var tail = text.AsSpan(0, end)[Math.Min(dash + 3, end)..];
        var stop = tail.IndexOfAny('(', '[', '|');
        var words = (stop < 0 ? tail : tail[..stop]).Trim().ToString();
        // "WaNet - Warping-based Backdoor Attack, ICLR 2021"
        if (words.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && IsVenue(words[(comma + 2)..])
            && TextShape.HasWords(words.AsSpan(0, comma), MinNameWords))
            words = words[..comma];
        if (words.Length == 0 || IsOccasion(words))
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
        var count = TextShape.WordCount(words);
        return words.Contains("survey", StringComparison.OrdinalIgnoreCase)
            ? count < MinNameWords || TextShape.IsInCapitals(words)
            : count >= (isNamed ? 2 : MinNameWords) && TextShape.IsInCapitals(words);
    }

    // "A Title, HOLD 2017", "A Title, HOLD, 2017": an acronym and its year.
    public static bool IsDatedAcronym(string tail, bool isDated)
    {
        var blank = tail.IndexOf(' ', StringComparison.Ordinal);
        var word = blank < 0 ? tail : tail[..blank];
        return word.Length is >= MinAcronym and <= MaxAcronym && !word.AsSpan().ContainsAnyExceptInRange('A', 'Z')
            && (blank < 0 ? isDated : tail.Length - blank == 5 && TextShape.Date(tail.AsSpan(blank + 1)) is not null);
    }

    // "A Title, CVPR 2019 (the first one)": behind a venue or a date, a bracket at the end is a remark.
    private static bool IsRemarkBehindOccasion(string text, int start, int bracket)
    {
        var close = text.AsSpan(bracket).IndexOfAny(')', '）');
        if (close < 0 || text.AsSpan(bracket + close).IndexOfAnyExcept(") .,)") >= 0)
            return false;
        var comma = LastComma(text, start, bracket);
        var tail = comma > start ? text[(comma + 1)..bracket].Trim() : "";
        return tail.Length > 0 && (TextShape.Date(tail) is not null || IsVenue(tail) || IsDatedAcronym(tail, false));
    }

    private static bool IsDash(string mark) => mark is " - " or " – " or " — " or " / " or "; ";

    public static int LastComma(string text, int start, int end) =>
        end > start ? text.LastIndexOfAny(Commas, end - 1, end - start) : -1;

    // A bracket in a title stays, one with a venue, a year or nothing behind it goes.
    private static bool IsTail(ReadOnlySpan<char> bracket, string mark)
    {
        var close = bracket.IndexOfAny(')', '）');
        // "Models(2017): A Tutorial" goes on behind it.
        if (close < 0 || (mark == "(" && bracket[(close + 1)..] is [':', ..]))
            return close < 0;
        return VenueWords.WithoutCount(bracket[mark.Length..close].ToString()) is var words
            && (IsOccasion(words) || VenueWords.IsHonour(words) || NameForms.AreInFull(words));
    }

    /// <summary>A venue or a date; with a year, a venue that no table knows too.</summary>
    public static bool IsOccasion(string text) =>
        TextShape.Date(text) is not null || IsVenue(text) || VenueWords.IsDatedVenue(text);

    /// <summary>Whether a text is a venue that the table knows, with a year or without.</summary>
    public static bool IsVenue(string text) => VenueTable.Default.TryRead(text, out _, out _, out _);

    // Two letters or digits, and not digits alone.
    private static bool SaysSomething(string text)
    {
        var (signs, letters) = (0, 0);
        for (var i = 0; i < text.Length && (signs < 2 || letters == 0); i++)
        {
            signs += char.IsLetterOrDigit(text[i]) ? 1 : 0;
            letters += char.IsLetter(text[i]) ? 1 : 0;
        }
        return signs >= 2 && letters > 0;
    }

    // "25. Beyond Bounding-Box" is numbered; "2.5D Visual Sound" and "10 Lessons" are not.
    private static int LengthOfNumber(ReadOnlySpan<char> title)
    {
        var digits = title.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && title[digits..] is ['.' or ')', ' ', not ' ', ..] ? digits + 2 : 0;
    }
}
