using System.Globalization;
using System.Text;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Corpus;

/// <summary>What is read from every sample, counted: a person looks at a number that moves before it stays.</summary>
public class CorpusRatchetTests
{
    private static readonly string[] Folders =
    [
        "tests/Importers/samples", "tests/Exporters/Bibtex/sources", "tests/RealTools/inputs", "data/token-compression",
    ];

    [Fact]
    public void Papers_relations_and_findings_of_every_sample_are_as_counted()
    {
        var counts = new StringBuilder();
        foreach (var file in Folders.SelectMany(FilesOf).Append("data/awesome-token-pruning.md"))
            counts.Append(CultureInfo.InvariantCulture, $"{file}: {Count(file)}\n");

        Golden.Verify(Encoding.UTF8.GetBytes(counts.ToString()), "counts.txt");
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Repository.Path(folder))
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .Where(file => ImportFormats.OfFile(file) is not null)
            .Order(StringComparer.Ordinal);

    private static string Count(string file)
    {
        var (source, decoding) = SourceDecoder.Decode(file, File.ReadAllBytes(Repository.Path(file)));
        var (bibliography, reading) = ImportFormats.OfFile(file)!.Create(new()).Import(source);
        var (merged, merging) = BibliographyMerge.Merge([bibliography]);
        var (graph, building) = PaperGraphBuilder.Build(merged, DefaultFacets.All);
        var findings = decoding.Concat(reading).Concat(merging).Concat(building)
            .CountBy(finding => finding.Code.Id)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => $", {count.Key} x{count.Value}");
        return $"{graph.Papers.Count()} papers, {graph.Relations.Count} relations{string.Concat(findings)}";
    }
}
