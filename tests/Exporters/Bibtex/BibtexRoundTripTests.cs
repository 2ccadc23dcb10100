using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Tests.Importers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Bibtex;

/// <summary>From .bib to .bib nothing is lost, and the second time nothing changes.</summary>
public class BibtexRoundTripTests
{
    public static TheoryData<string> Sources => ["scholar", "dblp", "biblatex", "jabref", "broken", "dialects"];

    [Theory, MemberData(nameof(Sources))]
    public void A_file_becomes_its_golden_files(string source)
    {
        Golden.Verify(Encoding.UTF8.GetBytes(Write(Read(Source(source)))), $"{source}.bib");
        Golden.Verify(Encoding.UTF8.GetBytes(WriteBiblatex(Read(Source(source)))), $"{source}-biblatex.bib");
    }

    [Theory, MemberData(nameof(Sources))]
    public void BibLaTeX_says_what_BibTeX_says(string source)
    {
        var papers = Read(Write(Read(Source(source))));

        var read = Read(WriteBiblatex(papers));

        Assert.Equal(PaperText.Describe(papers), PaperText.Describe(read));
        Assert.Equal(WriteBiblatex(papers), WriteBiblatex(read));
    }

    [Theory, InlineData("bibtex"), InlineData("biblatex")]
    public void A_day_in_a_month_is_one(string format)
    {
        var papers = Read("@misc{a, title = {T}, year = 2024, month = \"12~\" # dec}");

        var written = format == "bibtex" ? Write(papers) : WriteBiblatex(papers);

        Assert.Contains(format == "bibtex" ? "month         = dec,\n  day           = {12},"
            : "date          = {2024-12-12},", written, StringComparison.Ordinal);
        Assert.Equal(PublicationDate.Create(2024, 12, 12), Assert.Single(Read(written)).Date);
    }

    [Theory]
    [InlineData("oct # \"-\" # nov", "oct # {-} # nov")]
    [InlineData("{October-November}", "oct # {-} # nov")]
    [InlineData("jul # { 12--15}", "jul # { 12--15}")]
    [InlineData("{Oct-Nov}", "{Oct-Nov}")]
    [InlineData("{Late October}", "{Late October}")]
    public void Months_are_macros_wherever_they_stand(string month, string expected)
    {
        var written = Write(Read($"@misc{{a, title = {{T}}, year = 2024, month = {month}}}"));

        Assert.Contains($"  month         = {expected},\n", written, StringComparison.Ordinal);
        Assert.Equal(written, Write(Read(written)));
    }

    [Theory]
    [InlineData("Luc Van Berg and Ann Lee", "Luc Van Berg and Ann Lee")]
    [InlineData("Luc van Berg and Ann Lee", "van Berg, Luc and Lee, Ann")]
    public void Names_that_BibTeX_may_part_at_the_wrong_place_stay_as_they_are(string authors, string expected)
    {
        var written = Write(Read($"@misc{{a, title = {{T}}, author = {{{authors}}}}}"));

        Assert.Contains($"  author        = {{{expected}}},\n", written, StringComparison.Ordinal);
        Assert.Equal(written, Write(Read(written)));
    }

    [Theory]
    [InlineData("@collection{a, title = {T}, editor = {Lee, Ann}, publisher = {\\'Eclair}}")]
    [InlineData("@bookinbook{a, title = {T}, author = {de S{\\'a}, A. B. Pereira}, booktitle = {B}}")]
    [InlineData("@thesis{a, title = {T}, author = {Lee, Ann}, school = {K{\\\"o}ln}, note = {5% of {TUG}--1}}")]
    [InlineData("@manual{a, title = {Own Words: All of Them}, note = {see 1–2 & \\'{\\i}, \\mkbibparens{so}}}")]
    [InlineData("@misc{a, title = {}, note = {Nothing}}")]
    [InlineData("@misc{a, title = {{Folds of Size {\\~{}}5 and \\^{}2}}, author = {Lee, Ann}}")]
    [InlineData("@misc{a, title = {\"Why\" and ``how'' and \"'twas\" 9\"}, author = {Lee, Ann \"Bo\"}}")]
    [InlineData("@misc{a, title = {Folds of {Size} \\no6 by \\LaTeX{} alone}, author = {Lee, Ann}}")]
    [InlineData("@misc{a, title = {\\Quoted{Do {F}old}: a {P}aper}, author = {Lee, Ann}}")]
    [InlineData("@misc{a, title = {The {Fold} $\\foldsize$ of \\ensuremath{\\foldname}}, author = {Lee, Ann}}")]
    [InlineData("@misc{a, title = {Folds}, abstract = {{A} of 3 µm, $\\mu$, 4 μm and b({\\theta})}, type = {9.\\ }}")]
    [InlineData("@misc{a, title = {Folds}, note = {{See} \\enquote*{so} and \\verb|\\fold|, \\emph{thus}}}")]
    public void The_model_that_was_written_is_read(string entry)
    {
        var papers = Read(entry);

        Assert.Equal(PaperText.Describe(papers), PaperText.Describe(Read(Write(papers))));
        Assert.Equal(PaperText.Describe(papers), PaperText.Describe(Read(WriteBiblatex(papers))));
    }

