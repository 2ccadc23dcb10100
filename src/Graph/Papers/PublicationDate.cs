using System.Globalization;

namespace SurveyGraph.Graph.Papers;

/// <summary>A date as precise as the source states it: a year, a month of a year, or a day.</summary>
public readonly record struct PublicationDate : IComparable<PublicationDate>
{
    private const int MinYear = 1000;
    private const int MaxYear = 2999;

    // Most dates are years, and are written often.
    private static readonly string?[] Years = new string?[MaxYear + 1];

    // Every paper has one: four bytes. Months and days that no source states are 0.
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private PublicationDate(int year, int? month, int? day) =>
        (_year, _month, _day) = ((short)year, (byte)(month ?? 0), (byte)(day ?? 0));

    public int Year => _year;

    public int? Month => _month == 0 ? null : _month;

    public int? Day => _day == 0 ? null : _day;

    /// <summary>A date, or null where year, month or day is out of range; a day needs a month.</summary>
    public static PublicationDate? Create(int year, int? month = null, int? day = null)
    {
        if (year is < MinYear or > MaxYear || month is < 1 or > 12 || (day is not null && month is null))
            return null;
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value)))
            return null;
        return new(year, month, day);
    }

    /// <summary>Reads a day as German has it: <c>29.09.2024</c>, <c>1.9.2024</c>.</summary>
    public static PublicationDate? OfDottedDay(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        text = text.Trim();
        return text.Split(parts, '.') == 3 && text[parts[0]].Length is 1 or 2
            && TryNumber(text[parts[0]], 2, out var day) && TryNumber(text[parts[1]], 2, out var month)
            && TryNumber(text[parts[2]], 4, out var year) ? Create(year, month, day) : null;
    }

    /// <summary>Reads <c>2024</c>, <c>2024-09</c> and <c>2024-09-29</c>, also with dots or slashes.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PublicationDate date)
    {
        date = default;
        text = text.Trim();
        Span<Range> parts = stackalloc Range[4];
        var count = text.SplitAny(parts, "-./");
        if (count is < 1 or > 3 || !TryNumber(text[parts[0]], 4, out var year))
            return false;
        int? month = null, day = null;
        if (count > 1)
        {
            if (!TryNumber(text[parts[1]], 2, out var m))
                return false;
            month = m;
        }
        if (count > 2)
        {
            if (!TryNumber(text[parts[2]], 2, out var d))
                return false;
            day = d;
        }
        if (Create(year, month, day) is not { } created)
            return false;
        date = created;
        return true;
    }

    /// <summary>
    /// Whether both name the same time as far as both are precise: 2024 and 2024-09 agree, 2024-08 and 2024-09 do not.
    /// </summary>
    public bool Agrees(PublicationDate other) =>
        Year == other.Year
        && (Month is null || other.Month is null || Month == other.Month)
        && (Day is null || other.Day is null || Day == other.Day);

    public int CompareTo(PublicationDate other) =>
        (_year, _month, _day).CompareTo((other._year, other._month, other._day));

    /// <summary>ISO 8601: <c>2024</c>, <c>2024-09</c> or <c>2024-09-29</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Years[Year] ??= Year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{m:D2}"),
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{m:D2}-{d:D2}"),
    };

    public static bool operator <(PublicationDate left, PublicationDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PublicationDate left, PublicationDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PublicationDate left, PublicationDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PublicationDate left, PublicationDate right) => left.CompareTo(right) >= 0;

    private static bool TryNumber(ReadOnlySpan<char> text, int maxDigits, out int number)
    {
        number = 0;
        return text.Length >= 1 && text.Length <= maxDigits
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
