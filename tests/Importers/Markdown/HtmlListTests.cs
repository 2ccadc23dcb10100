using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>HTML reads as the Markdown it stands for.</summary>
public class HtmlListTests
{
    private const string FirstPaper = "First Paper of the List";
    private const string First = "<a href=\"https://arxiv.org/abs/2401.00001\">First Paper of the List</a>";
    private const string Second = "<a href=\"https://arxiv.org/abs/2401.00002\">Second Paper of the List</a>";

    [Theory]
    [InlineData($"<table>\n<tr><th>Title</th><th>Venue</th><th>Code</th></tr>\n<tr><td>{First}</td><td>ECCV 2024</td><td><a href=\"https://github.com/o/r\">Code</a></td></tr>\n</table>")]
    [InlineData($"<table><thead><tr><td>Title<td>Venue<td>Code<tbody><tr><td>{First}<td>ECCV 2024<td><a href=https://github.com/o/r>Code</a></table>")]
    [InlineData($"<table>\n<tr><td><b>Title</b></td><td><b>Venue</b></td><td></td></tr>\n<tr><td><h4>{First}</h4></td><td>ECCV 2024</td><td>[Code](https://github.com/o/r)</td></tr>\n</table>")]
    [InlineData("<div align=\"center\">\n\n<table>\n  <tr>\n    <td>\n\n**First Paper of the List**\n[paper](https://arxiv.org/abs/2401.00001)\n\n    </td>\n    <td>ECCV 2024</td>\n    <td>\n\n[Code](https://github.com/o/r)\n\n</td>\n  </tr>\n</table>\n</div>")]
    [InlineData($"<ul>\n  <li>{First}, <i>ECCV 2024</i> <a href=\"https://github.com/o/r\">[Code]</a></li>\n</ul>")]
    [InlineData("<ol><li>[First Paper of the List](https://arxiv.org/abs/2401.00001), ECCV 2024. [Code](https://github.com/o/r)</ol>")]
    [InlineData($"<p>\n  {First}<br>\n  ECCV 2024 <a href=\"https://github.com/o/r\">code</a>\n</p>")]
    [InlineData("<p><a href=\"https://arxiv.org/abs/2401.00001\">\n  First <b>Paper</b> of the <em>List</em>\n</a> ECCV 2024 <a href=\"https://github.com/o/r\">code</a></p>")]
    [InlineData($"<br>\n- {First}, ECCV 2024. [Code](https://github.com/o/r)")]
    [InlineData("<a name=\"a\"></a>\n| Title | Venue | Code |\n|--|--|--|\n| [First Paper of the List](https://arxiv.org/abs/2401.00001) | ECCV 2024 | [Code](https://github.com/o/r) |")]
    [InlineData($"<details><summary>Click</summary>\n<ul><li>{First} (ECCV 2024) <a href=\"https://github.com/o/r\">Code</a></li></ul>\n</details>")]
    public void An_entry_in_HTML_is_read(string html)
    {
        var paper = Assert.Single(Import($"# List\n\n<h2>Section</h2>\n\n{html}\n\n## Other\n").Papers);

        Assert.Equal((FirstPaper, "2401.00001", "ECCV"),
            (paper.Title, paper.Identifiers.Arxiv?.Value, paper.Venue?.Short));
        Assert.Equal("https://github.com/o/r", Assert.Single(paper.Repositories).Url);
        Assert.Equal("Section", paper.Sections[0].Path[0]);
    }

    [Fact]
    public void What_is_commented_out_over_several_lines_ends_no_table()
    {
        var commented = $"<!-- old\n</table>\n<tr><td>{Second}</td></tr>\n-->";

        var paper = Assert.Single(Import($"# L\n\n## S\n\n<table>\n{commented}\n<tr><td>{First}</td></tr>\n</table>\n").Papers);

        Assert.Equal(FirstPaper, paper.Title);
    }

    [Fact]
    public void A_table_in_HTML_reads_as_its_Markdown_twin()
    {
        var markdown =
            Import("# L\n\n## S\n\n| Name | Title | Area | Venue |\n|--|--|--|--|\n| A | [First Paper of the List](https://arxiv.org/abs/2401.00001) | Pruning, Merging | ECCV 2024 |\n| B | [Second \\| Paper](https://arxiv.org/abs/2401.00002) | Merging | ICML 2023 |\n");

        var html = Import("# L\n\n<h2>S</h2>\n<table>\n<tr><th>Name</th><th>Title</th><th>Area</th><th>Venue</th></tr>\n<tr><td>A</td><td><a href='https://arxiv.org/abs/2401.00001'>First Paper of the List</a></td><td>Pruning, Merging</td><td>ECCV 2024</td></tr>\n<tr><td>B</td><td>[Second | Paper](https://arxiv.org/abs/2401.00002)</td><td>Merging</td><td>ICML 2023</td></tr>\n</table>\n");

        Assert.Equal(2, html.Papers.Length);
        Assert.Equal(markdown.Papers.Select(Describe), html.Papers.Select(Describe));
    }

