using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

/// <summary>What BibLaTeX, JabRef, Mendeley, Zotero and styles put into .bib files beyond BibTeX.</summary>
public class BibtexDialectTests
{
    [Fact]
    public void Entries_have_the_fields_of_the_data_that_they_name()
    {
        var result = Import("""
            @xdata{house, publisher = {House}, location = {Rome}, xdata = {series}}
            @xdata{series, series = {S}, publisher = {Other}, xdata = {house}}
            @xdata{idle, note = {N}}
            @book{a, title = {T}, publisher = {Own}, xdata = {house, nowhere}}
            @book{b, title = {U}, xdata = {series,house}}
            """);

        Assert.Equal(
            ["publisher=Own address=Rome series=S", "series=S publisher=Other address=Rome"],
            result.Bibliography.Papers.Select(paper =>
                string.Join(' ', paper.Fields.Select(field => $"{field.Name}={field.Value}"))));
        Assert.Equal(
            ["refs.bib:4:42: warning SG0406: no @xdata entry has the key 'nowhere'",
                "refs.bib:3:1: warning SG0409: no entry names the data 'idle'; they are left out"],
            result.Diagnostics.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("@set{s, entryset = {a}}",
        "warning SG0409: the set 's' is left out; its entries are papers of their own")]
    [InlineData("@control{c, a = {1}}", "info SG0410: 'c' has options of a style (@control), which are left out")]
    [InlineData("@IEEEtranBSTCTL{c, x = {1}}",
        "info SG0410: 'c' has options of a style (@ieeetranbstctl), which are left out")]
    public void What_is_no_paper_is_told(string text, string finding)
    {
        var result = Import("@misc{a, title = {T}}\n" + text);

        Assert.Equal("a", Assert.Single(result.Bibliography.Papers).Key?.Value);
        Assert.Equal("refs.bib:2:1: " + finding, Assert.Single(result.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("given=Jean, prefix=de la, family=Fontaine", "de la|Fontaine||Jean")]
    [InlineData("family={Smith}, given={Adam}, given-i={A}, suffix=Jr.", "|Smith|Jr.|Adam")]
    [InlineData("\"family={Barnes, Inc}\", given = \"Bo, B.\"", "|Barnes, Inc||Bo, B.")]
    [InlineData("family=M{\\\"u}ller, given=J{\\'o}zef, id=mj", "|Müller||Józef")]
    [InlineData("given=Plato", "|Plato||")]
    public void Parts_of_names_may_be_called_by_name(string name, string parts)
    {
        var authors =
            Assert.Single(Import($"@misc{{a, title = {{T}}, author = {{{name} and Other, Ann}}}}").Bibliography.Papers).Authors;

        Assert.Equal([parts, "|Other||Ann"],
            authors.Select(author => $"{author.Particle}|{author.Family}|{author.Suffix}|{author.Given}"));
    }

    [Theory]
    [InlineData("http://x.org/My File.pdf", "http://x.org/My%20File.pdf", "", "")]
    [InlineData("http://x.org/a; http://x.org/b", "http://x.org/a", "http://x.org/b", "")]
    [InlineData("http://x.org/a, seen 2020", "http://x.org/a", "", "http://x.org/a, seen 2020")]
    [InlineData("http://x.org/naïve", "http://x.org/naïve", "", "")]
    public void A_link_field_may_hold_blanks_and_more(string field, string url, string link, string kept)
    {
        var paper = Assert.Single(Import($"@misc{{a, title = {{T}}, url = {{{field}}}}}").Bibliography.Papers);

        Assert.Equal((url, link, kept),
            (paper.Url, string.Join(' ', paper.Links.Select(other => other.Url)), paper.FieldOf("url") ?? ""));
    }

    [Theory]
    [InlineData("{\\noopsort{1985a}}1985", 1985)]
    [InlineData("{1985}", 1985)]
    public void A_year_may_have_what_helps_to_sort(string year, int number) =>
        Assert.Equal(number,
            Assert.Single(Import($"@misc{{a, title = {{T}}, year = {{{year}}}}}").Bibliography.Papers).Date?.Year);

    [Fact]
    public void A_DOI_with_angle_brackets_is_read_whole() => Assert.Equal(
        "10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P",
        Assert.Single(Import("@misc{a, title = {T}, doi = {10.1002/(SICI)1096-987X(199803)19:4<377::AID-JCC1>3.0.CO;2-P}}").Bibliography.Papers)
            .Identifiers.Doi?.Value);

    [Theory]
    [InlineData("masterthesis", "mastersthesis", "")]
    [InlineData("bachelorthesis", "thesis", "type=Bachelor's thesis")]
    public void Types_of_theses_that_people_make_up_are_read_as_meant(string written, string type, string fields)
    {
        var paper = Assert.Single(Import($"@{written}{{a, title = {{T}}, institution = {{S}}}}").Bibliography.Papers);

        Assert.Equal((type, "S"), (paper.EntryType?.Name, paper.Venue?.Name));
        Assert.Equal(fields, string.Join(", ", paper.Fields.Select(field => $"{field.Name}={field.Value}")));
    }

    [Theory]
    [InlineData("inproceeding", "inproceedings")]
    [InlineData("artcile", "article")]
    [InlineData("bool", "book")]
    [InlineData("music", "music")]
    [InlineData("ebook", "ebook")]
    [InlineData("review", "review")]
    public void A_type_with_a_slip_is_read_as_meant_and_told(string written, string type)
    {
        var result = Import($"@{written}{{a, title = {{T}}}}");

        Assert.Equal(type, Assert.Single(result.Bibliography.Papers).EntryType?.Name);
        Assert.Equal(written != type, result.Diagnostics.Any(told => told.Code == DiagnosticCodes.EntryRepaired));
    }

    [Theory, InlineData(@"\url{https://example.org/a_b}"), InlineData("https://example.org/a_b")]
    public void A_field_that_is_a_link_is_one(string publisher) => Assert.Equal("https://example.org/a_b",
        Assert.Single(Assert.Single(Import($"@misc{{a, title = {{T}}, publisher = {{{publisher}}}}}")
            .Bibliography.Papers).Links).Url);

    [Theory]
    [InlineData("Rats\n*Cats, big\nDogs", "Rats, *Cats, big, Dogs")]
    [InlineData("rats, cats, big\n dogs, mice", "rats, cats, big dogs, mice")]
    public void Keywords_may_have_a_line_each(string keywords, string field) => Assert.Equal(field,
        Assert.Single(Import($"@misc{{a, title = {{T}}, keywords = {{{keywords}}}}}").Bibliography.Papers)
            .FieldOf("keywords"));

    [Theory]
    [InlineData("Rock &amp; Roll", "Rock & Roll")]
    [InlineData(@"Rock \&amp; Roll {\&}amp; &amp;amp;", "Rock & Roll & &")]
    [InlineData(@"It&#39;s 5 &lt; 6, \&\#x3b1;", "It's 5 < 6, α")]
    [InlineData("A&B; Q&#A; R &ampere;", "A&B; Q&#A; R &ampere;")]
    [InlineData(@"Writing \&{}amp; in HTML", "Writing &amp; in HTML")]
    public void Entities_of_HTML_are_characters(string title, string text)
    {
        var result = Import($"@misc{{a, title = {{{title}}}, url = {{http://x.org/?a&amp;b}}}}");
        var paper = Assert.Single(result.Bibliography.Papers);

        Assert.Equal((text, "http://x.org/?a&b"), (paper.Title, paper.Url));
        Assert.Contains(result.Diagnostics, finding => finding.Code == DiagnosticCodes.BibEntitiesRead);
    }

    [Theory]
    [InlineData("year = {2014-09}", "2014-09", "")]
    [InlineData("year = {2012-06-14}", "2012-06-14", "")]
    [InlineData("year = {2011-12}", "2011", "year=2011-12")]
    [InlineData("date = {June 2010}", "2010-06", "")]
    [InlineData("date = {12 June 2010}", "2010-06-12", "")]
    [InlineData("date = {24.12.2010}, year = {24.12.2010}", "2010-12-24", "")]
    [InlineData("year = {1.2.2010}", "2010-02-01", "")]
    [InlineData("date = {ca. 1850}", "1850", "date=ca. 1850")]
    [InlineData("date = {2004-22}", "2004", "date=2004-22")]
    [InlineData("date = {1990/..}", "1990", "date=1990/..")]
    [InlineData("date = {2024-13-01}", "", "date=2024-13-01")]
    [InlineData("date = {-1200}", "", "date=-1200")]
    [InlineData("date = {1200 BC}", "", "date=1200 BC")]
    public void A_date_is_read_as_far_as_it_is_one(string field, string date, string kept)
    {
        var paper = Assert.Single(Import($"@misc{{a, title = {{T}}, {field}}}").Bibliography.Papers);

        Assert.Equal(
            (date, kept),
            (paper.Date?.ToString() ?? "", string.Join(' ', paper.Fields.Select(own => $"{own.Name}={own.Value}"))));
    }

    [Fact]
    public void Names_of_editors_whose_parts_are_called_by_name_are_kept_as_every_program_reads_them()
    {
        var paper = Assert.Single(Import(
            "@book{a, title = {T}, editor = {given={Anne}, family={Leer}, prefix={van}, useprefix=true and Ash, Bo}}")
            .Bibliography.Papers);

        Assert.Equal("van Leer, Anne and Ash, Bo", paper.FieldOf("editor"));
    }

    private static ImportResult Import(string text) => new BibtexImporter().Import(new("refs.bib", text));
}
