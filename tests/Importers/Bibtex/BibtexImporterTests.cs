using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

public class BibtexImporterTests
{
    [Fact]
    public void A_paper_of_a_conference_is_read_whole()
    {
        var paper = Read("""
            @inproceedings{chen2024image,
              author    = {Chen, Liang and M{\"u}ller, J{\'o}zef and others},
              title     = {An Image Is Worth 1/2 Tokens After Layer 2: {Plug-and-Play}},
              booktitle = {European Conference on Computer Vision},
              year      = 2024, month = sep,
              pages     = {19--35},
              doi       = {https://doi.org/10.1007/978-3-031-73004-7\_2},
              eprint    = {2403.06764}, archivePrefix = {arXiv}, primaryClass = {cs.CV},
              url       = {https://example.org/a_b},
              note      = {Code: \url{https://github.com/pkunlp-icler/FastV}, page: \url{https://fastv.work}},
            }
            """);

        Assert.Equal("chen2024image", paper.Key?.Value);
        Assert.Equal("An Image Is Worth 1/2 Tokens After Layer 2: Plug-and-Play", paper.Title);
        Assert.Equal([new("Chen", "Liang"), new("Müller", "Józef")], paper.Authors);
        Assert.True(paper.HasMoreAuthors);
        Assert.Equal("2024-09", paper.Date.ToString());
        Assert.Equal(new Venue("European Conference on Computer Vision", "European Conference on Computer Vision",
            VenueKind.Conference), paper.Venue);
        Assert.Equal(("10.1007/978-3-031-73004-7_2", "2403.06764"),
            (paper.Identifiers.Doi?.Value, paper.Identifiers.Arxiv?.Value));
        Assert.Equal("https://example.org/a_b", paper.Url);
        Assert.Equal("https://github.com/pkunlp-icler/FastV", Assert.Single(paper.Repositories).Url);
        Assert.Equal("https://fastv.work", Assert.Single(paper.Links).Url);
        Assert.Equal("inproceedings", paper.EntryType?.Name);
        Assert.Equal(["title", "pages", "primaryclass", "note"], paper.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Every_typed_field_has_its_evidence()
    {
        var paper = Read("@article{a,\n title = {T},\n author = {A B},\n journal = {J},\n year = 2020,\n doi = {10.1/x}}");

        Assert.Equal(
            [
                "Title T (field title) 2", "Authors A B (field author) 3", "Date 2020 (field year) 5",
                "Venue J (field journal) 4", "Key a (key) 1",
            ],
            paper.Evidence.Select(evidence =>
                $"{evidence.Field} {evidence.Value} ({evidence.Rule}) {evidence.Span.Line}"));
        Assert.Equal("refs.bib:1:1", Assert.Single(paper.Origins).ToString());
        Assert.Equal("10.1/x", paper.FieldOf("doi"));
    }

    [Theory]
    [InlineData("year = 2024", "2024")]
    [InlineData("year = {2024}, month = nov", "2024-11")]
    [InlineData("year = {2024}, month = {Sept.}", "2024-09")]
    [InlineData("year = {2024}, month = \"12~\" # dec", "2024-12-12")]
    [InlineData("year = {2024}, month = dec # \"~12\"", "2024-12-12")]
    [InlineData("year = {2024}, month = dec, day = {12}", "2024-12-12")]
    [InlineData("year = {2024}, month = {11}", "2024-11")]
    [InlineData("year = {2024}, month = {MAR}", "2024-03")]
    [InlineData("year = {2024}, month = {July--August}", "2024-07")]
    [InlineData("year = {2024}, month = feb, day = {31}", "2024-02")]
    [InlineData("date = {2024-11-23}", "2024-11-23")]
    [InlineData("date = {2024-11}, year = {2024}", "2024-11")]
    [InlineData("date = {2009-08-21/2009-08-24}", "2009-08-21")]
    [InlineData("year = {in press}", "")]
    [InlineData("year = {198?}", "")]
    [InlineData("year = {2024a}", "2024")]
    [InlineData("year = 2024.", "2024")]
    [InlineData("year = {1994 (to appear)}, month = mar", "1994-03")]
    [InlineData("year = {1979, 1980}", "1979")]
    public void Dates_are_as_precise_as_they_are_written(string fields, string date) =>
        Assert.Equal(date, Read($"@misc{{a, title = {{T}}, {fields}}}").Date.ToString());

    [Theory]
    [InlineData("@online{a, title = {T}, organization = {TechRxiv}}")]
    [InlineData("@misc{a, title = {T}, howpublished = {TechRxiv}}")]
    public void The_server_of_a_preprint_is_its_venue(string entry)
    {
        var paper = Assert.Single(new BibtexImporter(VenueTable.Default.Find)
            .Import(new("refs.bib", entry)).Bibliography.Papers);

        Assert.Equal(VenueKind.Preprint, paper.Venue?.Kind);
        Assert.Empty(paper.Fields);
    }

    [Theory]
    [InlineData("month = {July--August}, year = 2024", "month")]
    [InlineData("year = {in press}", "year")]
    [InlineData("year = {1994 (to appear)}", "year")]
    [InlineData("date = {2009-08-21/2009-08-24}", "date")]
    [InlineData("year = 2024, month = dec, day = {12}", "")]
    public void What_a_date_cannot_hold_is_kept(string fields, string kept) =>
        Assert.Equal(kept,
            string.Join(' ', Read($"@misc{{a, title = {{T}}, {fields}}}").Fields.Select(field => field.Name)));

    [Theory]
    [InlineData("eprint = {2411.15446v2}, archivePrefix = {arXiv}")]
    [InlineData("eprint = {arXiv:2411.15446}")]
    [InlineData("journal = {arXiv preprint arXiv:2411.15446}")]
    [InlineData("journal = {arXiv:2411.15446 [cs.CV]}")]
    [InlineData("journal = {https://arxiv.org/abs/2411.15446}, archivePrefix = {arXiv}")]
    [InlineData("journal = {CoRR}, volume = {abs/2411.15446}")]
    [InlineData("journal = {Computing Research Repository}, volume = {arXiv:2411.15446}")]
    [InlineData("journal = {ArXiv}, volume = {abs/2411.15446}")]
    [InlineData("howpublished = {arXiv preprint arXiv:2411.15446}")]
    [InlineData("howpublished = {\\url{https://arxiv.org/abs/2411.15446}}")]
    [InlineData("note = {arXiv:2411.15446}")]
    [InlineData("doi = {10.48550/arXiv.2411.15446}")]
    [InlineData("url = {http://arxiv.org/pdf/2411.15446v1.pdf}")]
    public void Preprints_are_known_in_every_spelling(string fields)
    {
        var paper = Read($"@article{{a, title = {{T}}, {fields}}}");

        Assert.Equal("2411.15446", paper.Identifiers.Arxiv?.Value);
        Assert.Null(paper.Identifiers.Doi);
        Assert.Null(paper.Venue);
    }

    [Theory]
    [InlineData("note = {Extends arXiv:2411.15446}")]
    [InlineData("journal = {arXiv}")]
    [InlineData("eprint = {2411.15446}, archivePrefix = {hal}")]
    [InlineData("abstract = {arXiv:2411.15446}")]
    public void A_preprint_is_not_guessed(string fields) =>
        Assert.Null(Read($"@article{{a, title = {{T}}, {fields}}}").Identifiers.Arxiv);

    [Theory]
    [InlineData("@article{a, journal = {Nature}}", "Nature", VenueKind.Journal)]
    [InlineData("@article{a, journaltitle = {Nature}}", "Nature", VenueKind.Journal)]
    [InlineData("@conference{a, booktitle = {Proc. of {IEEE}}}", "Proc. of IEEE", VenueKind.Conference)]
    [InlineData("@inproceedings{a, booktitle = {ICCV Workshops}}", "ICCV Workshops", VenueKind.Workshop)]
    [InlineData("@incollection{a, booktitle = {Handbook}}", "Handbook", VenueKind.Book)]
    [InlineData("@phdthesis{a, school = {MIT}}", "MIT", VenueKind.Thesis)]
    [InlineData("@misc{a, howpublished = {ECCV}, entrysubtype = {inproceedings}}", "ECCV", VenueKind.Conference)]
    public void The_venue_stands_where_the_type_has_it(string text, string name, VenueKind kind) =>
        Assert.Equal(Venue.Unlisted(name, kind), Read(text).Venue);

    [Theory]
    [InlineData("@misc{a, howpublished = {Blog}}")]
    [InlineData("@book{a, publisher = {MIT Press}}")]
    [InlineData("@techreport{a, institution = {MIT}}")]
    [InlineData("@article{a, journal = {https://dellaert.github.io/NeRF/}}")]
    public void What_is_no_venue_is_none(string text) => Assert.Null(Read(text).Venue);

    [Fact]
    public void A_table_may_know_the_venue_and_the_author_s_words_stay()
    {
        var eccv = new Venue("ECCV", "European Conference on Computer Vision", VenueKind.Conference);
        var importer = new BibtexImporter(text => text == "Proc. ECCV" ? eccv : null);

        var paper = importer.Import(new("refs.bib",
            "@inproceedings{a, title = {T}, booktitle = {Proc. {ECCV}}}")).Bibliography.Papers[0];

        Assert.Equal(eccv, paper.Venue);
        Assert.Equal("Proc. {ECCV}", paper.FieldOf("booktitle"));
    }

    [Theory]
    [InlineData("url = {https://x.org/a\\_b\\%20c\\#d}", "https://x.org/a_b%20c#d")]
    [InlineData("url = {\\url{https://x.org/~me}}", "https://x.org/~me")]
    [InlineData("url = {https://x.org/{\\textasciitilde}me}", "https://x.org/~me")]
    [InlineData("howpublished = {https://x.org/a,-b\\_c,1.html}", "https://x.org/a,-b_c,1.html")]
    [InlineData("howpublished = {\\url{https://x.org}, last visited 2020}", "https://x.org")]
    [InlineData("howpublished = {\\url{https://x.org}}", "https://x.org")]
    [InlineData("journal = {https://dellaert.github.io/NeRF/}", "https://dellaert.github.io/NeRF/")]
    public void Links_are_read_without_their_LaTeX(string fields, string url) =>
        Assert.Equal(url, Read($"@misc{{a, title = {{T}}, {fields}}}").Url);

    [Theory]
    [InlineData("github = {https://github.com/a_b/c}")]
    [InlineData("code = {https://github.com/a_b/c/tree/main}")]
    [InlineData("url = {https://github.com/a_b/c}")]
    [InlineData("note = {Code: https://github.com/a\\_b/c.}")]
    [InlineData("howpublished = {\\url{https://github.com/a_b/c}}")]
    public void Code_is_found_where_people_put_it(string fields) =>
        Assert.Equal("https://github.com/a_b/c",
            Assert.Single(Read($"@misc{{a, title = {{T}}, {fields}}}").Repositories).Url);

    [Fact]
    public void A_child_has_what_it_lacks_from_its_parent()
    {
        var papers = Import("""
            @inproceedings{child, title = {Child}, author = {A B}, pages = {1--2}, crossref = {PARENT}}
            @inproceedings{own, title = {Own}, author = {A B}, booktitle = {Own Book}, year = 2021, crossref = {parent}}
            @proceedings{parent, title = {Proceedings of X}, editor = {C D}, year = 2020, month = jun, publisher = {P}, doi = {10.1234/whole}, url = {https://x.org}}
            """).Bibliography.Papers;

        Assert.Equal(("Proceedings of X", "2020-06", "C D", "P"),
            (papers[0].Venue?.Name, papers[0].Date.ToString(), papers[0].FieldOf("editor"),
                papers[0].FieldOf("publisher")));
        Assert.Equal(("Own Book", "2021"), (papers[1].Venue?.Name, papers[1].Date.ToString()));
        Assert.Equal("10.1234/whole", papers[2].Identifiers.Doi?.Value);
        Assert.All(papers[..2],
            paper => Assert.True(paper.Identifiers.IsEmpty && paper.Url is null && paper.FieldOf("crossref") is null));
    }

    [Fact]
    public void Chains_and_circles_of_parents_end()
    {
        var result = Import("""
            @inbook{a, title = {A}, crossref = {b}}
            @book{b, title = {B}, publisher = {P}, crossref = {c}}
            @book{c, title = {C}, address = {Q}}
            @book{d, title = {D}, note = {N}, crossref = {e}}
            @book{e, title = {E}, series = {S}, crossref = {d}}
            @book{f, title = {F}, crossref = {f}}
            @book{g, title = {G}, crossref = {nowhere}}
            """);

        Assert.Equal(("B", "P", "Q"),
            (result.Bibliography.Papers[0].FieldOf("booktitle") ?? result.Bibliography.Papers[0].Venue?.Name,
            result.Bibliography.Papers[0].FieldOf("publisher"), result.Bibliography.Papers[0].FieldOf("address")));
        Assert.Equal("S", result.Bibliography.Papers[3].FieldOf("series"));
        Assert.Equal([5, 6, 7], result.Diagnostics.Where(found => found.Code == DiagnosticCodes.CrossrefMissing)
            .Select(found => found.Span?.Line ?? 0));
    }

    [Fact]
    public void A_chain_of_thousands_of_parents_ends()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000)
            .Select(i => $"@book{{k{i}, title = {{T}}, f{i} = {{x}}, crossref = {{k{i + 1}}}}}\n"));

