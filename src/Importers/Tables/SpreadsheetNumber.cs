using System.Globalization;

namespace SurveyGraph.Importers.Tables;

/// <summary>Identifiers that a spreadsheet took for numbers.</summary>
internal static class SpreadsheetNumber
{
    private const int MinDecimals = 9;
    private const int MaxLength = 24;

    // From January 2015 on, five digits follow the dot of an arXiv id.
    private const int FirstOfFiveDigits = 1501;

    /// <summary>
    /// The arXiv id of a number with the long tail of binary fractions: <c>2510.0714300000000001</c> is 2510.07143. Any
    /// other text is null.
    /// </summary>
    public static string? Rounded(string text)
    {
        if (text.Length > MaxLength || text.IndexOf('.', StringComparison.Ordinal) != 4
            || text.Length < 5 + MinDecimals || text.Any(c => !char.IsAsciiDigit(c) && c != '.')
            || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var digits = number >= FirstOfFiveDigits ? 5 : 4;
        var rounded = decimal.Round(number, digits);
        return Math.Abs(number - rounded) < 0.000000001m
            ? rounded.ToString(digits == 5 ? "0000.00000" : "0000.0000", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether the number of a preprint has lost the 0 at its end.</summary>
    public static bool HasLostDigit(string text) =>
        text.Length is 8 or 9 && text[4] == '.' && !text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')
        && !text.AsSpan(5).ContainsAnyExceptInRange('0', '9')
        && int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture) >= FirstOfFiveDigits;
}
