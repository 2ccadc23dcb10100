using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Documents;

/// <summary>The data files that lists are generated from, as their authors keep them.</summary>
public class ListDataTests
{
    [Theory]
    [InlineData("[{title: A, publisher: ECCV 2024}]", "ECCV", 2024)]
    [InlineData("[{title: A, publisher: Annals of Folding, year: 2020}]", "Annals of Folding", 2020)]
    [InlineData("[{title: A, publisher: Springer, year: 2020}]", null, 2020)]
    [InlineData("[{title: A, publisher: MIT Press, year: 2020}]", null, 2020)]
    [InlineData("[{title: A, publisher: ACM, venue: KDD, year: 2020}]", "KDD", 2020)]
    [InlineData("[{title: A, venue: IACR ePrint 2026/1112}]", "IACR ePrint", 2026)]
    public void Who_published_a_paper_is_its_venue_where_nothing_else_is(string yaml, string? venue, int year)
    {
        var paper = Assert.Single(Yaml(yaml).Papers);

        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void Names_in_two_parts_are_people()
    {
        var paper = Assert.Single(Yaml("""
            - title: Growing Folds
              year: 2020
              authors:
              - - Ann
                - Lee
              - [Blaise Agúera y, Arcas]
            """).Papers);

        Assert.Equal(["Ann Lee", "Blaise Agúera y Arcas"], paper.Authors.Select(name => name.DisplayName));
    }

    [Theory]
    [InlineData("Lodi, Andrea and Prouvost, Antoine.", "Andrea Lodi|Antoine Prouvost")]
    [InlineData("Peng, Yue, Choi, Byron, and Xu, Jianliang.", "Yue Peng|Byron Choi|Jianliang Xu")]
    [InlineData("Peng, Yue, Byron Choi, Ann Lee, and Jianliang Xing.", "Yue Peng|Byron Choi|Ann Lee|Jianliang Xing")]
    [InlineData("Peng, Y., Byron Choi, and Jianliang Xu", "Y. Peng|Byron Choi|Jianliang Xu")]
    [InlineData("Roe A#, Lee BC\\*, Chen D\n\\# Co-first authors\n* Both", "A Roe|BC Lee|D Chen")]
    [InlineData("Xavier Bresson，Thomas Laurent", "Xavier Bresson|Thomas Laurent")]
    [InlineData("张三、李四", "张三|李四")]
    [InlineData("Lee, A. and Chen, B.", "A. Lee|B. Chen")]
    [InlineData("Liang Chen, Haozhe Zhao and Wm. Lee", "Liang Chen|Haozhe Zhao|Wm. Lee")]
    public void Lists_of_authors_end_and_are_parted_as_people_write_them(string authors, string expected)
    {
        var paper = Assert.Single(Csv($"title,authors\nA,\"{authors}\"").Papers);

        Assert.Equal(expected.Split('|'), paper.Authors.Select(name => name.DisplayName));
    }

    [Fact]
    public void A_BibTeX_entry_in_a_field_says_more_of_the_paper()
    {
        var paper = Assert.Single(Yaml("""
            - title: Folding Paper in the Sun
              link: https://arxiv.org/abs/2403.06764
              publisher: ECCV 2024
              bibtex: |-
                @inproceedings{lee2024folding,
                  title = {Folding Paper in the {Sun}},
                  author = {Lee, Ann and Chen, Bo},
                  booktitle = {European Conference on Computer Vision},
                  year = {2024},
                  pages = {1--9},
                  doi = {10.1007/978-3-031-73004-7_2}
                }
            """).Papers);

        Assert.Equal(("lee2024folding", "Folding Paper in the Sun", "10.1007/978-3-031-73004-7_2", "1--9"),
            (paper.Key?.Value, paper.Title, paper.Identifiers.Doi?.Value, paper.FieldOf("pages")));
        Assert.Equal(["Ann Lee", "Bo Chen"], paper.Authors.Select(name => name.DisplayName));
        Assert.All(paper.Evidence, evidence => Assert.InRange(evidence.Span.Line, 1, 13));
        Assert.Single(paper.Origins);
    }

    [Fact]
    public void Papers_may_stand_under_their_identifiers()
    {
        var papers = new JsonImporter().Import(new("papers.json", """
            {
              "10.1000/folds.1": { "title": "Folding Paper", "year": 2020 },
              "2401.01234": { "title": "Unfolding Paper", "year": 2024 },
              "lee2024": { "title": "Paper", "year": 2024 }
            }
            """)).Bibliography.Papers;

        Assert.Equal(("10.1000/folds.1", "2401.01234", "lee2024"),
            (papers[0].Identifiers.Doi?.Value, papers[1].Identifiers.Arxiv?.Value, papers[2].Key?.Value));
    }

    [Theory]
    [InlineData("https://example.org/lee.bib")]
    [InlineData("@broken{")]
    public void What_is_no_BibTeX_entry_stays_a_note(string bibtex)
    {
        var paper = Assert.Single(Csv($"title,year,bibtex\nA,2024,{bibtex}").Papers);

        Assert.Contains(paper.Evidence, evidence => evidence.Field == PaperField.Note && evidence.Value == bibtex);
    }

    [Fact]
    public void An_entry_of_another_paper_is_reported()
    {
        var result = new CsvImporter().Import(new("t.csv",
            "title,doi,bibtex\nFolding Paper,10.1000/1,\"@article{x, title={Rivers of Sand}, doi={10.1000/2}}\""));

        Assert.Equal("10.1000/1", Assert.Single(result.Bibliography.Papers).Identifiers.Doi?.Value);
        Assert.Contains(result.Diagnostics, finding => finding.Code == DiagnosticCodes.RecordWithoutEntry);
    }

    [Fact]
    public void Names_of_fields_may_say_their_language()
    {
        var read = Yaml("""
            meta:
              title_en: Awesome Folds
              title_zh: 折叠
            sections:
            - id: paper
              title_zh: 纸
              title_en: Paper & Sun
              papers:
              - title_zh: 标题
                title_en: Growing Folds
                desc_en: Grows folds.
                year: 2020
            """);

        var paper = Assert.Single(read.Papers);
        Assert.Equal(("Awesome Folds", "Growing Folds", "Paper & Sun"),
            (read.Title, paper.Title, paper.Sections[0].Title));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void Sentences_describe_a_paper_and_do_not_classify_it()
    {
        var papers = Json("""
            [{"title": "A", "year": 2024, "idea": "Couple folds with the sun; nothing else is needed.", "topic": "Sun"},
             {"title": "B", "year": 2024, "idea": "Learn from paper in a VLA.", "topic": "et al."}]
            """).Papers;

        Assert.Equal(["Sun", "et al."], papers.SelectMany(paper => paper.Tags).Select(tag => tag.Value));
        Assert.Contains(papers[0].Evidence, evidence => evidence.Field == PaperField.Note
            && evidence.Value == "Couple folds with the sun; nothing else is needed.");
    }

    [Theory]
    [InlineData("id", "2403.06764v2", "2403.06764", false)]
    [InlineData("id", "lee2024", null, true)]
    [InlineData("key", "2403.06764", null, true)]
    public void The_number_of_a_preprint_is_no_key_where_it_is_an_id(string name, string id, string? arxiv, bool isKey)
    {
        var paper = Assert.Single(Json($$"""[{"{{name}}": "{{id}}", "title": "A", "year": 2024}]""").Papers);

        Assert.Equal((arxiv, isKey), (paper.Identifiers.Arxiv?.Value, paper.Key is not null));
    }

    [Fact]
    public void People_beside_the_papers_are_none_and_give_keys_their_names()
    {
        var result = new YamlImporter().Import(new("data.yml", """
            authors:
              lee:
                name: Ann Lee
                website: https://ann.example.org/
              Chen:
                name: B. Chen
            papers:
              - title: A Small Net
                author-list: [lee, Chen, and Cy Roe]
                year: 2021
            """));

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal("Ann Lee|B. Chen|Cy Roe", string.Join('|', paper.Authors.Select(name => name.DisplayName)));
        Assert.Contains(result.Diagnostics,
            found => found.Message.StartsWith("'authors' holds people", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_of_bib_entries_are_read_as_there()
    {
        var result = new YamlImporter().Import(new("data.yml", """
            - {title: A Small Net, author: Ann Lee, journal: Fold Letters, volume: 3, number: 2, pages: 1--9, pdf: false}
            """));

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(("3", "2", "1-9"), (paper.FieldOf("volume"), paper.FieldOf("number"), paper.FieldOf("pages")));
        Assert.Empty(result.Diagnostics.Where(found => found.Code == DiagnosticCodes.InvalidValue));
    }

    [Fact]
    public void Papers_that_stand_in_a_paper_are_related_to_it()
    {
        var read = Yaml("""
            - title: The Fold
              author: Turing
              year: 1950
              link: https://example.org/fold.pdf
              related:
              - {title: The Sun, author: Hopper, year: 1952, link: https://example.org/sun.pdf}
            """);

        Assert.Equal(["The Fold", "The Sun"], read.Papers.Select(paper => paper.Title));
        var graph = PaperGraphBuilder.Build(read).Graph;
        Assert.Contains(graph.Relations, relation => relation.Kind.Name == "related-to"
            && relation.Source.Label == "The Fold" && relation.Target.Label == "The Sun");
    }

    [Fact]
    public void A_date_in_a_later_row_is_no_venue()
    {
        var papers = Csv("title,venue,published_at\nA,ECCV 2024,\nB,ICML 2024,2024-07-01").Papers;

        Assert.Equal(["ECCV 2024", "ICML 2024-07-01"],
            papers.Select(paper => $"{paper.Venue?.Short} {paper.Date}"));
    }

    [Theory]
    [InlineData("[{title: A, arxiv: '2403.06764'}]", "2024-03")]
    [InlineData("[{title: A, arxiv: '2403.06764', venue: arXiv}]", "2024-03")]
    [InlineData("[{title: A, arxiv: '2403.06764', venue: ECCV}]", null)]
    [InlineData("[{title: A, arxiv: '2403.06764', venue: ECCV 2025}]", "2025")]
    [InlineData("- year: 2023\n  papers:\n  - {title: A, venue: NDSS}", "2023")]
    [InlineData("2023:\n- {title: A, venue: NDSS}", "2023")]
    [InlineData("2023:\n- {title: A, venue: NDSS, date: 2022-11-05}", "2022-11-05")]
    public void A_paper_has_the_date_of_its_preprint_or_of_what_it_stands_under_where_it_states_none(
        string yaml, string? date) =>
        Assert.Equal(date, Assert.Single(Yaml(yaml).Papers).Date?.ToString());

    [Fact]
    public void An_empty_column_of_dates_leaves_a_paper_without_one() =>
        Assert.Null(Assert.Single(Csv("title,arxiv,year\nA,2403.06764,").Papers).Date);

    [Fact]
    public void A_first_author_is_one_of_several()
    {
        var paper = Assert.Single(Yaml("[{title: A, year: 2024, first_author: Ann Lee}]").Papers);

        Assert.Equal(("Ann Lee", true), (paper.Authors.Single().DisplayName, paper.HasMoreAuthors));
    }

    [Theory]
    [InlineData("Ph.D. Thesis", "phdthesis")]
    [InlineData("Master's Thesis", "mastersthesis")]
    [InlineData("Technical Report", "techreport")]
    public void A_thesis_is_no_venue(string venue, string type)
    {
        var paper = Assert.Single(Csv($"title,venue,year\nA,{venue},2024").Papers);

        Assert.Equal((null, type), (paper.Venue, paper.EntryType?.Name));
    }

    [Fact]
    public void What_no_two_of_many_papers_share_classifies_none()
    {
        var papers = Yaml(string.Join('\n', Enumerable.Range(0, 9).Select(i =>
            $"- {{title: A{i}, year: 2024, path: notes/a{i}, tags: [t{i}, fold]}}"))).Papers;

        Assert.Equal(["tags"], papers.SelectMany(paper => paper.Tags).Select(tag => tag.Facet).Distinct());
        Assert.Contains(papers[3].Evidence, evidence => evidence is { Field: PaperField.Note, Value: "notes/a3" });
    }

    [Theory]
    [InlineData("On Folds.", "On Folds")]
    [InlineData("A survey of DNA.", "A survey of DNA")]
    [InlineData("Folds, 1990–2000.", "Folds, 1990–2000")]
    [InlineData("Folds (revised).", "Folds (revised)")]
    [InlineData("Folds I.", "Folds I.")]
    [InlineData("Folds at Sheet Inc.", "Folds at Sheet Inc.")]
    [InlineData("Folds of the U.S.A.", "Folds of the U.S.A.")]
    [InlineData("And then...", "And then...")]
    [InlineData("A-.", "A-.")]
    public void The_full_stop_that_databases_set_is_no_part_of_a_title(string title, string expected)
    {
        var paper = Assert.Single(Csv($"title,year\n\"{title}\",2024").Papers);

        Assert.Equal(expected, paper.Title);
        Assert.Contains(paper.Evidence, evidence => evidence is { Field: PaperField.Title } && evidence.Value == title);
    }

    [Theory]
    [InlineData("Folds Today, 2021, Vol 39, Issue 4, pp. 859–879", "Folds Today", 2021)]
    [InlineData("Folds Today, vol. 39, no. 4 (2021)", "Folds Today", 2021)]
    [InlineData("Folds Today Volume 39, Pages 1-9, March 2021", "Folds Today", 2021)]
    [InlineData("Folds Today, vol. 39", "Folds Today", null)]
    [InlineData("Folds, vol. 1 of Sheets", "Folds, vol. 1 of Sheets", null)]
    public void A_venue_is_parted_from_volume_and_pages(string text, string venue, int? year)
    {
        var paper = Assert.Single(Csv($"title,publication\nA,\"{text}\"").Papers);

        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void A_citation_says_what_no_other_field_does()
    {
        var papers = Yaml("""
            lee2016:
              year: 2016
              citation: "Growing Folds from Many Sheets. Ann Lee, Bo Chen, and Cy Roe. ICML 2016."
            roe2017:
              title: Own
              citation: "Lee, A. Other Folds of Sheets. 2015."
              year: 2017
            """).Papers;

        Assert.Equal(
            ["lee2016: Growing Folds from Many Sheets (Ann Lee, Bo Chen, Cy Roe) ICML 2016", "roe2017: Own ()  2017"],
            papers.Select(paper => $"{paper.Key}: {paper.Title} "
                + $"({string.Join(", ", paper.Authors.Select(name => name.DisplayName))}) {paper.Venue?.Short} {paper.Date}"));
    }

    [Fact]
    public void What_is_said_of_a_list_of_papers_is_none()
    {
        var bibliography = Json(
            """{"meta": {"title": "On Folds", "updated": "2024", "code": "none"}, "papers": [{"title": "A", "year": 2024}]}""");

        Assert.Equal("A", Assert.Single(bibliography.Papers).Title);
        Assert.Equal("On Folds", bibliography.Title);
    }

    private static Bibliography Yaml(string text) => new YamlImporter().Import(new("p.yml", text)).Bibliography;

    private static Bibliography Json(string text) => new JsonImporter().Import(new("p.json", text)).Bibliography;

    private static Bibliography Csv(string text) => new CsvImporter().Import(new("t.csv", text)).Bibliography;
}
