using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Yaml;

public class YamlImporterTests
{
    [Fact]
    public void Facets_have_terms_with_narrower_terms()
    {
        var facet = Single("""
            facets:
              - key: modality
                label: Modality
                aliases: [modalities]
                relation: has-modality
                from-sections: true
                terms:
                  - Image
                  - label: Audio
                    aliases: [sound]
                    narrower:
                      - Speech
                      - label: Music
                        keywords: [music, "melod*"]
                        narrower: [Jazz]
            """);

        Assert.Equal(("modality", "Modality", "has-modality", (bool?)true),
            (facet.Key, facet.Label, facet.Relation, facet.FromSections));
        Assert.Equal(["modalities"], facet.Aliases);
        Assert.Equal(
            [("Image", null), ("Audio", null), ("Speech", "Audio"), ("Music", "Audio"), ("Jazz", "Music")],
            facet.Terms.Select(term => (term.Label, term.Broader)));
        Assert.Equal(["sound"], facet.Terms[1].Aliases);
        Assert.Equal(["music", "melod*"], facet.Terms[3].Keywords.Select(keyword => keyword.ToString()));
        Assert.Equal((2, 7), (facet.Span?.Line, facet.Terms[0].Span?.Line - 1));
    }

    [Theory]
    [InlineData("facets:\n  stage: [pre-LLM, in-LLM]")]
    [InlineData("facets:\n  stage:\n    terms: [pre-LLM, in-LLM]")]
    [InlineData("facets:\n  - stage:\n      - pre-LLM\n      - in-LLM")]
    [InlineData("facets: [{key: stage, terms: {pre-LLM: , in-LLM: ~}}]")]
    [InlineData("{\"facets\": [{\"key\": \"stage\", \"terms\": [\"pre-LLM\", {\"label\": \"in-LLM\"}]}]}")]
    public void Short_forms_say_the_same(string yaml)
    {
        var facet = Single(yaml);

        Assert.Equal("stage", facet.Key);
        Assert.Equal(["pre-LLM", "in-LLM"], facet.Terms.Select(term => term.Label));
    }

    [Fact]
    public void Narrower_terms_may_hang_under_a_name()
    {
        var facet = Single("facets:\n  modality:\n    terms:\n      Audio: [Speech, {Music: {aliases: songs}}]");

        Assert.Equal([("Audio", null), ("Speech", "Audio"), ("Music", "Audio")],
            facet.Terms.Select(term => (term.Label, term.Broader)));
        Assert.Equal(["songs"], facet.Terms[2].Aliases);
    }

    [Fact]
    public void A_name_that_is_no_key_becomes_one_and_stays_an_alias()
    {
        var facet = Single("facets: {Base Model: [LLaVA]}");

        Assert.Equal(("base-model", "Base Model", "Base Model"), (facet.Key, facet.Label, facet.Aliases[0]));
    }

    [Theory]
    [InlineData("a: 1", "t.yml:1:1: warning SG0304: an object without any field of a paper is left out")]
    [InlineData("- facets",
        "t.yml:1:3: warning SG0304: 'facets', which is no object with the fields of a paper, is left out")]
    [InlineData("facets:\n  - label: A\n    colour: red",
        "t.yml:3:5: warning SG0304: the key 'colour' is not known here; known are key, label, aliases, relation, from-sections, terms")]
    [InlineData("facets:\n  - {key: a, terms: [x, X]}",
        "t.yml:2:25: warning SG0304: 'X' stands twice in 'a'; its first place counts")]
    [InlineData("facets:\n  - {key: a, from-sections: maybe}",
        "t.yml:2:29: warning SG0304: true or false is expected here")]
    [InlineData("facets:\n  - {key: a, label: [b]}", "t.yml:2:21: warning SG0304: a text is expected here")]
    [InlineData("facets:\n  - {key: a, terms: [{label: b, keywords: [x, c*d]}]}",
        "t.yml:2:47: warning SG0304: 'c*d' is left out: a keyword is words, a * at the end of one or alone")]
    [InlineData("facets:\n  - &x {key: a, terms: [b]}\n  - *x",
        "t.yml:3:5: warning SG0304: '*x' is left out: anchors are not followed")]
    public void What_is_not_understood_is_reported_at_its_place(string yaml, string expected) =>
        Assert.Equal(expected, Import(yaml).Diagnostics[0].ToString());

    [Fact]
    public void A_broken_end_costs_only_itself()
    {
        var result = Import("facets:\n  - key: a\n    terms: [x, y]\n  - key: b\n    terms: [z, ]}\n");

        Assert.Equal(["a", "b"], result.Bibliography.Facets.Select(facet => facet.Key));
        Assert.Equal((DiagnosticCodes.InvalidYaml, 5), (result.Diagnostics[0].Code, result.Diagnostics[0].Span?.Line));
    }

    [Fact]
    public void Nesting_without_end_is_cut()
    {
        var result = Import("facets: " + new string('[', 100_000));

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NestingTooDeep);
    }

    [Fact]
    public void Anchors_cannot_make_much_of_little()
    {
        var bomb = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 40)
            .Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) + "facets: *a40\n";

        Assert.Empty(Import(bomb).Bibliography.Facets);
    }

    [Fact]
    public void The_facets_of_the_product_have_no_place_and_name_their_relations()
    {
        var method = Assert.Single(DefaultFacets.All, facet => facet.Key == "method");
        var modality = Assert.Single(DefaultFacets.All, facet => facet.Key == "modality");

        Assert.Equal(("Method", "uses-method"), (method.Label, method.Relation));
        Assert.Equal(true, modality.FromSections);
        Assert.Contains(modality.Terms, term => term is { Label: "Image", Span: null });
        Assert.All(DefaultFacets.All, facet => Assert.Null(facet.Span));
    }

    private static Facet Single(string yaml)
    {
        var result = Import(yaml);
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.Bibliography.Facets);
    }

    private static ImportResult Import(string yaml) => new YamlImporter().Import(new SourceText("t.yml", yaml));
}
