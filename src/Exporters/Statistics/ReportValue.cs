using System.Globalization;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>A value in a report: a text, a number, or neither, which is unknown.</summary>
public readonly record struct ReportValue
{
    public string? Text { get; private init; }

    public double? Number { get; private init; }

    /// <summary>How many decimals of the number are shown; it has no more.</summary>
    public int Decimals { get; private init; }

    public static ReportValue Of(string? text) => new() { Text = text };

    public static ReportValue Of(int? number) => new() { Number = number };

    /// <summary>
    /// A number rounded to its decimals, so that what is shown is what is compared and written; unknown where there is
    /// none, as of what has no end.
    /// </summary>
    public static ReportValue Of(double number, int decimals) => double.IsFinite(number)
        ? new() { Number = Math.Round(number, decimals, MidpointRounding.AwayFromZero), Decimals = decimals }
        : default;

    public static implicit operator ReportValue(string? text) => Of(text);

    public static implicit operator ReportValue(int? number) => Of(number);

    public static implicit operator ReportValue(int number) => Of(number);

    /// <summary>The value for people and tables; empty where it is unknown.</summary>
    public override string ToString() =>
        Text ?? Number?.ToString($"F{Decimals}", CultureInfo.InvariantCulture) ?? "";
}
