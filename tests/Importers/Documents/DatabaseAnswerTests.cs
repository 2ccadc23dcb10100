using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using Xunit;

namespace SurveyGraph.Tests.Importers.Documents;

/// <summary>What databases answer, and what programs and owners of home pages make tables of.</summary>
public class DatabaseAnswerTests
{
    [Fact]
    public void A_value_may_stand_in_an_object()
    {
        var paper = Json("""
            {"notes": [{"id": "AbCdEfGhIj", "forum": "AbCdEfGhIj", "content": {
              "title": {"value": "A Small Net"}, "authors": {"value": ["Ann Lee", "Bo Ash"]},
              "venue": {"value": "ICLR 2021 Oral"}, "keywords": {"value": ["nets"]}}}]}
            """);

        Assert.Equal(
            ("A Small Net", "Ann Lee|Bo Ash", "ICLR", "AbCdEfGhIj", "nets"),
            (paper.Title, Names(paper), paper.Venue?.Short, paper.Identifiers.OpenReview?.Value,
                paper.FieldOf("keywords")));
    }

    [Fact]
    public void Authors_venues_and_abstracts_may_lie_deep()
    {
        var paper = Json("""
            {"results": [{"id": "https://db.example/W1", "display_name": "Open Things", "title": "Open Things",
              "publication_year": 2018, "doi": "https://doi.org/10.1000/x",
              "authorships": [
                {"author": {"display_name": "Ann Lee"}, "institutions": [{"display_name": "Sea Lab"}]},
                {"author": {"display_name": "Bo Ash"}, "institutions": []}],
              "primary_location": {"source": {"display_name": "PeerJ", "type": "journal"}},
              "abstract_inverted_index": {"here": [1, 3], "We": [0], "and": [2]}}]}
            """);

        Assert.Equal(
            ("Open Things", "Ann Lee|Bo Ash", "Sea Lab", "PeerJ", "We here and here", (CitationKey?)null),
            (paper.Title, Names(paper), paper.Authors[0].Affiliation, paper.Venue?.Short,
                paper.FieldOf("abstract"), paper.Key));
        Assert.Empty(paper.Tags);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef01234567", null)]
    [InlineData("https://db.example/W1", null)]
    [InlineData("1-01", null)]
    [InlineData("lee2020small", "lee2020small")]
    [InlineData("9583600", "9583600")]
    public void What_a_database_calls_a_paper_is_no_key_to_cite_by(string id, string? key) =>
        Assert.Equal(key, Json($$"""[{"id": "{{id}}", "title": "A", "year": 2020}]""").Key?.Value);

    [Theory]
    [InlineData("['Ann Lee', 'Bo Ash']", "Ann Lee|Bo Ash")]
    [InlineData("[\"\"Ann O'Neil\"\", 'Bo O\\'Hara']", "Ann O'Neil|Bo O'Hara")]
    [InlineData("['Lee, Ann', 'et al.']", "Ann Lee")]
    [InlineData(
        "<strong>Ann Lee</strong>*, Bo Ash<sup>1,2</sup>, __Cy Elm__, **Di Fir**", "Ann Lee|Bo Ash|Cy Elm|Di Fir")]
    [InlineData("Ann Lee III, Bo Ash Jr.", "Ann Lee, III|Bo Ash, Jr.")]
    public void Authors_are_read_from_printed_lists_and_without_their_formatting(string cell, string names) =>
        Assert.Equal(names, Names(Csv($"title,authors\nA,\"{cell}\"\n")));

    [Fact]
    public void A_printed_list_in_a_cell_has_its_values()
    {
        var paper = Csv(
            "title,lead authors,date,topics\n[**A**: b](https://example.org/a),Ann Lee,20240929,\"['x, y', 'z']\"\n");

        Assert.Equal(
            ("A: b", "Ann Lee", "2024-09-29", "x, y|z"),
            (paper.Title, Names(paper), paper.Date?.ToString(), string.Join('|', paper.Tags.Select(tag => tag.Value))));
    }

    private static string Names(Paper paper) => string.Join('|', paper.Authors.Select(name =>
        name.Suffix is null ? name.DisplayName : $"{name.Given} {name.Family}, {name.Suffix}"));

    private static Paper Json(string text) =>
        Assert.Single(new JsonImporter().Import(new SourceText("p.json", text)).Bibliography.Papers);

    private static Paper Csv(string text) =>
        Assert.Single(new CsvImporter().Import(new SourceText("p.csv", text)).Bibliography.Papers);
}
