using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Bibtex;

public class BibtexExporterTests
{
    private static readonly Paper Plain = new()
    {
        Key = CitationKey.Parse("chen2024image"),
        Title = "An Image is Worth 1/2 Tokens: FastV",
        Authors = [new("Chen", "Liang")],
        Date = PublicationDate.Create(2024, 9),
    };

    private static readonly Venue Eccv = new("ECCV", "European Conference on Computer Vision", VenueKind.Conference);

    [Theory]
    [InlineData("bibtex", "howpublished  = {bioRxiv},")]
    [InlineData("biblatex", "organization  = {bioRxiv},")]
    public void The_server_of_a_preprint_without_a_number_is_named(string format, string line)
    {
        var paper = Plain with { Venue = new("bioRxiv", "bioRxiv", VenueKind.Preprint), Url = "https://example.org/1" };

        var text = MemoryOutput.RenderText(
            ExportFormats.Find(format)!.Create(ExportOptions.Default), Graphs.GraphOf(new() { Papers = [paper] }));

        Assert.Contains(line, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_that_no_field_is_for_leads_to_its_page() => Assert.Contains(
        "  url           = {https://openreview.net/forum?id=qForum123},\n",
        Write(Plain with { Identifiers = Identifiers.OfUrl("https://openreview.net/forum?id=qForum123") }),
        StringComparison.Ordinal);

    [Fact]
    public void A_preprint_says_so_in_every_style()
    {
        var paper = Plain with
        {
            Identifiers = new(Arxiv: Arxiv("2403.06764")),
            Fields = [new("primaryclass", "cs.CV")]
        };

        Assert.Equal("""
            @misc{chen2024image,
              title         = {An Image is Worth 1/2 Tokens: {FastV}},
              author        = {Chen, Liang},
              howpublished  = {arXiv preprint arXiv:2403.06764},
              year          = {2024},
              month         = sep,
              eprint        = {2403.06764},
              archivePrefix = {arXiv},
              primaryClass  = {cs.CV},
            }

            """, Write(paper));
    }

    [Fact]
    public void A_published_paper_keeps_its_preprint_beside_its_DOI()
    {
        var paper = Plain with
        {
            Venue = Eccv with { Proceedings = "Proceedings of ECCV" },
            Identifiers = new(Arxiv("2403.06764"), Doi("10.1007/978-3-031_2")),
            Url = "https://example.org/a_b?c=é {d}",
            Repositories = [Repository("https://github.com/pkunlp-icler/Fast_V")],
            Fields = [new("pages", "19--35"), new("doi", "10.48550/arXiv.2403.06764"), new("abstract", "50% & more")],
        };

        Assert.Equal("""
            @inproceedings{chen2024image,
              title         = {An Image is Worth 1/2 Tokens: {FastV}},
              author        = {Chen, Liang},
              booktitle     = {Proceedings of ECCV},
              year          = {2024},
              month         = sep,
              pages         = {19--35},
              doi           = {10.1007/978-3-031_2},
              eprint        = {2403.06764},
              archivePrefix = {arXiv},
              url           = {https://example.org/a_b?c=%C3%A9%20%7Bd%7D},
              note          = {Code: \url{https://github.com/pkunlp-icler/Fast_V}},
              abstract      = {50\% \& more},
            }

            @preamble{"\ifcsname UrlFont\endcsname\else\def\url{\begingroup\catcode`\%=12\catcode`\#=12\def\x##1{\texttt{\detokenize{##1}}\endgroup}\x}\fi"}

            @preamble{"\ifcsname UrlFont\endcsname\else\providecommand{\doi}{doi: \url}\fi"}

            """, Write(paper));
    }

    [Theory]
    [InlineData(VenueKind.Conference, "@inproceedings", "booktitle ")]
    [InlineData(VenueKind.Workshop, "@inproceedings", "booktitle ")]
    [InlineData(VenueKind.Journal, "@article", "journal ")]
    [InlineData(VenueKind.Book, "@incollection", "booktitle ")]
    [InlineData(VenueKind.Thesis, "@phdthesis", "school ")]
    [InlineData(VenueKind.Unknown, "@misc", "howpublished ")]
    public void The_venue_decides_the_type(VenueKind kind, string type, string field)
    {
        var text = Write(Plain with { Venue = new("X", "The X & Y", kind) });

        Assert.StartsWith(type + "{", text, StringComparison.Ordinal);
        Assert.Contains(field.PadRight(14) + "= {The X \\& Y}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("techreport", "@techreport", null)]
    [InlineData("conference", "@conference", null)]
    [InlineData("online", "@misc", "online")]
    [InlineData("software", "@misc", "software")]
    [InlineData("dataset", "@misc", "dataset")]
    [InlineData("thesis", "@phdthesis", "thesis")]
    [InlineData("mvbook", "@book", "mvbook")]
    [InlineData("nonsense", "@misc", "nonsense")]
    public void The_source_s_type_stays_where_BibTeX_has_it(string stated, string type, string? subtype)
    {
        var text = Write(Plain with { EntryType = new(stated) });

        Assert.StartsWith(type + "{", text, StringComparison.Ordinal);
        Assert.Equal(subtype is not null, text.Contains($"entrysubtype  = {{{subtype}}}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_preprint_that_another_source_knows_to_be_published_is_published()
    {
        var preprint = Plain with { EntryType = EntryType.Misc, Identifiers = new(Arxiv: Arxiv("2403.06764")) };

        Assert.StartsWith("@inproceedings{", Write(preprint with { Venue = Eccv }), StringComparison.Ordinal);
        Assert.StartsWith("@misc{", Write(preprint), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_without_authors_have_a_key_to_sort_by_and_are_counted_once()
    {
        Paper[] papers =
            [.. Enumerable.Range(0, 5)
                .Select(i =>
                    Plain with { Key = CitationKey.Parse("k" + i), Title = "FastV: An Image", Authors = [],
                        Venue = Eccv })];

        var (text, diagnostics) = Export(papers);

        Assert.Contains("""
            @misc{k0,
              key           = {FastV},
              title         = {{FastV}: An Image},
              howpublished  = {European Conference on Computer Vision},
              year          = {2024},
              month         = sep,
              entrysubtype  = {inproceedings},
            }
            """, text, StringComparison.Ordinal);
        Assert.Equal("info SG0701: 5 papers have no known authors: k0, k1, k2, …",
            Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void An_author_s_entry_without_authors_keeps_its_type() =>
        Assert.StartsWith("@inproceedings{",
            Write(Plain with { Authors = [], Venue = Eccv, EntryType = EntryType.InProceedings }),
            StringComparison.Ordinal);

    [Fact]
    public void Characters_that_LaTeX_lacks_are_reported_where_they_stand()
    {
        var source = new SourceText("list.md", "x\ny");

        var (text, diagnostics) = Export(Plain with { Title = "三张 and 三", Origins = [source.Span(2, 1)] });

        Assert.Contains("{[U+4E09 U+5F20]} and {[U+4E09]}", text, StringComparison.Ordinal);
        Assert.Equal(
            "list.md:2:1: warning SG0702: 'chen2024image' has characters that LaTeX cannot set: 三 (U+4E09) 张 (U+5F20); they "
                + "are Latin letters, with the original in a field such as title+an:utf8, or numbers; --encoding unicode keeps them, "
                + "for XeLaTeX and LuaLaTeX",
            Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void An_author_s_LaTeX_stays_as_long_as_it_says_the_title()
    {
        var paper = Plain with { Title = "LLaVA Rocks", Fields = [new("title", "{LLaVA} {R}ocks")] };

        Assert.Contains("{{LLaVA} {R}ocks}", Write(paper), StringComparison.Ordinal);
        Assert.Contains("{{LLaVA} Rolls}", Write(paper with { Title = "LLaVA Rolls" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Proceedings_do_not_have_volume_and_number_together()
    {
        var text = Write(Plain with { Venue = Eccv, Fields = [new("volume", "38"), new("number", "17")] });

        Assert.Contains("volume        = {38},\n  seriesnumber  = {17},", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "https://github.com/a_b/c", "https://github.com/a_b/c")]
    [InlineData("file", ":a_b.pdf:PDF", ":a_b.pdf:PDF")]
    [InlineData("file", "\\input{x}", "x")]
    [InlineData("keywords", "a_b, c&d", "a\\_b, c\\&d")]
    [InlineData("weird", "\\write18{x}", "{\\textbackslash}write18{x}")]
    [InlineData("month", "July", null)]
    public void Other_fields_come_out_harmless(string name, string value, string? written)
    {
        var text = Write(Plain with { Date = null, Fields = [new(name, value)] });

        Assert.Contains(written is null ? "month         = jul," : $"{name,-13} = {{{written}}},", text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{C:\\Users\\me\\H4\\a_b c.pdf}", "C:/Users/me/H4/a_b c.pdf")]
    [InlineData("{Été\\: un pli:C\\:\\\\me\\\\été.html:text/html}", "{\\'E}t{\\'e}\\: un pli:C\\:\\\\me\\\\{\\'e}t{\\'e}.html:text/html")]
    [InlineData("{:C$\\backslash$:/a_b{\\'{e}}.pdf:PDF}", ":C$\\backslash$:/a_b{\\'{e}}.pdf:PDF")]
    public void Names_of_files_stay_as_programs_wrote_them(string value, string written) =>
        Assert.Contains($"file          = {{{written}}},", Write(Plain with { Fields = [new("file", value[1..^1])] }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("http://x.org/a", "http://x.org/a; http://x.org/b", "http://x.org/a; http://x.org/b")]
    [InlineData("http://x.org/naïve b", null, "http://x.org/na%C3%AFve%20b")]
    [InlineData("http://x.org/a", "http://x.org/other", "http://x.org/a")]
    public void A_link_is_never_lost(string url, string? raw, string written) => Assert.Contains(
        $"url           = {{{written}}},",
        Write(Plain with { Url = url, Fields = raw is null ? [] : [new("url", raw)] }), StringComparison.Ordinal);

    [Fact]
    public void Keys_that_merged_entries_had_stay_usable()
    {
        var place = new SourceText("refs.bib", "x").Span(0, 1);
        Evidence Known(string key) => new(PaperField.Key, key, "key", place);

        var (text, _) = Export(
            Plain with
            {
                Evidence = [Known("chen2024image"), Known("chen:fastv"), Known("Taken"), Known("17"), Known("no key")],
                Fields = [new("ids", "old1, old2")]
            },
            Plain with { Key = CitationKey.Parse("taken"), Evidence = [Known("chen:fastv")] });

        Assert.Contains("  ids           = {old1, old2, chen:fastv},\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("ids ").Length);
    }

    [Fact]
    public void A_link_is_written_once()
    {
        var paper = Plain with
        {
            Url = "https://x.org/a_b",
            Repositories = [Repository("https://github.com/a/b")],
            Fields = [new("howpublished", @"\url{https://x.org/a_b}"), new("code", "https://github.com/a/b/tree/main")],
        };

        var text = Write(paper);

        Assert.DoesNotContain("  url ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  note ", text, StringComparison.Ordinal);
    }

    private static string Write(Paper paper) =>
        Export(paper).Text[(Export(paper).Text.IndexOf('@', StringComparison.Ordinal))..];

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) Export(params Paper[] papers)
    {
        var output = new MemoryOutput();
        var graph = new PaperGraph([.. papers.Select((paper, i) =>
            new Node { Kind = NodeKind.Paper, Id = $"p{i}", Label = paper.Title, Paper = paper })], []);
        var diagnostics = new BibtexExporter().Export(graph, output);
        return (System.Text.Encoding.UTF8.GetString(output.Documents[0].Bytes), diagnostics);
    }

    private static ArxivId Arxiv(string id) =>
        ArxivId.TryParse(id, out var arxiv) ? arxiv : throw new FormatException(id);

    private static Doi Doi(string text) =>
        SurveyGraph.Graph.Papers.Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static CodeRepository Repository(string url) =>
        CodeRepository.TryParseUrl(url, out var repository) ? repository : throw new FormatException(url);
}
