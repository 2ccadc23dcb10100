using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Ris;
using Xunit;

namespace SurveyGraph.Tests.Importers.Ris;

public class EndNoteXmlImporterTests
{
    [Fact]
    public void A_record_is_a_paper_with_all_that_it_says()
    {
        var result = Import("""
            <?xml version="1.0" encoding="UTF-8" ?><xml><records><record><rec-number>7</rec-number>
            <ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal">Doe, Anna B.</style></author><author>Token Group,</author></authors></contributors>
            <titles><title><style face="normal">CO</style><style face="subscript">2</style> &amp; <style face="italic">Vespa</style></title>
            <secondary-title>Journal of Words</secondary-title></titles>
            <periodical><full-title>Journal of Words</full-title><abbr-1>J Words</abbr-1></periodical>
            <pages>19-35</pages><keywords><keyword>tokens</keyword><keyword>a, b</keyword></keywords>
            <dates><year>2021</year><pub-dates><date>5 June</date></pub-dates></dates>
            <electronic-resource-num>https://doi.org/10.1234/jtr.12</electronic-resource-num>
            <urls><related-urls><url>https://example.org/a?b=1&amp;c=2</url></related-urls><pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls></urls>
            </record></records></xml>
            """);

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(("CO₂ & Vespa", "2021-06-05", "10.1234/jtr.12", "https://example.org/a?b=1&c=2"),
            (paper.Title, paper.Date.ToString(), paper.Identifiers.Doi?.Value, paper.Url));
        Assert.Equal(["Anna B. Doe", "Token Group"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("Journal of Words", VenueKind.Journal), (paper.Venue?.Name, paper.Venue!.Kind));
        Assert.Equal(["keywords=tokens, a, b", "pages=19-35", "shortjournal=J Words"],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
        Assert.Equal(4, paper.Evidence.First(said => said.Field == PaperField.Title).Span.Line);
        Assert.DoesNotContain(paper.Evidence, said => said.Value.Contains("internal", StringComparison.Ordinal));
    }

    [Fact]
    public void Indented_XML_and_links_to_nowhere_are_read_as_meant()
    {
        var result = Import("""
            <xml><records><record><ref-type name="Book">6</ref-type><titles>
                <title>
                  <style>A
                    survey of <style face="italic">soil</style>
                  </style>
                </title>
                <secondary-title>Soils</secondary-title></titles>
              <isbn>1234-5678 (Electronic)&#xD;1234-567X (Linking)</isbn>
              <urls><related-urls><url>&lt;Go to ISI&gt;://0001</url></related-urls></urls></record></records></xml>
            """);

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(("A survey of soil", null), (paper.Title, paper.Url));
        Assert.Equal(["issn=1234-5678", "series=Soils"], paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity >= Severity.Warning);
    }

    [Theory]
    [InlineData("<record><titles><title>B</title></titles><year>1</record>", "B ")]
    [InlineData("<record><titles><title>B</title>", "")]
    [InlineData("<record><titles><title>B</title><x>&nosuch;</x></titles></record>", "B ")]
    public void A_record_that_is_no_XML_costs_itself_only(string broken, string read)
    {
        var result = Import("<xml><records><record><titles><title>A</title></titles></record>\n" + broken
            + "\n<record><titles><title>C</title></titles></record></records></xml>");

        Assert.Equal($"A {read}C", string.Join(' ', result.Bibliography.Papers.Select(paper => paper.Title)));
        var error = Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.InvalidRis);
        Assert.Equal(2, error.Span!.Value.Line);
    }

    [Fact]
    public void Other_XML_is_an_error() =>
        Assert.Equal(DiagnosticCodes.InvalidRis, Assert.Single(Import("<html><p>x</p></html>").Diagnostics).Code);

    private static ImportResult Import(string text) => new EndNoteXmlImporter().Import(new("a.xml", text));
}
