using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>What stands right beside, above or below a title: names, dates, other titles, workshops.</summary>
public class NeighbourTests
{
    [Theory]
    [InlineData("- **FoldNet**: Ann Lee, Bo Chen, Cy Wu.\n   - FoldNet: A Title of One Paper. "
        + "[[ICML'2020](https://arxiv.org/abs/2001.00001)] [[code](https://github.com/o/r)]")]
    [InlineData("- FoldNet: Ann Lee, Bo Chen, Cy Wu\n   - [FoldNet: A Title of One Paper](https://arxiv.org/abs/2001.00001), ICML 2020 "
        + "[[code](https://github.com/o/r)]")]
    public void Names_above_a_title_are_its_authors(string entry)
    {
        var paper = Assert.Single(Import(entry));

        Assert.Equal("FoldNet: A Title of One Paper", paper.Title);
        Assert.Equal("FoldNet", paper.ShortName);
        Assert.Equal("Ann Lee, Bo Chen, Cy Wu", string.Join(", ", paper.Authors.Select(name => name.DisplayName)));
        Assert.Equal("ICML 2020", $"{paper.Venue?.Short} {paper.Date?.Year}");
    }

    [Fact]
    public void Topics_above_a_title_are_a_branch() =>
        Assert.Equal(["Section", "Depth and Motion"], Assert.Single(Assert.Single(Import(
            "- Depth and Motion\n  - [A Title of One Paper](https://arxiv.org/abs/2001.00001)")).Sections).Path);

    [Theory]
    [InlineData("(2018, Ann Lee)", "Ann Lee", null)]
    [InlineData("(2018, Ann Lee et al.)", "Ann Lee", null)]
    [InlineData("(2018, Nature Communications)", "", "Nature Communications")]
    [InlineData("(2018, Some Journal)", "", "Some Journal")]
    public void A_date_may_stand_before_names_or_a_venue(string bracket, string names, string? venue)
    {
        var paper = Assert.Single(Import($"- [A Title of One Paper](https://a.edu/p.pdf) {bracket}"));

        Assert.Equal(names, string.Join(", ", paper.Authors.Select(name => name.DisplayName)));
        Assert.Equal(venue, paper.Venue?.Short);
        Assert.Equal(2018, paper.Date?.Year);
    }

    [Theory]
    [InlineData("- A Title of One Paper, under review in *ICLR* 2023. [[paper]](https://arxiv.org/abs/2210.00001)")]
    [InlineData("- A Title of One Paper, accepted at *ICLR* 2023. [[paper]](https://arxiv.org/abs/2210.00001)")]
    public void Words_that_lead_over_to_a_venue_are_no_part_of_a_title(string entry) =>
        Assert.Equal("A Title of One Paper ICLR", TitleAndVenue(entry));

    [Fact]
    public void A_title_in_quotes_behind_a_name_may_be_short() =>
        Assert.Equal("FoldNet 2 ", TitleAndVenue(
            "1. **FoldNet**: \"FoldNet 2\" [2023-10] [[paper](https://arxiv.org/abs/2310.00001)]"));

    [Fact]
    public void A_dated_link_at_the_start_is_the_title_whatever_links_follow() =>
        Assert.Equal("FoldNet ", TitleAndVenue("- [FoldNet](https://a.edu/p.pdf) (2012): it folds. "
            + "[Some people think that it folds very much like others](https://a.edu/q.pdf)."));

    [Fact]
    public void Two_dated_titles_in_a_bullet_are_two_papers()
    {
        var papers = Import("- [A Title of One Paper](https://a.edu/p.pdf) (1981) and the "
            + "[Title of Another Paper](https://a.edu/q.pdf) (1990): two papers on folds.");

        Assert.Equal(
            ["A Title of One Paper 1981", "Title of Another Paper 1990"],
            papers.Select(paper => $"{paper.Title} {paper.Date?.Year}"));
    }

    [Fact]
    public void A_badge_of_a_site_may_have_the_month() =>
        Assert.Equal("2025-02", Assert.Single(Import("- A Title of One Paper [[Paper]](https://a.example/p) "
            + "![](https://img.shields.io/badge/SomeSite-2025.02-red)")).Date?.ToString());

