using System.Collections.Immutable;
using System.Globalization;

namespace SurveyGraph.Exporters.References;

/// <summary>
/// A date as BibLaTeX has it, which may be more than a day, a month or a year: a range, one without an end, a season,
/// an uncertain year, one before Christ.
/// </summary>
/// <remarks>
/// Extended Date/Time Format, level 1, as far as BibLaTeX has it: https://www.loc.gov/standards/datetime
/// </remarks>
/// <param name="Start">Year, month and day as far as they are known; the year before 1 is 0.</param>
/// <param name="End">The last of a range; empty where the range is open, default where there is none.</param>
/// <param name="Season">1 (spring) to 4 (winter), or null.</param>
/// <param name="IsUncertain">The source is not sure, or says about.</param>
internal sealed record EdtfDate(
    ImmutableArray<int> Start, ImmutableArray<int> End, int? Season, bool IsUncertain)
{
    private const int MaxLength = 40;

    /// <summary>The years as people write them: c. 1723, 1990–1995, 1990–, 44 BC.</summary>
    public string Years
    {
        get
        {
            var last = End.IsDefault ? "" : End.IsEmpty ? "–" : End[0] == Start[0] ? "" : "–" + YearOf(End[0]);
            return (IsUncertain ? "c. " : "") + YearOf(Start[0]) + last;
        }
    }

    private static string YearOf(int year) => year > 0
        ? year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{1 - year} BC");

    public static EdtfDate? Parse(string text)
    {
        var ends = text.Split('/', StringSplitOptions.TrimEntries);
        if (text.Length > MaxLength || ends.Length > 2 || ReadEnd(ends[0]) is not { } start || start.Parts.IsEmpty)
            return null;
        if (ends.Length == 1)
            return new(start.Parts, default, start.Season, start.IsUncertain);
        return ReadEnd(ends[1]) is { } end && start.Season is null && end.Season is null
            ? new(start.Parts, end.Parts, null, start.IsUncertain || end.IsUncertain)
            : null;
    }

    private static (ImmutableArray<int> Parts, int? Season, bool IsUncertain)? ReadEnd(string text)
    {
        if (text is "" or "..")
            return ([], null, false);
        var isUncertain = text[^1] is '?' or '~' or '%';
        text = text.TrimEnd('?', '~', '%');
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var isNegative = text is ['-', ..];
        var words = (time < 0 ? text : text[..time]).TrimStart('-').Split('-');
        if (words.Length > 3 || words[0].Length != 4 || words.Skip(1).Any(word => word.Length != 2)
            || words.Any(word => word.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return null;
        int[] parts = [.. words.Select(word => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture))];
        if (isNegative)
            parts[0] = -parts[0];
        return parts switch
        {
            [var year, >= 21 and <= 24 and var season] => ([year], season - 20, isUncertain),
            [_] or [_, >= 1 and <= 12] or [_, >= 1 and <= 12, >= 1 and <= 31] => ([.. parts], null, isUncertain),
            _ => null,
        };
    }
}
