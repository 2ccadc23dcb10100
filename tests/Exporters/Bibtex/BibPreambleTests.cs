using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Bibtex;

/// <summary>A document that loads no package finds in the file what the entries need.</summary>
public class BibPreambleTests
{
    private const string Link = "\n@preamble{\"\\ifcsname UrlFont\\endcsname\\else\\def\\url{";
    private const string Ogonek =
        "\n@preamble{\"\\expandafter\\providecommand\\csname OT1\\string\\k\\endcsname[1]"
        + "{{\\fontencoding{T1}\\def\\x##1##2##3\\x{\\if c##1\\if m##2\\fontfamily{lm##3}\\fi\\fi}"
        + "\\edef\\y{\\familydefault}\\expandafter\\x\\y\\x\\selectfont\\k{#1}}}\"}\n";

    private static readonly Paper Plain = new()
    {
        Key = CitationKey.Parse("doe2020one"),
        Title = "One",
        Authors = [new("Doe", "Ann")],
        Date = PublicationDate.Create(2020),
    };

    private static readonly CodeRepository Code = CodeRepository.TryParseUrl("https://github.com/a/b", out var code)
        ? code : throw new InvalidOperationException();

    [Fact]
    public void What_every_document_has_is_not_defined() =>
        Assert.DoesNotContain("@preamble", Written(new BibtexExporter(), Plain), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.1000/978-3_8", true)]
    [InlineData("10.1000/978-3-8", false)]
    public void A_DOI_that_TeX_cannot_set_as_text_is_set_as_an_address(string text, bool isDefined)
    {
        var doi = Doi.TryParse(text, out var parsed) ? parsed : throw new InvalidOperationException();
        var paper = Plain with { Identifiers = new(Doi: doi) };

        Assert.Equal(isDefined, Written(new BibtexExporter(), paper)
            .Contains(@"\else\providecommand{\doi}{doi: \url}\fi", StringComparison.Ordinal));
        Assert.DoesNotContain("@preamble", Written(new BiblatexExporter(), paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_of_an_author_stay_beside_what_they_set_without_the_authors_document()
    {
        const string text = """
            @misc{a,
              title = {\Pkg{fold} and {\fname}},
              author = {X},
              note = {\fname{} of \Pkg{Sheets}, \fname{y} in C:\odd\fold, \newthing{z}},
            }
            """;

        var written = Written(new BibtexExporter(), [.. new BibtexImporter().Import(new("a.bib", text)).Bibliography.Papers]);

        Assert.Contains(@"{{{\Pkg{fold}}} and {\fname}}", written, StringComparison.Ordinal);
        Assert.Contains(
            @"{\fname{} of \Pkg{Sheets}, \fname{y} in C:{\textbackslash}odd{\textbackslash}fold, {z}}", written,
            StringComparison.Ordinal);
        // The name alone comes first, and is what counts.
        Assert.EndsWith(
            """

            @preamble{"\providecommand{\fname}{fname}"}

            @preamble{"\providecommand{\Pkg}[1]{{#1}}"}

            @preamble{"\providecommand{\fname}[1]{{#1}}"}

            """, written, StringComparison.Ordinal);
        Assert.Equal(written,
            Written(new BibtexExporter(), [.. new BibtexImporter().Import(new("a.bib", written)).Bibliography.Papers]));
    }

    [Fact]
    public void Links_are_set_without_a_package()
    {
        var linked = Plain with { Repositories = [Code] };

        Assert.Contains(Link, Written(new BibtexExporter(), linked), StringComparison.Ordinal);
        Assert.Contains(Link, Written(new BibtexExporter(), Plain with { Url = "https://a.example/b_c" }),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Link, Written(new BiblatexExporter(), linked), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_a_link_are_set_without_a_package()
    {
        const string Words = "\n@preamble{\"\\ifcsname hyper@linkurl\\endcsname\\else";
        var linked = Plain with { Fields = [new("note", @"\href{https://a.example/b%20c#d}{here}")] };

        Assert.Contains(Words, Written(new BibtexExporter(), linked), StringComparison.Ordinal);
        Assert.Contains(Link, Written(new BibtexExporter(), linked), StringComparison.Ordinal);
        Assert.Contains(Words, Written(new BiblatexExporter(), linked), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_the_first_fonts_lack_are_taken_from_others()
    {
        var named = Plain with { Authors = [new("Trębacz", "Maja")] };

        Assert.EndsWith(Ogonek, Written(new BibtexExporter(), named), StringComparison.Ordinal);
        Assert.EndsWith(Ogonek, Written(new BiblatexExporter(), named), StringComparison.Ordinal);
        Assert.Contains(@"OT1\string\dh\endcsname{{\fontencoding{T1}",
            Written(new BibtexExporter(), Plain with { Title = "Guðrún" }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_may_be_a_path() => Assert.Contains(@"\providecommand{\path}{\url}",
        Written(new BibtexExporter(), Plain with { Fields = [new("note", @"\path{lee@folds.example}")] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_read_again_is_written_as_it_was()
    {
        var written = Written(new BibtexExporter(),
            Plain with { Authors = [new("Trębacz", "Maja")], Url = "https://a.example/b_c" });
        var read = new BibtexImporter().Import(new("a.bib", written));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(written, Written(new BibtexExporter(), [.. read.Bibliography.Papers]));
    }

    private static string Written(IExporter exporter, params Paper[] papers) => MemoryOutput.RenderText(
        exporter, PaperGraphBuilder.Build(new Bibliography { Papers = [.. papers] }).Graph);
}