    [Fact]
    public void A_list_in_HTML_reads_as_its_Markdown_twin()
    {
        var html = Import($"# L\n\n## S\n\n<ul>\n<li>Group\n<ul><li>{First}\n<li>{Second}</ul>\n<li>Other<ol><li>[Third Paper of the List](https://arxiv.org/abs/2401.00003)</li></ol></li>\n</ul>\n");

        Assert.Equal(["S / Group", "S / Group", "S / Other"],
            html.Papers.Select(paper => paper.Sections[0].ToString()));
    }

    [Fact]
    public void A_cell_over_rows_and_columns_stands_in_each()
    {
        var papers =
            Import($"# L\n\n<table>\n<tr><th>Venue</th><th>Title</th><th>Code</th></tr>\n<tr><td rowspan=\"2\">ECCV 2024</td><td colspan=2>{First}</td></tr>\n<tr><td>{Second}</td><td><a href=\"https://github.com/o/r\">code</a></td></tr>\n</table>\n").Papers;

        Assert.Equal(["ECCV", "ECCV"], papers.Select(paper => paper.Venue?.Short));
        Assert.Single(papers[1].Repositories);
    }

    [Fact]
    public void A_cell_that_reaches_below_a_shorter_row_keeps_its_column()
    {
        var papers =
            Import($"# L\n\n<table>\n<tr><th>Title</th><th>Year</th><th>Venue</th></tr>\n<tr><td>{First}</td><td>2024</td><td rowspan=2>ECCV</td></tr>\n<tr><td>{Second}</td></tr>\n</table>\n").Papers;

        Assert.Equal(["ECCV", "ECCV"], papers.Select(paper => paper.Venue?.Short));
    }

    [Theory]
    [InlineData("<tr></tr></thead><tbody>")]
    [InlineData("</thead><tbody>")]
    [InlineData("<tr></tr>")]
    public void A_cell_of_the_heading_does_not_reach_into_the_rows_below(string between)
    {
        var papers =
            Import($"# L\n\n<table>\n<thead><tr><th rowspan=2>Kind</th><th rowspan=2>Title</th><th rowspan=2>Venue</th></tr>\n{between}\n<tr><td rowspan=2>Open</td><td>{First}</td><td>ECCV</td></tr>\n<tr><td>{Second}</td><td>ICCV</td></tr>\n</table>\n").Papers;

        Assert.Equal(["ECCV", "ICCV"], papers.Select(paper => paper.Venue?.Short));
        Assert.All(papers, paper => Assert.Equal("Open", Assert.Single(paper.Tags).Value));
    }

