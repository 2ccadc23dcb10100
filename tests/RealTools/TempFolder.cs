namespace SurveyGraph.Tests.RealTools;

/// <summary>An empty folder that is gone at the end of the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("surveygraph-");

    public string Root => _folder.FullName;

    /// <summary>The full path of a file of that name in the folder, whether it is there or not.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Writes a file and returns its full path.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