    [Theory]
    [InlineData("ICML 2018 Workshop on Some Things", "ICML Workshop on Some Things", 2018)]
    [InlineData("NIPS 2018 Interaction and Some Things Workshop", "NIPS Interaction and Some Things Workshop", 2018)]
    [InlineData("NeurIPS2024 Some Things workshop", "NeurIPS Some Things workshop", 2024)]
    [InlineData("Things workshop@ ICLR 2024", "Things workshop ICLR", 2024)]
    [InlineData("ICML 2018 Workshop", "International Conference on Machine Learning Workshops", 2018)]
    public void A_workshop_keeps_its_name(string words, string name, int year)
    {
        var paper = Assert.Single(Import($"- **A Title of One Paper** *{words}* [[paper](https://arxiv.org/abs/1801.00001)]"));

        Assert.Equal($"{name} {year}", $"{paper.Venue?.Name} {paper.Date?.Year}");
        Assert.Equal(VenueKind.Workshop, paper.Venue?.Kind);
    }

    [Fact]
    public void What_stands_below_a_table_of_contents_is_no_part_of_it()
    {
        var list = new MarkdownImporter().Import(new("list.md", "# List\n\n## Contents\n\n- [Folds](#folds)\n\n"
            + "### Folds\n\n#### Old\n\n- [A Title of One Paper](https://arxiv.org/abs/2001.00001)\n"));

        Assert.Equal(["Folds", "Old"], Assert.Single(Assert.Single(list.Bibliography.Papers).Sections).Path);
    }

    [Theory]
    [InlineData("- [One More Good Title of a Text](https://a.example/folds/)", 4)]
    [InlineData("- [Some Tool](https://a.example/folds/)", 3)]
    [InlineData("- [One More Good Title of a Text](https://medium.com/@ann/folds)", 3)]
    [InlineData("- [One More Good Title of a Text](https://a.example/folds/)\n- [And Another Good Title of Some Text](https://a.example/b/)", 3)]
    public void A_linked_title_is_a_paper_where_most_are(string entries, int count) =>
        Assert.Equal(count, Import("- [A Title of One Paper](https://arxiv.org/abs/2001.00001)\n"
            + "- [Title of Another Paper](https://arxiv.org/abs/2001.00002)\n"
            + "- [Title of the Third Paper](https://arxiv.org/abs/2001.00003)\n" + entries).Length);

    [Fact]
    public void Words_in_bold_around_a_link_are_a_sentence() =>
        Assert.Empty(Import("**News: we made the list longer, as the [report on folding paper things]"
            + "(https://arxiv.org/abs/2001.00001) says**."));

    [Fact]
    public void Words_to_the_reader_before_a_link_are_no_entry() =>
        Assert.Empty(Import("We have updated our [survey](https://arxiv.org/abs/2001.00001), with more papers."));

    [Theory]
    [InlineData("- **A Title of One Paper**: A Survey, ICML 2020 [[paper](https://arxiv.org/abs/2001.00001)]",
        "A Title of One Paper: A Survey ICML")]
    [InlineData("- **A Title of One Paper**: A summary of it. [[paper](https://arxiv.org/abs/2001.00001)]",
        "A Title of One Paper ")]
    [InlineData("- [A Title of One Paper (arXiv)](https://arxiv.org/abs/2001.00001)", "A Title of One Paper arXiv")]
    [InlineData("- [Title of One Folded Paper (ICML)](https://arxiv.org/abs/2001.00001)",
        "Title of One Folded Paper ICML")]
    [InlineData("- [Dynamic Attention for Cars (DAC)](https://arxiv.org/abs/2001.00001)",
        "Dynamic Attention for Cars (DAC) ")]
    [InlineData("- **A Title of One Paper** *ACL2024 (Findings)* [[paper](https://arxiv.org/abs/2401.00001)]",
        "A Title of One Paper ACL Findings")]
    [InlineData("- **A Title of One Paper** (NeurIPS D&B Track 2023) [[paper](https://arxiv.org/abs/2301.00001)]",
        "A Title of One Paper NeurIPS")]
    [InlineData("- **A Title of One Paper**, IEEE Xplore, 2021 [[paper](https://a.edu/p.pdf)]",
        "A Title of One Paper ")]
    [InlineData("- **A Title of One Paper**, Front. Things. 12:4, 2018 [[paper](https://a.edu/p.pdf)]",
        "A Title of One Paper Front. Things.")]
    [InlineData("- Saner, D., Wang, O., *[A Title of One Paper](https://a.edu/p.pdf)*, ICML, 2014.",
        "A Title of One Paper ICML")]
    [InlineData("- **A Title of One Paper**, AAAI Conf. Artificial Intelligence, 2020. [PDF](https://a.edu/p.pdf)",
        "A Title of One Paper AAAI")]
    public void A_title_ends_where_its_venue_starts(string entry, string expected) =>
        Assert.Equal(expected, TitleAndVenue(entry));