        Assert.Equal(20_000, Import(text).Bibliography.Papers.Length);
    }

    [Theory]
    [InlineData("@misc{Smith 2020, title = {T}}", "LaTeX cannot use the key 'Smith 2020'; it gets another one")]
    [InlineData("@misc{C#2020, title = {T}}", "LaTeX cannot use the key 'C#2020'; it gets another one")]
    [InlineData("@misc{a\u200Bb, title = {T}}", "LaTeX cannot use the key 'a\u200Bb'; it gets another one")]
    [InlineData("@misc{, title = {T}}", "this entry has no key; it gets one")]
    public void A_key_that_LaTeX_cannot_use_is_named(string text, string message)
    {
        var result = Import(text);

        Assert.Null(result.Bibliography.Papers[0].Key);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCodes.InvalidKey, message), (diagnostic.Code, diagnostic.Message));
    }

    [Theory]
    [InlineData("Müller2010")]
    [InlineData("王2019")]
    [InlineData("o'brien(2010)&co<1>?")]
    public void A_key_that_LaTeX_takes_is_kept(string key)
    {
        var result = Import($"@misc{{{key}, title = {{T}}}}");

        Assert.Equal(key, result.Bibliography.Papers[0].Key?.Value);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("url = {doi:<a href=\"https://doi.org/10.1234/ab.1\">10.1234/ab.1</a>}", "https://doi.org/10.1234/ab.1")]
    [InlineData("doi = {<A HREF='https://dx.doi.org/10.1234/ab.1'>10.1234/ab.1</A>}", null)]
    public void A_tag_of_HTML_is_the_address_that_it_leads_to(string field, string? url)
    {
        var paper = Read($"@misc{{a, title = {{T}}, {field}}}");

        Assert.Equal(("10.1234/ab.1", url), (paper.Identifiers.Doi?.Value, paper.Url));
    }

    [Fact]
    public void A_field_that_takes_in_the_end_of_its_entry_is_named_where_it_starts()
    {
        var result = Import("@misc{a, title = {T},\n note = {N,\n year = {2020}\n}\n@misc{b, title = {U}}");

        Assert.Equal(["a", "b"], result.Bibliography.Papers.Select(paper => paper.Key?.Value));
        Assert.Contains("refs.bib:2:2: warning SG0407: field 'note' is not closed before the next entry; the entry that "
            + "starts in line 1 is read by the places where its fields begin",
            result.Diagnostics.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("<a href=")]
    [InlineData("<a href=\"")]
    [InlineData("<a ")]
    public void Tags_of_HTML_that_never_close_end(string opening) =>
        Assert.Single(Import($"@misc{{a, title = {{T}}, url = {{{string.Concat(Enumerable.Repeat(opening, 100_000))}}}}}")
            .Bibliography.Papers);

    [Fact]
    public void Papers_with_one_key_are_both_kept() =>
        Assert.Equal(2, Import("@misc{a, title = {T}} @misc{A, title = {U}}").Bibliography.Papers.Length);

    [Fact]
    public void BibLaTeX_names_of_fields_become_those_of_BibTeX()
    {
        var paper = Read("@article{a, title = {T}, journaltitle = {{J}}, location = {Paris}, eprint = {x1}, eprinttype = {hal}, eprintclass = {c}, annotation = {n}}");

        Assert.Equal(["journal", "address", "eprint", "archiveprefix", "primaryclass", "annote"],
            paper.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Values_stand_on_one_line() =>
        Assert.Equal("One two $x$ three",
            Read("@misc{a, title = {T}, abstract = {One\n    two\t $x$\r\n  three }}").FieldOf("abstract"));

    [Fact]
    public void A_file_without_entries_is_told() =>
        Assert.Equal(DiagnosticCodes.NothingRead, Assert.Single(Import("just text").Diagnostics).Code);

    [Theory, InlineData("masterthesis"), InlineData("bachelorthesis"), InlineData("phdthesis")]
    public void A_thesis_appeared_at_its_school_however_its_type_is_spelled(string type) => Assert.Equal("Fold School",
        new BibtexImporter().Import(new("a.bib", $"@{type}{{a, title = {{T}}, school = {{Fold School}}}}"))
            .Bibliography.Papers[0].Venue?.Name);

    private static Paper Read(string text) => Assert.Single(Import(text).Bibliography.Papers);

    [Theory]
    [InlineData(@"{\apjl}", "The Astrophysical Journal Letters")]
    [InlineData(@"{\mnras{}}", "Monthly Notices of the Royal Astronomical Society")]
    [InlineData(@"{{\prd}}", "Physical Review D")]
    [InlineData(@"{\unknownmacro}", @"\unknownmacro")]
    public void A_command_for_a_journal_is_the_journal(string journal, string name)
    {
        var paper = Read($"@article{{a, title = {{A}}, journal = {journal}, year = 2024}}");

        Assert.Equal(name, paper.Venue?.ContainerTitle);
        Assert.Equal(name[0] == '\\', paper.FieldOf("journal") is not null);
    }

    [Fact]
    public void A_date_with_the_time_of_day_is_a_date_and_stays()
    {
        var paper = Read("@online{a, title = {A}, date = {2025-02-06T09:12:44Z}}");

        Assert.Equal("2025-02-06", paper.Date?.ToString());
        Assert.Equal("2025-02-06T09:12:44Z", paper.FieldOf("date"));
    }

    private static ImportResult Import(string text) => new BibtexImporter().Import(new("refs.bib", text));
}
