using CsCheck;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Csv;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Csv;

public class CsvTextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab '=+-@;,\"\t\n＝"], 0, 12])
        .Select(text => PlainText.OneLine(PlainText.OneLine(text).Trim()));

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", "'=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'=1")]
    [InlineData("\r=1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a; =1;-1", "a; '=1;'-1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis a = b - c", "'tis a = b - c")]
    [InlineData("chen@example.org", "chen@example.org")]
    public void What_starts_like_a_formula_gets_an_apostrophe(string text, string expected) =>
        Assert.Equal(expected, CsvText.Guard(text));

    [Fact]
    public void No_value_starts_like_a_formula() => Texts.Sample(text =>
        Assert.All(CsvText.Guard(text).Split(';'), value => Assert.DoesNotMatch("^[=+@＝＋－＠\t\r-]", value.Trim())));

    [Fact]
    public void A_guarded_text_reads_back_as_it_was() => Texts.Where(text => text.Length > 0).Sample(text =>
    {
        var read = new CsvImporter()
            .Import(new("t.csv",
                $"title,short name\nA paper,\"{CsvText.Guard("x" + text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));

        Assert.Equal("x" + text, Assert.Single(read.Bibliography.Papers).ShortName);
    });
}
