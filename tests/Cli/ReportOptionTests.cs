using System.Text.Json;
using SurveyGraph.Cli;
using SurveyGraph.Exporters;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>What a run says that its outputs cannot hold.</summary>
public sealed class ReportOptionTests : IDisposable
{
    private const string Table =
        "title,authors,arxiv,stage,stars\n"
        + "First Paper of the Table,\"Doe, Anna; Li, Bo; Roe, Cy\",2401.00001,early,7\n"
        + "Second Paper of the Table,\"Doe, Anna\",2401.00002,late,\n";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Standard_error_has_a_line_for_each_output_that_leaves_something_out()
    {
        var (code, _, error) =
            Run("export", _folder.Write("list.csv", Table), "--to", "bibtex,csl-json", "-o", _folder.Path("out"));

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains(
            "info SG0706: refs.bib leaves out notes of 1 paper, 2 terms, 1 facet, "
            + "4 relations (broader-than 2, has-stage 2)\n"
            + "info SG0706: refs.csl.json leaves out notes of 1 paper, 1 facet, 2 relations (broader-than 2)\n",
            error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_holds_all_says_nothing() => Assert.DoesNotContain(
        "SG0706", Run("export", _folder.Write("list.md", List), "--to", "graphml").Error, StringComparison.Ordinal);

    [Fact]
    public void A_bib_file_holds_all_of_another() => Assert.DoesNotContain("SG0706", RunWith(
        """
        @article{doe2024, title = {A {Title}}, author = {Doe, Anna and others}, journal = {J. of \LaTeX}, year = {in press},
          pdf = {https://example.org/a.pdf}, url = {https://example.org/a}, note = {See \url{https://github.com/a/b}},
          abstract = {Words.}, eprint = {2401.00001v2}, archivePrefix = {arXiv}, x-mine = {1}, ids = {old2023}}
        """,
        ["export", "-", "--from", "bibtex", "--to", "bibtex"]).Error, StringComparison.Ordinal);

    [Fact]
    public void Every_single_loss_is_told_to_those_who_ask_for_details() => Assert.Contains(
        "  info SG0706: 2 relations has-stage\n",
        Run("export", _folder.Write("list.csv", Table), "--to", "bibtex", "-v", "detailed").Error,
        StringComparison.Ordinal);

    [Fact]
    public void Who_asks_for_warnings_only_is_told_no_losses() => Assert.DoesNotContain(
        "SG0706", Run("export", _folder.Write("list.md", List), "--to", "bibtex", "-v", "minimal").Error,
        StringComparison.Ordinal);

    [Fact]
    public void What_a_view_does_not_show_is_no_loss() => Assert.Contains(
        "info SG0706: graphml leaves out notes of 1 paper\n",
        Run("export", _folder.Write("list.csv", Table), "--to", "graphml", "--view", "papers").Error,
        StringComparison.Ordinal);

    [Fact]
    public void On_standard_output_the_line_names_the_format() => Assert.Contains(
        "info SG0706: bibtex leaves out the list's title, ",
        Run("export", _folder.Write("list.md", List), "--to", "bibtex").Error, StringComparison.Ordinal);

    [Fact]
    public void The_report_has_every_key_for_every_output()
    {
        var all = string.Join(',', ExportFormats.All.Select(format => format.Name));
        Run("export", _folder.Write("list.csv", Table), "--to", all, "-o", _folder.Path("out"),
            "--report", _folder.Path("losses.json"), "--quiet");

        using var report = JsonDocument.Parse(File.ReadAllText(_folder.Path("losses.json")));
        var outputs = report.RootElement.GetProperty("outputs").EnumerateArray().ToList();
        Assert.Equal("surveygraph.losses/1", report.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            ExportFormats.All.Select(format => (format.Name, format.FileName)),
            outputs.Select(output => (Text(output, "format"), Text(output, "file"))));
        Assert.All(outputs, output => Assert.Equal(
            ["format", "file", "listTitle", "fields", "bibFields", "nodes", "relations", "parts", "findings"],
            output.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void The_report_counts_what_an_option_cuts()
    {
        Run("export", _folder.Write("list.csv", Table), "--to", "bibtex", "--max-authors", "1",
            "--report", _folder.Path("losses.json"));

        Assert.Equal(
            """
            {
              "schema": "surveygraph.losses/1",
              "outputs": [
                {
                  "format": "bibtex",
                  "file": null,
                  "listTitle": false,
                  "fields": {
                    "notes": 1
                  },
                  "bibFields": {},
                  "nodes": {
                    "term": 2,
                    "facet": 1
                  },
                  "relations": {
                    "broader-than": 2,
                    "has-stage": 2
                  },
                  "parts": {
                    "authors": 2
                  },
                  "findings": []
                }
              ]
            }

            """, File.ReadAllText(_folder.Path("losses.json")));
    }

    [Fact]
    public void A_report_never_overwrites_an_input()
    {
        var list = _folder.Write("list.csv", Table);

        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "bibtex", "--report", list).Code);
        Assert.Equal(Table, File.ReadAllText(list));
    }

    private static string Text(JsonElement output, string name) => output.GetProperty(name).GetString()!;
}