    [Fact]
    public void Every_column_of_a_wide_table_is_read()
    {
        var names = string.Concat(Enumerable.Range(0, 300).Select(i => $"<th>Trait{i}</th>"));
        var values = string.Concat(Enumerable.Repeat("<td>yes</td>", 300));

        var paper = Assert.Single(Import($"# L\n\n<table>\n<tr><th>Title</th>{names}</tr>\n<tr><td>{First}</td>{values}</tr>\n</table>\n").Papers);

        Assert.Equal(300, paper.Tags.Count(tag => tag.Facet.StartsWith("Trait", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_fact_has_its_place_in_the_HTML()
    {
        const string text =
            $"# List\n\n## Section\n\n<table>\n<tr>\n<td>{First}</td>\n<td>ECCV 2024</td>\n</tr>\n</table>\n\n<ul>\n<li>Group\n<ul>\n<li>{Second},\nICML 2023</li>\n</ul></ul>\n";

        var papers = Import(text).Papers;

        Assert.Equal([(7, 8), (15, 16)], papers.Select(paper => (paper.Origins[0].Line, paper.Origins[0].EndLine)));
        Assert.Equal(["First Paper", "Second Paper"],
            papers.Select(paper => Regex.Match(Place(paper, PaperField.Title).In(text), "[A-Z]\\w+ Paper").Value));
        Assert.Equal(["ECCV 2024", "ICML 2023"], papers.Select(paper => Place(paper, PaperField.Venue).In(text)));
        Assert.Equal(13, papers[1].Sections[0].Span.Line);
    }

    [Theory]
    [InlineData("<p align=\"center\"><a href=\"https://arxiv.org/abs/2401.00001\">Our Survey of Many Things</a></p>\n\n## Section\n")]
    [InlineData("## Section\n\n<pre>\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n</pre>\n")]
    [InlineData("## Section\n\n<ul><!-- <li>[First Paper of the List](https://arxiv.org/abs/2401.00001)</li> --></ul>\n")]
    [InlineData("## Section\n\n```html\n<table><tr><td><a href=\"https://arxiv.org/abs/2401.00001\">First Paper of the List</a></td></tr></table>\n```\n")]
    public void What_is_no_entry_in_HTML_is_none(string text) => Assert.Empty(Import("# List\n\n" + text).Papers);

    [Theory]
    [InlineData($"<table>\n<tr><td>{First}\n<tr><td>{Second}\n\n## Other\n\n- [Third Paper of the List](https://arxiv.org/abs/2401.00003)\n")]
    [InlineData($"<ul>\n<li>{First}\n<li>{Second}\n\nText.\n\n- [Third Paper of the List](https://arxiv.org/abs/2401.00003)\n")]
    [InlineData($"<li>{First}\n<li>{Second}\n\n- [Third Paper of the List](https://arxiv.org/abs/2401.00003)\n")]
    public void HTML_that_is_not_closed_costs_no_entry(string text)
    {
        var result = new MarkdownImporter().Import(new("list.md", "# List\n\n## Section\n\n" + text));

        Assert.Equal(3, result.Bibliography.Papers.Length);
        Assert.Equal(text.StartsWith("<li", StringComparison.Ordinal) ? 0 : 1,
            result.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.UnclosedHtml
                && diagnostic.Span?.Line == 5));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul>\n<li>")]
    [InlineData("<ul>\n")]
    [InlineData("<td rowspan=200>")]
    [InlineData("<a href=\"https://a.b\">")]
    [InlineData("<b>")]
    public void Nesting_without_end_costs_no_entry(string tag)
    {
        var text = "# List\n\n- [First Paper of the List](https://arxiv.org/abs/2401.00001)\n\n"
            + string.Concat(Enumerable.Repeat(tag, 10_000))
            + "\n\n## Other\n\n- [Second Paper of the List](https://arxiv.org/abs/2401.00002)\n";

        Assert.Equal(2, Import(text).Papers.Length);
    }

    [Theory]
    [InlineData("- a word of it")]
    [InlineData("| Mark | Meaning |\n|---|---|\n| * | good |")]
    public void A_summary_is_an_entry_of_its_own_below_a_list_or_a_table(string above)
    {
        var papers = Import("# L\n\n## S\n\n<details><summary>What is not up for it? (2024) "
            + "[<a href=\"https://arxiv.org/abs/2401.00001\">Paper</a>]</summary>\n\n" + above + "\n</details>\n\n"
            + above + "\n<details><summary>Folds of Another Kind (2024) "
            + "[<a href=\"https://arxiv.org/abs/2401.00002\">Paper</a>]</summary>\n\nIt says much.\n</details>").Papers;

        Assert.Equal([("What is not up for it?", 2024), ("Folds of Another Kind", 2024)],
            papers.Select(paper => (paper.Title, paper.Date?.Year)));
    }

    [Theory]
    [InlineData("<h4>First Paper of the List</h4>\n<p>Ann Lee, Bo Chen</p>\n<p>CVPR 2021</p>\n"
        + "<p><a href=\"U\">paper</a></p>")]
    [InlineData("<details><summary><a href=\"U\">First Paper of the List</a>, Ann Lee, Bo Chen, CVPR 2021</summary>\n\n"
        + "Words.\n</details>")]
    [InlineData("- <details><summary>[CVPR 2021] <a href=\"U\">First Paper of the List</a>, Ann Lee, Bo Chen</summary>"
        + "Words.</details>")]
    public void A_heading_or_a_summary_may_be_an_entry(string html)
    {
        var text = html.Replace("U", "https://arxiv.org/abs/2401.00001", StringComparison.Ordinal);
        var paper = Assert.Single(Import("# List\n\n## Section\n\n" + text + "\n").Papers);

        Assert.Equal(("First Paper of the List", "CVPR", 2021), (paper.Title, paper.Venue?.Short, paper.Date?.Year));
        Assert.Equal(("Ann Lee; Bo Chen", "Section"), (string.Join("; ", paper.Authors), paper.Sections[0].Title));
    }

    private static Bibliography Import(string text) => new MarkdownImporter().Import(new("list.md", text)).Bibliography;

    private static SourceSpan Place(Paper paper, PaperField field) =>
        paper.Evidence.First(evidence => evidence.Field == field).Span;

    private static string Describe(Paper paper) =>
        $"{paper.Title}|{paper.ShortName}|{paper.Identifiers.Arxiv}|{paper.Venue?.Short}|{paper.Date}|{string.Join(' ', paper.Tags.Select(tag => $"{tag.Facet}={tag.Value}"))}|{paper.Sections[0]}";
}
