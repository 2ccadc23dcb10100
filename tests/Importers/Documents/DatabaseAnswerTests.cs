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
    public void Crossref_has_titles_in_lists_and_types_of_its_own()
    {
        var paper = Json("""
            {"status": "ok", "message": {"total-results": 1, "items": [{"DOI": "10.1000/abc", "type": "proceedings-article",
              "title": ["Folding a Sheet"], "container-title": ["Lecture Notes on Folds", "Folds 2021"],
              "author": [{"given": "Ann", "family": "Lee", "affiliation": []}, {"name": "Fold Team", "sequence": "additional"}],
              "issued": {"date-parts": [[2021, 3]]}, "page": "1-9", "publisher": "Sea Press"}]}}
            """);

        Assert.Equal(("Folding a Sheet", "2021-03", "Folds 2021", VenueKind.Conference, "1-9", "Lecture Notes on Folds"),
            (paper.Title, paper.Date?.ToString(), paper.Venue?.ContainerTitle ?? paper.Venue?.Name, paper.Venue?.Kind,
                paper.FieldOf("pages"), paper.FieldOf("series")));
        Assert.Equal([new("Lee", "Ann"), new("Fold Team", IsOrganisation: true)], paper.Authors);
        Assert.Empty(paper.Sections);
    }

    [Fact]
    public void A_work_of_Crossref_that_lacks_its_first_date_and_its_page_has_others()
    {
        var paper = Json("""
            {"DOI": "10.1000/abc", "type": "journal-article", "title": "Folding a Sheet", "created": null, "URL": null,
              "container-title": "Folds Today", "published-print": {"date-parts": [[1964, 10]]},
              "resource": {"primary": {"URL": "https://example.org/fold"}}}
            """);

        Assert.Equal(("1964-10", "https://example.org/fold"), (paper.Date?.ToString(), paper.Url));
    }

    [Fact]
    public void DBLP_has_authors_in_an_object_and_the_state_of_the_answer_is_no_paper()
    {
        var paper = Json("""
            {"result": {"status": {"@code": "200", "text": "OK"}, "hits": {"hit": [{"@score": "5", "info": {
              "authors": {"author": [{"@pid": "1", "text": "Ann Lee 0001"}, {"@pid": "2", "text": "Bo Chen"}]},
              "title": "Folding a Sheet", "venue": "CVPR", "year": "2024", "doi": "10.1000/abc"}, "url": "URL#1"}]}}}
            """);

        Assert.Equal(("Folding a Sheet", "Ann Lee|Bo Chen", "CVPR"), (paper.Title, Names(paper), paper.Venue?.Short));
        Assert.Empty(paper.Sections);
    }

    [Fact]
    public void Small_words_before_a_family_name_may_be_in_one_field_with_it() =>
        Assert.Equal([new("Chen", "Bo", "van der"), new("d'Ash", "Cy")], Json("""
            [{"title": "Folds", "year": 2021, "author": [
              {"first": "Bo", "last": "van der Chen"}, {"first": "Cy", "last": "d'Ash"}]}]
            """).Authors);

    [Fact]
    public void NASA_ADS_has_lists_of_one()
    {
        var paper = Json("""
            {"response": {"numFound": 1, "docs": [{"bibcode": "2021ApJ...900....1L", "title": ["Folding a Star"],
              "author": ["Lee, Ann", "Chen, B."], "year": "2021", "pub": "The Astrophysical Journal",
              "doi": ["10.3847/1538-4357/abc"], "identifier": ["arXiv:2101.00001"]}]}}
            """);

        Assert.Equal(("Folding a Star", "Ann Lee|B. Chen", "The Astrophysical Journal", "10.3847/1538-4357/abc"),
            (paper.Title, Names(paper), paper.Venue?.Name, paper.Identifiers.Doi?.Value));
        Assert.Empty(paper.Sections);
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

    [Theory, InlineData("202409", "2024-09"), InlineData("202413", null)]
    public void A_month_may_stand_right_behind_the_year(string cell, string? date) =>
        Assert.Equal(date, Csv($"title,date\nA,{cell}\n").Date?.ToString());

    [Fact]
    public void A_venue_may_stand_out_and_have_the_month_of_its_issue_behind()
    {
        var paper = Csv("title,journal\nA,__Folds Today__ 2020 June\n");

        Assert.Equal(("Folds Today", 2020), (paper.Venue?.Name, paper.Date?.Year));
    }

    private static string Names(Paper paper) => string.Join('|', paper.Authors.Select(name =>
        name.Suffix is null ? name.DisplayName : $"{name.Given} {name.Family}, {name.Suffix}"));

    private static Paper Json(string text) =>
        Assert.Single(new JsonImporter().Import(new SourceText("p.json", text)).Bibliography.Papers);

    private static Paper Csv(string text) =>
        Assert.Single(new CsvImporter().Import(new SourceText("p.csv", text)).Bibliography.Papers);
}
