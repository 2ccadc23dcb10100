using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Documents;

public class PaperDocumentTests
{
    [Theory]
    [InlineData("- {title: A, year: 2024}\n- {title: B}", "A|B")]
    [InlineData("papers:\n- {title: A, year: 2024}\n- {name: B}\nupdated: 2024-01-01", "A|B")]
    [InlineData("a2024:\n  title: A\n  year: 2024\nb2024: {title: B, venue: ECCV}", "A|B")]
    [InlineData("A: {url: https://example.org/a}\nB: {year: 2024}", "A|B")]
    [InlineData("One:\n- {title: A, year: 2024}\nTwo:\n- {title: B, year: 2024}", "One: A|Two: B")]
    [InlineData("One:\n  Two:\n  - {title: A, year: 2024}\n  - {title: B}", "One / Two: A|One / Two: B")]
    [InlineData("One:\n  a1: {title: A, year: 2024}\nTwo:\n  Three: {b1: {title: B, year: 2024}}",
        "One: A|Two / Three: B")]
    [InlineData("- category: One\n  papers:\n  - {title: A, year: 2024}\n  subtopics:\n  - name: Two\n    entries: [{title: B}]", "One: A|One / Two: B")]
    [InlineData("- One:\n  - {title: A, year: 2024}\n- Two:\n  - {title: B, year: 2024}", "One: A|Two: B")]
    [InlineData("title: A list\nsections:\n- title: One\n  description: first\n  papers: [{title: A}]\nauthors: [me]",
        "One: A")]
    [InlineData("one:\n  title: One\n  list:\n  - {title: A, abbr: a, conf: ICLR 2024}\ntwo: {title: Two, list: []}",
        "One: A")]
    [InlineData("papers:\n  a24:\n    bibtex: {title: A, year: 2024}\n    category: x\n    notes: {link: 'https://example.org'}", "A")]
    [InlineData("[{title: A, year: 2024, datasets: [{name: COCO, url: 'https://example.org/coco'}]}]", "A")]
    public void Papers_are_found_in_every_usual_form(string yaml, string expected)
    {
        var papers = new YamlImporter().Import(new SourceText("p.yml", yaml)).Bibliography.Papers;

        Assert.Equal(expected.Split('|'), papers.Select(paper =>
            string.Join(": ", [.. paper.Sections.Select(section => section.ToString()), paper.Title])));
    }

    [Theory]
    [InlineData("published", "2024-09-29T15:42:18Z", "2024-09-29", null)]
    [InlineData("published", "ECCV 2024", "2024", "ECCV")]
    [InlineData("conf", "ECCV 2024", "2024", "ECCV")]
    public void A_name_of_two_meanings_means_what_its_value_is(string name, string value, string date, string? venue)
    {
        var paper = Assert.Single(Json($$"""[{"title": "A", "{{name}}": "{{value}}"}]""").Bibliography.Papers);

        Assert.Equal((date, venue), (paper.Date.ToString(), paper.Venue?.Short));
    }

