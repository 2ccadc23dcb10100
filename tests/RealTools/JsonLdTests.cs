using System.Text.Json;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>rdflib reads a JSON-LD file without network or complaint, and sees every paper and citation.</summary>
public class JsonLdTests
{
    private const string Good = """
        {
          "@context": { "@vocab": "https://schema.org/", "citation": { "@type": "@id" } },
          "@graph": [
            { "@id": "#a", "@type": "ScholarlyArticle", "name": "Say \"\\n\" 中", "citation": ["#b"] },
            { "@id": "#b", "@type": "Thesis", "name": "B" }
          ]
        }

        """;

    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void Rdflib_sees_every_title_and_citation(string sample)
    {
        var folder = Sample.Of(sample).Folder;
        using var papers = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "papers.json")));
        var titles = papers.RootElement.GetProperty("papers").EnumerateArray()
            .Select(paper => paper.GetProperty("title").GetString()!);
        var cited = papers.RootElement.GetProperty("relations").EnumerateArray()
            .Count(relation => relation.GetProperty("kind").GetString() == "cites");

        var reading = Read(Path.Combine(folder, "graph.jsonld"));

        Assert.Equal(titles.Order(StringComparer.Ordinal), reading.Titles.Order(StringComparer.Ordinal));
        Assert.Equal(cited, reading.Cited);
        Assert.Empty(reading.Loose);
    }

    [Fact]
    public void A_good_file_is_read()
    {
        using var folder = new TempFolder();

        var reading = Read(folder.Write("good.jsonld", Good));

        Assert.Equal(["B", "Say \"\\n\" 中"], reading.Titles);
        Assert.Equal((1, 0), (reading.Cited, reading.Loose.Length));
    }

    [Fact]
    public void A_bad_file_is_found()
    {
        using var folder = new TempFolder();
        string Write(string good, string bad) =>
            folder.Write("bad.jsonld", Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.NotEmpty(Read(Write("[\"#b\"]", "[\"#c\"]")).Loose);
        Assert.NotEmpty(Read(Write("\"citation\": { \"@type\": \"@id\" }", "\"x\": { \"@type\": \"@id\" }")).Loose);
        Assert.Throws<InvalidDataException>(() => Read(Write("\"@graph\": [", "\"@graph\":")));
    }

    private static (string[] Titles, int Cited, string[] Loose) Read(string file)
    {
        var result = RealTool.RequirePython("read_jsonld.py", "rdflib").Run([file]);
        // rdflib warns of values that it does not understand.
        if (result.ExitCode != 0 || result.Error.Length > 0)
            throw new InvalidDataException(result.Error);
        using var reading = JsonDocument.Parse(result.Output);
        var root = reading.RootElement;
        return (
            root.GetProperty("titles").Deserialize<string[]>()!, root.GetProperty("cited").GetInt32(),
            root.GetProperty("loose").Deserialize<string[]>()!);
    }
}
