using System.Text;
using SurveyGraph.Cli;

namespace SurveyGraph.Tests.Cli;

/// <summary>A folder of its own for a test, and the whole command run in process.</summary>
internal sealed class CommandFolder : IDisposable
{
    /// <summary>A list with one paper.</summary>
    public const string List = "# L\n\n## S\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("surveygraph").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The path of a file or folder that need not exist.</summary>
    public string Path(params string[] parts) => System.IO.Path.Combine([_folder, .. parts]);

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A list of so many papers in two sections.</summary>
    public string WriteList(int papers) =>
        Write("list.md", "# L\n" + string.Concat(Enumerable.Range(0, papers).Select(i =>
        $"{(i % (papers / 2) == 0 ? $"\n## Section {(i == 0 ? "one" : "two")}\n\n" : "")}- [Paper {i} of the List](https://arxiv.org/abs/2401.{i:00000})\n")));

    public IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFileSystemEntries(Path(folder))
            .Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static (int Code, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    public static (int Code, string Output, string Error) RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = SurveyGraphCommand.Run(arguments,
            new(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input))));
        return (code, output.ToString(), error.ToString());
    }
}