    [Fact]
    public void Facts_in_an_object_of_their_own_are_facts_of_the_paper()
    {
        var paper = Assert.Single(Json("""{"k": {"bibtex": {"title": "A", "author": "Chen, Liang and Zhao, Haozhe", "eprint": "2403.06764", "archivePrefix": "arXiv"}}}""").Bibliography.Papers);

        Assert.Equal(("k", "A", 2, "2403.06764"),
            (paper.Key?.Value, paper.Title, paper.Authors.Length, paper.Identifiers.Arxiv?.Value));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void A_section_without_papers_is_a_section()
    {
        var result = Yaml("One:\n- {title: A, year: 2024}\nTwo: []\nThree:\nf: {title: Four, list: }\n");

        Assert.Equal(["One", "Two", "Three", "Four"], result.Bibliography.Sections.Select(section => section.Title));
    }

    [Theory]
    [InlineData("""["Liang Chen", "Zhao, Haozhe"]""", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("""[{"given": "Liang", "family": "Chen"}, {"name": "Haozhe Zhao"}]""", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("""[{"first": "Liang", "middle": "Q.", "last": "Chen"}, {"literal": "Qwen Team"}]""",
        "Liang Q. Chen|Qwen Team", false)]
    [InlineData("""["Liang Chen", "et al."]""", "Liang Chen", true)]
    [InlineData("""["Chen LKH", "Lee K"]""", "LKH Chen|K Lee", false)]
    [InlineData("""[{"name": "Liang Chen"}, {"name": "et al."}]""", "Liang Chen", true)]
    [InlineData("""["Liang Chen and Haozhe Zhao"]""", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("\"Liang Chen, Haozhe Zhao and others\"", "Liang Chen|Haozhe Zhao", true)]
    [InlineData("""{"family": "Oord", "given": "Aaron", "particle": "van den", "suffix": "Jr."}""",
        "Aaron van den Oord, Jr.", false)]
    public void Authors_are_texts_or_objects(string authors, string expected, bool hasMore)
    {
        var paper = Assert.Single(Json($$"""[{"title": "A", "authors": {{authors}}}]""").Bibliography.Papers);

        Assert.Equal(expected.Split('|'), paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(hasMore, paper.HasMoreAuthors);
    }

    [Theory]
    [InlineData("""{"paper": "https://arxiv.org/abs/2403.06764", "code": "https://github.com/a/b", "project": "https://example.org/p"}""")]
    [InlineData("""[{"name": "paper", "url": "https://arxiv.org/abs/2403.06764"}, {"type": "code", "href": "https://github.com/a/b"}, {"name": "project", "url": "https://example.org/p"}]""")]
    [InlineData("""["https://arxiv.org/abs/2403.06764", "https://github.com/a/b", "https://example.org/p"]""")]
    public void Links_are_a_list_or_an_object(string links)
    {
        var paper = Assert.Single(Json($$"""[{"title": "A", "links": {{links}}}]""").Bibliography.Papers);

        Assert.Equal(("https://arxiv.org/abs/2403.06764", "2403.06764", "https://github.com/a/b",
            "https://example.org/p"),
            (paper.Url, paper.Identifiers.Arxiv?.Value, Assert.Single(paper.Repositories).Url,
                Assert.Single(paper.Links).Url));
    }

    [Fact]
    public void Values_of_a_list_stay_whole_and_those_of_facets_are_no_fields()
    {
        var paper = Assert.Single(Json("""[{"title": "A", "facets": {"year": ["a; b", "c"], "method": "d; e"}}]""").Bibliography.Papers);

        Assert.Equal([("year", "a; b"), ("year", "c"), ("method", "d"), ("method", "e")],
            paper.Tags.Select(tag => (tag.Facet, tag.Value)));
        Assert.Null(paper.Date);
    }

    [Theory]
    [InlineData("12", "4.5")]
    [InlineData("true", "false")]
    [InlineData("\"/img/a_b.png\"", "\"cats.jpg\"")]
    [InlineData("\"2024-05-01\"", "\"2024-06-01\"")]
    [InlineData("\"85%\"", "[1]")]
    public void What_can_be_no_term_is_a_field_and_no_facet(string first, string second)
    {
        var papers = Json($$"""[{"title": "A", "Own key": {{first}}}, {"title": "B", "Own key": {{second}}}]""").Bibliography.Papers;

        Assert.All(papers, paper => Assert.Empty(paper.Tags));
        Assert.All(papers, paper => Assert.Equal("own-key", Assert.Single(paper.Fields).Name));
    }

    [Fact]
    public void A_vector_is_neither_a_field_nor_a_facet()
    {
        var paper = Assert.Single(Json("""[{"title": "A", "embedding": {"vector": [0.25, 0.5]}}]""").Bibliography.Papers);

        Assert.Empty(paper.Tags);
        Assert.Empty(paper.Fields);
        Assert.Contains(paper.Evidence, said => said.Field == PaperField.Note && said.Value == "0.25; 0.5");
    }

    [Theory]
    [InlineData("\"own\": 12", "\"own\": \"12 layers\"")]
    [InlineData("\"method\": 12", "\"method\": 13")]
    [InlineData("\"facets\": {\"own\": 12}", "\"facets\": {\"own\": 13}")]
    [InlineData("\"facet:own\": 12", "\"facet:own\": 13")]
    [InlineData("\"own\": \"7B\"", "\"own\": \"yes\"")]
    public void What_may_be_a_term_is_a_facet(string first, string second) => Assert.All(
        Json($$"""[{"title": "A", {{first}} }, {"title": "B", {{second}} }]""").Bibliography.Papers,
        paper => Assert.Single(paper.Tags));

    [Fact]
    public void Every_fact_has_its_own_line()
    {
        var paper = Assert.Single(Json("[\n{\n\"title\": \"A\",\n\"year\": 2024,\n\"method\": [\n\"x\"]\n}]").Bibliography.Papers);

        Assert.Equal((2, 7), (paper.Origins[0].Line, paper.Origins[0].EndLine));
        Assert.Equal([(PaperField.Title, 3), (PaperField.Date, 4)],
            paper.Evidence.Select(evidence => (evidence.Field, evidence.Span.Line)));
        Assert.Equal(5, Assert.Single(paper.Tags).Span.Line);
    }

    [Fact]
    public void A_document_of_papers_may_declare_its_facets()
    {
        var bibliography = Yaml("facets:\n  stage: [pre-LLM]\npapers:\n- {title: A, stage: pre-LLM}\n").Bibliography;

        Assert.Equal(("stage", "A"),
            (Assert.Single(bibliography.Facets).Key, Assert.Single(bibliography.Papers).Title));
    }

    [Fact]
    public void One_element_that_is_no_paper_costs_one()
    {
        var result = Json("""[{"title": "A"}, 7, {"authors": ["X Y"]}, {"x": 1}, {"title": "B"}]""");

        Assert.Equal(["A", "B"], result.Bibliography.Papers.Select(paper => paper.Title));
        Assert.Equal(
            ["1:18 SG0304", "1:43 SG0304", "1:21 SG0303"],
            result.Diagnostics.Select(diagnostic =>
                $"{diagnostic.Span.ToString()!["p.json:".Length..]} {diagnostic.Code.Id}"));
    }

    [Fact]
    public void Objects_in_objects_are_looked_at_once_at_every_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"data\":[{\"results\":[", 15)) + "{\"title\":\"A\",\"year\":2024}"
            + string.Concat(Enumerable.Repeat("]}]}", 15));

        Assert.Equal("A", Assert.Single(Json(deep).Bibliography.Papers).Title);
    }

    private static ImportResult Json(string text) => new JsonImporter().Import(new SourceText("p.json", text));

    private static ImportResult Yaml(string text) => new YamlImporter().Import(new SourceText("p.yml", text));
}
