using System.Runtime.CompilerServices;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Data;

/// <summary>The data that ships with the product says what data/README.md claims.</summary>
public class TokenCompressionTests
{
    private static readonly ImportResult Papers = Import(new CsvImporter(), "papers.csv");
    private static readonly ImportResult Relations = Import(new CsvImporter(), "relations.csv");
    private static readonly ImportResult Taxonomy = Import(new YamlImporter(), "taxonomy.yml");

    [Fact]
    public void There_are_200_papers_with_keys_and_379_relations_between_them()
    {
        Assert.Equal(200,
            Papers.Bibliography.Papers.Select(paper => paper.Key).OfType<CitationKey>().Distinct().Count());
        Assert.Equal(379, Relations.Bibliography.Relations.Count);
        var references = new PaperReferences(Papers.Bibliography.Papers);
        Assert.All(Relations.Bibliography.Relations, relation =>
        {
            Assert.NotNull(references.Find(relation.Source));
            Assert.NotNull(references.Find(relation.Target));
        });
    }

    [Fact]
    public void Nothing_is_reported_but_a_column_that_is_a_facet_of_this_survey_alone()
    {
        Assert.Empty(Relations.Diagnostics);
        Assert.Empty(Taxonomy.Diagnostics);
        Assert.Equal(["column 'era' is read as a facet of the papers"],
            Papers.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Every_relation_and_every_paper_is_in_the_graph_without_a_warning()
    {
        var (merged, merging) =
            BibliographyMerge.Merge([Papers.Bibliography, Relations.Bibliography, Taxonomy.Bibliography]);
        var (graph, building) = PaperGraphBuilder.Build(merged, DefaultFacets.All);

        Assert.Empty(merging);
        Assert.All(building, diagnostic => Assert.Equal(DiagnosticCodes.PapersWithoutTerm, diagnostic.Code));
        Assert.Equal(
            ["10 of 200 papers have no Modality", "88 of 200 papers have no Stage", "31 of 200 papers have no Method"],
            building.Take(3).Select(diagnostic => diagnostic.Message.Split(':')[0]));
        Assert.Equal(200, graph.Papers.Count());
        Assert.Equal(379, graph.Relations.Count(relation => relation.Kind.Category == RelationCategory.Citation));
    }

    [Theory]
    [InlineData("modality", 10)]
    [InlineData("stage", 88)]
    [InlineData("method", 31)]
    [InlineData("training", 103)]
    [InlineData("category", 1)]
    public void A_facet_that_the_table_does_not_state_stays_unknown(string facet, int papersWithout) =>
        Assert.Equal(papersWithout,
            Papers.Bibliography.Papers.Count(paper => !paper.Tags.Any(tag => tag.Facet == facet)));

    [Fact]
    public void Every_venue_is_in_the_venue_table_and_of_the_kind_that_the_table_says() =>
        Assert.Equal(198, Papers.Bibliography.Papers.Count(paper => paper.Venue is { Kind: not VenueKind.Unknown }));

    [Fact]
    public void Every_paper_names_its_sources() =>
        Assert.All(Papers.Bibliography.Papers,
            paper => Assert.Contains(paper.Evidence, evidence => evidence.Rule == "column sources"));

    [Fact]
    public void Only_published_papers_have_a_DOI_and_that_is_never_the_one_of_the_preprint() =>
        Assert.DoesNotContain(Papers.Bibliography.Papers, paper => paper.Identifiers.Doi is { } doi
            && doi.Value.Contains("arxiv", StringComparison.OrdinalIgnoreCase));

    private static ImportResult Import(IImporter importer, string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "token-compression", name);
        var (source, diagnostics) = SourceDecoder.Decode(name, File.ReadAllBytes(path));
        Assert.Empty(diagnostics);
        return importer.Import(source);
    }
}
