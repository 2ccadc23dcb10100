namespace SurveyGraph.Cli;

/// <summary>How far a word is from the one that may be meant.</summary>
internal static class EditDistance
{
    /// <summary>Levenshtein's distance: the letters to insert, delete or change.</summary>
    /// <returns>The distance, or <see cref="int.MaxValue"/> where the lengths alone put it over the limit.</returns>
    public static int Between(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
