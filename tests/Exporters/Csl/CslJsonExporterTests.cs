using System.Text.Json;
using SurveyGraph.Exporters.Csl;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Csl;

public class CslJsonExporterTests
{
    // The variables of the schema that a paper may have; it allows no others than those it names.
    private static readonly HashSet<string> Variables = new(StringComparer.Ordinal)
    {
        "id", "type", "title", "title-short", "author", "editor", "issued", "container-title", "container-title-short",
        "event-title", "collection-title", "volume", "issue", "number", "edition", "page", "genre", "publisher",
        "publisher-place", "DOI", "URL", "ISBN", "ISSN", "language", "keyword", "abstract", "note", "translator",
        "accessed", "event-date", "original-date", "collection-number", "chapter-number", "number-of-pages",
        "number-of-volumes", "version", "PMID", "PMCID", "annote",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "article", "article-journal", "book", "chapter", "dataset", "document", "manuscript", "paper-conference",
        "patent", "report", "software", "thesis", "webpage",
    };

    private static readonly HashSet<string> NameParts = new(StringComparer.Ordinal)
    {
        "family", "given", "non-dropping-particle", "suffix", "literal",
    };

    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void The_schema_allows_all_that_is_written(string graph)
    {
        using var items = JsonDocument.Parse(MemoryOutput.RenderText(new CslJsonExporter(), Graphs.Named(graph)));
        foreach (var item in items.RootElement.EnumerateArray())
        {
            Assert.All(item.EnumerateObject(), variable => Assert.Contains(variable.Name, Variables));
            Assert.Contains(item.GetProperty("type").GetString()!, Types);
            Assert.All(item.EnumerateObject()
                .Where(variable => variable.Name is not ("author" or "editor" or "issued")),
                variable => Assert.NotEqual("", variable.Value.GetString()));
            if (item.TryGetProperty("author", out var authors))
                Assert.All(authors.EnumerateArray().SelectMany(name => name.EnumerateObject()),
                    part => Assert.Contains(part.Name, NameParts));
        }
    }

    [Fact]
    public void Every_title_is_whole()
    {
        using var items = JsonDocument.Parse(MemoryOutput.RenderText(new CslJsonExporter(), Graphs.Hostile));

        Assert.Equal(
            Graphs.Hostile.Papers.Select(paper => paper.Paper!.Title),
            items.RootElement.EnumerateArray().Select(item => RichText.Read(item.GetProperty("title").GetString()!)));
    }

    [Fact]
    public void Names_have_their_parts_and_others_are_the_last()
    {
        var item = Item(new()
        {
            Title = "A",
            Authors = [new("Berg", "Jan", "van der", "Jr."), new("Llama Team", IsOrganisation: true), new("Plato")],
            HasMoreAuthors = true,
        });

        Assert.Equal(
            """[{"family":"Berg","given":"Jan","non-dropping-particle":"van der","suffix":"Jr."},"""
            + """{"literal":"Llama Team"},{"family":"Plato"},{"literal":"others"}]""",
            Compact(item.GetProperty("author")));
    }

    [Theory]
    [InlineData(2024, null, null, """{"date-parts":[[2024]]}""")]
    [InlineData(2024, 9, null, """{"date-parts":[[2024,9]]}""")]
    [InlineData(2024, 9, 29, """{"date-parts":[[2024,9,29]]}""")]
    public void A_date_is_as_precise_as_it_is_known(int year, int? month, int? day, string issued) =>
        Assert.Equal(issued, Compact(Item(new() { Title = "A", Date = PublicationDate.Create(year, month, day) })
            .GetProperty("issued")));

    [Theory]
    [InlineData("1990-02-03/1991-05", """{"date-parts":[[1990,2,3],[1991,5]]}""")]
    [InlineData("2004/..", """{"date-parts":[[2004],[0]]}""")]
    [InlineData("1723?~", """{"date-parts":[[1723]],"circa":true}""")]
    [InlineData("1990~/1995", """{"date-parts":[[1990],[1995]],"circa":true}""")]
    [InlineData("2004-22", """{"date-parts":[[2004]],"season":2}""")]
    [InlineData("-0043/0014", """{"date-parts":[[-44],[14]]}""")]
    [InlineData("../1990", """{"literal":"../1990"}""")]
    [InlineData("199X", """{"literal":"199X"}""")]
    public void A_date_of_BibLaTeX_is_one_of_CSL(string date, string issued) =>
        Assert.Equal(issued, Compact(Item(new() { Title = "A", Fields = [new("date", date)] }).GetProperty("issued")));

    [Theory]
    [InlineData("report", "", "number")]
    [InlineData("book", "Notes", "collection-number")]
    [InlineData("article", "Notes", "issue")]
    public void A_number_is_that_of_a_volume_a_series_or_a_report(string type, string series, string variable) =>
        Assert.Equal("4", Item(new()
        {
            Title = "A",
            EntryType = new(type),
            Fields = [new("number", "4"), .. series.Length > 0 ? [new BibField("series", series)] : Array.Empty<BibField>()],
        }).GetProperty(variable).GetString());

