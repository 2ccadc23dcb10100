using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Json;
using Xunit;

namespace SurveyGraph.Tests.Importers.Json;

public class JsonParserTests
{
    [Theory]
    // Nothing is wrong.
    [InlineData("""[{"title": "A"}, {"title": "B"}]""", "A|B", "")]
    [InlineData("{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "A|B", "")]
    [InlineData("""[{"title": "A", "year": NaN}, {"title": "B", "score": None,}, ]""", "A|B", "")]
    [InlineData("""// papers\n[{"title": "A"}, /* not {"title": "X"} */ {"title": "B"}]""", "A|B", "")]
    [InlineData("""[{"title": "A\u00e9\n\"\\"}]""", "Aé \"\\", "")]
    // Read over.
    [InlineData("""[{"title": "A"} {"title": "B" "year": 2024}]""", "A|B", "SG0309 SG0309")]
    [InlineData("[{\"title\": \"A\",\n\"venue\": \"ECCV,\n\"year\": 2024},\n{\"title\": \"B\"}]", "A|B", "SG0309")]
    [InlineData("[{\"title\": \"A\nB\"}]", "A B", "SG0309")]
    [InlineData("""[{"title": "A $\alpha$"}]""", "A $\\alpha$", "SG0309")]
    // One fault costs what it stands in.
    [InlineData("""[{"title": "A"}, {"title": "B", year: 2024, "venue": "ECCV"}, {"title": "C"}]""", "A|B|C", "SG0308")]
    [InlineData("""[{"title": "A", "note": "The "best" paper", "year": 2024}, {"title": "B"}]""", "A|B", "SG0308")]
    [InlineData("""[{"title": "A", "year": 20x}, {"title": "B"}]""", "A|B", "SG0308")]
    [InlineData("""[{"title": "A", {"title": "B"}]""", "A|B", "SG0308")]
    [InlineData("""[{"title": "A"}}, {"title": "B"}]""", "A|B", "SG0308 SG0308 SG0308")]
    [InlineData("""[{"title": "A", "authors": ["X Y", "Z W"}, {"title": "B"}]""", "A|B", "SG0308")]
    [InlineData("""[{"title": "A"}, {"title": "B", "authors": ["X Y", "Z""", "A|B", "SG0309 SG0308")]
    [InlineData("""[{"title": "A"}, {"title": "B", "year": 2024""", "A|B", "SG0308")]
    public void A_fault_costs_what_it_stands_in(string json, string titles, string codes)
    {
        var result = Import(json.Replace("\\n[", "\n[", StringComparison.Ordinal));

        Assert.Equal(titles.Split('|'), result.Bibliography.Papers.Select(paper => paper.Title.Replace('\n', ' ')));
        Assert.Equal(codes, string.Join(' ', result.Diagnostics.Select(diagnostic => diagnostic.Code.Id)));
    }

    [Fact]
    public void A_fault_has_its_place()
    {
        var result = Import("[\n  {\"title\": \"A\"},\n  {\"title\": \"B\", year: 2024}\n]\n");

        Assert.Equal(
            "p.json:3:18: error SG0308: 'year:' stands where a key in quotes is expected",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_stray_quote_costs_no_other_paper_even_on_one_line()
    {
        var papers = Enumerable.Range(0, 100)
            .Select(i => $"{{\"title\":\"T{i}\",\"year\":{(i % 3 > 0 ? "\"a \"b\"" : "2024")},\"venue\":\"ECCV\"}}");

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"T{i}"), Titles(Import($"[{string.Join(',', papers)}]")));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"papers\":")]
    public void Nesting_without_end_is_told_and_costs_itself(string piece)
    {
        var result = Import(string.Concat(Enumerable.Repeat(piece, 100_000)));

        Assert.Empty(result.Bibliography.Papers.Where(paper => paper.Title.Length > 0));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NestingTooDeep);
    }

    [Fact]
    public void Papers_behind_a_value_that_is_too_deep_are_read()
    {
        var deep = new string('[', 1000) + new string(']', 1000);

        Assert.Equal(["A", "B"], Titles(Import($$"""[{"title": "A", "x": {{deep}}}, {"title": "B"}]""")));
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_and_its_first_value_counts()
    {
        var result = Import("""{"title": "A", "year": 2023, "year": 2024}""");

        Assert.Equal(2023, Assert.Single(result.Bibliography.Papers).Date?.Year);
        Assert.Equal(DiagnosticCodes.InvalidValue, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_number_keeps_the_zeros_that_an_identifier_has() =>
        Assert.Equal("2403.10000",
            Import("""{"title": "A", "arxiv": 2403.10000}""").Bibliography.Papers[0].Identifiers.Arxiv?.Value);

    private static ImmutableArray<string> Titles(ImportResult result) =>
        [.. result.Bibliography.Papers.Select(paper => paper.Title)];

    private static ImportResult Import(string json) => new JsonImporter().Import(new SourceText("p.json", json));
}
