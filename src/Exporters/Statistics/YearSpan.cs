namespace SurveyGraph.Exporters.Statistics;

/// <summary>The years of a table.</summary>
internal static class YearSpan
{
    // A wrong year, 1024, must not make a table of a thousand empty years.
    private const int MaxGap = 10;

    /// <summary>The years in order, with those between two of them unless these are many.</summary>
    public static IEnumerable<int> Of(IEnumerable<int> years)
    {
        int? last = null;
        foreach (var year in years.Distinct().Order())
        {
            for (var between = last + 1; between < year && year - last <= MaxGap; between++)
                yield return between.Value;
            last = year;
            yield return year;
        }
    }
}
