using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>What of a text is a title, and whether it can be one.</summary>
internal static class TitleText
{
    // Longer names of venues are no ordinary words.
    private const int MaxVenueWords = 6;

    // The title of an entry that goes on with its abstract stands far before this.
    private const int MaxLengthOfEntry = 4000;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenWords =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "the", "at", "in", "of", "for", "on", "to", "and", "with", "from", "by",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text may be a title: no label, address, identifier, date or venue.</summary>
    public static bool IsTitle(string text)
    {
        if (!SaysSomething(text) || text.StartsWith("Call for Papers", StringComparison.OrdinalIgnoreCase)
            || LinkLabels.IsLabel(text) || Links.IsAddress(text)
            || Citation.IsOfMany(text) || LinkLabels.IsMention(text) || IsDatedBracket(text))
            return false;
        if (IsArxivId(text.AsSpan().Trim("[]() ")) || TextShape.Date(text) is not null || DayText.Is(text))
            return false;
        text = text.Trim('[', ']', '(', ')', ' ');
        return !IsVenue(text) && !IsNameOfVenue(text) && !(text is [.., >= '0' and <= '9'] && IsVenueOnDay(text));
    }

    /// <summary>Whether a text has the words of a title, and capitals as titles have.</summary>
    public static bool IsInTitleCase(string text) =>
        TextShape.WordCount(text) >= EntryTitle.StrongWords && TextShape.IsInCapitals(text) && IsTitle(text);

    // "[2024.06 | Some Journal]"
    private static bool IsDatedBracket(string text) =>
        text is ['[', >= '0' and <= '9', .., ']'] && text.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar
        && TextShape.Date(text.AsSpan(1, bar - 1).Trim()) is not null;

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

    /// <summary>Whether the last word of a text leads over to more: "Folds and Sheets of".</summary>
    public static bool LeadsOver(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return OpenWords.Contains(text[(text.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Where in a text its title is: behind marks and brackets, before what follows it.</summary>
    /// <returns>Also whether names stand before it, as in a reference.</returns>
    public static (int Start, int End, bool IsReference) Core(string text)
    {
        text = text.Length > MaxLengthOfEntry ? text[..MaxLengthOfEntry] : text;
        var start = TitleStart.Of(text);
        // "Paced Folds (KDD 2020, 20+ citations)": no title starts with a bracket that goes on behind it.
        if (ReferenceText.Title(start == 0 ? text : text[start..]) is { } reference
            && (text[start + reference.Start] != '('
                || (IsBehindBlank(text, start + reference.Start)
                    && !TitleEnd.IsTail(text.AsSpan(start + reference.Start), "("))))
            return (start + reference.Start, start + reference.End, true);
        return (start, TitleEnd.Of(text, start), false);
    }

    // "Folds and Sheets(a short review)": what no blank sets apart goes on.
    private static bool IsBehindBlank(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>The title without quotes, marks and the dot around it.</summary>
    public static string Clean(string text)
    {
        var title = BracedCapitals.Without(TitleQuotes.Without(TextMarks.WithoutMarks(
            PlainText.OneLine(TextMarks.WithoutCodesWithin(text)))));
        title = title[TitleStart.LengthOfNumber(title)..];
        // "A Title [[paper](…)]": the bracket is that of the link.
        if (title is [.., ' ', '[' or '('])
            title = title[..^2].TrimEnd();
        if (title.Length > 1 && title[^1] == '.' && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1].TrimEnd();
        return title;
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
}