    [Theory]
    [InlineData("langid", "ngerman", "language", "de")]
    [InlineData("language", "fr", "language", "fr")]
    [InlineData("shortjournal", "J. Tok.", "container-title-short", "J. Tok.")]
    [InlineData("keyword", "a, b", "keyword", "a, b")]
    public void Fields_go_by_names_of_their_own(string field, string value, string variable, string expected) =>
        Assert.Equal(expected,
            Item(new() { Title = "A", EntryType = new("article"), Fields = [new(field, value)] }).GetProperty(variable).GetString());

    [Theory]
    [InlineData("book", "On Tokens", "subtitle", "title", "On Tokens: X Y")]
    [InlineData("book", "Why?", "subtitle", "title", "Why? X Y")]
    [InlineData("booklet", "A", "howpublished", "publisher", "X Y")]
    [InlineData("unpublished", "A", "institution", "publisher", "X Y")]
    [InlineData("book", "A", "addendum", "note", "X Y")]
    public void What_only_LaTeX_has_a_field_for_stands_where_readers_look(
        string type, string title, string field, string variable, string expected) =>
        Assert.Equal(expected, Item(new() { Title = title, EntryType = new(type), Fields = [new(field, "X Y")] })
            .GetProperty(variable).GetString());

    [Fact]
    public void A_paper_without_a_title_has_none() =>
        Assert.False(Item(new() { Title = "", EntryType = new("misc") }).TryGetProperty("title", out _));

    [Fact]
    public void A_year_that_is_no_number_stays_in_words() =>
        Assert.Equal("""{"literal":"in press"}""",
            Compact(Item(new() { Title = "A", Fields = [new("year", "in press")] }).GetProperty("issued")));

    [Theory]
    [InlineData("phdthesis", null, "PhD thesis")]
    [InlineData("mastersthesis", null, "Master's thesis")]
    [InlineData("mastersthesis", "Diploma thesis", "Diploma thesis")]
    [InlineData("thesis", "mathesis", "Master's thesis")]
    [InlineData("techreport", "Memo", "Memo")]
    [InlineData("techreport", "resreport", "Research report")]
    [InlineData("unpublished", "Register", "Register")]
    [InlineData("misc", "Billet", "Billet")]
    [InlineData("online", "Billet", "Billet")]
    public void A_thesis_or_report_is_what_it_calls_itself(string entryType, string? type, string genre) =>
        Assert.Equal(genre, Item(new()
        {
            Title = "A",
            EntryType = new(entryType),
            Fields = type is null ? [] : [new("type", type)],
        }).GetProperty("genre").GetString());

    [Fact]
    public void A_preprint_is_one_by_its_type_number_and_server()
    {
        var item = Item(new() { Title = "A", Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764") });

        Assert.Equal("article", item.GetProperty("type").GetString());
        Assert.Equal("Preprint", item.GetProperty("genre").GetString());
        Assert.Equal("arXiv", item.GetProperty("publisher").GetString());
        Assert.Equal("arXiv:2403.06764", item.GetProperty("number").GetString());
        Assert.Equal("10.48550/arXiv.2403.06764", item.GetProperty("DOI").GetString());
    }

    [Fact]
    public void The_DOI_of_a_preprint_is_no_DOI_of_the_published_paper()
    {
        var item = Item(new()
        {
            Title = "A",
            Venue = new("ECCV", "European Conference on Computer Vision", VenueKind.Conference),
            Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764") with { Doi = Doi("10.1007/978-3-031") },
        });

        Assert.Equal("10.1007/978-3-031", item.GetProperty("DOI").GetString());
        Assert.Equal("arXiv: 2403.06764", item.GetProperty("note").GetString());
    }

    [Fact]
    public void Fields_in_LaTeX_become_text()
    {
        var item = Item(new()
        {
            Title = "A",
            EntryType = new("article"),
            Fields = [new("journal", "J. of {\\'E}tudes \\& More"), new("pages", "19--35"),
                new("abstract", "Half of 5\\%.")],
        });

        Assert.Equal("J. of Études & More", item.GetProperty("container-title").GetString());
        Assert.Equal("19-35", item.GetProperty("page").GetString());
        Assert.Equal("Half of 5%.", item.GetProperty("abstract").GetString());
    }

    [Fact]
    public void A_link_that_no_browser_should_follow_is_left_out() =>
        Assert.False(Item(new() { Title = "A", Url = "javascript:alert(1)" }).TryGetProperty("URL", out _));

    private static Doi Doi(string text) =>
        SurveyGraph.Graph.Papers.Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static JsonElement Item(Paper paper)
    {
        var json = MemoryOutput.RenderText(new CslJsonExporter(), Graphs.GraphOf(new() { Papers = [paper] }));
        using var items = JsonDocument.Parse(json);
        return items.RootElement[0].Clone();
    }

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Where(c => c is not '\n'))
        .Replace("  ", "", StringComparison.Ordinal)
            .Replace(", ", ",", StringComparison.Ordinal).Replace("\": ", "\":", StringComparison.Ordinal);
}
