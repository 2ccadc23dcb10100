using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Exporters.UserTemplates;

/// <summary>The templates in data/templates.</summary>
public partial class WorkedTemplateTests
{
    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Data("templates"))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Templates))]
    public void A_template_makes_what_a_person_has_read(string name) =>
        Golden.Verify(Encoding.UTF8.GetBytes(Render(name, Graphs.Small)), Path.GetFileNameWithoutExtension(name));

    [Theory, MemberData(nameof(Templates))]
    public void A_template_takes_any_graph(string name)
    {
        Assert.NotNull(Render(name, Graphs.Empty));
        Assert.Equal(Render(name, Graphs.Hostile), Render(name, Graphs.Hostile));
    }

    [Theory]
    [InlineData("README.md", "markdown")]
    [InlineData("papers.yml", "yaml")]
    public void The_list_of_a_survey_author_reads_back_as_the_same_papers(string document, string format)
    {
        var list = Import("markdown", "README.md", File.ReadAllText(Data("awesome-token-pruning.md")));

        var read = Import(format, document, Render(document + ".scriban", list));

        Assert.Equal(Papers(list), Papers(read));
    }

    [Fact]
    public void A_table_of_papers_reads_back_from_a_data_file()
    {
        var table = Import("csv", "papers.csv", File.ReadAllText(Data("token-compression", "papers.csv")));

        Assert.Equal(Papers(table), Papers(Import("yaml", "papers.yml", Render("papers.yml.scriban", table))));
    }

    [Fact]
    public void Titles_of_any_kind_read_back_from_a_list()
    {
        string[] titles =
            [.. Graphs.HostileTitles.Where(title => title.Any(char.IsLetter))
                .Select((title, i) => $"Paper {i} {title}")];
        var graph = Graphs.GraphOf(new()
        {
            Papers = [.. titles.Select((title, i) =>
            new Paper { Title = title, Url = $"https://arxiv.org/abs/2401.{i:00000}" })]
        });

        var page = Render("README.md.scriban", graph);

        Assert.Equal(titles.Length,
            Regex.Count(page, @"^- \[Paper \d+ .*\]\(https://arxiv\.org/abs/2401\.\d{5}\)$", RegexOptions.Multiline));
        Assert.Equal(titles.Length, Import("markdown", "README.md", page).Papers.Count());
    }

    // All that is known of the papers, but for where it stands and what a bibliography does not print.
    private static string Papers(PaperGraph graph) =>
        PapersDocument.Of(graph, "title", "origins", "notes", "linkLabels", "relations");

    private static PaperGraph Import(string format, string path, string text)
    {
        var (source, _) = SourceDecoder.Decode(path, Encoding.UTF8.GetBytes(text));
        var read = ImportFormats.Find(format)!.Create(ImportOptions.Default).Import(source);
        var (merged, _) = BibliographyMerge.Merge([read.Bibliography], new MergeOptions());
        return PaperGraphBuilder.Build(merged, DefaultFacets.All).Graph;
    }

    private static string Render(string template, PaperGraph graph) =>
        TemplateRun.TextOf(File.ReadAllText(Data("templates", template)), graph);

    private static string Data(params ReadOnlySpan<string> parts) => Path.Combine([Root(), "data", .. parts]);

    private static string Root([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