    [Fact]
    public void No_comma_stands_behind_a_name() => Assert.Contains("  author        = {Lee, Ann and Roe, {\\'E}va},\n",
        Write(Read(@"@misc{a, title = {T}, author = {Lee, Ann, and Roe, {\'E}va}}")), StringComparison.Ordinal);

    [Fact]
    public void A_label_has_no_character_that_LaTeX_cannot_set() => Assert.Contains("  key           = {fold2020},\n",
        Write(Read("@misc{fold2020, title = {折纸}}")), StringComparison.Ordinal);

    [Theory, InlineData("bibtex"), InlineData("biblatex")]
    public void Joiners_stay_where_words_are_spelled_with_them(string format) => Assert.Equal("می\u200cخواهم",
        Assert.Single(Read(Write(Read("@misc{a, title = {می\u200cخواهم}}"), format))).Title);

    [Theory]
    [InlineData("@online{a, title = {T}, entrysubtype = {Folded page}, url = {https://example.org/}}")]
    [InlineData("@misc{a, title = {T}, entrysubtype = {Folded page}}")]
    [InlineData("@fold-map{a, title = {T}, entrysubtype = {page}}")]
    [InlineData("@fold-map{a, title = {T}}")]
    [InlineData("@book{a, title = {T}, volume = {3}, number = {4}, part = {1}}")]
    [InlineData("@inproceedings{a, title = {T}, volume = {3}, number = {4}, booktitle = {Folds}}")]
    [InlineData("@foldthesis{a, title = {T}, school = {Fold School}}")]
    [InlineData("@misc{a, title = {T}, key = {a}, publisher = {折紙 社}, year = {2016–18}}")]
    public void What_an_entry_says_reads_back(string entry)
    {
        var papers = Read(entry);

        foreach (var format in (string[])["bibtex", "biblatex"])
        {
            var read = Read(Write(papers, format));
            Assert.Equal(PaperText.Describe(papers), PaperText.Describe(read));
            Assert.Equal(papers[0].EntryType, read[0].EntryType);
        }
    }

    [Theory, InlineData("bibtex"), InlineData("biblatex")]
    public void Two_links_of_one_field_stay_two(string format)
    {
        var papers = Read(@"@misc{a, title = {T}, url = {https://example.org/a{\_}b, https://example.org/c.pdf}}");

        var read = Assert.Single(Read(Write(papers, format)));

        Assert.Equal("https://example.org/a_b", read.Url);
        Assert.Equal(["https://example.org/c.pdf"], read.Links.Select(link => link.Url));
    }

