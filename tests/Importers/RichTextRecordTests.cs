using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using Xunit;

namespace SurveyGraph.Tests.Importers;

/// <summary>Records of every format are without the HTML that pages leave in them.</summary>
public class RichTextRecordTests
{
    public static TheoryData<string, string> Records => new()
    {
        { "csv", "title,authors,journal,method,doi\n"
            + "R&amp;D of <i>CO</i><sub>2</sub>,\"Ana M&uuml;ller<sup>1,2</sup>; Bo Lee<sup>*</sup>\",Art &amp; Life,a &gt; b; c,10.1002/1&lt;61::AID&gt;3\n" },
        { "json", """[{"title": "R&amp;D of <i>CO</i><sub>2</sub>", "authors": ["Ana M&uuml;ller<sup>1,2</sup>", "Bo Lee<sup>*</sup>"], "journal": "Art &amp; Life", "method": ["a &gt; b", "c"], "doi": "10.1002/1&lt;61::AID&gt;3"}]""" },
        { "yaml", "- title: R&amp;D of <i>CO</i><sub>2</sub>\n  authors: Ana M&uuml;ller<sup>1,2</sup>, Bo Lee<sup>*</sup>\n"
            + "  journal: Art &amp; Life\n  method: [a &gt; b, c]\n  doi: 10.1002/1&lt;61::AID&gt;3\n" },
        { "csl-json", """[{"title": "R&amp;D of <i>CO</i><sub>2</sub>", "type": "article-journal", "author": [{"given": "Ana", "family": "M&uuml;ller"}, {"given": "Bo", "family": "Lee"}], "container-title": "Art &amp; Life", "DOI": "10.1002/1&lt;61::AID&gt;3"}]""" },
        { "ris", "TY  - JOUR\nTI  - R&amp;D of &lt;i&gt;CO&lt;/i&gt;<sub>2</sub>\nAU  - M&uuml;ller, Ana\nAU  - Lee, Bo\n"
            + "JF  - Art &amp; Life\nDO  - 10.1002/1&lt;61::AID&gt;3\nER  - \n" },
        { "refer", "%0 Journal Article\n%T R&#38;D of CO<sub>2</sub>\n%A M&uuml;ller, Ana\n%A Lee, Bo\n%J Art &amp; Life\n%R 10.1002/1&lt;61::AID&gt;3\n" },
        { "nbib", "PMID- 1\nTI  - R&amp;D of CO<sub>2</sub>.\nFAU - M&uuml;ller, Ana\nFAU - Lee, Bo\nJT  - Art &amp; Life\n"
            + "LID - 10.1002/1&lt;61::AID&gt;3 [doi]\n" },
    };

    [Theory, MemberData(nameof(Records))]
    public void Html_is_read_as_the_text_that_it_stands_for(string format, string text)
    {
        var result = ImportFormats.Find(format)!.Create(new()).Import(new SourceText("x." + format, text));

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal("R&D of CO₂", paper.Title);
        Assert.Equal(["Ana Müller", "Bo Lee"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal("Art & Life", paper.Venue?.Name);
        Assert.Equal("10.1002/1<61::aid>3", paper.Identifiers.Doi?.Value, ignoreCase: true);
        if (!paper.Tags.IsEmpty)
            Assert.Equal(["a > b", "c"], paper.Tags.Select(tag => tag.Value));
        Assert.Single(result.Diagnostics, finding => finding.Code == DiagnosticCodes.RichTextRead);
    }
}
