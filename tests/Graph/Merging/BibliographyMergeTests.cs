using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Merging;

public class BibliographyMergeTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2403.06764", "http://www.arxiv.org/pdf/2403.06764v3.pdf")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://doi.org/10.48550/arXiv.2403.06764")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://huggingface.co/papers/2403.06764")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://ar5iv.labs.arxiv.org/html/2403.06764")]
    [InlineData("https://doi.org/10.1007/978-3-031-73004-7_2",
        "https://link.springer.com/chapter/10.1007/978-3-031-73004-7_2")]
    [InlineData("https://aclanthology.org/P19-1001/", "https://www.aclweb.org/anthology/P19-1001.pdf")]
    [InlineData("https://aclanthology.org/2024.acl-long.123/", "https://doi.org/10.18653/v1/2024.acl-long.123")]
    [InlineData("https://arxiv.org/abs/math/0309136", "https://arxiv.org/abs/math.GT/0309136")]
    public void Any_form_of_one_identifier_is_one_paper(string first, string second)
    {
        var (merged, diagnostics) = Merge(Linked("A", first), Linked("A", second));

        Assert.Single(merged.Papers);
        Assert.Equal(DiagnosticCodes.PapersMerged, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2412.03248", "https://arxiv.org/abs/2406.07588")]
    [InlineData("https://doi.org/10.1000/a", "https://doi.org/10.1000/b")]
    public void Different_identifiers_are_never_one_paper_even_with_one_title_and_key(string first, string second)
    {
        var aim = CitationKey.Parse("aim2024");

        var (merged, _) = Merge(Linked("AIM", first) with { Key = aim }, Linked("AIM", second) with { Key = aim });

        Assert.Equal(2, merged.Papers.Length);
    }

    [Fact]
    public void One_shared_identifier_does_not_join_papers_that_another_tells_apart()
    {
        var a = Linked("A", "https://doi.org/10.1000/a");
        var b = Linked("B", "https://doi.org/10.1000/a");
        a = a with { Identifiers = a.Identifiers with { Arxiv = Arxiv("2412.03248") } };
        b = b with { Identifiers = b.Identifiers with { Arxiv = Arxiv("2406.07588") } };

        var (merged, diagnostics) = Merge(a, b);

        Assert.Equal(2, merged.Papers.Length);
        Assert.Equal(DiagnosticCodes.IdentifiersConflict, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("Pruning Visual Tokens by Their Attention", "Teaching Robots Language With Written Instructions", true)]
    [InlineData("Pruning Visual Tokens by Their Attention", "Teaching Robots to Merge Visual Tokens by Attention",
        false)]
    [InlineData("Pruning Visual Tokens by Their Attention", "FastV", false)]
    [InlineData("Pruning Visual Tokens by Their Attention", "Attention-Based Visual Token Pruners", false)]
    [InlineData("Pruning Visual Tokens by Their Attention", "基于注意力的视觉标记剪枝方法研究与应用", false)]
    [InlineData("基于注意力的视觉标记剪枝", "基于注意力的视觉标记剪枝方法研究与应用", false)]
    [InlineData("城市河流水质的长期变化", "基于注意力的视觉标记剪枝方法研究与应用", true)]
    public void Titles_with_little_in_common_keep_entries_of_one_identifier_apart(
        string first, string second, bool areTwo)
    {
        var source = new SourceText("list.md", $"{first}\n{second}\n{second}\n");
        var url = "https://arxiv.org/abs/2403.06764";

        var (merged, findings) = Merge(
            Linked(first, url) with { Origins = [source.SpanOfLines(1, 1)] },
            Linked(second, url) with { Origins = [source.SpanOfLines(2, 2)] },
            Linked(second, url) with { Origins = [source.SpanOfLines(3, 3)] });

        Assert.Equal(areTwo ? 2 : 1, merged.Papers.Length);
        Assert.Equal(
            areTwo
                ? [$"list.md:2:1: warning SG0511: '{second}' has arXiv:2403.06764 like '{first}' (list.md:1:1) and a title "
                    + "with little in common; kept apart: --decisions with 'same: list.md:2 | list.md:1' joins them"]
                : [],
            findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("Bo Chen", 2)]
    [InlineData("Ann Lee", 1)]
    [InlineData("", 1)]
    public void Short_titles_with_nothing_in_common_are_two_papers_if_nobody_wrote_both(string author, int count)
    {
        var url = "https://arxiv.org/abs/2403.06764";
        var (merged, _) = Merge(
            Linked("Pruning Visual Tokens", url) with { Authors = PersonNames.Parse("Ann Lee").Names },
            Linked("Free folding of paper", url) with { Authors = PersonNames.Parse(author).Names });

        Assert.Equal(count, merged.Papers.Length);
    }

    [Theory]
    [InlineData("Generative and Contrastive Learning for Graphs Without Labels and Anomaly Detection", "o/one", 1)]
    [InlineData("Generative and Contrastive Learning for Graphs Without Labels and Anomaly Detection", "o/two", 2)]
    [InlineData("Enhanced Contrastive Learning and Reconstruction for Anomaly Detection", "o/two", 1)]
    public void Titles_with_two_thirds_in_common_are_two_papers_if_venues_and_code_differ(
        string second, string code, int count)
    {
        var url = "https://arxiv.org/abs/2403.06764";
        var (merged, _) = Merge(
            Linked("Reconstruction Enhanced Contrastive Learning for Anomaly Detection on Networks", url) with
            {
                Venue = Venue.Unlisted("FOO"),
                Repositories = [Code("o/one")],
            },
            Linked(second, url) with { Venue = Venue.Unlisted("BAR"), Repositories = [Code(code)] });

        Assert.Equal(count, merged.Papers.Length);

        static CodeRepository Code(string path) =>
            CodeRepository.TryParseUrl($"https://github.com/{path}", out var repository)
                ? repository : throw new ArgumentException(path);
    }

    [Theory]
    [InlineData("CVPR", "ICCV", 2)]
    [InlineData("CVPR", "CVPR Workshops", 1)]
    public void Titles_with_half_in_common_are_two_papers_if_they_appeared_at_two_venues(
        string first, string second, int count)
    {
        var url = "https://arxiv.org/abs/2403.06764";
        var (merged, _) = Merge(
            Linked("Backdoor Folding of Paper Sheets", url) with { Venue = new(first, first, VenueKind.Conference) },
            Linked("Grained Sheets of Folding Labour", url) with { Venue = new(second, second, VenueKind.Conference) });

        Assert.Equal(count, merged.Papers.Length);
    }

    [Fact]
    public void An_entry_with_two_identifiers_joins_the_entries_that_have_one_each()
    {
        var both = Linked("A", "https://arxiv.org/abs/2403.06764");
        both = both with { Identifiers = both.Identifiers.Or(Identifiers.OfUrl("https://doi.org/10.1000/a")) };

        var (merged, diagnostics) =
            Merge(Linked("A", "https://doi.org/10.1000/a"), Linked("A", "https://arxiv.org/abs/2403.06764"), both);

        Assert.Single(merged.Papers);
        Assert.Equal(2, diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.PapersMerged));
    }

    [Fact]
    public void The_richer_value_wins_field_by_field_and_nothing_else_is_lost()
    {
        var preprint = Linked("A", "https://arxiv.org/abs/2403.06764") with
        {
            Authors = [new("Chen", "L.")],
            HasMoreAuthors = true,
            Date = PublicationDate.Create(2024, 3),
            Venue = new("arXiv", "arXiv", VenueKind.Preprint),
            Url = "https://arxiv.org/abs/2403.06764",
        };
        var published = Linked("A", "https://arxiv.org/pdf/2403.06764") with
        {
            Authors = [new("Chen", "Liang"), new("Zhao", "Haozhe")],
            Date = PublicationDate.Create(2025),
            Venue = new("ECCV", "European Conference on Computer Vision", VenueKind.Conference),
            Url = "https://arxiv.org/pdf/2403.06764",
        };

        var paper = Assert.Single(Merge(preprint, published).Bibliography.Papers);

        Assert.Equal("ECCV", paper.Venue!.Short);
        Assert.Equal(2025, paper.Date!.Value.Year);
        Assert.Equal(["Liang Chen", "Haozhe Zhao"], paper.Authors.Select(author => author.DisplayName));
        Assert.False(paper.HasMoreAuthors);
        Assert.Equal(["https://arxiv.org/pdf/2403.06764"], paper.Links.Select(link => link.Url));
    }

    [Fact]
    public void A_DOI_of_the_publication_wins_over_the_one_that_arXiv_made_and_an_entry_alone_keeps_its_own()
    {
        var preprint =
            Linked("A", "https://example.org") with { Identifiers = new(Doi: DoiOf("10.48550/arXiv.2403.06764")) };
        var published = Linked("A", "https://arxiv.org/abs/2403.06764");
        published = published with { Identifiers = published.Identifiers with { Doi = DoiOf("10.1000/a") } };

        var ids = Assert.Single(Merge(preprint, published).Bibliography.Papers).Identifiers;

        Assert.Equal(("2403.06764", "10.1000/a"), (ids.Arxiv!.Value.Value, ids.Doi!.Value.Value));
        Assert.Equal("10.48550/arXiv.2403.06764", Merge(preprint).Bibliography.Papers[0].Identifiers.Doi!.Value.Value);
    }

    [Theory]
    [InlineData("arXiv 2024-03|ECCV 2024", "2024")]
    [InlineData("arXiv 2024-03|ECCV", "2024-03")]
    [InlineData("arXiv 2024-03|ECCV| 2025", "2025")]
    [InlineData("arXiv 2024-03|ECCV 2024|ECCV 2024-09", "2024-09")]
    [InlineData("arXiv 2024|arXiv 2024-03-11", "2024-03-11")]
    public void A_date_is_only_made_more_precise_by_entries_of_the_same_version(string entries, string expected)
    {
        var papers = entries.Split('|')
            .Select(entry => entry.Split(' ')).Select(parts => Linked("A", "https://arxiv.org/abs/2403.06764") with
            {
                Venue = parts[0] switch
                {
                    "" => null,
                    "arXiv" => new("arXiv", "arXiv", VenueKind.Preprint),
                    var name => new(name, name, VenueKind.Conference)
                },
                Date = parts.Length > 1 && PublicationDate.TryParse(parts[1], out var date) ? date : null,
            });

        Assert.Equal(expected, Merge([.. papers]).Bibliography.Papers[0].Date.ToString());
    }

    [Fact]
    public void Entries_that_disagree_are_reported_but_a_preprint_that_was_published_is_not()
    {
        var eccv = Linked("A", "https://arxiv.org/abs/2403.06764") with
        {
            Authors = [new("Chen", "L."), new("Zhao", "H.")],
            Date = PublicationDate.Create(2024),
            Venue = new("ECCV", "ECCV", VenueKind.Conference),
        };
        var icml = eccv with
        {
            Authors = [new("Doe", "J.")],
            Date = PublicationDate.Create(2025),
            Venue = new("ICML", "ICML", VenueKind.Conference)
        };
        var preprint =
            eccv with
            {
                Authors = [new("Chen", "Liang")],
                Date = PublicationDate.Create(2023),
                Venue = new("arXiv", "arXiv", VenueKind.Preprint)
            };

        Assert.Equal(
            ["authors 'J. Doe' give way to 'L. Chen and H. Zhao'", "venue 'ICML' gives way to 'ECCV'",
                "year 2025 gives way to 2024"],
            Conflicts(eccv, icml));
        Assert.Empty(Conflicts(preprint, eccv));

        static string[] Conflicts(params Paper[] papers) =>
            [.. Merge(papers).Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.FieldsConflict)
                .Select(diagnostic => diagnostic.Message)];
    }

    [Theory]
    [InlineData("the first title", "the first title", "the {F}irst title")]
    [InlineData("Another title", "The First Title", null)]
    public void A_title_and_its_LaTeX_come_from_one_entry(string title, string expected, string? field)
    {
        var list = Linked("The First Title", "https://arxiv.org/abs/2403.06764");
        var bib = Linked(title, "https://arxiv.org/abs/2403.06764") with
        {
            Fields = [new("title", "the {F}irst title")],
            Venue = Venue.Unlisted("ECCV")
        };

        var paper = Merge(list, bib).Bibliography.Papers[0];

        Assert.Equal((expected, field), (paper.Title, paper.FieldOf("title")));
    }

    [Theory]
    [InlineData("Chen, L. and Zhao, H.|Chen, Liang and others", "Liang Chen; H. Zhao")]
    [InlineData("Chen, Liang and others|Chen, L. and Zhao, H.", "Liang Chen; H. Zhao")]
    [InlineData("Chen, L. and others|Chen, Liang", "Liang Chen")]
    [InlineData("Chen, L. and others|Chen, Liang and others", "Liang Chen; et al.")]
    [InlineData("Chen, L.|Chen, Hao", "L. Chen")]
    [InlineData("Chen, L.|Zhao, Liang", "L. Chen")]
    [InlineData("Chen, L. H.|Chen, Liang", "Liang Chen")]
    [InlineData("Chen, L. H.|Chen, Liang-Hao", "Liang-Hao Chen")]
    [InlineData("van Gogh, V.|{van Gogh}, Vincent", "Vincent van Gogh")]
    [InlineData("Müller, J.|Muller, Jörg", "Jörg Muller")]
    public void Names_are_as_full_as_any_entry_writes_them(string lists, string expected)
    {
        var papers = lists.Split('|').Select(list => PersonNames.Parse(list)).Select(names =>
            Linked("A", "https://arxiv.org/abs/2403.06764") with
            {
                Authors = names.Names,
                HasMoreAuthors = names.HasMore
            });

        var merged = Merge([.. papers]).Bibliography.Papers[0];

        Assert.Equal(expected, string.Join("; ", merged.Authors) + (merged.HasMoreAuthors ? "; et al." : ""));
    }

    [Fact]
    public void A_name_parts_where_any_entry_says_so()
    {
        var papers = "Van Berg, L.|Luc Van Berg".Split('|').Select(name =>
            Linked("A", "https://arxiv.org/abs/2403.06764") with { Authors = PersonNames.Parse(name).Names });

        var author = Assert.Single(Merge([.. papers]).Bibliography.Papers[0].Authors);

        Assert.Equal(("Van Berg", "Luc"), (author.Family, author.Given));
    }

    [Theory]
    [InlineData("Filter, Correlate, Compress", "Filter, Correlate, Compress: Training-Free Token Reduction", 1)]
    [InlineData("Filter, Correlate, ...", "Filter, Correlate, Compress", 1)]
    [InlineData("Filter, Correlate…", "Filter, Correlate, Compress", 1)]
    [InlineData("Filter: All of It", "Filter", 0)]
    [InlineData("Filter", "Filter Them All", 0)]
    [InlineData("Filter, Correlate", "FilterNet: Filter, Correlate", 0)]
    [InlineData("T5", "Exploring the Limits of Transfer Learning", 1)]
    [InlineData("图像只值一半的词元", "An Image is Worth Half of Its Tokens", 0)]
    public void A_title_that_is_cut_short_gives_way_to_the_whole_one(string first, string second, int winner)
    {
        var (merged, _) =
            Merge(Linked(first, "https://arxiv.org/abs/2403.06764"),
                Linked(second, "https://arxiv.org/abs/2403.06764"));

        Assert.Equal(winner == 0 ? first : second, merged.Papers[0].Title);
    }

    [Fact]
    public void Pages_and_volume_of_a_preprint_are_none_of_the_publication()
    {
        var preprint = Linked("A", "https://arxiv.org/abs/2403.06764") with
        {
            Fields = [new("pages", "1--15"), new("abstract", "We")],
            Origins = [new SourceText("a.bib", "@misc{a}").Span(0, 8)],
        };
        var published =
            Linked("A", "https://arxiv.org/abs/2403.06764") with { Venue = new("ECCV", "ECCV", VenueKind.Conference) };

        var paper = Merge(preprint, published).Bibliography.Papers[0];

        Assert.Equal(["abstract"], paper.Fields.Select(field => field.Name));
        Assert.Contains(paper.Evidence,
            evidence => evidence is { Field: PaperField.BibField, Rule: "field pages", Value: "1--15" });
    }

    [Fact]
    public void Identifiers_are_compared_with_case_only_where_case_counts()
    {
        Assert.Equal(2, Merge(Linked("A", "https://openreview.net/forum?id=abcDEF"),
            Linked("A", "https://openreview.net/forum?id=ABCdef")).Bibliography.Papers.Length);
        Assert.Single(Merge(Linked("A", "https://doi.org/10.1000/ABC"),
            Linked("A", "https://doi.org/10.1000/abc")).Bibliography.Papers);
        Assert.Single(Merge(Linked("A", "https://arxiv.org/abs/HEP-TH/9901001"),
            Linked("A", "https://arxiv.org/abs/hep-th/9901001")).Bibliography.Papers);
        var references =
            new PaperReferences([Linked("A", "https://openreview.net/forum?id=abcDEF"),
                Linked("B", "https://openreview.net/forum?id=ABCdef"), Linked("C", "https://doi.org/10.1000/ABC")]);
        Assert.Equal("B", references.Find("https://openreview.net/forum?id=ABCdef")?.Title);
        Assert.Equal("C", references.Find("10.1000/abc")?.Title);
    }

    [Fact]
    public void A_source_that_has_one_identifier_under_two_keys_keeps_both_and_its_copy_finds_them()
    {
        var (refs, copy) = (new SourceText("refs.bib", "a\nb\n"), new SourceText("copy.bib", "b\na\n"));
        const string Url = "https://arxiv.org/abs/2403.06764";
        var list = Linked("A Title", Url);
        Paper[] entries = [Keyed("a", refs, 1), Keyed("b", refs, 2), list, Keyed("B", copy, 1), Keyed("a", copy, 2)];

        var (merged, findings) = Merge(entries);

        Assert.Equal(["a", "b"], merged.Papers.Select(paper => paper.Key?.Value));
        Assert.Equal([2, 2], merged.Papers.Select(paper => paper.Origins.Length));
        Assert.Equal(
            [
                "refs.bib:2:1: info SG0505: may be the same paper as refs.bib:1:1 (arXiv:2403.06764): 'A Title'; kept apart, "
                    + "for both keys may be cited: --merge-similar or a decision joins them",
            ],
            findings.Where(finding => finding.Code == DiagnosticCodes.SimilarPapers).Select(finding => finding.ToString()));
        var asked = BibliographyMerge.Merge([new() { Papers = [.. entries] }], new() { MergesSimilar = true });
        Assert.Single(asked.Bibliography.Papers);

        static Paper Keyed(string key, SourceText source, int line) => Linked("A Title", Url) with
        {
            Key = CitationKey.Parse(key),
            Origins = [source.SpanOfLines(line, line)],
        };
    }

    [Fact]
    public void The_titles_of_lists_that_give_way_are_told()
    {
        string?[] titles = ["Awesome A", null, "Awesome B", "Awesome A"];

        var (merged, found) = BibliographyMerge.Merge(titles.Select(title => new Bibliography { Title = title }));

        Assert.Equal("Awesome A", merged.Title);
        Assert.Contains("'Awesome B'", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    private static Doi DoiOf(string text) => Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);

    private static ArxivId Arxiv(string text) =>
        ArxivId.TryParse(text, out var id) ? id : throw new FormatException(text);

    private static (Bibliography Bibliography,
        System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Merge(params Paper[] papers) =>
        BibliographyMerge.Merge(papers.Select(paper => new Bibliography { Papers = [paper] }));

    private static Paper Linked(string title, string url) =>
        new() { Title = title, Identifiers = Identifiers.OfUrl(url) };
}
