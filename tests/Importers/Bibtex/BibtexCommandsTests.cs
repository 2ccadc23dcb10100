using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

public class BibtexCommandsTests
{
    [Theory]
    [InlineData(@"\newcommand{\first}[2]{#1}", @"See \first{this}{that}.", "See this.")]
    [InlineData(@"\newcommand*\turn[2]{#2#1}", @"\turn{--90}{1968}", "1968–90")]
    [InlineData(@"\def\turn#1#2{#2 #1}", @"\turn {a} {b}", "b a")]
    [InlineData(@"\providecommand{\soft}{$'$}", @"Gor\soft kov", "Gor′kov")]
    [InlineData(@"\def\sys{\textsc{Sys}}\newcommand{\both}[1]{\sys{} and #1}", @"\both{\both{x}}", "Sys and Sys and x")]
    [InlineData(@"\newcommand{\x}{\TeX}", @"\x nique", "TeXnique")]
    [InlineData(@"\newcommand{\emph}[1]{no}", @"\emph{yes}", "yes")]
    [InlineData(@"\newcommand{\x}{\input{y}}", @"\x", @"\x")]
    [InlineData(@"\newcommand{\x}[1][opt]{b#1}", @"\x{a}", "a")]
    [InlineData(@"\newcommand{\x}[2]{b#1#2}", @"\x{a}", "a")]
    [InlineData(@"\newcommand{\x", @"\x{a}", "a")]
    [InlineData("", @"Lee\kern.063em-\kern -1em Roe \unskip and \enquote*{Co}", "Lee-Roe and “Co”")]
    public void What_a_preamble_defines_is_written_out(string preamble, string title, string expected) => Assert.Equal(
        expected,
        Assert.Single(new BibtexImporter().Import(new("a.bib",
            $"@misc{{a, title = {{{title}}}}}\n@preamble{{ {{{preamble}}} }}")).Bibliography.Papers).Title);

    [Fact]
    public void Commands_that_multiply_themselves_are_given_up()
    {
        var title = string.Concat(Enumerable.Repeat(@"\x{", 15)) + "a" + new string('}', 15);
        var text = @"@preamble{""\newcommand{\x}[1]{#1#1#1#1#1#1#1#1#1#1}""} @misc{a, title = {" + title + "}}";

        var paper = Assert.Single(new BibtexImporter().Import(new("a.bib", text)).Bibliography.Papers);
        Assert.Equal("a", paper.Title);
    }

    [Theory]
    [InlineData(@"\newcommand{\x}[2]{#1#2}", @"\x{", "}", 100_000)]
    [InlineData(@"\newcommand{\x}[1]{#1}", @"\x{", "}", 100_000)]
    [InlineData(@"\newcommand{\x}[1]{#1}", @"\x{a}", "", 100_000)]
    [InlineData(@"\newcommand{\x}{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}", @"\x ", "", 100_000)]
    public void A_value_of_nothing_but_commands_is_read_all_the_same(string preamble, string open, string close, int count)
    {
        var value = string.Concat(Enumerable.Repeat(open, count)) + "b" + string.Concat(Enumerable.Repeat(close, count));

        Assert.Single(new BibtexImporter().Import(new("a.bib",
            $"@preamble{{\"{preamble}\"}} @misc{{a, title = {{T}}, note = {{{value}}}}}")).Bibliography.Papers);
    }

    [Fact]
    public void A_preamble_of_nothing_but_definitions_in_each_other_is_read_all_the_same()
    {
        const int Depth = 200_000;
        var preamble = string.Concat(Enumerable.Repeat(@"\def\x{", Depth)) + new string('}', Depth);

        Assert.Equal("SG0409", Assert.Single(new BibtexImporter().Import(new("a.bib",
            "@preamble{" + "{" + preamble + "}} @misc{a, title = {T}, author = {X}}")).Diagnostics).Code.Id);
    }

    [Fact]
    public void What_only_sorts_is_kept_with_the_command_defined()
    {
        const string text = """
            @preamble{"\newcommand{\SortBy}[1]{}"}

            @book{doe1, title = {One}, author = {{\SortBy{Doe}}{van Doe}, Ann}, year = {{\SortBy{1973b}}1981}}
            """;

        var written = Written(text, new BibtexExporter());

        Assert.Contains(@"{{\noopsort{Doe}}{van Doe}, Ann}", written, StringComparison.Ordinal);
        Assert.Contains(@"{{\noopsort{1973b}}1981}", written, StringComparison.Ordinal);
        Assert.EndsWith("\n@preamble{\"\\providecommand{\\noopsort}[1]{}\"}\n", written, StringComparison.Ordinal);
        Assert.Equal(written, Written(written, new BibtexExporter()));
        Assert.Contains(@"{{\noopsort{1973b}}1981}", Written(text, new BiblatexExporter()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        @"\expandafter\providecommand\csname OT1\string\k\endcsname[1]{{\fontencoding{T1}\selectfont\k{#1}}}", "Pą")]
    [InlineData(@"\expandafter\def\csname x\endcsname#1{#1}", "Pą")]
    [InlineData(@"\ifcsname x@y\endcsname\else\newcommand{\x}[1]{#1}\fi", "Pą")]
    public void A_name_that_is_spelled_and_one_in_a_condition_are_read_like_others(string preamble, string title)
    {
        var result = new BibtexImporter().Import(
            new("a.bib", $"@preamble{{\"{preamble}\"}} @misc{{a, title = {{{{\\x{{P}}\\k{{a}}}}}}, author = {{X}}}}"));

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code.Id == "SG0409");
        Assert.Equal(title, Assert.Single(result.Bibliography.Papers).Title);
    }

    [Fact]
    public void A_command_of_the_document_round_whole_values_is_read_as_what_it_holds()
    {
        var result = new BibtexImporter().Import(new("a.bib", """
            @book{a, title = {\tl{Folding Maps}}, author = {\tl{Lee, Ann and Roe, Bo}}, note = {An \tl{old} one}}
            @book{b, title = {\once{Maps}}, author = {\tl{Cy C. Roe}, \tl{Di Lee}}, note = {\tl{a}{b}}}
            """));

        var papers = result.Bibliography.Papers;
        Assert.Equal(["Folding Maps", "Maps"], papers.Select(paper => paper.Title));
        Assert.Equal("{Folding Maps}", papers[0].FieldOf("title"));
        Assert.Equal(["Ann Lee", "Bo Roe"], papers[0].Authors.Select(name => name.DisplayName));
        Assert.Equal(["Cy C. Roe", "Di Lee"], papers[1].Authors.Select(name => name.DisplayName));
        Assert.Equal("An {old} one", papers[0].FieldOf("note"));
        var finding = Assert.Single(result.Diagnostics, finding => finding.Code.Id == "SG0413");
        Assert.Contains(@"\tl", finding.Message, StringComparison.Ordinal);
    }

    private static string Written(string text, IExporter exporter) => MemoryOutput.RenderText(
        exporter, PaperGraphBuilder.Build(new BibtexImporter().Import(new("a.bib", text)).Bibliography).Graph);
}
