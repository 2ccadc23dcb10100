using System.Collections.Immutable;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Yaml;
using SurveyGraph.Tests.Exporters;
using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Importers.Json;

/// <summary>Law: what the product writes as Papers JSON comes back as the same papers.</summary>
public class PapersJsonTests
{
    // Where a paper comes from is the one thing that another file changes; terms without papers are not in it.
    private static readonly string[] NotCompared = ["origins", "relations"];

    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Papers_come_back_as_they_were(string name) => AssertSame(Graphs.Named(name), []);

    [Fact]
    public void A_relation_to_a_paper_that_is_not_there_is_told()
    {
        var read = new JsonImporter().Import(new("papers.json", """
            {
              "schema": "surveygraph.papers/1",
              "papers": [{ "key": "a", "title": "A" }],
              "relations": [
                { "source": "a", "target": "gone", "kind": "cites" },
                { "source": "a", "target": "venue/eccv", "kind": "publishedIn" }
              ]
            }
            """)).Bibliography;

        var (_, found) = PaperGraphBuilder.Build(BibliographyMerge.Merge([read]).Bibliography, DefaultFacets.All);

        Assert.Equal(5, Assert.Single(found, one => one.Code == DiagnosticCodes.UnresolvedReference).Span?.Line);
    }

    [Fact]
    public void Shipped_papers_come_back_as_they_were()
    {
        string[] files = ["papers.csv", "relations.csv"];
        var read = files.Select(file => new CsvImporter()
            .Import(new(file, File.ReadAllText(Repository.Path("data/token-compression/" + file)))).Bibliography);

        AssertSame(PaperGraphBuilder.Build(BibliographyMerge.Merge(read).Bibliography, DefaultFacets.All).Graph,
            DefaultFacets.All);
    }

    [Fact]
    public void Venues_come_back_under_the_name_that_a_list_has_for_them()
    {
        var read = new MarkdownImporter().Import(
            new("list.md", "- [A Title of Some Paper](https://arxiv.org/abs/1706.03762), NIPS 2017\n"));
        var graph = PaperGraphBuilder.Build(read.Bibliography).Graph;

        Assert.Contains("\"short\": \"NIPS\"", Rendered("json", graph), StringComparison.Ordinal);
        Assert.Contains(graph.Nodes, node => node is { Kind: NodeKind.Venue, Label: "NeurIPS" });
        AssertSame(graph, []);
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("biblatex")]
    [InlineData("csl-json")]
    [InlineData("ris")]
    public void Bibliographies_come_back_as_they_were(string format)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests/Exporters/Bibtex/sources"), "*.bib"))
        {
            var read = new BibtexImporter().Import(new(file, File.ReadAllText(file)));
            var graph = PaperGraphBuilder.Build(read.Bibliography).Graph;
            var again = PaperGraphBuilder.Build(new JsonImporter()
                .Import(new("papers.json", Render(graph))).Bibliography).Graph;

            Assert.Equal(Rendered(format, graph), Rendered(format, again));
        }
    }

    private static string Rendered(string format, PaperGraph graph) =>
        MemoryOutput.RenderText(ExportFormats.Find(format)!.Create(ExportOptions.Default), graph);

    private static void AssertSame(PaperGraph graph, ImmutableArray<Facet> facets)
    {
        var written = Render(graph);
        var read = new JsonImporter().Import(new("papers.json", written));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            PapersDocument.Of(graph, NotCompared),
            PapersDocument.Of(PaperGraphBuilder.Build(read.Bibliography, facets).Graph, NotCompared));
        Assert.Equal(
            graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Citation)
                .Select(relation => relation.Kind.Name).Order(),
            read.Bibliography.Relations.Select(relation => relation.Kind.Name).Order());
    }

    private static string Render(PaperGraph graph) => MemoryOutput.RenderText(new JsonExporter(), graph);
}
