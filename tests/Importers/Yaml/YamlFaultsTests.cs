using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Yaml;

/// <summary>A fault costs what it stands in, and what a person reads in spite of it is read.</summary>
public class YamlFaultsTests
{
    [Fact]
    public void Backslashes_that_begin_no_escape_are_backslashes()
    {
        var result = Import("""
            - title: "Maps \\& \&, \u0041 \usheet"
              note: 'a \& b'
            - title: Sheets \& more
            """);

        Assert.Equal([@"Maps \& \&, A \usheet", @"Sheets \& more"], Titles(result));
        Assert.Equal((DiagnosticCodes.RepairedYaml, 1), Place(Assert.Single(result.Diagnostics)));
    }

    [Theory]
    [InlineData("title: Maps: A Survey", "Maps: A Survey", 2)]
    [InlineData("title: @Maps", "@Maps", 2)]
    [InlineData("title: `Maps`", "`Maps`", 2)]
    public void A_text_that_lacks_quotation_marks_is_read_as_it_stands(string line, string title, int place)
    {
        var result = Import($"- title: One\n- {line}\n  year: 2001\n- title: Two\n");

        Assert.Equal(["One", title, "Two"], Titles(result));
        Assert.Equal(2001, result.Bibliography.Papers[1].Date?.Year);
        Assert.Equal((DiagnosticCodes.RepairedYaml, place), Place(Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void A_fault_costs_the_item_that_it_stands_in()
    {
        var result = Import("""
            papers:
            - title: One
            - {title: Two, year: 2001
            - title: Three
            books:
              - title: Four
                links: [a, ]}
                year: 2001
              # a remark
              - title: "Five" six
              - title: Seven
            more:
              - title: Eight
            """);

        Assert.Equal(["One", "Three", "Four", "Five", "Seven", "Eight"], Titles(result));
        Assert.Equal(
            [(DiagnosticCodes.InvalidYaml, 3), (DiagnosticCodes.InvalidYaml, 7), (DiagnosticCodes.InvalidYaml, 10)],
            result.Diagnostics.Where(it => it.Code == DiagnosticCodes.InvalidYaml).Select(Place));
    }

    [Fact]
    public void Many_faults_take_no_long_time()
    {
        var yaml = string.Concat(Enumerable.Repeat("- title: [a, ]}\n", 20_000));

        Assert.NotEmpty(Import(yaml).Diagnostics);
    }

    private static ImportResult Import(string yaml) => new YamlImporter().Import(new SourceText("t.yml", yaml));

    private static IEnumerable<string> Titles(ImportResult result) =>
        result.Bibliography.Papers.Select(paper => paper.Title);

    private static (DiagnosticCode Code, int? Line) Place(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.Span?.Line);
}
