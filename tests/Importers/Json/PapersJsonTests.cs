using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Yaml;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Importers.Json;

/// <summary>Law: what the product writes as Papers JSON comes back as the same papers.</summary>
public partial class PapersJsonTests
{
    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Papers_come_back_as_they_were(string name) => AssertSame(Graphs.Named(name), []);

    [Fact]
    public void Shipped_papers_come_back_as_they_were()
    {
        string[] files = ["papers.csv", "relations.csv"];
        var read = files.Select(file => new CsvImporter().Import(new(file, File.ReadAllText(Repository.Path("data/token-compression/" + file)))).Bibliography);

        AssertSame(PaperGraphBuilder.Build(BibliographyMerge.Merge(read).Bibliography, DefaultFacets.All).Graph, DefaultFacets.All);
    }

    private static void AssertSame(PaperGraph graph, ImmutableArray<Facet> facets)
    {
        var written = Render(graph);
        var read = new JsonImporter().Import(new("papers.json", written));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            Origins().Replace(PapersOf(written), ""),
            Origins().Replace(PapersOf(Render(PaperGraphBuilder.Build(read.Bibliography, facets).Graph)), ""));
        Assert.Equal(
            graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Citation).Select(relation => relation.Kind.Name).Order(),
            read.Bibliography.Relations.Select(relation => relation.Kind.Name).Order());
    }

    private static string PapersOf(string json) => json[..json.IndexOf("\"relations\": [", StringComparison.Ordinal)];

    private static string Render(PaperGraph graph) => MemoryOutput.RenderText(new JsonExporter(), graph);

    // Where a paper comes from is the one thing that another file changes.
    [GeneratedRegex(""",\s*"origins": \[[^\]]*\]""")]
    private static partial Regex Origins();
}
