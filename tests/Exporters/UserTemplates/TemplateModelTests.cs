using System.Runtime.CompilerServices;
using System.Text.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.UserTemplates;

public class TemplateModelTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "one\ntwo three").Span(8, 5);

    private static readonly PaperGraph Rich = Graphs.GraphOf(new()
    {
        Title = "A list",
        Papers =
        [
            new()
            {
                Key = CitationKey.Parse("one"), Title = "One: a title", ShortName = "One",
                Authors = [new("Berg", "Jan", "van der", "Jr.") { Affiliation = "X" }],
                Venue = Venue.Unlisted("V"), Links = [new("https://example.org/l", "Project")],
                Tags = [new("base model", "LLaVA", "column", Place)],
                Repositories = [CodeRepository.TryParseUrl("https://github.com/a/b", out var code) ? code : default],
                Sections = [new("S", null, Place)],
                Fields = [new("pages", "1--{\\'e}2")], Origins = [Place],
                Evidence = [new(PaperField.ShortName, "One", "rule", Place)],
            },
            new() { Key = CitationKey.Parse("two"), Title = "Two", Date = PublicationDate.Create(2024, 5),
                Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764") },
        ],
        Relations = [new("one", "two", RelationKind.Cites, Place)],
    });

    [Theory]
    [InlineData("What a template is given",
        "{title: title, papers: papers, by_key: by_key, sections: sections, unlisted: unlisted, facets: facets, relations: relations, counts: counts}")]
    [InlineData("A paper", "papers[0]")]
    [InlineData("An author", "papers[0].authors[0]")]
    [InlineData("A section, or a term of a facet", "sections[0]")]
    [InlineData("A section, or a term of a facet", "facets[0].terms[0]")]
    [InlineData("A relation", "relations[0]")]
    [InlineData("A relation", "papers[0].relations[0]")]
    [InlineData("A place", "papers[0].places[0]")]
    [InlineData("Counts", "counts")]
    public void The_page_names_every_member_there_is(string heading, string value) =>
        Assert.Equal(Documented(heading), MembersOf(value));

    [Theory]
    [InlineData("papers[0].venue", "short name kind proceedings")]
    [InlineData("papers[0].links[0]", "url label")]
    [InlineData("papers[0].code[0]", "url host path")]
    [InlineData("papers[0].facets[0]", "key label terms")]
    [InlineData("papers[0].facets[0].terms[0]", "label confidence rule places")]
    [InlineData("papers[0].fields[0]", "name text latex")]
    [InlineData("papers[0].evidence[0]", "field value rule place")]
    [InlineData("facets[0]", "key label terms")]
    public void Smaller_things_have_the_members_that_the_page_tells(string value, string members) =>
        Assert.Equal(members.Split(' '), MembersOf(value));

    [Theory]
    [InlineData("papers[0].authors[0].name", "Jan van der Berg, Jr.")]
    [InlineData("papers[0].terms['base-model'] | array.join ', '", "LLaVA")]
    [InlineData("papers[1].terms['base-model'].size", "0")]
    [InlineData("papers[0].fields[0].text", "1–é2")]
    [InlineData("papers[0].places[0].file + papers[0].places[0].line + '.' + papers[0].places[0].column", "list.md2.5")]
    [InlineData("papers[0].evidence[0].field + papers[0].evidence[0].place.line", "short_name2")]
    [InlineData("papers[1].year + 1", "2025")]
    [InlineData("papers[1].url", "https://arxiv.org/abs/2403.06764")]
    [InlineData("by_key[relations[0].target].title", "Two")]
    [InlineData("papers[1].related_from[0].source", "one")]
    [InlineData("sections[0].papers[0].key", "one")]
    [InlineData("unlisted | array.map 'key'", "[\"two\"]")]
    [InlineData("(papers | array.filter @(do; ret $0.code.size > 0; end)).size", "1")]
    [InlineData("counts.papers + '/' + counts.with_code + '/' + counts.first_year", "2/1/2024")]
    [InlineData("papers[0].doi ?? 'none'", "none")]
    [InlineData("papers[0].evidence.size + '/' + papers[1].evidence.size", "2/0")]
    [InlineData("papers[0].evidence | array.map 'value' | array.first", "One")]
    [InlineData("(papers[0].evidence | array.add 1 | array.add 2) | array.size", "4")]
    [InlineData("papers[0].evidence | array.reverse | array.size", "2")]
    [InlineData("papers[0].evidence | array.sort 'rule' | array.map 'rule' | array.join ', '", "key, rule")]
    [InlineData("for fact in papers[0].evidence; fact.value + for.index + for.last; end", "One0falseone1true")]
    [InlineData("papers[0].code[0].path + (papers[0].code[1] ?? 'none')", "a/bnone")]
    [InlineData("papers[1].evidence.size == 0 ? 'none' : 'some'", "none")]
    public void A_value_is_found_where_the_page_says(string expression, string expected) =>
        Assert.Equal(expected, TemplateRun.TextOf($"{{{{ {expression} }}}}", Rich));

    [Theory]
    [InlineData("'a | *b* @c' | markdown", @"a \| \*b\* @<!-- -->c")]
    [InlineData("markdown_link 'a' 'https://example.org/x'", "[a](https://example.org/x)")]
    [InlineData("markdown_link 'a' null", "a")]
    [InlineData("'<a> & \"b\"' | html", "&lt;a&gt; &amp; &quot;b&quot;")]
    [InlineData("html_link 'a' 'javascript:b'", "a")]
    [InlineData("'50% of $x é' | latex", @"50\% of \$x {\'e}")]
    [InlineData("'=a,b' | csv", "\"'=a,b\"")]
    [InlineData("['a', '-b'] | csv", "\"a; '-b\"")]
    [InlineData("12 | csv", "12")]
    [InlineData("{a: [1, 2.5, null, true, 'é</script>']} | json", "{\"a\":[1,2.5,null,true,\"é\\u003C/script>\"]}")]
    [InlineData("'a b/ü' | url_part", "a%20b%2F%C3%BC")]
    [InlineData("('javascript:x' | web_url) ?? 'no'", "no")]
    [InlineData("'An Image: 1/2' | slug", "an-image-1-2")]
    [InlineData("shorten 'one two three four' 12", "one two…")]
    [InlineData("null | markdown", "")]
    public void Functions_make_a_text_fit_for_what_is_written(string expression, string expected) =>
        Assert.Equal(expected, TemplateRun.TextOf($"{{{{ {expression} }}}}", Rich));

    [Fact]
    public void Any_value_of_the_hostile_graph_is_whole_JSON()
    {
        using var model = JsonDocument.Parse(TemplateRun.TextOf("{{ papers | json }}", Graphs.Hostile));

        Assert.Equal(Graphs.Hostile.Papers.Count(), model.RootElement.GetArrayLength());
    }

    private static IEnumerable<string> MembersOf(string value)
    {
        using var json = JsonDocument.Parse(TemplateRun.TextOf($"{{{{ {value} | json }}}}", Rich));
        return [.. json.RootElement.EnumerateObject().Select(member => member.Name)];
    }

    private static IEnumerable<string> Documented(string heading, [CallerFilePath] string here = "") => File
        .ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "templates.md"))
        .SkipWhile(line => line.TrimStart('#', ' ') != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
}
