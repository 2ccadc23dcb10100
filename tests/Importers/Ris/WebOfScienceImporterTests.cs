using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Ris;
using Xunit;

namespace SurveyGraph.Tests.Importers.Ris;

public class WebOfScienceImporterTests
{
    [Fact]
    public void A_record_is_a_paper_with_all_that_it_says()
    {
        var result = Import("""
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Doe, AB
            AF Doe, Anna B.
               Roe, C., V
            CA Token Group
            TI Pruning words of long
               titles
            SO IEEE TRANSACTIONS ON TOKENS AND WORDS
            DE Tokens; Long
               titles
            AB One.

            Two.
            PI NEW TOWN
            SN 1234-5678
            JI IEEE Trans. Tokens Words
            PD NOV 3
            PY 2021
            AR 165761
            DI 10.1234/tokens.15
            PM 12345678
            ER
            EF
            """);

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity >= Severity.Warning);
        Assert.Equal(("Pruning words of long titles", "2021-11-03", "10.1234/tokens.15"),
            (paper.Title, paper.Date.ToString(), paper.Identifiers.Doi?.Value));
        Assert.Equal(["Anna B. Doe", "C. V. Roe", "Token Group"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("IEEE Transactions on Tokens and Words", VenueKind.Journal), (paper.Venue?.Name, paper.Venue!.Kind));
        Assert.Equal(
            ["abstract=One. Two.", "address=New Town", "issn=1234-5678", "keywords=Tokens, Long titles", "pages=165761",
                "pmid=12345678", "shortjournal=IEEE Trans. Tokens Words"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
    }

    [Theory]
    [InlineData("PT J\nTI A\nSO WORDS OF ALL", "article")]
    [InlineData("PT S\nTI A\nSO WORDS\nDT Proceedings Paper", "inproceedings")]
    [InlineData("PT C\nTI A\nSO WORDS", "inproceedings")]
    [InlineData("PT B\nTI A\nSO WORDS\nDT Article; Book Chapter", "incollection")]
    [InlineData("PT B\nTI Words\nSO WORDS\nDT Book", "book")]
    [InlineData("PT P\nTI Words", "patent")]
    public void The_kind_of_a_record_tells_what_a_paper_is(string text, string type)
    {
        var paper = Assert.Single(Import(text + "\nAU X, Y\nER\n").Bibliography.Papers);

        Assert.Equal(type, paper.EntryType?.Name ?? paper.Venue?.Kind switch
        {
            VenueKind.Journal => "article",
            VenueKind.Conference => "inproceedings",
            _ => "",
        });
    }

    [Fact]
    public void What_cites_another_paper_of_the_file_is_related_to_it()
    {
        var result = Import("""
            PT J
            TI A
            CR Roe C, 2019, ANN WORDS, DOI 10.1234/B
               Poe E, 1999, J OTHER, DOI 10.1234/elsewhere
               Moe E, 1999, J OTHER, DOI [10.1234/c, 10.1234/c]
            DI 10.1234/a
            ER
            PT J
            TI B
            DI 10.1234/b
            ER
            """);

        var relation = Assert.Single(result.Bibliography.Relations);
        Assert.Equal(("10.1234/b", 3), (relation.Target.ToLowerInvariant(), relation.Span.Line));
    }

    [Theory]
    [InlineData("COMPUTERS & WORDS-AN INTERNATIONAL JOURNAL", null, "Computers & Words-An International Journal")]
    [InlineData("ACM SIGWORDS REVIEW", "ACM SIGWords Rev.", "ACM SIGWords Review")]
    [InlineData("WORDS PART A-TOKENS, PT II", null, "Words Part A-Tokens, Pt II")]
    [InlineData("NATION", "Nation", "Nation")]
    [InlineData("CMES", null, "CMES")]
    [InlineData("Words in Both Sizes", null, "Words in Both Sizes")]
    public void Titles_in_capitals_get_those_that_words_have(string title, string? abbreviation, string read) =>
        Assert.Equal(read, SourceTitle.Read(title, abbreviation));

    [Theory]
    [InlineData("\uFEFFFN Thomson Reuters Web of Science\nVR 1.0\nPT J\nTI A\nAU X, Y\nER\n")]
    [InlineData("\n\nPMID- 1\nTI  - A.\n")]
    [InlineData("TY  - JOUR\nTI  - A\nER  - \n")]
    [InlineData("%0 Book\n%T A\n")]
    public void Saved_text_is_of_the_database_whose_tag_comes_first(string text) =>
        Assert.Equal("A", Assert.Single(new SavedTextImporter().Import(new("a.txt", text)).Bibliography.Papers).Title);

    [Fact]
    public void Text_of_no_database_is_an_error() => Assert.Equal(
        DiagnosticCodes.InvalidRis, Assert.Single(new SavedTextImporter().Import(new("a.txt", "Dear all,")).Diagnostics).Code);

    [Fact]
    public void Text_with_tabs_below_a_header_is_a_table()
    {
        var paper = Assert.Single(new SavedTextImporter().Import(new("savedrecs.txt",
            "\uFEFFPT\tAU\tTI\tSO\tPY\tUT\nJ\tRoe, A; Poe, B\tFolding\tFOLDS\t2020\tWOS:1\n")).Bibliography.Papers);

        Assert.Equal(("Folding", 2, 2020), (paper.Title, paper.Authors.Length, paper.Date?.Year));
    }

    private static ImportResult Import(string text) => new WebOfScienceImporter().Import(new("a.wos", text));
}
