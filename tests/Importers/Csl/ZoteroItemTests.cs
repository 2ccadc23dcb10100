using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Json;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csl;

/// <summary>Items as Zotero itself has them, in Better BibTeX's JSON and in answers of Zotero's interface.</summary>
public class ZoteroItemTests
{
    private const string Library = """
        {"config": {"label": "BetterBibTeX JSON"},
         "collections": {
           "A1": {"name": "Folding", "key": "A1", "items": [], "collections": ["B2"], "parent": false},
           "B2": {"name": "Sheets", "key": "B2", "items": [12], "collections": [], "parent": "A1"}},
         "items": [
           {"itemType": "conferencePaper", "itemID": 12, "version": 3, "title": "Folding a Sheet", "date": "18 juin 2023",
            "proceedingsTitle": "Proceedings of the Conference on Folds", "conferenceName": "Folds 2023",
            "citationKey": "lee2023folding", "extra": "arXiv: 2301.00001", "tags": [{"tag": "paper"}],
            "creators": [
              {"firstName": "Ed", "lastName": "Ash", "creatorType": "editor"},
              {"firstName": "Ann", "lastName": "van der Lee", "creatorType": "author"},
              {"name": "Fold Team", "creatorType": "author"}],
            "attachments": [{"title": "PDF", "url": "https://example.org/a.pdf"}]},
           {"itemType": "preprint", "title": "Folding Twice", "repository": "arXiv", "archiveID": "arXiv:2403.00002",
            "creators": [{"firstName": "Bo", "lastName": "Chen", "creatorType": "author"}]},
           {"itemType": "thesis", "title": "On Folds", "university": "Sea University", "thesisType": "Master's thesis"},
           {"itemType": "note", "note": "Read it."}]}
        """;

    [Fact]
    public void An_item_is_read_as_what_Zotero_makes_of_it_in_CSL()
    {
        var paper = Import(Library).Bibliography.Papers[0];

        Assert.Equal(("lee2023folding", "Folding a Sheet", "2023-06-18", "2301.00001"),
            (paper.Key?.Value, paper.Title, paper.Date?.ToString(), paper.Identifiers.Arxiv?.Value));
        Assert.Equal([new("Lee", "Ann", "van der"), new("Fold Team", IsOrganisation: true)], paper.Authors);
        Assert.Equal(("Proceedings of the Conference on Folds", VenueKind.Conference, "Ash, Ed", "paper"),
            (paper.Venue?.ContainerTitle, paper.Venue?.Kind, paper.FieldOf("editor"), paper.FieldOf("keywords")));
        Assert.Contains(paper.Evidence, fact => fact.Value == "https://example.org/a.pdf");
    }

    [Fact]
    public void Collections_are_sections() =>
        Assert.Equal(["Folding", "Sheets"], Assert.Single(Import(Library).Bibliography.Papers[0].Sections).Path);

    [Fact]
    public void Preprints_and_theses_have_who_let_them_appear()
    {
        var papers = Import(Library).Bibliography.Papers;

        Assert.Equal(("arXiv", "2403.00002"), (papers[1].Venue?.Short, papers[1].Identifiers.Arxiv?.Value));
        Assert.Equal(("mastersthesis", "Sea University"), (papers[2].EntryType?.Name, papers[2].Venue?.Short));
    }

    [Fact]
    public void A_note_that_stands_alone_is_reported()
    {
        var result = Import(Library);

        Assert.Equal(3, result.Bibliography.Papers.Length);
        Assert.Contains(result.Diagnostics, finding => finding.Message.Contains("type note", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_of_the_interface_has_items_in_data_and_fields_that_are_empty()
    {
        var paper = Assert.Single(Import("""
            [{"key": "ABCD2345", "version": 9, "library": {"type": "user", "name": "ann"}, "meta": {"numChildren": 1},
              "data": {"key": "ABCD2345", "itemType": "journalArticle", "title": "Folds", "publicationTitle": "Nature",
                "series": "", "seriesTitle": "", "DOI": "10.1000/folds", "date": "2023", "collections": ["XY"],
                "creators": [{"creatorType": "author", "firstName": "Ann", "lastName": "Lee"}]}}]
            """).Bibliography.Papers);

        Assert.Equal(("Folds", "Nature", "10.1000/folds", "Ann Lee"), (paper.Title, paper.Venue?.Short,
            paper.Identifiers.Doi?.Value, Assert.Single(paper.Authors).DisplayName));
    }

    [Theory]
    [InlineData("""{"name": "B", "items": [], "parent": "A"}""")]
    [InlineData("""{"items": [], "parent": "B"}""")]
    public void Collections_in_a_circle_end(string parent) =>
        Assert.Single(Import($$"""
            {"collections": {"A": {"name": "A", "items": [1], "parent": "B"}, "B": {{parent}} },
             "items": [{"itemType": "book", "itemID": 1, "title": "Folds", "date": "2020"}]}
            """).Bibliography.Papers);

    private static ImportResult Import(string json) => new JsonImporter().Import(new SourceText("library.json", json));
}
