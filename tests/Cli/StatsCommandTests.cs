using SurveyGraph.Cli;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph.Analysis;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public sealed class StatsCommandTests : IDisposable
{
    private const string Papers = """
        key,title,year,method,modality,cites
        a,Paper A of the Table,2021,pruning,image,
        b,Paper B of the Table,2022,merging,video,a
        c,Paper C of the Table,2024,merging,image,b
        d,Paper D of the Table,,,,
        """;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Years_venues_and_sections_may_be_held_against_facets() => Assert.Contains(
        "\n  Modality × Year  ", RunStats("--facets", "modality,year").Output, StringComparison.Ordinal);

    [Fact]
    public void Papers_are_counted_by_year_and_gaps_are_named()
    {
        var (code, output, error) = Run("stats", _folder.Write("papers.csv", Papers));

        Assert.Equal((ExitCodes.Fine, ""), (code, error));
        Assert.Contains(
            "\nPapers by year\n     year  papers\n     2021       1\n     2022       1\n     2023       0\n"
            + "     2024       1\n  unknown       1\n",
            output, StringComparison.Ordinal);
        Assert.Contains("\n  Video     pruning       0.3\n", output, StringComparison.Ordinal);
        Assert.Contains("\nMain path, the oldest paper first\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facets_choose_rows_and_columns() => Assert.Contains(
        "\n  Modality × Method  ", RunStats("--facets", "modality,method").Output, StringComparison.Ordinal);

    [Fact]
    public void A_facet_that_is_not_there_is_an_error()
    {
        var (code, _, error) = RunStats("--facets", "method,colour");

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains("SG0705: --facets: no paper has the facet 'colour'; known: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_is_shown_with_the_relations_that_it_takes()
    {
        var (code, output, error) = RunStats("--path", "c", "Paper A of");

        Assert.Equal((ExitCodes.Fine, ""), (code, error));
        Assert.EndsWith(
            "\nPath from c to a\n  step  source  relation  target\n"
            + "     1  c       cites     b\n     2  b       cites     a\n",
            output, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_without_a_path_are_told() =>
        Assert.EndsWith("in any direction.\n  none\n", RunStats("--path", "a", "d").Output, StringComparison.Ordinal);

    [Fact]
    public void A_paper_that_is_not_there_is_told_and_nothing_is_printed()
    {
        var (code, output, error) = RunStats("--path", "a", "nobody2020");

        Assert.Equal((ExitCodes.InputErrors, ""), (code, output));
        Assert.StartsWith("surveygraph: no paper is called 'nobody2020'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_examples_and_names_every_format()
    {
        var (code, output, _) = Run("stats", "--help");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("surveygraph stats papers.csv", output, StringComparison.Ordinal);
        Assert.All(StatisticsFormats.All, format => Assert.Contains(format.Name, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Metrics_are_columns_of_graphml_for_those_who_ask()
    {
        var papers = _folder.Write("papers.csv", Papers);

        Assert.Contains("attr.name=\"pagerank\" attr.type=\"double\"",
            Run("export", papers, "--to", "graphml", "--view", "papers", "--metrics").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pagerank", Run("export", papers, "--to", "graphml").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, Run("export", papers, "--to", "json", "--metrics").Code);
    }

    [Fact]
    public void Measures_alone_are_a_table_of_papers() => Assert.Equal(
        "paper,in_degree,component\r\na,1,1\r\nb,1,1\r\nc,0,1\r\nd,0,2\r\n",
        RunStats("--metrics", "in_degree,component", "--format", "csv").Output);

    [Fact]
    public void Groups_come_in_the_order_of_their_numbers() => Assert.EndsWith(
        "\n  paper  component\n  a              1\n  b              1\n  c              1\n  d              2\n",
        RunStats("--metrics", "component").Output, StringComparison.Ordinal);

    [Fact]
    public void Every_measure_of_graph_files_can_be_asked_for()
    {
        var asked = string.Join(',', NodeMetric.All.Select(metric => metric.Name));

        var lines = RunStats("--metrics", asked, "--format", "csv").Output.Split("\r\n");

        Assert.Equal("paper," + asked, lines[0]);
        Assert.Equal("b,2,1,1,0.288050,1,1,1,1.000000", lines[1]);
    }

    [Fact]
    public void Measures_of_papers_that_cite_nobody_say_so() => Assert.Contains(
        "every one stands alone", Run("stats", _folder.Write("list.csv", "key,title\na,Paper A of the Table"),
            "--metrics", "pagerank").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("stats")]
    [InlineData("stats", "-")]
    [InlineData("stats", "papers.csv", "--format", "word")]
    [InlineData("stats", "papers.csv", "--format")]
    [InlineData("stats", "papers.csv", "--facets", "method")]
    [InlineData("stats", "papers.csv", "--facets", "method,method")]
    [InlineData("stats", "papers.csv", "--facets")]
    [InlineData("stats", "papers.csv", "--path", "a")]
    [InlineData("stats", "papers.csv", "--metrics")]
    [InlineData("stats", "papers.csv", "--metrics", ",")]
    [InlineData("stats", "papers.csv", "--metrics", "rank")]
    [InlineData("stats", "papers.csv", "--metrics", "core", "--path", "a", "b")]
    [InlineData("stats", "papers.csv", "--metrics", "core", "--facets", "method,modality")]
    public void Wrong_usage_is_told_and_exits_with_2(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.StartsWith("surveygraph: ", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) RunStats(params string[] options) =>
        Run(["stats", _folder.Write("papers.csv", Papers), .. options]);
}
