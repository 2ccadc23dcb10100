using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

/// <summary>Compares an output with the file that a person has read and committed.</summary>
internal static class Golden
{
    private const string UpdateHint = "run the tests with UPDATE_GOLDEN=1, read the file, commit it";

    /// <summary>Fails unless the file <c>golden/NAME</c> beside the calling test holds these bytes.</summary>
    public static void Verify(byte[] actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
        }
        Assert.True(File.Exists(path), $"There is no {path}: {UpdateHint}");

        var expected = File.ReadAllBytes(path);
        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        Assert.Equal(expected, actual);
    }
}
