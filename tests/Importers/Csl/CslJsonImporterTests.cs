using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csl;
using SurveyGraph.Importers.Json;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csl;

public class CslJsonImporterTests
{
    [Fact]
    public void Names_and_fields_are_taken_as_they_are_in_every_script()
    {
        var paper = Single("""[{"type": "book", "title": "A", "issued": {"date-parts": [[2024]]}, "author": [{"family": "Duan", "given": "Nan"}, {"literal": "USENIX"}], "publisher-place": "М. 北京"}]""");

        Assert.Equal([new("Duan", "Nan"), new("USENIX", IsOrganisation: true)], paper.Authors);
        Assert.Equal("М. 北京", paper.FieldOf("address"));
    }

    [Theory]
    [InlineData("paper-conference", "inproceedings")]
    [InlineData("article-journal", "article")]
    public void A_paper_without_a_venue_keeps_its_type(string type, string entryType) =>
        Assert.Equal(entryType,
            Single($$"""[{"type": "{{type}}", "title": "A", "issued": {"date-parts": [[2024]] } }]""").EntryType?.Name);

    [Theory]
    [InlineData("Diploma thesis", "phdthesis", "Diploma thesis")]
    [InlineData("Master of Arts thesis", "mastersthesis", "Master of Arts thesis")]
    [InlineData("Master's thesis", "mastersthesis", null)]
    [InlineData("PhD Thesis", "phdthesis", null)]
    public void A_thesis_keeps_what_it_calls_itself(string genre, string entryType, string? type)
    {
        var paper = Single($$"""[{"type": "thesis", "title": "A", "genre": "{{genre}}", "issued": {"date-parts": [[2024]] } }]""");

        Assert.Equal((entryType, type), (paper.EntryType?.Name, paper.FieldOf("type")));
    }

    [Fact]
    public void An_item_without_title_is_kept() =>
        Assert.Equal(("", "Notes"), Single("""[{"id": "a", "type": "document", "container-title": "Notes"}]""") is var paper
            ? (paper.Title, paper.Venue?.ContainerTitle) : default);

    [Theory]
    [InlineData("webpage", "online")]
    [InlineData("document", null)]
    public void A_page_keeps_what_it_calls_itself(string type, string? entryType)
    {
        var paper = Single($$"""[{"type": "{{type}}", "title": "A", "genre": "Billet", "container-title": "Notes"}]""");

        Assert.Equal((entryType, "Billet", "Notes"),
            (paper.EntryType?.Name, paper.FieldOf("type"), paper.Venue?.ContainerTitle));
    }

