using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Ris;
using Xunit;

namespace SurveyGraph.Tests.Importers.Ris;

public class NbibImporterTests
{
    [Fact]
    public void A_record_is_a_paper_with_all_that_it_says()
    {
        var result = Import(
            "\nPMID- 17\nIS  - 1234-5678 (Electronic)\nVI  - 26\nIP  - 3\nDP  - 2020 Aug 8\nTI  - A trial of\n      tokens.\n"
            + "PG  - 101-9\nLID - 10.1234/a.b [doi]\nLID - e17 [pii]\nAB  - One.\n      Two.\n"
            + "FAU - van der Berg, Jan K\nAU  - van der Berg JK\nFAU - Doe, Bo Jr\nCN  - Token Group\nLA  - eng\n"
            + "PT  - Journal Article\nTA  - J Tok\nJT  - Journal of tokens\nMH  - *Words/methods\nOT  - tokens\nPMC - PMC5\n");

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Empty(result.Diagnostics.Where(finding => finding.Code.Id != "SG0202"));
        Assert.Equal(("A trial of tokens", "2020-08-08", "10.1234/a.b"),
            (paper.Title, paper.Date.ToString(), paper.Identifiers.Doi?.Value));
        Assert.Equal(["Jan K van der Berg", "Bo Doe, Jr", "Token Group"], paper.Authors.Select(author => author.DisplayName));
        Assert.True(paper.Authors[2].IsOrganisation);
        Assert.Equal(("Journal of tokens", VenueKind.Journal), (paper.Venue?.ContainerTitle, paper.Venue!.Kind));
        Assert.Equal(
            ["abstract=One. Two.", "issn=1234-5678", "keywords=Words/methods, tokens", "language=eng", "number=3",
                "pages=101-9", "pmcid=PMC5", "pmid=17", "shortjournal=J Tok", "volume=26"],
            paper.Fields.Where(field => field.Name != "journal").Select(field => $"{field.Name}={field.Value}").Order());
        Assert.Contains(paper.Evidence, said => said.Field == PaperField.Note && said.Value == "e17 [pii]");
    }

    [Theory]
    [InlineData("PMID- 1\nTI  - A\nDP  - 2020 Sep-Oct\nPMID- 2\nTI  - B\n")]
    [InlineData("PMID- 1\r\nTI  - A\r\nDP  - 2020 Winter\r\n\r\nPMID- 2\r\nTI  - B\r\n")]
    public void Records_are_told_apart_by_lines_and_by_their_first_tag(string text)
    {
        var papers = Import(text).Bibliography.Papers;

        Assert.Equal(["A", "B"], papers.Select(paper => paper.Title));
        Assert.Equal(2020, papers[0].Date?.Year);
        Assert.Empty(Import(text).Diagnostics);
    }

    [Theory]
    [InlineData("BTI - A book\nTI  - A chapter\n", "A chapter", "incollection")]
    [InlineData("BTI - A book\n", "A book", "book")]
    public void A_book_has_a_title_of_its_own(string text, string title, string type)
    {
        var paper = Assert.Single(Import("PMID- 1\n" + text).Bibliography.Papers);

        Assert.Equal((title, type), (paper.Title, paper.EntryType?.Name));
    }

    [Fact]
    public void What_is_in_no_record_is_told_once() =>
        Assert.Equal("SG0311", Assert.Single(Import("some words\n\nmore words\n\nPMID- 1\nTI  - A\n").Diagnostics).Code.Id);

    private static ImportResult Import(string text) => new NbibImporter().Import(new("a.nbib", text));
}
