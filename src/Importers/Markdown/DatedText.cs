using System.Buffers;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown;

/// <summary>Words and the date behind or before them: "Some Journal, March 2019", "2019 Some Workshop".</summary>
/// <param name="Words">What is dated, without "in" and the like; may be empty.</param>
/// <param name="Beyond">What stands behind the date, as in "VLDB 2021 from A. Author".</param>
internal readonly record struct DatedText(string Words, PublicationDate Date, string Beyond)
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789/-.");

    /// <summary>The parts of a text, or null where no date is in it.</summary>
    public static DatedText? Of(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            if (TextShape.Date(EndOfYear(text, i)) is not { } date)
                continue;
            var end = i + EndOfYear(text, i).Length;
            var before = text[..i];
            // "Some Journal, March 2019": the month is the last word before the year.
            if (date.Month is null && before.AsSpan().TrimEnd(" ,.").LastIndexOfAny(' ', ',') is var blank
                && TextShape.Date(before[(blank + 1)..].Trim(' ', ',') + " " + text[i..end]) is { Month: not null } month)
                (date, before) = (month, before[..Math.Max(blank, 0)]);
            return before.AsSpan().IndexOfAnyExcept(" ,.:(") < 0
                ? new(ReferenceText.WithoutPreamble(text[end..]), date, "")
                : new(ReferenceText.WithoutPreamble(before), date, text[end..].Trim(' ', ',', '.', ':', '*'));
        }
        return null;
    }

    private static ReadOnlySpan<char> EndOfYear(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAnyExcept(DateCharacters);
        return text.AsSpan(start, length < 0 ? text.Length - start : length).TrimEnd("/-.");
    }
}
