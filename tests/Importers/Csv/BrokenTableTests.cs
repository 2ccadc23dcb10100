using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Csv;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csv;

public class BrokenTableTests
{
    [Fact]
    public void A_place_is_that_of_the_cell_in_lines_of_the_file()
    {
        const string table = "title,year\r\n\r\n\"A\nlong title\",2024\r\nÄß😀,20244\r\n";

        var result = Import(table);

        Assert.Equal((3, 4),
            (result.Bibliography.Papers[0].Origins[0].Line, result.Bibliography.Papers[0].Origins[0].EndLine));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("20244", diagnostic.Span?.In(table));
        Assert.StartsWith("t.csv:5:6: warning SG0304: ", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_a_hint_of_Excel_are_no_part_of_the_header()
    {
        Assert.Equal("A", Assert.Single(Import("\uFEFFtitle,year\nA,2024").Bibliography.Papers).Title);
        Assert.Equal("A, B", Assert.Single(Import("sep=;\ntitle;year\nA, B;2024").Bibliography.Papers).Title);
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_reported_and_read_as_far_as_it_goes()
    {
        var result = Import("title,year,venue\nA,2024\nB,2023,ECCV,more,\n");

        Assert.Equal(["A", "B"], result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal(
            ["t.csv:2:1: warning SG0301: the row has 2 cells, the header 3; what is there is read",
                "t.csv:3:1: warning SG0301: the row has 5 cells, the header 3; what is there is read"],
            result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Contains(result.Bibliography.Papers[1].Evidence, evidence => evidence.Value == "more");
    }

    [Fact]
    public void A_row_without_title_is_an_error_that_says_which_row()
    {
        var result = Import("key,title,year\na,,2024\nb,B,2024\n,,\n");

        Assert.Equal("B", Assert.Single(result.Bibliography.Papers).Title);
        Assert.Equal("t.csv:2:1: error SG0303: the row of 'a' has no title and is left out",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void An_unclosed_quote_costs_its_own_line()
    {
        var result = Import("key,title,year\na,\"Open,2021\nb,B,2022\nc,\"C, D\",2023\nd,D,2024\n");

        Assert.Equal(["Open", "B", "C, D", "D"], result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal([2, 3, 4, 5], result.Bibliography.Papers.Select(paper => paper.Origins[0].Line));
        Assert.Equal(DiagnosticCodes.UnclosedQuote, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void An_unclosed_quote_that_nothing_closes_costs_its_own_line()
    {
        var result = Import("key,title,year\na,A,2020\nb,\"Open,2021\nc,C,2022\nd,D,2023");

        Assert.Equal(["A", "Open", "C", "D"], result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal(2,
            result.Bibliography.Papers[3].Date!.Value.Year - result.Bibliography.Papers[1].Date!.Value.Year);
        Assert.StartsWith("t.csv:3:1: warning SG0307: ", Assert.Single(result.Diagnostics).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_inside_a_cell_are_text() =>
        Assert.Equal("5\" disk", Assert.Single(Import("title,year\n5\" disk,2024").Bibliography.Papers).Title);

    [Fact]
    public void Many_unclosed_quotes_are_read_in_linear_time()
    {
        var table = "title,year\n" + string.Concat(Enumerable.Repeat("\"open,2024\n\"\"x,1\n\"a\"\"b,2\n", 20_000));

        Assert.NotEmpty(Import(table).Bibliography.Papers);
    }

    [Theory]
    [InlineData("https://a.example/b ")]
    [InlineData("https://a.example/b;")]
    [InlineData("https://")]
    [InlineData("://")]
    [InlineData(")")]
    [InlineData("a / ")]
    [InlineData("a;b;")]
    [InlineData("A B, ")]
    [InlineData("A B and ")]
    [InlineData("{")]
    [InlineData("ICLR 2024 ")]
    [InlineData("1 ")]
    public void A_cell_of_very_many_values_is_read_in_linear_time(string value)
    {
        var cell = "https://x.example/" + string.Concat(Enumerable.Repeat(value, 300_000 / value.Length));
        var other = string.Concat(Enumerable.Repeat(value, 300_000 / value.Length));

        Import($"title,url,code,authors,section,stage,cites,date,venue,arxiv,doi\n\"T\",\"{cell}\",\"{cell}\""
            + string.Concat(Enumerable.Repeat($",\"{other}\"", 8)));
    }

    [Fact]
    public void A_table_without_titles_is_refused_with_the_columns_it_has()
    {
        var result = Import("alpha,beta\n1,2\n");

        Assert.Empty(result.Bibliography.Papers);
        Assert.Equal(
            "t.csv:1:1: error SG0305: no column is called title, nor two source and target; --map title=COLUMN says which one is the title; "
            + "the columns are: alpha, beta",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_caption_above_the_header_is_passed_over() =>
        Assert.Equal("A", Assert.Single(Import("My list\n\ntitle,year\nA,2024\n").Bibliography.Papers).Title);

    [Fact]
    public void A_table_of_too_many_columns_is_refused()
    {
        var result = Import("title" + new string(',', 10_000) + "\nA\n");

        Assert.Equal(DiagnosticCodes.UnreadableTable, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_huge_cell_is_a_cell()
    {
        var title = new string('x', 5_000_000);

        Assert.Equal(title, Assert.Single(Import($"title,year\n\"{title}\",2024\n").Bibliography.Papers).Title);
    }

    [Fact]
    public void Hostile_text_is_read_as_text()
    {
        var result = Import("title,method\n=HYPERLINK(\"http://x\"),<script>\n\\input{/etc/passwd},a\0b\n");

        Assert.Equal(["=HYPERLINK(\"http://x\")", "\\input{/etc/passwd}"],
            result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal("<script>", result.Bibliography.Papers[0].Tags[0].Value);
    }

    private static ImportResult Import(string table) => new CsvImporter().Import(new SourceText("t.csv", table));
}
