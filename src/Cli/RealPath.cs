namespace SurveyGraph.Cli;

/// <summary>Paths without links, so that two ways to one file are told to be that.</summary>
internal static class RealPath
{
    /// <summary>The absolute path with every link followed; the last parts of it need not exist.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var real = Path.Combine(Of(parent), Path.GetFileName(full));
        var isLink = new FileInfo(real).LinkTarget is not null;
        return isLink ? Of(File.ResolveLinkTarget(real, returnFinalTarget: true)!.FullName) : real;
    }
}