    [Fact]
    public void An_item_is_a_paper_with_all_that_it_says()
    {
        var paper = Single("""
            [{"id": "x", "citation-key": "chen2024image", "type": "paper-conference", "title": "An <i>Image</i> is <span class=\"nocase\">Worth</span>",
              "container-title": "European Conference on Computer Vision", "issued": {"date-parts": [["2024", 11, 23]]},
              "author": [{"family": "Oord", "given": "Aaron", "non-dropping-particle": "van den", "suffix": "Jr."}, {"literal": "Qwen Team"}],
              "editor": [{"family": "Doe", "given": "Anna"}], "page": "19-35", "volume": 3, "keyword": "a, b", "language": "en",
              "DOI": "10.1007/978-3-031-73004-7_2", "note": "arXiv:2403.06764 [cs]\nCitation Key: other\nPMID: 1\nTo appear"}]
            """);

        Assert.Equal("An Image is Worth", paper.Title);
        Assert.Equal(["Aaron van den Oord, Jr.", "Qwen Team"], paper.Authors.Select(author => author.DisplayName));
        Assert.True(paper.Authors[1].IsOrganisation);
        Assert.Equal(("2024-11-23", "ECCV"), (paper.Date.ToString(), paper.Venue?.Short));
        Assert.Equal(("2403.06764", "10.1007/978-3-031-73004-7_2"),
            (paper.Identifiers.Arxiv?.Value, paper.Identifiers.Doi?.Value));
        Assert.Equal(
            ["editor=Doe, Anna", "keywords=a, b", "language=en", "note=To appear", "pages=19-35", "pmid=1", "volume=3"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
        Assert.Empty(paper.Tags);
    }

    [Theory]
    [InlineData("""{"date-parts": [[2024, 9]]}""", "2024-09")]
    [InlineData("""{"date-parts": [[2024, 9, 1], [2024, 9, 5]]}""", "2024-09-01")]
    [InlineData("""{"raw": "2024-09-29"}""", "2024-09-29")]
    [InlineData("""{"literal": "September 2024"}""", "2024-09")]
    [InlineData("\"2024\"", "2024")]
    [InlineData("""[{"year": 2024, "month": 9}]""", "2024-09")]
    [InlineData("""{"year": "2024", "day": 3}""", "2024")]
    public void Dates_have_many_forms(string issued, string expected) =>
        Assert.Equal(expected,
            Single($$"""[{"type": "article", "title": "A", "author": [{"family": "X"}], "issued": {{issued}}}]""").Date.ToString());

    [Theory]
    [InlineData("""{"date-parts": [[1990], [1995, 3]]}""", "1990", "1990/1995-03")]
    [InlineData("""{"date-parts": [[2004], [0]]}""", "2004", "2004/..")]
    [InlineData("""{"date-parts": [[1723]], "circa": true}""", "1723", "1723~")]
    [InlineData("""{"date-parts": [[2004]], "season": 2}""", "2004", "2004-22")]
    [InlineData("""{"date-parts": [[-44], [14]]}""", "", "-0043/0014")]
    [InlineData("""{"literal": "../1990"}""", "1990", "../1990")]
    public void A_date_that_is_more_than_one_is_kept_as_BibLaTeX_has_it(string issued, string date, string kept)
    {
        var paper = Single($$"""[{"type": "book", "title": "A", "author": [{"family": "X"}], "issued": {{issued}}}]""");

        Assert.Equal((date, kept), (paper.Date?.ToString() ?? "", paper.FieldOf("date")));
    }

    [Fact]
    public void What_other_formats_rarely_have_is_kept_in_fields()
    {
        var paper = Single("""
            [{"type": "book", "title": "A", "author": [{"family": "X"}], "title-short": "A short one",
              "accessed": {"date-parts": [["2023", 1, 5]]}, "original-date": {"date-parts": [[1850]]},
              "translator": [{"family": "Doe", "given": "Ann"}], "collection-title": "Books", "collection-number": 4,
              "number-of-pages": 300, "PMID": "17", "annote": "Read it"}]
            """);

        Assert.Equal(
            ["annote=Read it", "number=4", "origdate=1850", "pagetotal=300", "pmid=17", "series=Books",
                "shorttitle=A short one", "translator=Doe, Ann", "urldate=2023-01-05"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
    }

    [Fact]
    public void The_short_name_of_a_journal_is_kept_beside_the_long_one() => Assert.Equal(
        "J. Tok.",
        Single("""[{"type": "article-journal", "title": "A", "container-title": "Journal of Tokens", "journalAbbreviation": "J. Tok."}]""")
            .FieldOf("shortjournal"));

    [Theory]
    [InlineData("paper-conference", null, VenueKind.Conference)]
    [InlineData("article-journal", null, VenueKind.Journal)]
    [InlineData("chapter", "incollection", VenueKind.Book)]
    [InlineData("thesis", "phdthesis", VenueKind.Unknown)]
    [InlineData("report", "techreport", VenueKind.Unknown)]
    [InlineData("webpage", "online", VenueKind.Unknown)]
    [InlineData("software", "software", VenueKind.Unknown)]
    public void Types_say_what_a_paper_is(string type, string? entryType, VenueKind kind)
    {
        var paper = Single($$"""[{"type": "{{type}}", "title": "A", "container-title": "Somewhere Else"}]""");

        Assert.Equal((entryType, kind), (paper.EntryType?.Name, paper.Venue!.Kind));
    }

    [Fact]
    public void A_preprint_is_known_by_its_publisher_and_number()
    {
        var paper = Single("""
            [{"type": "article", "title": "A", "publisher": "arXiv", "number": "arXiv:2403.06764", "author": [{"family": "X"}]}]
            """);

        Assert.Equal(("arXiv", "2403.06764"), (paper.Venue?.Short, paper.Identifiers.Arxiv?.Value));
    }

    [Theory]
    [InlineData("""{"id": "http://example.org/AB1", "type": "article-journal", "title": "A", "page": "54"}""", "54")]
    [InlineData("""{"type": "patent", "title": "A", "page": "54", "issued": {"date-parts": [[2003]]} }""", "54")]
    [InlineData("""{"type": "webpage", "title": "A", "page": "54", "accessed": {"date-parts": [["2003"]]} }""", "54")]
    [InlineData("""{"id": "7", "type": "paper-conference", "title": "A", "page": "54", "year": 2003}""", null)]
    public void Bare_items_and_those_of_rare_types_are_read_alike(string item, string? pages) =>
        Assert.Equal(pages, Single($"[{item}]").FieldOf("pages"));

    [Fact]
    public void Papers_that_are_no_items_are_read_as_other_json()
    {
        var paper = Assert.Single(new JsonImporter()
            .Import(new("p.json", """[{"title": "A", "type": "article", "method": "x"}]""")).Bibliography.Papers);

        Assert.Equal(["method"], paper.Tags.Select(tag => tag.Facet));
        Assert.Empty(Assert.Single(new CslJsonImporter()
            .Import(new("p.json", """[{"title": "A", "method": "x"}]""")).Bibliography.Papers).Tags);
    }

    private static Paper Single(string json) =>
        Assert.Single(new JsonImporter().Import(new SourceText("p.json", json)).Bibliography.Papers);
}
