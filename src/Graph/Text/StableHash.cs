using System.Globalization;

namespace SurveyGraph.Graph.Text;

/// <summary>A hash that is the same on every machine and in every version: FNV-1a, 32 bits, over UTF-16 code units.</summary>
/// <remarks>https://datatracker.ietf.org/doc/html/draft-eastlake-fnv</remarks>
public static class StableHash
{
    /// <summary>Eight hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ (c & 0xFFu)) * 16777619u);
            hash = unchecked((hash ^ (uint)(c >> 8)) * 16777619u);
        }
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
