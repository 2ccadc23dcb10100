using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Ris;
using Xunit;

namespace SurveyGraph.Tests.Importers.Ris;

public class ReferImporterTests
{
    [Fact]
    public void A_record_is_a_paper_with_all_that_it_says()
    {
        var result = Import(
            "%0 Conference Proceedings\r\n%T A Token\r\nof One Line\r\n%A Doe, Anna\r\n%A Donald E. Roe\r\n%A Token Group,\r\n"
            + "%B European Conference on Computer Vision\r\n%D 2024\r\n%8 5 June\r\n%P 19-35\r\n%K tokens\r\nwords\r\n"
            + "%R https://doi.org/10.1234/a.b\r\n%F doe2024\r\n%@ 978-3-031-73004-7\r\n%7 2nd\r\n%1 own words\r\n");

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(("doe2024", "A Token of One Line", "2024-06-05", "10.1234/a.b", "ECCV"),
            (paper.Key?.Value, paper.Title, paper.Date.ToString(), paper.Identifiers.Doi?.Value, paper.Venue?.Short));
        Assert.Equal(["Anna Doe", "Donald E. Roe", "Token Group"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(["edition=2nd", "isbn=978-3-031-73004-7", "keywords=tokens, words", "pages=19-35"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
        Assert.Contains(paper.Evidence, said => said.Field == PaperField.Note && said.Value == "own words");
    }

    [Theory]
    [InlineData("%T A\n%J Words", "article")]
    [InlineData("%T A\n%B Words\n%I Press", "incollection")]
    [InlineData("%T A\n%I Press", "book")]
    [InlineData("%0 Thesis\n%T A\n%9 Master's thesis", "mastersthesis")]
    [InlineData("%0 Report\n%T A\n%R TR-17", "techreport")]
    public void Tags_tell_what_a_paper_is_where_no_type_does(string text, string type)
    {
        var paper = Assert.Single(Import(text).Bibliography.Papers);

        Assert.Equal(type, paper.EntryType?.Name ?? (paper.Venue?.Kind == VenueKind.Journal ? "article" : ""));
    }

    [Fact]
    public void The_proceedings_of_the_ACL_Anthology_are_no_series()
    {
        var paper = Assert.Single(Import(
            "%0 Conference Proceedings\n%T A\n%A X, Y\n%Y Doe, Anna\n%S Proceedings of the Workshop on Tokens\n%8 November\n%D 2020\n")
            .Bibliography.Papers);

        Assert.Equal(("Proceedings of the Workshop on Tokens", "Doe, Anna", null, "2020-11"),
            (paper.FieldOf("booktitle") ?? paper.Venue?.ContainerTitle, paper.FieldOf("editor"), paper.FieldOf("series"),
                paper.Date.ToString()));
    }

    [Fact]
    public void Records_are_told_apart_by_lines_and_by_their_first_tag() => Assert.Equal(
        ["A", "B", "C"],
        Import("%T A\n\n\n%0 Book\n%T B\n%0 Book\n%T C").Bibliography.Papers.Select(paper => paper.Title));

    [Fact]
    public void A_percent_sign_in_a_line_is_no_tag() =>
        Assert.Equal("Half 50% off", Assert.Single(Import("%T Half\n50% off").Bibliography.Papers).Title);

    private static ImportResult Import(string text) => new ReferImporter().Import(new("a.enw", text));
}
