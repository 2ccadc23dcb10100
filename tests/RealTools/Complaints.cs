using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What tools say against a file.</summary>
internal static class Complaints
{
    /// <summary>Fails with all that was said, in full.</summary>
    public static void AssertNone(IEnumerable<string> complaints)
    {
        var all = string.Join('\n', complaints);
        Assert.True(all.Length == 0, all);
    }
}