    [Theory]
    [InlineData("Lee, A., Chen, B., & Wu, C. (2023). Is Folding a Good Thing? A Look at Folds. *arXiv preprint arXiv:2301.00001*.",
        "Is Folding a Good Thing? A Look at Folds", 3)]
    [InlineData("Lee, A., Chen, B., ... & Wu, C. (2023). A Good Look at Folds. *ACM Transactions on Folds*, *41*(4), 1-26.",
        "A Good Look at Folds", 3)]
    [InlineData("Lee, A., Chen, B., & Wu, C. R. (2022, April). A Good Look at Folds. In *Proceedings of the 28th Folds* (pp. 1-7).",
        "A Good Look at Folds", 3)]
    public void A_reference_in_a_link_is_read_as_one(string words, string title, int authors)
    {
        foreach (var entry in (ReadOnlySpan<string>)[$"| Paper | Year |\n|---|---|\n| [{words}](https://arxiv.org/pdf/2301.00001) | 2023 |",
            $"- {words} [pdf](https://arxiv.org/pdf/2301.00001)"])
        {
            var paper = Assert.Single(Import(entry));

            Assert.Equal(title, paper.Title);
            Assert.Equal(authors, paper.Authors.Length);
        }
    }

    [Fact]
    public void One_name_behind_a_title_is_an_author_where_others_have_theirs()
    {
        var papers = Import(string.Concat(((string[])["*Ann Lee, Bo Chen*", "*Cy Wu*", "*Di Xu, Ed Yu*", "Fay Zhou"])
            .Select((names, i) => $"1. (2020 ICML) **A Title of Paper Number {i}.** {names}. [[pdf](https://a.edu/{i}.pdf)]\n")));

        Assert.Equal("Fay Zhou", Assert.Single(papers[^1].Authors).DisplayName);
    }

    [Fact]
    public void A_publisher_with_a_date_below_is_dated()
    {
        var paper = Assert.Single(Import("- [A Title of One Paper](https://arxiv.org/abs/2001.00001)\n  - Ann Lee, Bo Chen\n"
            + "  - Publisher: Some Lab of Folds\n  - Publish Date: 2020.01.16\n  - Task: Folding\n"));

        Assert.Equal("2020-01-16", paper.Date?.ToString());
    }

    [Fact]
    public void A_call_for_papers_is_none() =>
        Assert.Empty(Import("3. ICML has a track on folds [[Call for Papers by Sept 8, 2021](https://icml.cc/call/folds)]"));

    [Theory]
    [InlineData("- Ann Lee, Bo Chen, and Cy Wu. 1993. [Fold-based Translation](http://a.edu/p.pdf). *Computational Linguistics*.",
        "Fold-based Translation Computational Linguistics", 3)]
    [InlineData("- Ann Lee and Bo Chen. 2003. [A Title of One Paper](http://a.edu/p.pdf). *Folding Linguistics*.",
        "A Title of One Paper Folding Linguistics", 2)]
    [InlineData("- Ann Lee and Bo Chen. 2006. [A Title of One Paper](http://a.edu/p.pdf). In *Proceedings of FOLD/ACL 2006*.",
        "A Title of One Paper FOLD/ACL", 2)]
    [InlineData("- **A Title of One Paper**. *Ann Lee, Bo Chen*. Findings of ACL: ACL-IJCNLP 2021. [pdf](http://a.edu/p.pdf)",
        "A Title of One Paper ACL Findings", 2)]
    [InlineData("- [[CVPR](http://a.edu/p.pdf)] FoldNet: A Title of One Paper. [__`dat.`__ __`cls.`__ __`rel.`__ __`seg.`__]",
        "FoldNet: A Title of One Paper CVPR", 0)]
    public void A_year_between_names_and_title_parts_them(string entry, string expected, int authors)
    {
        Assert.Equal(expected, TitleAndVenue(entry));
        Assert.Equal(authors, Assert.Single(Import(entry)).Authors.Length);
    }

