using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>References with the year behind the names, and the volume behind the journal, as APA and Chicago have it.</summary>
public class DatedReferenceTests
{
    [Theory]
    [InlineData("Lee, A. M., Chen, B., & Wu, C. (2006). *Folds and Control*. Some Press. ISBN: 978-0000000000.")]
    [InlineData("Lee, A. M., Chen, B., & Wu, C. (Eds.). (2006). *Folds and Control* (2nd ed.). Press.")]
    [InlineData("Ann Lee, Bo Chen & Cy D. Wu (2006) **Folds and Control**, Sheet–Folder Interaction, 1:4, 311-338")]
    [InlineData("Lee, Ann Mia, Bo Chen, and Cy Wu. 2006. “Folds and Control.” Some Working Paper 3930228.")]
    [InlineData("Lee, A. M., Chen, B., & Wu, c. (2006). **Folds and Control**. Some Journal")]
    [InlineData("A. Lee, et. al., Folds and Control, Nature, 2006. [[Paper]](http://a.edu/p.pdf)", 1)]
    [InlineData("Lee *et al.* (2006),\n  *Folds and Control*,\n  [Nature Genetics](https://doi.org/10.5072/s1)", 1)]
    public void A_year_behind_names_sets_them_apart_from_the_title(string entry, int authors = 3)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("Folds and Control", 2006), (paper.Title, paper.Date?.Year));
        Assert.Equal(authors, paper.Authors.Length);
        Assert.Equal("Lee", paper.Authors[0].Family);
    }

    [Theory]
    [InlineData("TODS 45(3), 2020", "TODS", 2020)]
    [InlineData("JMLR 21(140):1-67, 2020", "JMLR", 2020)]
    [InlineData("PVLDB 12 (11), 2019", "PVLDB", 2019)]
    [InlineData("PVLDB 12, 2019", "PVLDB", 2019)]
    [InlineData("TACL 8, 2020", "TACL", 2020)]
    [InlineData("SIGMOD 19", "SIGMOD", 2019)]
    public void A_volume_behind_a_journal_is_no_year(string place, string venue, int year)
    {
        var papers = Import($"- Lee, A., Chen, B. \"Deep Folds of Data.\" {place}.\n"
            + $"- Wu, C., Xu, D. \"Wide Folds of Data.\" {place}.");

        Assert.Equal(
            [("Deep Folds of Data", venue, year), ("Wide Folds of Data", venue, year)],
            papers.Select(paper => (paper.Title, paper.Venue?.Short, paper.Date?.Year ?? 0)));
    }

    [Theory]
    [InlineData("Lee, A. (2005). *A Title of One Book*. Some Press.", "A Lee", null)]
    [InlineData("Lee, Ann (1945). **\"A Title of One Paper,\"** Weekly Folder 176 (July 1945) pp. 101-108.", "Ann Lee",
        "Weekly Folder")]
    public void One_name_is_enough_before_a_year(string entry, string author, string? venue)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.StartsWith("A Title of One", paper.Title, StringComparison.Ordinal);
        Assert.Equal((author, venue), (Assert.Single(paper.Authors).ToString().Replace(".", "", StringComparison.Ordinal),
            paper.Venue?.Short));
    }

    [Theory]
    [InlineData("Lee, A., & Chen, B. (1984). **Folds among people**. American Folder, 39(10), 1123-1134.", "American Folder")]
    [InlineData("Lee, A., & Chen, B. (1984). Folds among people. American Folder, 39(10), 1123-1134.", "American Folder")]
    [InlineData("Lee, Ann, and Bo Chen. 1984. “Folds among People.” Journal of Fold Management 35 (1): 52–56.",
        "Journal of Fold Management")]
    [InlineData("Lee, Ann, and Bo Chen. 1984. “Folds among People.” Folds Quarterly, 1293–1327.", "Folds Quarterly")]
    [InlineData("Ann Lee & Bo Chen (1984) **Folds among people**, Sheet–Folder Talks, 1:4, 31-38, DOI: 10.1207/s1_2",
        "Sheet–Folder Talks")]
    [InlineData("Ann Lee and Bo Chen. 1993. **Folds among people**. Commun. ACM 36, 7 (July 1993), 53-62.", "CACM")]
    public void Behind_the_title_words_before_a_volume_are_the_journal(string entry, string venue)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(2, paper.Authors.Length);
        Assert.Equal(venue, paper.Venue?.Short);
    }

    [Fact]
    public void The_journal_of_a_society_keeps_its_name()
    {
        var papers = Import("- A Lee. [A Title of One Paper](http://a.edu/p.pdf), Proceedings\n  of the London Folding Society,"
            + " Ser.  2, Vol. 42, 1937.\n- A Lee. [A Title of Two Papers](http://a.edu/q.pdf), Minds, New Series, Vol.\n"
            + "  59, No. 236, 1950.");

        Assert.Equal(["Proceedings of the London Folding Society", "Minds"], papers.Select(paper => paper.Venue?.Short));
    }

    [Theory]
    [InlineData("\"Folds and Creases of Sheets\", Lee & Chen.", 2)]
    [InlineData("\"Folds Unbound\", Lee, Chen & Wu.", 3)]
    public void Family_names_behind_a_quoted_title_are_joined(string entry, int authors) =>
        Assert.Equal(authors, Assert.Single(Import($"{entry}\n[PDF](http://a.edu/p.pdf)")).Authors.Length);

    [Fact]
    public void Quotes_of_another_kind_belong_to_the_title() =>
        Assert.Equal("A study of the “Fold and Crease” list", Assert.Single(Import("- Lee, Ann, and Bo Chen. \"A study of the "
            + "“Fold and Crease” list.\" *Journal of Folds* 21, no. 3 (2020): 1-9.")).Title);

    [Fact]
    public void A_name_with_an_initial_in_brackets_is_the_author()
    {
        var paper = Assert.Single(Import("[Control of Folds](http://a.edu/p.pdf) [Ann B. Lee]"));

        Assert.Equal("Ann B. Lee", Assert.Single(paper.Authors).ToString());
        Assert.Empty(paper.Tags);
    }

    [Fact]
    public void Heading_names_and_year_below_it_are_an_entry()
    {
        var paper = Assert.Single(new MarkdownImporter().Import(new("list.md", "# Further Reading\n\n## Types\n\n"
            + "### The Types of All Folded Sheets\n**Ann Lee and Bo Chen (1982)**\n\n*The paper on it.*\n\nThis paper shows it.\n"))
            .Bibliography.Papers);

        Assert.Equal(("The Types of All Folded Sheets", 1982), (paper.Title, paper.Date?.Year));
        Assert.Equal("Ann Lee; Bo Chen", string.Join("; ", paper.Authors));
    }

    [Theory]
    [InlineData("[A Title of One Paper](https://arxiv.org/abs/2107.00001), Ann Lee et al., Spring 2021")]
    [InlineData("[A Title of One Paper](https://arxiv.org/abs/2107.00001) (Q2 2021)")]
    public void A_season_is_no_venue(string entry)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal((null, 2021), (paper.Venue, paper.Date?.Year));
    }

    [Theory]
    [InlineData("2019 - Ann Lee, Bo Chen - A Title of One Paper - ICML")]
    [InlineData("2019 - Ann Lee and Bo Chen - A Title of One Paper - [pdf](https://example.org/a.pdf)")]
    public void A_year_and_names_before_dashes_are_no_title(string entry)
    {
        var paper = Assert.Single(Import("- " + entry));

        Assert.Equal(("A Title of One Paper", "Ann Lee; Bo Chen", 2019),
            (paper.Title, string.Join("; ", paper.Authors), paper.Date?.Year));
    }

    private static Paper[] Import(string entries) =>
        [.. new MarkdownImporter().Import(new("list.md", $"# List\n\n## Section\n\n{entries}\n")).Bibliography.Papers];
}
