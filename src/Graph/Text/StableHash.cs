using System.Globalization;

namespace SurveyGraph.Graph.Text;

/// <summary>
/// A hash that is the same on every machine and in every version: FNV-1a, 64 bits, over UTF-16 code units.
/// </summary>
/// <remarks>https://datatracker.ietf.org/doc/html/draft-eastlake-fnv</remarks>
public static class StableHash
{
    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(string text) => NumberOf(text).ToString("x16", CultureInfo.InvariantCulture);

    public static ulong NumberOf(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ (c & 0xFFu)) * 1099511628211ul);
            hash = unchecked((hash ^ (uint)(c >> 8)) * 1099511628211ul);
        }
        return hash;
    }
}
