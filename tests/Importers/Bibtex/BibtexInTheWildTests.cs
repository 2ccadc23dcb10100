using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

/// <summary>What programs and people write into .bib files beside what BibTeX asks for.</summary>
public class BibtexInTheWildTests
{
    [Theory]
    [InlineData(@"S\o ren Roe", "Søren", "Roe")]
    [InlineData(@"\L ukasz Doe", "Łukasz", "Doe")]
    [InlineData(@"Jan Gro\ss e", "Jan", "Große")]
    [InlineData(@"Anton\'in Dvo\v r\'ak", "Antonín", "Dvořák")]
    [InlineData(@"Doe, \AA ge", "Åge", "Doe")]
    [InlineData(@"Roe \o", "Roe", "ø")]
    [InlineData(@"Mia Tich\' y", "Mia", "Tichý")]
    [InlineData(@"{\'A}kos B\"" oll", "Ákos", "Böll")]
    [InlineData(@"{J{\""o}rg} Roe", "Jörg", "Roe")]
    [InlineData("Bo Chen 0001", "Bo", "Chen")]
    [InlineData("Chen, Bo 0012", "Bo", "Chen")]
    public void The_blank_behind_the_command_of_a_letter_parts_no_name(string name, string given, string family)
    {
        var author = Assert.Single(Read($"@misc{{a, author = {{{name}}}, title = {{T}}}}").Authors);

        Assert.Equal((given, family), (author.Given, author.Family));
    }

    [Theory]
    [InlineData(@"Ren{\a'e} Doe", "René")]
    [InlineData(@"Nicol{\a`o} Doe", "Nicolò")]
    [InlineData(@"R{\a=o} Doe", "Rō")]
    public void Accents_are_read_as_a_table_of_tabs_has_them(string name, string given) =>
        Assert.Equal(given, Assert.Single(Read($"@misc{{a, author = {{{name}}}, title = {{T}}}}").Authors).Given);

    [Fact]
    public void Names_that_BibTeX_would_set_in_another_order_are_kept_in_no_LaTeX() =>
        Assert.Null(Read(@"@misc{a, author = {R{\'o}e, Ann, {\relax III}}, title = {T}}").FieldOf("author"));

    [Theory]
    [InlineData("{{Folds}}: A Title of {Paper}},", "Folds: A Title of Paper")]
    [InlineData("{On {Folds}} and {Creases}}", "On Folds and Creases")]
    [InlineData("{{Folds}}: A Title,", "Folds: A Title")]
    public void A_brace_too_many_in_a_line_costs_no_value(string value, string title)
    {
        var result = Import($"@misc{{a,\n  title = {value}\n  year = {{2003}}\n}}\n\n@misc{{b, title = {{B}}}}");

        var paper = result.Bibliography.Papers[0];
        Assert.Equal((title, 2003), (paper.Title, paper.Date?.Year));
        Assert.Contains(result.Diagnostics, found => found.Code == DiagnosticCodes.EntryRepaired);
    }

    [Theory]
    [InlineData("avril", 4)]
    [InlineData(@"M{\""a}rz", 3)]
    [InlineData("Okt.", 10)]
    [InlineData("12 października", 10)]
    [InlineData("červen", 6)]
    [InlineData("июля", 7)]
    [InlineData("05/31", 5)]
    [InlineData("05/06", 5)]
    [InlineData("jui", null)]
    [InlineData("forthcoming", null)]
    public void Months_are_read_in_the_languages_of_their_authors(string month, int? expected) =>
        Assert.Equal(expected, Read($"@misc{{a, title = {{T}}, year = 2003, month = {{{month}}}}}").Date?.Month);

    [Theory]
    [InlineData("year = {August 2003}", "2003-08")]
    [InlineData("year = {(August 21, 2003)}", "2003-08-21")]
    [InlineData("year = {Agosto 2003}", "2003-08")]
    [InlineData("year = {2nd ed. (2003)}", "2003")]
    [InlineData("year = {May 2003}, month = {6}", "2003-06")]
    [InlineData("month = {June 2003}", "2003-06")]
    [InlineData("month = {2003-06}", "2003-06")]
    public void A_date_may_stand_in_one_field(string fields, string date) =>
        Assert.Equal(date, Read($"@misc{{a, title = {{T}}, {fields}}}").Date?.ToString());

    [Fact]
    public void A_second_note_is_kept()
    {
        var result = Import("""
            @misc{a, title = {T}, note = {1[pmid]}, note = {PMC4[pmcid]}, note = {1[pmid]; PMC4[pmcid]}}
            """);

        Assert.Equal("1[pmid]; PMC4[pmcid]", result.Bibliography.Papers[0].FieldOf("note"));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("Folds <i>in vitro</i> of H<sub>2</sub>O", "Folds in vitro of H₂O",
        @"Folds \textit{in vitro} of H\textsubscript{2}O")]
    [InlineData(@"A {\textless}b{\textgreater}Bold{\textless}/b{\textgreater} Fold", "A Bold Fold",
        @"A \textbf{Bold} Fold")]
    [InlineData(@"A $<$i$>$Fold$<$/i$>$", "A Fold", @"A \textit{Fold}")]
    [InlineData(@"$\less$i$\greater$Fold$\less$/i$\greater$ {\&}amp$\mathsemicolon$ Crease", "Fold & Crease",
        @"\textit{Fold} \& Crease")]
    [InlineData("Where <a> is </a>", "Where <a> is </a>", null)]
    [InlineData("A <i>{Fold</i>}", "A <i>Fold</i>", "A <i>{Fold</i>}")]
    public void Tags_of_publishers_set_words_apart(string title, string expected, string? latex)
    {
        var paper = Read($"@misc{{a, title = {{{title}}}}}");

        Assert.Equal((expected, latex), (paper.Title, paper.FieldOf("title")));
    }

    [Fact]
    public void The_school_of_a_thesis_is_its_venue_alone()
    {
        var paper = Read(
            "@thesis{a, title = {T}, author = {Ann Roe}, institution = {School of Folds}, type = {phdthesis}}");

        Assert.Equal(("School of Folds", "phdthesis"), (paper.Venue?.Name, paper.EntryType?.Name));
        Assert.Empty(paper.Fields);
    }

    [Fact]
    public void Other_keys_are_no_links() =>
        Assert.Empty(Read("@misc{a, title = {T}, ids = {http://example.org/items/AB12}}").Links);

    [Theory]
    [InlineData("ee = {http://dx.doi.org/10.1000/fold(4:5)2003}", "10.1000/fold(4:5)2003")]
    [InlineData("bdsk-url-1 = {https://doi.org/10.1000/182}", "10.1000/182")]
    [InlineData("dataset = {https://doi.org/10.1000/182}", null)]
    [InlineData("doi = {10/abc9x}", "10/abc9x")]
    [InlineData("url = {https://doi.org/10/abc9x}", "10/abc9x")]
    [InlineData("doi = {10/12}", null)]
    public void A_DOI_is_read_in_the_forms_that_programs_note(string field, string? doi) =>
        Assert.Equal(doi, Read($"@misc{{a, title = {{T}}, {field}}}").Identifiers.Doi?.Value);

    [Theory]
    [InlineData("pruning -- of long\n      titles", "pruning -- of long titles")]
    [InlineData("pruning,\n   merging\n   of tokens", "pruning, merging of tokens")]
    [InlineData("pruning\nmerging of tokens", "pruning, merging of tokens")]
    [InlineData("\n   pruning\n   merging of tokens\n", "pruning, merging of tokens")]
    [InlineData("pruning,\nmerging\ntokens", "pruning, merging, tokens")]
    public void Keywords_are_one_in_a_line_where_no_line_is_only_broken(string keywords, string expected) =>
        Assert.Equal(expected, Read($"@misc{{a, title = {{T}}, keywords = {{{keywords}}}}}").FieldOf("keywords"));

    [Fact]
    public void Brackets_in_the_name_of_a_field_cost_nothing()
    {
        var result = Import("""
            @article{a, title = {T}, Usage-Count-(Last-180-days) = {{1}}, year = 2003 }
            """);

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(("{1}", 2003), (paper.FieldOf("usage-count-last-180-days"), paper.Date?.Year));
        Assert.Equal(DiagnosticCodes.EntryRepaired, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData(@"howpublished = {\url{https://doi.org/10.5281/zenodo.123}}", "10.5281/zenodo.123")]
    [InlineData(@"howpublished = {Zenodo, doi:10.5281/zenodo.123.}", "10.5281/zenodo.123")]
    [InlineData(@"note = {https://doi.org/10.5281/zenodo.123}", "10.5281/zenodo.123")]
    [InlineData(@"note = {Corrected in https://doi.org/10.5281/zenodo.123}", null)]
    [InlineData(@"howpublished = {https://doi.org/10.5281/a, https://doi.org/10.5281/b}", null)]
    [InlineData(@"doi = {10.1000/182}, howpublished = {https://doi.org/10.5281/zenodo.123}", "10.1000/182")]
    public void A_DOI_without_a_field_of_its_own_is_read(string field, string? doi) =>
        Assert.Equal(doi, Read($"@misc{{a, title = {{T}}, {field}}}").Identifiers.Doi?.Value);

    [Theory]
    [InlineData("{May--June}", "2003-05")]
    [InlineData("jun # \"/\" # jul", "2003-06")]
    [InlineData("{Jan.-Mar.}", "2003-01")]
    [InlineData("{mai et juin}", "2003")]
    [InlineData("{12-13}", "2003")]
    public void Of_several_months_the_first_is_that_of_the_paper(string months, string date)
    {
        var paper = Read($"@misc{{a, title = {{T}}, year = 2003, month = {months}}}");

        Assert.Equal(date, paper.Date?.ToString());
        Assert.NotNull(paper.FieldOf("month"));
    }

    [Theory]
    [InlineData("ee = {http://doi.example.org/10.1000/182}", "10.1000/182")]
    [InlineData("ee = {http://example.org/10.1000/182}", null)]
    public void A_page_at_a_resolver_of_DOIs_has_one(string field, string? doi) =>
        Assert.Equal(doi, Read($"@misc{{a, title = {{T}}, {field}}}").Identifiers.Doi?.Value);

    [Theory]
    [InlineData("https://example.org/doi/pdf/10.1000/182", "https://example.org/doi/pdf/10.1000/182")]
    [InlineData("https://arxiv.org/abs/2403.06764", null)]
    [InlineData("2403.06764", null)]
    public void An_eprint_that_is_a_link_is_one(string eprint, string? link) =>
        Assert.Equal(link, Read($"@misc{{a, title = {{T}}, eprint = {{{eprint}}}}}").Links.SingleOrDefault().Url);

    [Fact]
    public void A_part_has_the_subtitle_and_the_author_of_its_book()
    {
        var part = Read("""
            @inbook{part, crossref = {whole}, author = {Ann Roe}, title = {A Part}}
            @book{whole, author = {Bea Poe}, title = {Whole}, subtitle = {Sub}, titleaddon = {Add}, year = 1999}
            """);

        Assert.Equal("Whole", part.Venue?.Name);
        Assert.Equal(("Sub", "Add", "Bea Poe"),
            (part.FieldOf("booksubtitle"), part.FieldOf("booktitleaddon"), part.FieldOf("bookauthor")));
    }

    [Fact]
    public void A_volume_has_the_title_of_the_work_that_it_is_of_and_so_have_its_parts()
    {
        var papers = Import("""
            @incollection{part, crossref = {volume}, author = {Ann Roe}, title = {A Part}}
            @collection{volume, crossref = {work}, editor = {Bea Poe}, title = {Volume}, volume = 3}
            @mvcollection{work, title = {Work}, subtitle = {Sub}, date = {1988/2009}, volumes = 7}
            """).Bibliography.Papers;

        Assert.Equal(("Volume", "Work", "Sub"),
            (papers[0].Venue?.Name, papers[0].FieldOf("maintitle"), papers[0].FieldOf("mainsubtitle")));
        Assert.Equal(("Volume", "Work"), (papers[1].Title, papers[1].FieldOf("maintitle")));
    }

    [Fact]
    public void Hyphens_and_slashes_that_let_words_break_are_signs() =>
        Assert.Equal("TeX/Pascal, time-dependent", Read(
            @"@misc{a, title = {{\TeX}\slash {Pascal}, time\hyphen dependent}}").Title);

    [Fact]
    public void A_key_ends_where_BibTeX_ends_it() =>
        Assert.Equal("One", Read("@misc{roe-2006\",\n  title = {One}}").Title);

    [Fact]
    public void Keywords_in_fields_of_their_own_are_joined()
    {
        var result = Import("@misc{a, title = {T}, keywords = {pruning}, keywords = {merging}, keywords = {tokens}}");

        Assert.Equal("pruning, merging, tokens", Assert.Single(result.Bibliography.Papers).FieldOf("keywords"));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData(@"\href{https://doi.org/10.5555/12.3}{https://doi.org/10.5555/12.3}", "https://doi.org/10.5555/12.3")]
    [InlineData(@"{\href{https://doi.org/10.5555/12.3} {page}}", "https://doi.org/10.5555/12.3")]
    [InlineData(@"https://example.org/\texttt{\symbol{126}}ann", "https://example.org/~ann")]
    [InlineData(@"https://example.org/\char126 ann", "https://example.org/~ann")]
    public void A_link_is_its_address(string url, string expected)
    {
        var paper = Read($"@misc{{a, title = {{T}}, url = {{{url}}}}}");

        Assert.Equal(expected, paper.Url);
        Assert.Equal(expected.Contains("doi", StringComparison.Ordinal) ? "10.5555/12.3" : null,
            paper.Identifiers.Doi?.Value);
    }

    [Theory]
    [InlineData(@"The \pkg{lme4} Package for \proglang{R}", "The lme4 Package for R")]
    [InlineData(@"Up to \code{glm()}", "Up to glm()")]
    [InlineData(@"\MF{} and \AmSTeX\ notes", "METAFONT and AMS-TeX notes")]
    [InlineData(@"a\symbol{64}b, \char`\%, \char""26, \char'100", "a@b, %, &, @")]
    [InlineData(@"Fastk\accent127 orper and \accent19e, Dvo\accent20 rak", "Fastkörper and é, Dvořak")]
    [InlineData(@"see \path|x_y~z| and \verb|a_b|", "see x_y~z and a_b")]
    [InlineData(@"www.example.org/\discretionary {}{}{}gap\linebreak[0]/io", "www.example.org/gap/io")]
    [InlineData(@"\symbol{x} \char", @"x \char")]
    public void Characters_by_number_and_commands_of_well_known_classes_are_text(string title, string expected) =>
        Assert.Equal(expected, Read($"@misc{{a, title = {{{title}}}}}").Title);

    [Fact]
    public void Each_line_of_addresses_has_one()
    {
        var paper = Read("@misc{a, title = {T}, url = {https://example.org/fold\nhttps://doi.org/10.5555/12.3}}");

        Assert.Equal("https://example.org/fold", paper.Url);
        Assert.Equal("https://doi.org/10.5555/12.3", Assert.Single(paper.Links).Url);
        Assert.Equal("10.5555/12.3", paper.Identifiers.Doi?.Value);
    }

    [Fact]
    public void An_address_that_a_line_breaks_is_one() => Assert.Equal("https://example.org/fold",
        Read("@misc{a, title = {T}, url = {https://example.org/\nfold}}").Url);

    [Theory]
    [InlineData(@"Bol\cprime shoi and {\polhk{e}}", "Bol′shoi and ę")]
    [InlineData(@"\Dbar or\dbar e", "Đorđe")]
    [InlineData(@"La {\og}page{\fg} du 4\ieme{} pli", "La « page » du 4e pli")]
    public void Commands_of_MathSciNet_and_of_babel_need_no_preamble(string title, string expected) =>
        Assert.Equal(expected, Read($"@misc{{a, title = {{{title}}}}}").Title);

    [Theory]
    [InlineData("booktitle = {Proceedings of the 3rd Conference on Foldery (FDY)}", "FDY")]
    [InlineData("booktitle = {3rd Symposium on Foldery (FDY 2019)}", "FDY")]
    [InlineData("booktitle = {Proceedings of the 3rd Conference on Foldery}, series = {FDY ’19}", "FDY")]
    [InlineData("booktitle = {Proceedings of the 3rd Conference on Foldery}, series = {FDY '19}", "FDY")]
    [InlineData("booktitle = {Proceedings of the 3rd Conference on Foldery (USA)}",
        "Proceedings of the 3rd Conference on Foldery (USA)")]
    [InlineData("booktitle = {3rd Conference on Foldery, FDY 2019, Foldon, June 3-4, 2019}", "FDY")]
    [InlineData("booktitle = {Conference on Foldery, Foldon 2019}", "Conference on Foldery, Foldon 2019")]
    [InlineData("booktitle = {Conference on Foldery}, series = {Lecture Notes 2019}", "Conference on Foldery")]
    [InlineData("booktitle = {Conference on Foldery (CVPR)}", "Conference on Foldery (CVPR)")]
    public void A_conference_has_the_short_name_that_its_volume_has(string fields, string expected)
    {
        var paper = Read($"@inproceedings{{a, title = {{T}}, {fields}}}");

        Assert.Equal(expected, paper.Venue?.Short);
        Assert.Null(paper.FieldOf("booktitle"));
    }

    [Fact]
    public void A_note_of_TeXMed_has_the_DOI() => Assert.Equal("10.1000/f.1", Read(
        "@article{a, title = {T}, note = {[PubMed:\\href{https://x.org/1}{1}] "
            + "[DOI:\\href{https://doi.org/10.1000/f.1}{1}] }}").Identifiers.Doi?.Value);

    [Fact]
    public void Subseries_behind_the_name_of_a_series_are_no_part_of_it()
    {
        const string Name = "Fold Notes (including subseries Sheet Notes and Notes on Foldery)";

        var paper = Read($"@article{{a, title = {{T}}, journal = {{{Name}}}}}");

        Assert.Equal(("Fold Notes", Name), (paper.Venue?.Name, paper.FieldOf("journal")));
    }

    [Fact]
    public void The_volume_behind_the_name_of_a_journal_is_no_part_of_it()
    {
        var paper = Read("@article{a, title = {T}, journal = {Folds of Today; Vol 1, Issue 2 (2017)}}");

        Assert.Equal("Folds of Today", paper.Venue?.Name);
        Assert.Equal("Folds of Today; Vol 1, Issue 2 (2017)", paper.FieldOf("journal"));
    }

    [Fact]
    public void A_paper_of_proceedings_may_name_them_in_the_field_of_a_journal()
    {
        var paper = Read("@inproceedings{a, title = {T}, journal = {Symposium on Foldery (FDY)}}");

        Assert.Equal(("FDY", VenueKind.Conference), (paper.Venue?.Short, paper.Venue?.Kind));
    }

    [Fact]
    public void Names_are_joined_as_a_document_joins_authors() => Assert.Equal(
        ["Lee", "Chen"], Read(@"@misc{a, title = {T}, author = {Ann Lee\and Bo Chen}}").Authors.Select(it => it.Family));

    private static Paper Read(string text) => Import(text).Bibliography.Papers[0];

    private static ImportResult Import(string text) =>
        new BibtexImporter(name => VenueTable.Default.TryRead(name, out var venue, out _, out _) ? venue : null)
            .Import(new("refs.bib", text));
}
