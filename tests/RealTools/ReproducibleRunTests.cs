using System.Xml.Linq;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// The same input gives the same bytes, in whatever place and language. Two processes also hash strings differently, so
/// that an order taken from a hash table shows.
/// </summary>
public class ReproducibleRunTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void Two_runs_write_the_same_bytes(string name)
    {
        var sample = Sample.Of(name);
        using var again = new TempFolder();

        CommandLine.Run(
            ["export", .. sample.Inputs, "--to", Sample.Formats, "--output", again.Root],
            new Dictionary<string, string>
            {
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["LANG"] = "tr_TR.UTF-8",
                ["TZ"] = "Asia/Tokyo"
            });

        Assert.Equal(FileNames(sample.Folder), FileNames(again.Root));
        Assert.NotEmpty(FileNames(again.Root));
        foreach (var file in FileNames(sample.Folder))
            Assert.Equal(File.ReadAllText(Path.Combine(sample.Folder, file)), File.ReadAllText(again.File(file)));
    }

    [Fact]
    public void Rows_in_another_order_keep_their_keys_and_ids()
    {
        var sample = Sample.Of("token-compression");
        var rows = File.ReadAllLines(Repository.Path(sample.Inputs[0]));
        using var folder = new TempFolder();
        var shuffled = folder.Write("papers.csv", string.Join('\n', [rows[0], .. rows.Skip(1).Reverse()]) + "\n");

        CommandLine.Run(["export", shuffled, .. sample.Inputs.Skip(1), "--to", "bibtex,graphml", "--output",
            folder.File("out")]);

        Assert.Equal(Entries(sample.Bibliography), Entries(folder.File("out/refs.bib")));
        Assert.Equal(NodeIds(sample.Graph), NodeIds(folder.File("out/graph.graphml")));
    }

    private static string[] FileNames(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Entries(string bib) =>
        File.ReadAllText(bib)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Trim())
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> NodeIds(string graph) =>
        XDocument.Load(graph).Descendants()
            .Where(element => element.Name.LocalName == "node")
            .Select(node => (string)node.Attribute("id")!)
            .Order(StringComparer.Ordinal);
}
