using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Tells texts that are a day, and an hour perhaps, from titles: "Monday January 08th, 2024 at 10h00".</summary>
internal static class DayText
{
    private const int MaxLength = 60;
    private const int MaxSuffix = 2;

    private static readonly HashSet<string> DaysOfWeek = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    };

    public static bool Is(string text)
    {
        if (text.Length > MaxLength || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        var hasName = false;
        foreach (var range in text.AsSpan().SplitAny(" ,.-–:/()"))
        {
            var word = text[range];
            if (word.Length == 0 || word is "at" or "from" or "to" or "am" or "pm" || IsNumber(word))
                continue;
            if (!DaysOfWeek.Contains(word) && MonthNames.Find(word) is null)
                return false;
            hasName = true;
        }
        return hasName;
    }

    // 08th, 2024, 10h00
    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) && word.Count(c => !char.IsAsciiDigit(c)) <= MaxSuffix;
}
