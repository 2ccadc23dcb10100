using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class TurtleExporterTests
{
    [Fact]
    public void Papers_are_named_by_their_identifiers_and_related_in_the_words_of_CiTO()
    {
        var turtle = Render(Graphs.Small);

        Assert.Contains("\n<https://arxiv.org/abs/2403.06764> a fabio:ConferencePaper ;", turtle,
            StringComparison.Ordinal);
        Assert.Contains(
            "\n<https://arxiv.org/abs/2403.06764> cito:extends <https://doi.org/10.1234/a_b(c)> .\n", turtle,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_keep_their_order() => Assert.Contains(
        "bibo:authorList (<#author-doe-anna> <#author-van-der-berg-jr-jan>)", Render(Graphs.Small),
        StringComparison.Ordinal);

    [Fact]
    public void A_term_is_in_the_scheme_of_its_facet() => Assert.Contains(
        "<#term-method-merging> a skos:Concept ;\n  skos:prefLabel \"merging\" ;\n  skos:inScheme <#facet-method> .\n",
        Render(Graphs.Small), StringComparison.Ordinal);

    [Fact]
    public void The_list_is_the_scheme_of_its_sections()
    {
        var top = new Section("Models", null, new SourceText("list.md", "x").Span(0, 1));
        var section = new Section("Vision", top, top.Span);

        var turtle = Render(Graphs.GraphOf(new()
        {
            Title = "A list",
            Sections = [top, section],
            Papers = [new() { Title = "A", Sections = [section] }],
        }));

        Assert.Contains(
            "\n<> a schema:Dataset, skos:ConceptScheme ;\n  dcterms:title \"A list\" ;\n"
                + "  skos:hasTopConcept <#section-models> .\n",
            turtle, StringComparison.Ordinal);
        Assert.Contains(
            "<#section-models-vision> a skos:Concept ;\n  skos:prefLabel \"Vision\" ;\n  skos:inScheme <> .\n", turtle,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_papers_of_one_identifier_are_two_things()
    {
        Node Of(string id) => new()
        {
            Kind = NodeKind.Paper,
            Id = id,
            Label = id,
            Paper = new() { Title = id, Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764") },
        };

        var turtle = Render(new([Of("paper-a"), Of("paper-b")], []));

        Assert.Contains("\n<https://arxiv.org/abs/2403.06764> a ", turtle, StringComparison.Ordinal);
        Assert.Contains("\n<#paper-b> a ", turtle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_that_CiTO_has_no_word_for_is_one_of_the_file()
    {
        var place = new SourceText("list.md", "x").Span(0, 1);
        var turtle = Render(Graphs.GraphOf(new()
        {
            Papers = [new() { Key = CitationKey.Parse("a"), Title = "A" },
                new() { Key = CitationKey.Parse("b"), Title = "B" }],
            Relations = [new("a", "b", RelationKind.OfCitation("Distils"), place)],
        }));

        Assert.Contains(
            "<#distils> rdfs:label \"distils\" ;\n  rdfs:subPropertyOf cito:cites .\n\n<#paper-a> <#distils> <#paper-b> .\n",
            turtle, StringComparison.Ordinal);
    }

    private static string Render(PaperGraph graph) => MemoryOutput.RenderText(new TurtleExporter(), graph);
}
