using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Csv;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csv;

public class CsvImporterTests
{
    [Fact]
    public void A_row_is_a_paper_with_every_field_that_a_column_names()
    {
        var paper = Single("""
            key,title,authors,year,arxiv,doi,venue,url,code,method,short_name
            chen2024fastv,An Image is Worth 1/2 Tokens,"Chen, Liang and Zhao, Haozhe",2024,2403.06764,10.1007/978-3-031-73004-7_2,ECCV 2024 Oral,https://arxiv.org/abs/2403.06764,https://github.com/pkunlp-icler/FastV,pruning; merging,FastV
            """);

        Assert.Equal("chen2024fastv", paper.Key?.Value);
        Assert.Equal("An Image is Worth 1/2 Tokens", paper.Title);
        Assert.Equal(["Liang Chen", "Haozhe Zhao"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(2024, paper.Date?.Year);
        Assert.Equal("ECCV", paper.Venue?.Short);
        Assert.Equal("2403.06764", paper.Identifiers.Arxiv?.Value);
        Assert.Equal("10.1007/978-3-031-73004-7_2", paper.Identifiers.Doi?.Value);
        Assert.Equal("https://arxiv.org/abs/2403.06764", paper.Url);
        Assert.Equal("https://github.com/pkunlp-icler/FastV", Assert.Single(paper.Repositories).Url);
        Assert.Equal([("method", "pruning"), ("method", "merging")], paper.Tags.Select(tag => (tag.Facet, tag.Value)));
        Assert.Equal("FastV", paper.ShortName);
        Assert.Contains(paper.Evidence,
            evidence => evidence is { Field: PaperField.Note, Value: "Oral", Rule: "column venue" });
    }

    [Theory]
    [InlineData("Paper Title,Year of Publication,Conference / Journal,ArXiv Link,GitHub")]
    [InlineData("Name,Publication Year,Published in,arxiv_id,Repo")]
    [InlineData("论文标题,年份,会议,arXiv,代码")]
    [InlineData("Article Title;year;Source title;eprint;code url")]
    [InlineData("paper\tPY\tvenue\tarXiv URL\tcode")]
    [InlineData("TITLE|Year|Book-Title|arxiv|Implementation")]
    public void Columns_have_the_names_that_people_and_programs_give_them(string header)
    {
        var separator = header.First(c => c is ',' or ';' or '\t' or '|');

        var paper = Single(header + "\n"
            + string.Join(separator, "FastV", "2024", "ECCV", "2403.06764", "https://github.com/a/b"));

        Assert.Equal(("FastV", 2024, "ECCV", "2403.06764", "https://github.com/a/b"),
            (paper.Title, paper.Date?.Year, paper.Venue?.Short, paper.Identifiers.Arxiv?.Value,
                paper.Repositories[0].Url));
    }

    [Theory]
    [InlineData("Id,Label,year\np1,An Image,2024", "An Image")]
    [InlineData("id,label,title\np1,FastV,An Image", "An Image")]
    [InlineData("id,label,name\np1,FastV,An Image", "An Image")]
    public void The_label_of_a_node_is_its_title_where_nothing_else_is(string table, string title) =>
        Assert.Equal((title, "p1"), (Single(table).Title, Single(table).Key?.Value));

    [Theory]
    [InlineData("text,label\nprose,positive")]
    [InlineData("Id,Label,kind,key,year\npaper-a,A,paper,a,2024\nauthor-b,B,author,,\nterm-c,C,term,,")]
    public void A_label_is_no_title_in_a_table_of_other_things(string table)
    {
        var result = new CsvImporter().Import(new("t.csv", table));

        Assert.Empty(result.Bibliography.Papers);
        Assert.Equal(DiagnosticCodes.UnreadableTable, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("Name,Title\nFastV,An Image", "An Image", "FastV", null)]
    [InlineData("Name,Paper\nFastV,An Image", "An Image", "FastV", null)]
    [InlineData("Title,Paper\nAn Image,https://arxiv.org/abs/2403.06764", "An Image", null,
        "https://arxiv.org/abs/2403.06764")]
    [InlineData("Paper,Name\nhttps://arxiv.org/abs/2403.06764,An Image", "An Image", null,
        "https://arxiv.org/abs/2403.06764")]
    public void A_name_of_two_meanings_means_what_no_other_column_says(string table, string title, string? shortName,
        string? url)
    {
        var paper = Single(table);

        Assert.Equal((title, shortName, url), (paper.Title, paper.ShortName, paper.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("TBD")]
    [InlineData("  ")]
    public void A_missing_value_is_unknown_and_not_a_value(string cell)
    {
        var result = Import($"title,year,venue,authors,code,stage\nFastV,{cell},{cell},{cell},{cell},{cell}");

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Empty(result.Diagnostics);
        Assert.Null(paper.Date);
        Assert.Null(paper.Venue);
        Assert.Empty(paper.Authors);
        Assert.Empty(paper.Repositories);
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void Cells_in_braces_are_read_as_what_they_hold()
    {
        var paper = Single("title,journal,year,authors\n{Folding Maps},{Maps},{2016},{Fold Team}");

        Assert.Equal("Folding Maps", paper.Title);
        Assert.Equal("Maps", paper.Venue?.Name);
        Assert.Equal("2016", paper.Date?.ToString());
        Assert.Equal([new("Fold Team", IsOrganisation: true)], paper.Authors);
    }

    [Theory]
    [InlineData("Chen, Liang and Zhao, Haozhe", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("Liang Chen and Haozhe Zhao", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("Liang Chen, Haozhe Zhao and Tianyu Liu", "Liang Chen|Haozhe Zhao|Tianyu Liu", false)]
    [InlineData("Liang Chen, Haozhe Zhao, and Tianyu Liu", "Liang Chen|Haozhe Zhao|Tianyu Liu", false)]
    [InlineData("Chen, Liang; Zhao, Haozhe;", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("L. Chen, H. Zhao, et al.", "L. Chen|H. Zhao", true)]
    [InlineData("Chen, L., Zhao, H.-Y., & Liu, T.", "L. Chen|H.-Y. Zhao|T. Liu", false)]
    [InlineData("Chen L.; Zhao H.", "L. Chen|H. Zhao", false)]
    [InlineData("Chen L. K., Ann Lee Zhao H. I.", "L. K. Chen|H. I. Ann Lee Zhao", false)]
    [InlineData("Chen, Zhe and Wu, Jiannan and others", "Zhe Chen|Jiannan Wu", true)]
    [InlineData("Liang Chen et al.", "Liang Chen", true)]
    [InlineData("Chen LKH, van Roe JJ, Lee K", "LKH Chen|JJ van Roe|K Lee", false)]
    [InlineData("Ann LEE, Bo CHEN", "Ann LEE|Bo CHEN", false)]
    [InlineData("{Qwen Team}", "Qwen Team", false)]
    [InlineData("{Barnes and Noble, Inc.} and Chen, Liang", "Barnes and Noble, Inc.|Liang Chen", false)]
    [InlineData("van den Oord, Aaron and Ludwig van Beethoven", "Aaron van den Oord|Ludwig van Beethoven", false)]
    [InlineData("OpenAI", "OpenAI", false)]
    [InlineData("Qu{\\'e}tu, Victor and Jeni, L\\'aszl\\'o", "Victor Quétu|László Jeni", false)]
    [InlineData("Liang Chen*, Haozhe Zhao†", "Liang Chen|Haozhe Zhao", false)]
    [InlineData("Liang Chen | Haozhe Zhao|Tianyu Liu", "Liang Chen|Haozhe Zhao|Tianyu Liu", false)]
    [InlineData("Liang Chen (A, B|C)*; Haozhe Zhao (D & E ); Tianyu Liu", "Liang Chen|Haozhe Zhao|Tianyu Liu", false)]
    [InlineData("Liang Chen (A, B (C)), Haozhe Zhao (D and E)", "Liang Chen|Haozhe Zhao", false)]
    public void Authors_are_read_in_every_usual_form(string cell, string names, bool hasMore)
    {
        var paper = Single($"title,authors\nFastV,\"{cell}\"");

        Assert.Equal(names.Split('|'), paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(hasMore, paper.HasMoreAuthors);
    }

    [Fact]
    public void What_stands_in_brackets_behind_a_name_is_the_affiliation() => Assert.Equal(["A, B|C", null, "D"],
        Single("title;authors\nAn Image;\"Ann Lee (A, B|C)*; Bo Roe (57000000000); Cy Poe (D)\"")
            .Authors.Select(author => author.Affiliation));

    [Fact]
    public void A_first_row_of_blanks_costs_no_table() =>
        Assert.Equal("A Good Paper", Single("title,year\n\u00A0,\nA Good Paper,2020").Title);

    [Fact]
    public void Columns_of_measures_are_fields_and_bars_divide_terms()
    {
        var paper = Single("""
            title,score,seen,open,facet:bits,topic
            An Image,7.5,2024-05-01T10:00:00Z,true,4,Video | Audio
            """);

        Assert.Equal([("bits", "4"), ("topic", "Video"), ("topic", "Audio")],
            paper.Tags.Select(tag => (tag.Facet, tag.Value)));
        Assert.Equal("7.5", paper.FieldOf("score"));
    }

    [Fact]
    public void The_columns_of_a_part_of_a_Scopus_export_are_no_facets()
    {
        var paper = Single("""
            Authors,Title,Year,Cited by,Authors with affiliations,Funding Text 1,PubMed ID,Access Type
            "Lee A., Roe B.",An Image,2019,3,"Lee, A., A Lab; Roe, B., B Lab",Paid by someone,30535294,Open Access
            """);

        Assert.Empty(paper.Tags);
        Assert.Equal("30535294", paper.FieldOf("pmid"));
    }

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("2024-15-06")]
    [InlineData("2024-00-10")]
    [InlineData("2024-02-30")]
    [InlineData("2024/29/09 10:00:00")]
    public void Of_a_date_that_there_is_not_the_year_is_kept_and_the_rest_reported(string text)
    {
        var result = Import($"title,date\nA,{text}\n");

        Assert.Equal("2024", Assert.Single(result.Bibliography.Papers).Date.ToString());
        Assert.Equal(DiagnosticCodes.InvalidValue, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024.0", "2024")]
    [InlineData("2024-09", "2024-09")]
    [InlineData("2024/09/29", "2024-09-29")]
    [InlineData("2024-09-29T10:00:00Z", "2024-09-29")]
    [InlineData("2024-09-29 00:00:00", "2024-09-29")]
    [InlineData("Sep 2024", "2024-09")]
    [InlineData("29 September 2024", "2024-09-29")]
    [InlineData("\"Sept. 29, 2024\"", "2024-09-29")]
    [InlineData("9/29/2024", "2024-09-29")]
    [InlineData("29.9.2024", "2024-09-29")]
    [InlineData("09/2024", "2024-09")]
    [InlineData("29 août 2024", "2024-08-29")]
    [InlineData("3 października 2024", "2024-10-03")]
    public void Dates_are_read_as_precisely_as_they_are_written(string cell, string expected)
    {
        var result = Import($"title,date\nFastV,{cell}");

        Assert.Equal(expected, Assert.Single(result.Bibliography.Papers).Date?.ToString());
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_date_that_two_countries_read_differently_is_only_its_year()
    {
        var result = Import("title,date\nFastV,4/9/2024");

        Assert.Equal("2024", Assert.Single(result.Bibliography.Papers).Date?.ToString());
        Assert.Equal("t.csv:2:7: warning SG0304: column date: of '4/9/2024' only 2024 is understood",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void An_export_of_Zotero_has_no_facets_and_its_extra_text_has_identifiers()
    {
        var result = Import("""
            "Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Date","Date Added","Pages","Num Pages","Volume","Short Title","Series","Publisher","Place","Type","Library Catalog","Extra","Manual Tags","Automatic Tags"
            "ABCD1234","conferencePaper","2024","Chen, Liang; Zhao, Haozhe","An Image is Worth 1/2 Tokens","European Conference on Computer Vision","10.1007/978-3-031-73004-7_2","http://link.springer.com/x","2024-11-23","2025-01-02 10:00:00","19-35","17","15139","FastV","LNCS","Springer","Cham","Poster","DOI.org","Citation Key: chen2024image
            arXiv:2403.06764 [cs]","pruning; tokens","CV"
            """);

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(paper.Tags);
        Assert.Equal(("chen2024image", "2403.06764", "10.1007/978-3-031-73004-7_2"),
            (paper.Key?.Value, paper.Identifiers.Arxiv?.Value, paper.Identifiers.Doi?.Value));
        Assert.Equal(("2024-11-23", "ECCV", VenueKind.Conference),
            (paper.Date.ToString(), paper.Venue?.Short, paper.Venue!.Kind));
        Assert.Equal(["Liang Chen", "Haozhe Zhao"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(
            [
                "address=Cham", "keywords=pruning, tokens", "pages=19-35", "publisher=Springer", "series=LNCS",
                "volume=15139",
            ],
            paper.Fields.Select(field => $"{field.Name}={field.Value}").Order());
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("see https://")]
    public void A_link_that_is_cut_off_is_no_link(string cell) =>
        Assert.Null(Assert.Single(Import($"title,url\nFastV,{cell}").Bibliography.Papers).Url);

    [Fact]
    public void Year_month_and_day_may_have_columns_of_their_own() =>
        Assert.Equal("2024-11-23", Single("title,year,month,day\nFastV,2024,nov,23").Date?.ToString());

    [Fact]
    public void The_year_of_the_venue_is_the_date_where_no_column_has_one() =>
        Assert.Equal(2024, Single("title,venue\nFastV,NeurIPS'24").Date?.Year);

    [Theory]
    [InlineData("year", "20244")]
    [InlineData("doi", "not a doi")]
    [InlineData("arxiv", "2403.6")]
    [InlineData("arxiv", "2403.0676")]
    [InlineData("url", "javascript:alert(1)")]
    [InlineData("code", "coming soon")]
    public void A_value_of_the_wrong_form_is_reported_where_it_stands_and_kept(string column, string cell)
    {
        var table = $"title,{column}\nFastV,{cell}";

        var result = Import(table);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.InvalidValue, diagnostic.Code);
        Assert.Equal(cell, diagnostic.Span?.In(table));
        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Null(paper.Url);
        Assert.True(paper.Identifiers.IsEmpty);
        Assert.Contains(paper.Evidence, evidence => evidence.Field == PaperField.Note && evidence.Value == cell);
    }

    [Fact]
    public void The_DOI_of_a_preprint_is_its_arXiv_id()
    {
        var paper = Single("title,doi\nFastV,https://doi.org/10.48550/arXiv.2403.06764");

        Assert.Equal(new Identifiers(Arxiv: paper.Identifiers.Arxiv), paper.Identifiers);
        Assert.Equal("2403.06764", paper.Identifiers.Arxiv?.Value);
    }

    [Fact]
    public void Links_have_their_place_by_what_they_lead_to()
    {
        var paper = Single("""
            title,url,pdf,code,project page
            FastV,arxiv.org/abs/2403.06764,https://arxiv.org/pdf/2403.06764v2,https://github.com/a/b/tree/main/c https://huggingface.co/a/b,https://fastv.work
            """);

        Assert.Equal("https://arxiv.org/abs/2403.06764", paper.Url);
        Assert.Equal("https://github.com/a/b", Assert.Single(paper.Repositories).Url);
        Assert.Equal(
            [new("https://arxiv.org/pdf/2403.06764v2", "pdf"), new("https://github.com/a/b/tree/main/c", "code"),
                new("https://huggingface.co/a/b", "code"), new("https://fastv.work", "project page")],
            paper.Links);
    }

    [Fact]
    public void A_title_that_was_a_Markdown_link_is_a_title_and_a_link()
    {
        var paper = Single("title\n[Fast [V]](https://arxiv.org/abs/2403.06764)");

        Assert.Equal(("Fast [V]", "https://arxiv.org/abs/2403.06764", "2403.06764"),
            (paper.Title, paper.Url, paper.Identifiers.Arxiv?.Value));
    }

    [Fact]
    public void A_title_of_proceedings_is_the_conference_and_stays_beside_it()
    {
        const string title = "3rd Conference on Machine Learning, {ICML} 2023, Lisbon, Portugal, July 1-3, 2023";

        var paper = Single($"title,pubname,publisher\n{{GPT-4:}} Folds of {{B}}ayes,\"{title}\",Folding House");

        Assert.Equal(("GPT-4: Folds of Bayes", "ICML", title.Replace("{", "").Replace("}", ""), "Folding House"),
            (paper.Title, paper.Venue?.Short, paper.FieldOf("booktitle"), paper.FieldOf("publisher")));
    }

    [Fact]
    public void A_letter_in_LaTeX_is_one_and_other_commands_stay()
    {
        var paper = Single("title,authors,journal_conf,pages\n"
            + "\"K{\\\"\"a}hler {\\em Folds}\",Ann Mu{\\~n}oz,Folds {\\&} Maps,12{\\textendash}19");

        Assert.Equal((@"Kähler {\em Folds}", "Muñoz", "Folds & Maps", "12--19"),
            (paper.Title, paper.Authors[0].Family, paper.Venue?.Name, paper.FieldOf("pages")));
    }

    [Fact]
    public void An_address_without_a_scheme_and_a_path_is_a_link() =>
        Assert.Equal("https://www.example.org", Single("title,url\nT,www.example.org").Url);

    [Theory]
    [InlineData("arXiv", "arXiv", VenueKind.Preprint)]
    [InlineData("arXiv preprint arXiv:2403.06764", "arXiv", VenueKind.Preprint)]
    [InlineData("Proceedings of the 41st International Conference on Machine Learning", "ICML", VenueKind.Conference)]
    [InlineData("TPAMI 2024", "TPAMI", VenueKind.Journal)]
    public void Venues_are_those_of_the_venue_table(string cell, string name, VenueKind kind)
    {
        var venue = Single($"title,venue\nFastV,{cell}").Venue;

        Assert.Equal((name, kind), (venue?.Short, venue?.Kind));
    }

    [Fact]
    public void A_venue_that_no_table_has_is_kept_and_reported_once()
    {
        var result =
            Import("title,venue,venue_type\nA,Journal of Tokens,journal\nB,Journal of Tokens,journal\nC,Under review,");

        Assert.Equal(Venue.Unlisted("Journal of Tokens", VenueKind.Journal), result.Bibliography.Papers[1].Venue);
        Assert.Null(result.Bibliography.Papers[2].Venue);
        Assert.Equal("t.csv:2:3: info SG0202: venue 'Journal of Tokens' is not in the venue table; kept as written",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_column_of_any_other_name_is_a_facet_and_said_to_be_one()
    {
        var result = Import("title,Base model,stage,abstract\nFastV,LLaVA-1.5; Qwen2-VL,in-LLM,50% & more");

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal([("Base model", "LLaVA-1.5"), ("Base model", "Qwen2-VL"), ("stage", "in-LLM")],
            paper.Tags.Select(tag => (tag.Facet, tag.Value)));
        Assert.All(paper.Tags, tag => Assert.Equal(2, tag.Span.Line));
        Assert.Equal(@"50\% \& more", paper.FieldOf("abstract"));
        Assert.Equal("t.csv:1:1: info SG0302: column 'Base model' is read as a facet of the papers",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void Prose_in_a_column_is_a_note_and_no_term()
    {
        var prose = string.Join(' ', Enumerable.Repeat("tokens", 20));

        var paper = Single($"title,stage\nFastV,{prose}");

        Assert.Empty(paper.Tags);
        Assert.Contains(paper.Evidence, evidence => evidence.Field == PaperField.Note && evidence.Value == prose);
    }

    [Fact]
    public void Sections_are_shared_by_the_rows_that_stand_in_them()
    {
        var bibliography =
            Import("title,section\nA,Early Work / Image\nB,Early Work / Video; Early Work / Image").Bibliography;

        Assert.Equal(["Early Work", "Early Work / Image", "Early Work / Video"],
            bibliography.Sections.Select(section => section.ToString()));
        Assert.Same(bibliography.Papers[0].Sections[0], bibliography.Papers[1].Sections[1]);
    }

    [Fact]
    public void A_column_of_a_relation_relates_the_paper_to_others()
    {
        var relation = Assert.Single(Import("key,title,builds on\na,A,\nb,B,2403.06764").Bibliography.Relations);

        Assert.Equal(("b", "2403.06764", RelationKind.BuildsOn), (relation.Source, relation.Target, relation.Kind));
    }

    [Theory]
    [InlineData("source,target,relation\na,b,builds-on")]
    [InlineData("source_key;target_key;relation;source\na;b;builds-on;README.md")]
    [InlineData("Source,Target,Type,Id,Label,Weight\na,b,Directed,0,Builds on,1.0")]
    [InlineData("kind\tfrom\tto\nbuilds on\ta\tb")]
    public void A_table_with_source_and_target_holds_relations(string table)
    {
        var result = Import(table);

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Bibliography.Papers);
        var relation = Assert.Single(result.Bibliography.Relations);
        Assert.Equal(("a", "b", RelationKind.BuildsOn, 2),
            (relation.Source, relation.Target, relation.Kind, relation.Span.Line));
    }

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData("", 1)]
    public void A_relation_has_the_weight_of_its_row(string text, double weight) =>
        Assert.Equal(weight, Assert.Single(Import($"source,target,weight\na,b,{text}").Bibliography.Relations).Weight);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("much")]
    public void A_weight_that_is_no_number_above_0_is_reported(string text)
    {
        var result = Import($"source,target,weight\na,b,{text}");

        Assert.Equal(1, Assert.Single(result.Bibliography.Relations).Weight);
        Assert.Equal(
            $"t.csv:2:1: warning SG0304: weight: '{text}' is not a number above 0; the relation's weight is 1",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_relation_without_an_end_is_reported_and_left_out()
    {
        var result = Import("source,target,relation\na,,cites\na,b,");

        Assert.Equal("t.csv:2:1: warning SG0304: a relation needs both a source and a target; the row is left out",
            Assert.Single(result.Diagnostics).ToString());
        Assert.Equal(RelationKind.RelatedTo, Assert.Single(result.Bibliography.Relations).Kind);
    }

    [Fact]
    public void Cells_of_relations_say_in_each_row_what_they_said_in_the_first()
    {
        const string rows = """
            a;b,a;b,uses it
            a&amp;b,'=b,
             a , b ,-
            "a, b","[""c"", ""d""]",Uses it
            A,a,cites
            """;

        var relations = Import($"source,target,relation\n{rows}\n{rows}").Bibliography.Relations;

        string[] read =
        [
            "a;b uses-it a", "a;b uses-it b", "a&b related-to =b", "a related-to b", "a, b uses-it c", "a, b uses-it d",
            "A cites a",
        ];
        Assert.Equal([.. read, .. read],
            relations.Select(relation => $"{relation.Source} {relation.Kind.Name} {relation.Target}"));
    }

    [Theory]
    [InlineData("a;b", "a, b")]
    [InlineData("a | b", "a, b")]
    [InlineData("['a']", "a")]
    [InlineData("R&amp;D", "R&D")]
    [InlineData("'=a", "=a")]
    public void A_target_is_read_as_such_where_a_source_before_is_written_alike(string cell, string targets)
    {
        var relations = Import($"source,target\n{cell},x\ny,{cell}").Bibliography.Relations;

        Assert.Equal(targets, string.Join(", ", relations.Skip(1).Select(relation => relation.Target)));
        Assert.All(relations.Skip(1), relation => Assert.Equal("y", relation.Source));
    }

    [Fact]
    public void The_evidence_for_authors_is_their_names()
    {
        var (one, other) = (Single("title,authors\nA,\"Lee, Ann and Chen, Bo\""), Single("title,authors\nA,Ann Lee; Bo Chen"));

        var evidence = Assert.Single(one.Evidence, evidence => evidence.Field == PaperField.Authors);
        Assert.Equal(("Ann Lee; Bo Chen", "column authors"), (evidence.Value, evidence.Rule));
        Assert.Contains(new(PaperField.Authors, "Ann Lee; Bo Chen", "column authors", evidence.Span), one.Evidence);
        Assert.Contains(other.Evidence, stated => stated.Value == evidence.Value);
    }

    [Fact]
    public void Keys_that_LaTeX_cannot_use_still_name_the_paper_for_relations()
    {
        var result = Import("id,title,cites\n1,A,\nmüller 2020,B,1");

        Assert.All(result.Bibliography.Papers, paper => Assert.Null(paper.Key));
        Assert.Equal(DiagnosticCodes.InvalidKey, Assert.Single(result.Diagnostics).Code);
        var references = new PaperReferences(result.Bibliography.Papers);
        var relation = Assert.Single(result.Bibliography.Relations);
        Assert.Equal(("B", "A"), (references.Find(relation.Source)?.Title, references.Find(relation.Target)?.Title));
    }

    [Fact]
    public void A_table_of_Zotero_is_read_without_settings()
    {
        var result = Import("""
            "Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Pages","Volume","Manual Tags"
            "ABCD1234","conferencePaper","2024","Chen, Liang; Zhao, Haozhe","An Image","Computer Vision – ECCV 2024","10.1007/978-3-031-73004-7_2","https://link.springer.com/x","We","2024-10-29","19-35","15139","pruning; tokens"
            """);

        Assert.Empty(result.Diagnostics);
        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(("ABCD1234", "ECCV", "2024-10-29", "pruning, tokens"),
            (paper.Key?.Value, paper.Venue?.Short, paper.Date?.ToString(), paper.FieldOf("keywords")));
        Assert.Equal(["abstract", "pages", "volume", "keywords"], paper.Fields.Select(field => field.Name));
    }

    private static Paper Single(string table) => Assert.Single(Import(table).Bibliography.Papers);

    [Fact]
    public void What_Scopus_exports_is_read_as_a_paper_without_facets()
    {
        var paper = Assert.Single(Import("""
            "Authors","Author full names","Title","Year","Source title","Volume","Art. No.","Page start","Page end","Cited by","DOI","Source","EID"
            "Roe A.; Poe B.","Roe, Ann (57000000000); Poe, Bea (57000000001)","Folding at scale","2022","Journal of Folding","12","7","101","115","42","10.1000/182","Scopus","2-s2.0-1"
            """).Bibliography.Papers);

        Assert.Equal(["Ann Roe", "Bea Poe"], paper.Authors.Select(author => author.DisplayName));
        Assert.Equal(("Journal of Folding", "101--115", "7"),
            (paper.Venue?.Name, paper.FieldOf("pages"), paper.FieldOf("eid")));
        Assert.Empty(paper.Tags);
    }

    [Theory]
    [InlineData("Review", "Land Use Policy", "Journal")]
    [InlineData("Editorial", "Land Use Policy", "Journal")]
    [InlineData("Article; Proceedings Paper", "Land Use Policy", "Journal")]
    [InlineData("Conference Paper", "Journal of Folding", "Journal")]
    [InlineData("Conference Paper", "Folding Days", "Conference")]
    public void The_type_of_a_document_says_what_its_source_is(string type, string source, string kind)
    {
        var paper = Single($"""
            Authors,Title,Year,Source title,Document Type
            "Roe, A., Poe, B.",Folding,2020,{source},{type}
            """);

        Assert.Equal(kind, paper.Venue?.Kind.ToString());
    }

    [Fact]
    public void An_author_without_initials_among_many_with_them_is_one_author()
    {
        var paper = Single("""
            Authors,Title,Year
            "Roe, A., Malo Poe, Lee, B., Kim, C.-D., Doe, E.",Folding,2020
            """);

        Assert.Equal(["A. Roe", "Malo Poe", "B. Lee", "C.-D. Kim", "E. Doe"],
            paper.Authors.Select(author => author.DisplayName));
    }

    [Fact]
    public void What_Publish_or_Perish_exports_is_read_as_a_paper_without_relations()
    {
        var list = Import("""
            Cites,Authors,Title,Year,Source,ArticleURL,GSRank,Type,StartPage,EndPage
            12,"A Roe, B Poe",Folding for all,2017,Nature,https://example.org/p,1,HTML,0,0
            """).Bibliography;

        var paper = Assert.Single(list.Papers);
        Assert.Equal(("Nature", "https://example.org/p", null),
            (paper.Venue?.Short, paper.Url, paper.FieldOf("pages")));
        Assert.Empty(paper.Tags);
        Assert.Empty(list.Relations);
    }

    [Fact]
    public void Who_when_and_where_are_columns_of_papers_that_have_no_better_ones()
    {
        var paper = Single("Paper,Who,When,Where\n"
            + "Folds of Words (https://doi.org/10.1000/f.1),\"Lee, A.; Roe, B.\",Jun 2021,CVPR'21\n");

        Assert.Equal(("Folds of Words", "2021-06", "CVPR", "10.1000/f.1"),
            (paper.Title, paper.Date?.ToString(), paper.Venue?.Short, paper.Identifiers.Doi?.Value));
        Assert.Equal(["Lee", "Roe"], paper.Authors.Select(name => name.Family));
    }

    [Fact]
    public void Records_of_people_are_their_names()
    {
        const string Cell = """
            "[{'authorId': '1', 'name': 'Ann Lee'}, {'authorId': None, 'name': ""Bo O'Neil""}]"
            """;
        var paper = Single($"title,authors\nA Title of Words,{Cell}\n");

        Assert.Equal(["Ann Lee", "Bo O'Neil"], paper.Authors.Select(name => $"{name.Given} {name.Family}"));
    }

    [Theory]
    [InlineData("[No author name available]", null)]
    [InlineData("OpenFold Team", "OpenFold Team")]
    [InlineData("Roe, Ann; Fold Consortium", "Fold Consortium")]
    public void An_author_may_be_no_person_or_nobody(string authors, string? organisation)
    {
        var paper = Assert.Single(Import($"title,authors\nFolding for all,\"{authors}\"\n").Bibliography.Papers);

        Assert.Equal(organisation, paper.Authors.LastOrDefault()?.Family);
        Assert.Equal(organisation is not null, paper.Authors.LastOrDefault()?.IsOrganisation ?? false);
    }

    [Fact]
    public void The_first_cell_that_is_not_empty_shows_what_a_column_holds()
    {
        var result = Import("title,Score (F1),Robot,Later,Nothing\nA,,Kim,,\nB,0.5,Bo,,\nC,0.6,,Kiwi,\n");
        var papers = result.Bibliography.Papers;

        Assert.Equal(["score-f1"], papers[1].Fields.Select(field => field.Name));
        Assert.Equal(["Kim", "Bo", "Kiwi"], papers.SelectMany(paper => paper.Tags).Select(tag => tag.Value));
        Assert.Equal(["Robot", "Later"], result.Diagnostics.Select(one => one.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData("Length", "3-6 weeks")]
    [InlineData("Length", "~50")]
    [InlineData("# Users (full data)", "12 families, more or less")]
    [InlineData("Number of users", "a few")]
    public void Measures_and_counts_are_fields(string header, string cell) =>
        Assert.Empty(Import($"title,{header}\nA,\"{cell}\"\n").Bibliography.Papers[0].Tags);

    [Theory]
    [InlineData("3D")]
    [InlineData("4-bit")]
    [InlineData("7B")]
    public void Names_that_start_with_a_number_are_terms(string cell) =>
        Assert.Single(Import($"title,Kind\nA,{cell}\n").Bibliography.Papers[0].Tags);

    [Theory]
    [InlineData("authors_highlighted")]
    [InlineData("Author country")]
    public void What_a_column_says_of_the_authors_is_no_term(string header) =>
        Assert.Empty(Import($"title,authors,{header}\nA,Ann Lee,Norway\n").Bibliography.Papers[0].Tags);

    [Fact]
    public void An_export_of_Covidence_has_no_facets()
    {
        var paper = Assert.Single(Import(
            "Title,Published Year,Published Month,Accession Number,Ref,Covidence #,Study,Tags\n"
            + "A,2022,Dec,17,17,#308,Lee 2022,For Ann\n").Bibliography.Papers);

        Assert.Equal("2022-12", paper.Date.ToString());
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void A_file_of_tags_of_Web_of_Science_is_a_table_as_any()
    {
        var paper = Assert.Single(Import(
            "PT\tAU\tAF\tTI\tSO\tDT\tDE\tID\tCR\tTC\tPD\tPY\tVL\tBP\tEP\tDI\tWC\tUT\n"
            + "J\tLee, A\tLee, Ann; Roe, Bo\tOf tokens\tTOKEN SCIENCE\tArticle\tone; two\tBIG; SMALL\tKim C, 1999\t3\tDEC 24\t2013\t4\t"
            + "377\t387\t10.1234/ab\tChemistry\tWOS:0003\n").Bibliography.Papers);

        Assert.Equal(("Of tokens", "Ann", "Roe", "TOKEN SCIENCE", "10.1234/ab"), (paper.Title, paper.Authors[0].Given,
            paper.Authors[1].Family, paper.Venue?.ContainerTitle, paper.Identifiers.Doi?.Value));
        Assert.Equal(("one, two", "4", "377--387"),
            (paper.FieldOf("keywords"), paper.FieldOf("volume"), paper.FieldOf("pages")));
        Assert.Equal(("2013-12-24", null), (paper.Date.ToString(), paper.Key?.Value));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void A_table_may_be_in_German()
    {
        var paper = Assert.Single(Import(
            "\uFEFFTitel;Autoren;Jahr;Zeitschrift;Kommentar\r\nA;Ann Lee;2020;Physik heute;gut\r\n").Bibliography.Papers);

        Assert.Equal(("Physik heute", "2020"), (paper.Venue?.ContainerTitle, paper.Date.ToString()));
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void A_day_or_month_of_zeros_is_not_known() =>
        Assert.Equal(["2026-01", "2025"], Import("title,date\nA,2026-01-00\nB,2025-00-00\n").Bibliography.Papers
            .Select(paper => paper.Date.ToString()));

    [Fact]
    public void Short_cells_of_a_column_of_prose_are_prose()
    {
        var prose = new string('x', 101);

        Assert.All(Import($"title,Main results\nA,{prose}\nB,They liked it\n").Bibliography.Papers,
            paper => Assert.Empty(paper.Tags));
    }

    [Theory]
    [InlineData("7a3f55831a40", null)]
    [InlineData("decade2020", "decade2020")]
    public void The_sum_of_bytes_by_which_a_database_calls_a_paper_is_no_key(string id, string? key) =>
        Assert.Equal(key, Import($"id,title\n{id},A\n").Bibliography.Papers[0].Key?.Value);

    [Fact]
    public void A_page_about_the_paper_comes_before_its_file() =>
        Assert.Equal("https://x.org/abs/1",
            Import("title,pdf_url,abs_url\nA,https://x.org/a.pdf,https://x.org/abs/1\n").Bibliography.Papers[0].Url);

    [Theory]
    [InlineData("Hotfold 2020", "Hotfold", 2020)]
    [InlineData("Folds Today 42, 100–113", "Folds Today", null)]
    [InlineData("Folds Today, 21(6), 764-765", "Folds Today", null)]
    [InlineData("Folds Today 40(4):21-24", "Folds Today", null)]
    [InlineData("in: Conference on Folds and Sheets, Springer. pp. 10–19", "Conference on Folds and Sheets", null)]
    [InlineData("in: CVPR, pp. 10–19", "CVPR", null)]
    [InlineData("Symposium on Folds and Sheets (FDS)", "FDS", null)]
    [InlineData("Folds 42", "Folds 42", null)]
    public void What_a_reference_has_behind_a_venue_is_no_part_of_it(string cell, string venue, int? year)
    {
        var paper = Single($"title,venue/source\nA,\"{cell}\"\n");

        Assert.Equal((venue, year), (paper.Venue?.Short, paper.Date?.Year));
    }

    [Fact]
    public void The_full_stop_behind_a_list_of_names_is_no_part_of_the_last() => Assert.Equal(["Ann Lee", "Bo Wu"],
        Single("title,coauthors\nA,\"Prof. Ann Lee, Bo Wu.\"\n").Authors.Select(name => name.DisplayName));

    [Fact]
    public void A_table_without_names_of_columns_is_read_by_its_cells()
    {
        var result = Import("""
            Folding Maps by Hand,https://example.org/1,2019,A Lee
            Sheets Without a Crease,https://example.org/2,2020,"B Chen, C Roe"
            Of Paper and Folds,https://example.org/3,2021,D Wu
            """);

        Assert.Equal("t.csv:1:1: info SG0316: no line names the columns; by what they hold they are: title, url, year, "
            + "authors", Assert.Single(result.Diagnostics).ToString());
        Assert.Equal([("Folding Maps by Hand", 2019, 1), ("Sheets Without a Crease", 2020, 2), ("Of Paper and Folds", 2021, 1)],
            result.Bibliography.Papers.Select(paper => (paper.Title, paper.Date!.Value.Year, paper.Authors.Length)));
        Assert.All(result.Bibliography.Papers, paper => Assert.StartsWith("https://example.org/", paper.Url));
    }

    [Theory]
    [InlineData("some words of text,12\nother words of text,13\n")]
    [InlineData("Ann Lee,2019\nBo Chen,2020\n")]
    public void A_table_of_something_else_is_none_of_papers(string table) =>
        Assert.Equal(DiagnosticCodes.UnreadableTable, Assert.Single(Import(table).Diagnostics).Code);

    private static ImportResult Import(string table) => new CsvImporter().Import(new SourceText("t.csv", table));
}