    [Fact]
    public void A_label_is_cut_nowhere_within_a_sign() => Assert.Contains("key           = {O{\\&}P [1]}",
        Write(Read("@misc{a, title = {O\\&P [1]}}")).Replace("{[}1{]}", "[1]", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Fact]
    public void A_label_has_quotation_marks_without_braces()
    {
        var written = Write(Read("@misc{a, title = {=F(\"Folds\") and Sheets}}"));

        Assert.Contains("key           = {=F(``Folds'') and Sheets},\n", written, StringComparison.Ordinal);
        Assert.Equal("=F(\"Folds\") and Sheets", Assert.Single(Read(written)).Title);
    }

    [Theory, InlineData("bibtex"), InlineData("biblatex")]
    public void Two_dates_of_one_entry_are_never_made_one(string format)
    {
        var papers = Read("@misc{a, title = {T}, author = {X}, year = 2021, month = jan, date = {2020-02-14}}");

        var written = format == "bibtex" ? Write(papers) : WriteBiblatex(papers);

        Assert.Contains("  date          = {2020-02-14},\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain(" day ", written, StringComparison.Ordinal);
        Assert.Equal(format == "bibtex", written.Contains("  year          = {2021},\n", StringComparison.Ordinal));
        Assert.Equal(written, format == "bibtex" ? Write(Read(written)) : WriteBiblatex(Read(written)));
    }

    [Theory]
    [InlineData("techreport", VenueKind.Journal, "journal")]
    [InlineData("book", VenueKind.Conference, "booktitle")]
    [InlineData("manual", VenueKind.Unknown, "howpublished")]
    public void Where_a_report_appeared_is_written(string type, VenueKind kind, string field)
    {
        var paper = Read($"@{type}{{a, title = {{T}}}}")[0] with { Venue = Venue.Unlisted("Folds Today", kind) };

        Assert.Equal("Folds Today", Assert.Single(Read(Write([paper]))).FieldOf(field));
        Assert.Equal("Folds Today", Assert.Single(Read(WriteBiblatex([paper]))).FieldOf(field));
    }

    [Fact]
    public void The_school_of_what_is_no_thesis_stays_one_in_biblatex() => Assert.Equal("Fold School",
        Assert.Single(Read(WriteBiblatex(Read("@misc{a, title = {T}, school = {Fold School}}")))).FieldOf("school"));

    [Theory]
    [InlineData(@"Folds of [\ensuremath{\rho}] and \ensuremath{O(n^2)}")]
    [InlineData(@"Folds of \ensuremath {x_1 < \infty}")]
    public void Mathematics_that_a_command_ensures_is_copied(string title)
    {
        var papers = Read($"@misc{{a, title = {{{title}}}}}");

        Assert.Contains(@"\ensuremath", Write(papers), StringComparison.Ordinal);
        Assert.Equal(papers[0].Title, Assert.Single(Read(Write(papers))).Title);
        Assert.DoesNotContain("textasciicircum", Write(papers), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backslash_that_is_text_begins_no_command() => Assert.Contains(
        @"{\textbackslash}""x", Write(Read(@"@misc{a, title = {T}, note = {{\textbackslash}""x}}")),
        StringComparison.Ordinal);

    [Fact]
    public void An_apostrophe_of_typography_stays_one_in_biblatex() => Assert.Equal("Lee’s Folds",
        Assert.Single(Read(WriteBiblatex(Read("@misc{a, title = {Lee’s Folds}}")))).Title);

    [Fact]
    public void An_address_that_LaTeX_cannot_set_is_percent_encoded() => Assert.Contains(
        @"note          = {See \url{https://folds.example/b%C3%BCcher}},",
        Write(Read(@"@misc{a, title = {T}, note = {See \url{https://folds.example/bücher}}}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("@misc{a, title = {Folds of {\\FOLDsheet} and \\XeTeX}, year = 2001}")]
    [InlineData("@conference{a, title = {T}, booktitle = {Folds}, year = 2001}")]
    [InlineData("@electronic{a, title = {T}, url = {https://example.org/a}}")]
    [InlineData("@misc{a, title = {T}, eprint = {2401.00001}, archiveprefix = {arXiv}}")]
    [InlineData("@book{a, title = {（増補）紙の折り方，その２}, author = {山田 花子}, month = {4月1日}, pages = {序2-3}}")]
    [InlineData("@misc{a, title = {Die Datenschutzaufsichtsbeh{\\\"o}rden der DS-GVO}, note = {a \\(b\\) c}}")]
    [InlineData("@misc{a, title = {T}, note = {One.\\par Two.\u00A0Three}}")]
    [InlineData("@misc{a, title = {T}, doi = {https://doi.org/10.1000/%28x%29}}")]
    [InlineData("@article{a, title = {Складки и листы}, author = {Иванов, Семён and Lee, Bo}, journal = {Весть о складках}}")]
    [InlineData("@misc{a, title = {Οι πτυχές του χαρτιού}, howpublished = {Складки}, annote = {Да}}")]
    [InlineData("@misc{a, title = {L’air ‘du’ temps}, author = {O’Roe, Ann}, note = {Lee’s ‘folds’.}}")]
    [InlineData("@misc{a, title = {T}, url = {https://folds.example/bücher_ü}}")]
    [InlineData("@misc{a, title = {T}, url = {https://folds.example/a, https://folds.example/b}, note = {N.}}")]
    [InlineData("@article{a, title = {T}, author = {Ann Roe}, eprint = {2401.00001}, doi = {10.1000/1}}")]
    [InlineData("@article{a, title = {T}, year = 1975, date = {15/05/84}, journal = {Folds}}")]
    [InlineData("@inproceedings{a, title = {T}, journal = {Symposium on Foldery (FDY)}}")]
    [InlineData("@misc{a, title = {Листы; складки}, note = {Тезис; два листа}}")]
    public void Nothing_is_lost_on_the_way(string source)
    {
        var papers = Read(source).Select(BibFieldForm.Of).ToImmutableArray();

        Assert.Equal(PaperText.Describe(papers), PaperText.Describe([.. Read(Write(papers)).Select(BibFieldForm.Of)]));
        Assert.Equal(
            PaperText.Describe(papers), PaperText.Describe([.. Read(WriteBiblatex(papers)).Select(BibFieldForm.Of)]));
    }

    [Fact]
    public void Letters_that_BibTeX_cannot_have_stand_beside_those_that_it_can()
    {
        var written = Write(Read("@misc{a, title = {Лист \\& Co}, author = {Lee, Bo}, year = 2001}"));

        Assert.Contains("  title         = {List \\& Co},\n", written, StringComparison.Ordinal);
        Assert.Contains("  title+an:utf8 = {=\"Лист \\& Co\"},\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("author+an", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_was_changed_since_is_not_the_one_beside_it()
    {
        var paper = Assert.Single(Read("@misc{a, title = {Sheets}, title+an:utf8 = {=\"Лист\"}}"));

        Assert.Equal("Sheets", paper.Title);
        Assert.Equal("=\"Лист\"", paper.FieldOf("title+an:utf8"));
    }

    [Fact]
    public void A_path_stays_one_that_a_program_finds() => Assert.Contains(
        "  file          = {/home/a_b/Bénabou – 1967.pdf},\n",
        WriteBiblatex(Read("@misc{a, title = {T}, file = {/home/a_b/Bénabou – 1967.pdf}}")),
        StringComparison.Ordinal);

    [Fact]
    public void A_command_that_not_every_document_has_is_told()
    {
        var keyed = CitationKeys.Assign(
            Read(@"@misc{a, title = {The 9\hskip1pt}, author={X}, note = {\emph{an} \input{odd}}}")).Papers;
        var graph = new PaperGraph([new Node { Kind = NodeKind.Paper, Id = "p", Label = "T", Paper = keyed[0] }], []);

        Assert.Equal(
            @"commands that not every document has are left out, and their arguments kept: \hskip, \input",
            Assert.Single(new BibtexExporter().Export(graph, new MemoryOutput())).Message);
    }

    [Theory, MemberData(nameof(Sources))]
    public void What_was_written_is_read_and_written_as_it_is(string source)
    {
        var first = Write(Read(Source(source)));
        var second = Write(Read(first));
        var third = Write(Read(second));

        Assert.Equal(first, second);
        Assert.Equal(second, third);
        Assert.Equal(PaperText.Describe(Read(first)), PaperText.Describe(Read(second)));
        if (source is "scholar" or "dblp")
            Assert.Equal(PaperText.Describe(Read(Source(source))), PaperText.Describe(Read(first)));
    }

    [Fact]
    public void Papers_read_back_as_they_were_written() => Papers.Array[0, 3].Sample(papers =>
    {
        ImmutableArray<Paper> written =
            [.. papers.Select(WithPlainKey).Select(BibFieldForm.Of)];

        var read = Read(Write(written));

        Assert.Equal(PaperText.Describe(written), PaperText.Describe(read));
        Assert.Equal(Write(written), Write(read));
        Assert.Equal(PaperText.Describe(written), PaperText.Describe(Read(WriteBiblatex(written))));
    }, iter: 1000);

    [Fact]
    public void Whatever_damage_a_file_has_it_is_read_and_written()
    {
        const int Mutations = 10_000;
        var random = new Random(20261124);
        string[] samples = [.. Sources.Select(row => Source(row.Data))];
        for (var i = 0; i < Mutations; i++)
        {
            var text = samples[i % samples.Length];
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                text = Mutation.Of(text, random);
            var papers = Read(text);
            if (i % 10 == 0)
                Assert.True(IsAsciiToStyles(Write([.. papers.Select(WithPlainKey)])), text);
        }
    }

    // No style knows the fields with the letters that a paper was written in.
    private static bool IsAsciiToStyles(string bibtex) =>
        bibtex.Split('\n').All(line => Ascii.IsValid(line) || line.Contains("+an:utf8 ", StringComparison.Ordinal));

    // Keys stay what their author cites by, in whatever letters.
    [Theory]
    [InlineData("mastersthesis", "school")]
    [InlineData("phdthesis", "school")]
    [InlineData("techreport", "institution")]
    public void The_kind_of_a_work_stays_where_it_says_what_it_is_called(string type, string publisher)
    {
        var bibtex = Write(Read($"@{type}{{a, title = {{T}}, type = {{Own Word}}, {publisher} = {{X}}, year = 2001}}"));

        Assert.Equal(bibtex, Write(Read(WriteBiblatex(Read(bibtex)))));
    }

    [Fact]
    public void What_was_quoted_keeps_its_capitals()
    {
        var once = Write(Read(@"@misc{a, title = {Notes on \enquote{Digital Type} by Ann E. Roe}, year = 2001}"));

        Assert.Contains(@"{Notes on \enquote{Digital Type} by Ann E. Roe}", once, StringComparison.Ordinal);
        Assert.Contains(@"@preamble{""\providecommand{\enquote}[1]{", once, StringComparison.Ordinal);
        Assert.Equal(once, Write(Read(once)));
    }

    [Fact]
    public void A_link_with_words_is_written_as_its_address() => Assert.Contains(
        "url           = {https://example.org/a_b},",
        Write(Read(@"@misc{a, title = {T}, url = {\href{https://example.org/a_b}{the page}}}")),
        StringComparison.Ordinal);

    private static Paper WithPlainKey(Paper paper, int index) =>
        paper with { Key = CitationKey.Parse("key" + index), Evidence = [] };

    private static readonly Gen<Paper> Papers =
        from title in PaperText.Words
        from authors in PaperText.Names.Array[1, 3]
        from hasMore in Gen.Bool
        from date in Gen.OneOf<PublicationDate?>(null, PublicationDate.Create(2024), PublicationDate.Create(2024, 9),
            PublicationDate.Create(2024, 9, 29))
        from container in PaperText.Words
        from kind in Gen.OneOf("article", "inproceedings", "misc")
        from arxiv in Gen.Bool
        from doi in Gen.Bool
        from abstracts in Gen.OneOf("", "Half é & $x_1$ of 5%.", "One {Two} \\emph{three}")
        select new Paper
        {
            Title = title,
            Authors = [.. authors],
            HasMoreAuthors = hasMore,
            Date = date,
            EntryType = new(kind),
            Venue = kind switch
            {
                "article" => Venue.Unlisted(container, VenueKind.Journal),
                "inproceedings" => Venue.Unlisted(container, VenueKind.Conference),
                _ => null,
            },
            Identifiers =
                new(arxiv && ArxivId.TryParse("2403.06764", out var id) ? id : null,
                    doi && Doi.TryParse("10.1234/a_b(c)", out var value) ? value : null),
            Url = doi ? "https://example.org/a_b%20c~d" : null,
            Fields = abstracts.Length == 0
                ? []
                : [new("abstract", abstracts)],
        };

    private static ImmutableArray<Paper> Read(string text) =>
        [.. new BibtexImporter().Import(new("refs.bib", text)).Bibliography.Papers.Select(BibFieldForm.Of)];

    private static string Write(ImmutableArray<Paper> papers) => Write(papers, new BibtexExporter());

    private static string WriteBiblatex(ImmutableArray<Paper> papers) => Write(papers, new BiblatexExporter());

    private static string Write(ImmutableArray<Paper> papers, string format) =>
        format == "bibtex" ? Write(papers) : WriteBiblatex(papers);

    private static string Write(ImmutableArray<Paper> papers, IExporter exporter)
    {
        var keyed = CitationKeys.Assign(papers).Papers;
        return MemoryOutput.RenderText(exporter, new PaperGraph(
            [.. keyed.Select((paper, i) =>
                new Node { Kind = NodeKind.Paper, Id = $"p{i}", Label = paper.Title, Paper = paper })], []));
    }

    private static string Source(string name, [CallerFilePath] string testFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(testFile)!, "sources", name + ".bib"));
}
