using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Ris;
using Xunit;

namespace SurveyGraph.Tests.Importers.Ris;

public class RisImporterTests
{
    [Fact]
    public void A_record_is_a_paper_with_all_that_it_says()
    {
        var result = Import(
            "\uFEFFTY  - CONF\r\nAU  - Chen, Liang\r\nAU  - van den Oord, Aaron, Jr.\r\nAU  - Qwen Team,\r\nTI  - An Image\r\n   is Worth\r\n"
            + "T2  - European Conference on Computer Vision\r\nPY  - 2024\r\nDA  - 2024/11/23/\r\nDO  - 10.1007/978-3-031-73004-7_2\r\n"
            + "SP  - 19\r\nEP  - 35\r\nVL  - 3\r\nKW  - tokens; merging\r\nKW  - vision\r\nAB  - One.\r\nTwo.\r\nUR  - https://arxiv.org/abs/2403.06764\r\n"
            + "N1  - Citation Key: chen2024image\r\nN1  - To appear\r\nLA  - en\r\nER  - \r\n");

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(("chen2024image", "An Image is Worth"), (paper.Key?.Value, paper.Title));
        Assert.Equal(["Liang Chen", "Aaron van den Oord, Jr.", "Qwen Team"],
            paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("2024-11-23", "ECCV", VenueKind.Conference),
            (paper.Date.ToString(), paper.Venue?.Short, paper.Venue!.Kind));
        Assert.Equal(("2403.06764", "10.1007/978-3-031-73004-7_2"),
            (paper.Identifiers.Arxiv?.Value, paper.Identifiers.Doi?.Value));
        Assert.Equal(
            ["abstract=One. Two.", "keywords=tokens, merging, vision", "language=en", "note=To appear", "pages=19-35",
                "volume=3"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
        Assert.Equal((1, 21), (paper.Origins[0].Line, paper.Origins[0].EndLine));
        Assert.Equal(5, paper.Evidence.First(evidence => evidence.Field == PaperField.Title).Span.Line);
    }

    [Theory]
    [InlineData("TY  - JOUR\nT1  - A\nA1  - X, Y\nPY  - 2019\nY1  - Aug. 2019\nJF  - TPAMI\nER  -\n", "Y X", "2019-08")]
    [InlineData("TY  - JOUR\nT1  - A\nA1  - X, Y\nY1  - 2024/05//\nJF  - TPAMI\nER  -\n", "Y X", "2024-05")]
    [InlineData("TY - JOUR\nTI - A\nAU - Y X\nPY - 2024\nER -\n", "Y X", "2024")]
    [InlineData("TY  - JOUR\rTI  - A\rAU  - X, Y\rPY  - 2024\rER  - \r", "Y X", "2024")]
    public void Dialects_say_the_same(string ris, string author, string date)
    {
        var paper = Assert.Single(Import(ris).Bibliography.Papers);

        Assert.Equal(("A", author, date),
            (paper.Title, Assert.Single(paper.Authors).DisplayName, paper.Date.ToString()));
    }

    [Theory]
    [InlineData("2019-05/2019-07", "2019-05", "date=2019-05/2019-07")]
    [InlineData("2019-05/..", "2019-05", "date=2019-05/..")]
    [InlineData("in press", "2019-05", "year=in press")]
    [InlineData("May 2019", "2019-05", "")]
    public void A_note_may_say_more_of_the_date(string issued, string date, string kept)
    {
        var paper = Assert.Single(Import(
            $"TY  - BOOK\nTI  - A\nAU  - X, Y\nPY  - 2019\nDA  - 2019/05//\nN1  - Issued: {issued}\nER  - \n").Bibliography.Papers);

        Assert.Equal(
            (date, kept), (paper.Date.ToString(), string.Join(' ', paper.Fields.Select(own => $"{own.Name}={own.Value}"))));
    }

    [Fact]
    public void A_record_without_end_or_start_is_told_and_read()
    {
        var result = Import("TY  - JOUR\nTI  - A\n\nTY  - JOUR\nTI  - B\nER  - \nTI  - C\nER  - \nTY  - GEN\nTI  - D");

        Assert.Equal(["A", "B", "C", "D"], result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal([1, 7, 9], result.Diagnostics.Select(diagnostic => diagnostic.Span!.Value.Line));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(DiagnosticCodes.RepairedRis, diagnostic.Code));
    }

    [Fact]
    public void Text_that_is_no_ris_is_told_once()
    {
        var result = Import("hello\nworld\n");

        Assert.Empty(result.Bibliography.Papers);
        Assert.Equal("p.ris:1:1: error SG0311", Assert.Single(result.Diagnostics).ToString()[..23]);
    }

    [Fact]
    public void A_record_without_title_costs_itself()
    {
        var result = Import("TY  - JOUR\nPY  - 2024\nER  - \nTY  - JOUR\nTI  - B\nER  - \n");

        Assert.Equal("B", Assert.Single(result.Bibliography.Papers).Title);
        Assert.Equal(DiagnosticCodes.MissingTitle, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_letter_without_title_is_a_record()
    {
        var result = Import("TY  - GEN\nID  - lee1998\nAU  - Lee, Ann\nPY  - 1998\nER  - \n");

        Assert.Equal(("", "Lee"), (result.Bibliography.Papers[0].Title, result.Bibliography.Papers[0].Authors[0].Family));
        Assert.Equal("p.ris:1:1: warning SG0204: record 'lee1998' has no title",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("RPRT", "techreport", "institution")]
    [InlineData("BOOK", "book", "publisher")]
    public void A_publisher_is_what_the_type_says(string type, string entryType, string field)
    {
        var paper = Assert.Single(Import($"TY  - {type}\nTI  - A\nPB  - ETH\nER  - \n").Bibliography.Papers);

        Assert.Equal((entryType, field), (paper.EntryType?.Name, Assert.Single(paper.Fields).Name));
    }

    [Fact]
    public void The_school_of_a_thesis_is_its_venue()
    {
        var paper = Assert.Single(Import("TY  - THES\nTI  - A\nPB  - School of Folds\nER  - \n").Bibliography.Papers);

        Assert.Equal(("phdthesis", "School of Folds", VenueKind.Thesis),
            (paper.EntryType?.Name, paper.Venue?.Name, paper.Venue?.Kind));
        Assert.Empty(paper.Fields);
    }

    [Fact]
    public void The_number_of_a_series_is_no_venue() =>
        Assert.Null(Assert.Single(Import("TY  - BOOK\nTI  - A\nT2  - 1\nER  - \n").Bibliography.Papers).Venue);

    [Theory]
    [InlineData("CONF", "978-3-031-73004-7", "isbn")]
    [InlineData("JOUR", "1939-3539", "issn")]
    [InlineData("BOOK", "0-306-40615-2", "isbn")]
    public void A_serial_number_is_what_its_digits_say(string type, string number, string field)
    {
        var paper = Assert.Single(Import($"TY  - {type}\nTI  - A\nSN  - {number}\nER  - \n").Bibliography.Papers);

        Assert.Equal((field, number), (Assert.Single(paper.Fields).Name, paper.Fields[0].Value));
    }

    [Theory]
    [InlineData("PAT", "M1", "US1234567B2", "number")]
    [InlineData("PAT", "SN", "US1234567B2", "number")]
    [InlineData("RPRT", "M1", "FG-15", "number")]
    [InlineData("RPRT", "SN", "978-3-031-73004-7", "isbn")]
    [InlineData("COMP", "ET", "2.0.1", "version")]
    [InlineData("DATA", "ET", "1.2", "version")]
    [InlineData("BOOK", "ET", "2", "edition")]
    public void A_number_is_what_the_type_says(string type, string tag, string value, string field)
    {
        var paper = Assert.Single(Import($"TY  - {type}\nTI  - A\n{tag}  - {value}\nER  - \n").Bibliography.Papers);

        Assert.Equal((field, value), (Assert.Single(paper.Fields).Name, paper.Fields[0].Value));
    }

    [Fact]
    public void A_DOI_in_the_place_of_RefWorks_is_one()
    {
        var paper = Assert.Single(Import("TY  - JOUR\nTI  - A\nM3  - 10.1000/182\nER  - \n").Bibliography.Papers);

        Assert.Equal("10.1000/182", paper.Identifiers.Doi?.Value);
    }

    [Theory]
    [InlineData("THES", "Diploma thesis", "phdthesis", "Diploma thesis")]
    [InlineData("THES", "Master's thesis", "mastersthesis", null)]
    [InlineData("RPRT", "Memo", "techreport", "Memo")]
    [InlineData("BLOG", "Billet", "online", "Billet")]
    [InlineData("ENCYC", "Lemma", "inreference", null)]
    [InlineData("JOUR", "Editorial", "article", null)]
    public void A_thesis_or_report_keeps_what_it_calls_itself(
        string tag, string words, string entryType, string? type)
    {
        var paper = Assert.Single(Import($"TY  - {tag}\nTI  - A\nM3  - {words}\nER  - \n").Bibliography.Papers);

        Assert.Equal((entryType, type), (paper.EntryType?.Name, paper.FieldOf("type")));
    }

    [Theory]
    [InlineData("Gómez de la Roe, Ana", "Gómez de la Roe", null)]
    [InlineData("de la Roe, Ana", "Roe", "de la")]
    public void A_family_name_goes_up_to_the_comma(string name, string family, string? particle)
    {
        var author = Assert.Single(new RisImporter()
            .Import(new("a.ris", $"TY  - JOUR\nTI  - A Title\nAU  - {name}\nER  - \n")).Bibliography.Papers[0].Authors);

        Assert.Equal((family, particle), (author.Family, author.Particle));
    }

    private static ImportResult Import(string text) => new RisImporter().Import(new SourceText("p.ris", text));
}
