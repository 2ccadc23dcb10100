using System.Globalization;

namespace SurveyGraph.Exporters;

/// <summary>A number with the thing that is counted, for people: no papers, 1 paper, 12 papers.</summary>
internal static class Quantity
{
    public static string Of(int count, string noun) => Of(count, noun, noun + "s");

    public static string Of(int count, string noun, string nouns) => count switch
    {
        0 => $"no {nouns}",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {nouns}"),
    };
}
