namespace SurveyGraph.Cli;

/// <summary>
/// Devices and pipes, such as <c>/dev/null</c>, a named pipe, and what a shell hands over as <c>/dev/fd/63</c>: text is
/// written into them, for a file put in their place would be another one.
/// </summary>
/// <remarks>
/// What kind of file one is .NET does not tell, only that there is nothing in it. An empty file counts as one of them:
/// of it too there is nothing to lose.
/// </remarks>
internal static class SpecialFile
{
    /// <summary>The path to write to, or null where a file is put in its place when it is whole.</summary>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var real = RealPath.Of(path);
        if (File.Exists(real))
            return new FileInfo(real).Length == 0 ? real : null;
        // A link to what has no path, as pipes have none.
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    public static void Write(string path, string source)
    {
        using var text = File.OpenRead(source);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        text.CopyTo(file);
    }
}
