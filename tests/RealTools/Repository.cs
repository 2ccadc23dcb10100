namespace SurveyGraph.Tests.RealTools;

/// <summary>The checkout that the running tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Graph.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The full path of a file or folder given relative to the root, with <c>/</c> between its parts.
    /// </summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Graph.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Graph.sln above {AppContext.BaseDirectory}");
    }
}
