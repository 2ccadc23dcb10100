using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csv;

/// <summary>Tables as databases and reference managers write them.</summary>
public class ProgramTableTests
{
    [Fact]
    public void PubMed_names_the_journal_in_a_column_for_books_too()
    {
        var paper = Single("""
            PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
            29000001,A Title,"Roe A, Poe B.","J Ex. 2018 Feb 13;6:e1. doi: 10.5555/1.","Roe A","J Ex",2018,2018/02/20,PMC1,,10.5555/1
            """);

        Assert.Equal(("J Ex", VenueKind.Journal), (paper.Venue?.Name, paper.Venue?.Kind));
        Assert.Equal(["A Roe", "B. Poe"], paper.Authors.Select(author => author.DisplayName));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void IEEE_Xplore_says_whether_a_title_is_that_of_a_journal()
    {
        var papers = Import("""
            "Document Title",Authors,"Publication Title",Date Added To Xplore,"Publication Year","Start Page","End Page",ISBNs,"DOI",Funding Information,"IEEE Terms",Document Identifier
            "One","A. Roe; B. Poe","Sample Letters",12 Jan 2023,2023,1,9,,10.5555/1,X,Radar,IEEE Journals
            "Two","C. Loe","2021 Sample Meeting (SM)",3 Feb 2022,2021,1,6,978-1-6654-0000-1,10.5555/2,,Radar,IEEE Conferences
            """).Bibliography.Papers;

        Assert.Equal([VenueKind.Journal, VenueKind.Conference], papers.Select(paper => paper.Venue!.Kind));
        Assert.Equal("978-1-6654-0000-1", papers[1].FieldOf("isbn"));
        Assert.All(papers, paper => Assert.Empty(paper.Tags));
    }

    [Fact]
    public void Dimensions_and_the_Lens_classify_nothing_by_their_numbers()
    {
        var dimensions = Single("""
            Rank,Publication ID,DOI,Title,Source title,Publisher,PubYear,Volume,Issue,Pagination,Open Access,Publication Type,Authors,Source Linkout,Dimensions URL
            500,pub.11,10.5555/5,One,Sample Nature,Roe Press,2021,5,8,100-110,Closed,Article,"Roe, Ann; Poe, B.",https://example.org/x,https://app.dimensions.ai/details/publication/pub.11
            """);
        var lens = Single("""
            Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs,Author/s,Start Page,End Page,Fields of Study,External URL,Open Access Colour
            000-111,Two,2020-06-01,2020,journal article,Sample Journal,12345678,Ana Roe; Bo Poe,1,9,Computer science,https://example.org/a,gold
            """);

        Assert.Equal("100--110", dimensions.FieldOf("pages")?.Replace("100-110", "100--110", StringComparison.Ordinal));
        Assert.Equal("12345678", lens.FieldOf("issn"));
        Assert.Empty(dimensions.Tags.Concat(lens.Tags));
    }

    [Fact]
    public void Columns_with_dots_are_called_by_what_they_hold()
    {
        var paper = Single("""
            id,doi,display_name,publication_year,type,authorships.author.display_name,authorships.author.id,primary_location.source.display_name,biblio.volume,biblio.first_page,biblio.last_page,cited_by_count
            https://openalex.org/W1,https://doi.org/10.5555/7,A Title,2018,article,Ann Roe|Bo Poe,https://openalex.org/A1,Annals of Samples,6,1,9,9
            """);

        Assert.Equal(("Annals of Samples", VenueKind.Journal), (paper.Venue?.Name, paper.Venue?.Kind));
        Assert.Equal(["Ann Roe", "Bo Poe"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("6", "1--9"), (paper.FieldOf("volume"), paper.FieldOf("pages")));
    }

    [Theory]
    [InlineData("thesis", "PhD Thesis", "phdthesis", "school")]
    [InlineData("thesis", "Master's thesis", "mastersthesis", "school")]
    [InlineData("report", "", "techreport", "institution")]
    [InlineData("book", "", "book", "publisher")]
    public void Works_of_Zotero_that_are_part_of_nothing_have_a_type(
        string item, string type, string expected, string field)
    {
        var paper = Single($"""
            Key,Item Type,Publication Year,Author,Title,Publisher,Type,Library Catalog
            ABCD2345,{item},2015,"Roe, Ann",A Work,Sample House,{type},X
            """);

        Assert.Equal(expected, paper.EntryType?.Name);
        Assert.Equal("Sample House", field == "school" ? paper.Venue?.Name : paper.FieldOf(field));
    }

    [Theory]
    [InlineData("2510.0714300000000001", "2510.07143")]
    [InlineData("2510.0714299999999999", "2510.07143")]
    [InlineData("1406.2661000000001", "1406.2661")]
    [InlineData("2403.0948", null)]
    [InlineData("2510.0714312345678", null)]
    public void An_arXiv_number_that_a_spreadsheet_blurred_is_sharp_again(string cell, string? expected)
    {
        var result = Import($"title,arXiv\nA Title,{cell}\n");

        Assert.Equal(expected, Assert.Single(result.Bibliography.Papers).Identifiers.Arxiv?.Value);
        Assert.Equal(expected is null, !result.Diagnostics.IsEmpty);
    }

    [Theory]
    [InlineData("thesis", "phdthesis", null)]
    [InlineData("mastersthesis", "mastersthesis", null)]
    [InlineData("article", null, VenueKind.Journal)]
    [InlineData("paper-conference", null, VenueKind.Conference)]
    public void A_type_of_entries_is_no_facet(string type, string? expected, VenueKind? kind)
    {
        var venue = kind is null ? "" : "Sample Collection";
        var result = new JsonImporter().Import(new("papers.json",
            $$"""[{"title": "A Work", "type": "{{type}}", "authors": ["Ann Roe"], "year": 2001, "venue": "{{venue}}"}]"""));

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal((expected, kind), (paper.EntryType?.Name, paper.Venue?.Kind));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void Other_types_stay_a_facet_or_a_note()
    {
        Assert.Equal("Survey", Assert.Single(Single("title,type\nA Title,Survey\n").Tags).Value);
        Assert.Contains(Import("title,type\nA Title,article\nB Title,Survey\n").Bibliography.Papers[1].Evidence,
            evidence => evidence is { Field: PaperField.Note, Value: "Survey" });
    }

    [Fact]
    public void A_link_in_place_of_a_journal_is_no_name()
    {
        var paper = Single("title,year,journal\nA Title,2001,https://example.org/journal\n");

        Assert.Null(paper.Venue);
        Assert.Equal("https://example.org/journal", Assert.Single(paper.Links).Url);
    }

    [Fact]
    public void The_volume_of_CoRR_is_the_number_of_the_preprint()
    {
        var paper = Single("title,year,venue,volume\nA Title,2024,CoRR,abs/2401.01234\n");

        Assert.Equal("2401.01234", paper.Identifiers.Arxiv?.Value);
        Assert.Null(paper.FieldOf("volume"));
    }

    [Fact]
    public void Hayagriva_has_the_venue_of_a_paper_in_its_parent()
    {
        var papers = new YamlImporter().Import(new("refs.yml", """
            roe2019:
              type: article
              title: {value: {value: "A Title", verbatim: true}}
              author: ["Poe, Bo", {name: "Gómez de la Roe", given-name: Ana}]
              date: 2019-05
              page-range: 12-34
              serial-number: {doi: 10.5555/1}
              parent:
                type: periodical
                title: {value: Annals of Samples, short: Ann. Samples}
                volume: 7
                issue: 2
                serial-number: {issn: 1234-5678}
            loe2021:
              type: article
              title: Another Title
              author: "Loe, Cy"
              date: 2021
              parent: {type: proceedings, title: Sample Meeting, publisher: {name: Sample House, location: Oxford}}
            """)).Bibliography.Papers;

        Assert.Equal([("Annals of Samples", VenueKind.Journal), ("Sample Meeting", VenueKind.Conference)],
            papers.Select(paper => (paper.Venue!.Name, paper.Venue.Kind)));
        Assert.Equal([("Poe", "Bo"), ("Gómez de la Roe", "Ana")],
            papers[0].Authors.Select(name => (name.Family, name.Given)));
        Assert.Equal(("7", "2", "1234-5678"),
            (papers[0].FieldOf("volume"), papers[0].FieldOf("number"), papers[0].FieldOf("issn")));
        Assert.Equal(("Sample House", "Oxford"), (papers[1].FieldOf("publisher"), papers[1].FieldOf("address")));
        Assert.All(papers, paper => Assert.Empty(paper.Tags));
    }

    [Fact]
    public void The_place_of_a_publisher_is_its_address() => Assert.Equal("Oxford", Single("""
        Key,Item Type,Title,Publisher,Place,Library Catalog
        ABCD2345,book,A Work,Sample House,Oxford,X
        """).FieldOf("address"));

    [Theory]
    [InlineData("Zeitschrift")]
    [InlineData("Revista")]
    [InlineData("Publication Title", "Journal of Samples")]
    [InlineData("Source title", "Transactions on Samples")]
    public void A_journal_is_known_by_its_column_or_its_name(string column, string name = "Beispiele") =>
        Assert.Equal(VenueKind.Journal, Single($"title,year,{column}\nA Title,2001,{name}\n").Venue?.Kind);

    [Theory]
    [InlineData("Roe, Ann; Lee, Bo", "Roe, Ann and Lee, Bo")]
    [InlineData("Roe, Ann", "Roe, Ann")]
    public void Editors_are_names_as_authors_are(string editors, string expected) =>
        Assert.Equal(expected, Single($"Title,Editor\nA Title,\"{editors}\"\n").FieldOf("editor"));

    [Theory]
    [InlineData("Sample Notes (including subseries Notes on Samples)", "Sample Notes")]
    [InlineData("Computer Vision and Pattern Recognition", "CVPR")]
    [InlineData("Web Search and Data Mining", "WSDM")]
    [InlineData("International Conference on Human Factors in Computing Systems", "CHI")]
    [InlineData("Folds and Sheets of Card", "Folds and Sheets of Card")]
    public void Databases_have_names_of_their_own_for_venues(string name, string expected) =>
        Assert.Equal(expected, Single($"Title,Source title\nA Title,{name}\n").Venue?.Short);

    private static Paper Single(string table) => Assert.Single(Import(table).Bibliography.Papers);

    private static ImportResult Import(string table) =>
        new CsvImporter().Import(new("papers.csv", table));
}