    [Fact]
    public void An_acronym_where_others_have_their_venue_is_one()
    {
        var papers = Import(string.Concat(((string[])["ICML 2020", "ICLR 2021", "arXiv", "FOLDS"]).Select((venue, i) =>
            $"- **A Title of Paper Number {i}** *{venue}* [[paper](https://arxiv.org/abs/2001.0000{i})]\n")));

        Assert.Equal("FOLDS", papers[^1].Venue?.Short);
    }

    [Fact]
    public void A_bold_title_and_a_venue_below_a_year_are_a_paper()
    {
        var papers = Import("### 2020\n\nDec\n- **Folding of sheets from data.** *Nat. mach. intell.*\n"
            + "- **FOLDS: discovering novel types of sheets.** *Nat. comm.*\n");

        Assert.Equal(["Folding of sheets from data", "FOLDS: discovering novel types of sheets"], papers.Select(p => p.Title));
        Assert.Equal([2020, 2020], papers.Select(paper => paper.Date!.Value.Year));
    }

    [Fact]
    public void The_words_of_a_link_may_name_the_journal_of_the_paper()
    {
        var paper = Assert.Single(Import("**(2018-11) A primer on folds in genomics** "
            + "[[Nature Genetics paper](https://www.nature.com/articles/s41588-018-0295-5)]\n"));

        Assert.Equal(("Nature Genetics", "10.1038/s41588-018-0295-5"), (paper.Venue?.Short, paper.Identifiers.Doi?.Value));
    }

    [Theory]
    [InlineData("Integer programming for {B}ayesian folds", "Integer programming for Bayesian folds")]
    [InlineData("Folds on $\\mathcal{H}$ and {A}", "Folds on $\\mathcal{H}$ and {A}")]
    public void Braces_that_keep_capitals_are_left_out(string words, string title) =>
        Assert.Equal(title, Assert.Single(Import($"- [{words}](http://a.edu/p.pdf)")).Title);

    [Fact]
    public void Two_digits_may_be_of_the_last_century() =>
        Assert.Equal(1999, Assert.Single(Import("- Crypto '99: [Differential Fold Analysis](http://a.edu/p.pdf)")).Date?.Year);

    [Fact]
    public void Notes_on_a_paper_are_no_code_of_it()
    {
        var paper = Assert.Single(Import("* Lee et al.: An Efficient Framework for Learning Folds [[arXiv 2018]]"
            + "(https://arxiv.org/abs/1803.00001) [[Notes]](https://github.com/o/paper_notes/blob/master/folds.md)"));

        Assert.Equal("An Efficient Framework for Learning Folds", paper.Title);
        Assert.Equal("Lee", Assert.Single(paper.Authors).Family);
        Assert.Empty(paper.Repositories);
    }

    [Fact]
    public void A_publisher_is_no_part_of_a_conference() =>
        Assert.Equal("International Conference on Many Folds", Assert.Single(Import("- V. Chen, M. Lee, and T. Wu, “A Bit-Level "
            + "Approach to Folding,” in International Conference on Many Folds, Springer, 2019, pp. 143–158.")).Venue?.Short);

    [Fact]
    public void A_preprint_by_its_hyphen_is_the_paper() =>
        Assert.Equal("2001.00001", Assert.Single(Import("- [A Title of One Paper](https://a.edu/p.pdf) "
            + "[PDF pre-print](https://arxiv.org/abs/2001.00001)")).Identifiers.Arxiv?.Value);

    [Fact]
    public void A_word_before_a_bare_address_is_no_paper() =>
        Assert.Empty(Import("- Somewhere: https://a.edu/list.pdf\n- Elsewhere: https://b.edu/list.pdf"));

    private static string TitleAndVenue(string entry) =>
        Assert.Single(Import(entry)) is var paper ? $"{paper.Title} {paper.Venue?.Short}" : "";

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
