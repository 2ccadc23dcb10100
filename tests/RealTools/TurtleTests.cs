using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>RDF libraries read a Turtle file without a word, and see every paper with its title.</summary>
public partial class TurtleTests
{
    private const string Good = """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <https://doi.org/10.1/a%22b> a <http://purl.org/spar/fabio/Preprint> ;
          dcterms:identifier "a" ;
          dcterms:title "Say \"\\n\" 中" .

        """;

    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void Rdflib_sees_every_title(string sample)
    {
        var titles = GraphReading.Of(Sample.Of(sample).Graph, "graphology").Titles.Select(title => title.Value!);

        Assert.Equal(titles.Order(StringComparer.Ordinal), Titles(FileOf(sample)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Rdflib_and_rapper_count_as_many_triples(string sample)
    {
        var triples = Triples(FileOf(sample));

        Assert.True(triples > Sample.Of(sample).Papers);
        Assert.Equal(triples, TriplesOfRapper(FileOf(sample)));
    }

    [Fact]
    public void A_good_file_is_read()
    {
        using var folder = new TempFolder();
        var file = folder.Write("good.ttl", Good);

        Assert.Equal(["Say \"\\n\" 中"], Titles(file));
        Assert.Equal((3, 3), (Triples(file), TriplesOfRapper(file)));
    }

    [Theory]
    [InlineData("\"a\"", "\"a\" b")]
    [InlineData("%22", "\"")]
    [InlineData("\\\"", "\"")]
    public void A_bad_file_is_found(string good, string bad)
    {
        using var folder = new TempFolder();
        var file = folder.Write("bad.ttl", Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Throws<InvalidDataException>(() => TriplesOfRapper(file));
    }

    private static string FileOf(string sample) => Path.Combine(Sample.Of(sample).Folder, "graph.ttl");

    private static string[] Titles(string file)
    {
        using var reading = Read(file);
        return reading.RootElement.GetProperty("titles").Deserialize<string[]>()!;
    }

    private static int Triples(string file)
    {
        using var reading = Read(file);
        return reading.RootElement.GetProperty("triples").GetInt32();
    }

    private static JsonDocument Read(string file)
    {
        var result = RealTool.RequirePython("read_turtle.py", "rdflib").Run([file]);
        // rdflib warns of values that it does not understand.
        if (result.ExitCode != 0 || result.Error.Length > 0)
            throw new InvalidDataException(result.Error);
        return JsonDocument.Parse(result.Output);
    }

    private static int TriplesOfRapper(string file)
    {
        var result = RealTool.Require("rapper").Run(["-i", "turtle", "-o", "ntriples", file]);
        var complaints = result.Error.Split('\n').Where(line => Complaint().IsMatch(line)).ToArray();
        if (result.ExitCode != 0 || complaints.Length > 0)
            throw new InvalidDataException(string.Join('\n', complaints));
        // What is said twice is one triple.
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Count();
    }

    [GeneratedRegex("(?i)error|warning")]
    private static partial Regex Complaint();
}
