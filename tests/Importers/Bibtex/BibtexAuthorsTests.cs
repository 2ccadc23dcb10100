using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

/// <summary>Lists of authors as people write them who do not think of BibTeX's rules.</summary>
public class BibtexAuthorsTests
{
    [Theory]
    [InlineData("Ann Lee; Bo Chen; Cy Roe", "Ann Lee|Bo Chen|Cy Roe")]
    [InlineData("Lee, Ann; Chen, Bo", "Ann Lee|Bo Chen")]
    [InlineData("Lee A., Chen B., and Roe C.", "A. Lee|B. Chen|C. Roe")]
    [InlineData("Lee, A., Chen, B., Roe, C.", "A. Lee|B. Chen|C. Roe")]
    [InlineData("Wu, D. and Lee, A., Chen, B. and {Fold Team}", "D. Wu|A. Lee|B. Chen|Fold Team")]
    [InlineData("Lee R., A. B. and Chen G., C. del D.", "A. B. Lee R.|C. del D. Chen G.")]
    [InlineData("Ann Lee et Bo Van Chen", "Ann Lee|Bo Van Chen")]
    [InlineData("Ann B. Lee, Bo Chen et Cy Roe", "Ann B. Lee|Bo Chen|Cy Roe")]
    [InlineData("Dan Wu and Ann Lee und Bo von Chen", "Dan Wu|Ann Lee|Bo von Chen")]
    [InlineData("Ann Lee / Bo Chen /  Cy de la Roe", "Ann Lee|Bo Chen|Cy de la Roe")]
    [InlineData("Lee, Ann y Chen, Bo", "Ann Lee|Bo Chen")]
    [InlineData("Ann Lee y Roe", "Ann Lee y Roe")]
    [InlineData("Office des Plis et Feuilles", "Office des Plis et Feuilles")]
    [InlineData("Institut et Folds GmbH", "Institut et Folds GmbH")]
    [InlineData("{Folds; Creases and Co}", "Folds; Creases and Co")]
    [InlineData("Ann Lee, Bo Chen, Cy D. Roe Jr.", "Ann Lee|Bo Chen|Cy D. Roe, Jr.")]
    [InlineData("A. Lee, B. Chen, et al.", "A. Lee|B. Chen")]
    [InlineData("Ann C. Lee, Bo Chen", "Ann C. Lee|Bo Chen")]
    [InlineData("Ann Lee, Bo D. Chen", "Ann Lee|Bo D. Chen")]
    [InlineData("Ann Lee, Bo Chen and Cy Roe", "Ann Lee|Bo Chen|Cy Roe")]
    [InlineData("A. Lee \\& B. Chen", "A. Lee|B. Chen")]
    [InlineData("Lee, A. \\& Chen, B.", "A. Lee|B. Chen")]
    [InlineData("Lee Roe, Ann Bo", "Ann Bo Lee Roe")]
    [InlineData("Lee Roe, Ann and Bo Chen", "Ann Lee Roe|Bo Chen")]
    [InlineData("Lee Roe, A. Bo", "A. Bo Lee Roe")]
    [InlineData("Lee A, Chen B.", "A Lee|B. Chen")]
    [InlineData("Lee A, B Bo", "B Bo Lee A")]
    [InlineData("王小明,刘洋,陈静", "王小明|刘洋|陈静")]
    [InlineData("王小明，刘洋", "王小明|刘洋")]
    [InlineData("山田, 太郎", "太郎 山田")]
    [InlineData("Ann Lee and {\\it et al.}", "Ann Lee")]
    [InlineData("Ann Lee and \\emph{et al.}", "Ann Lee")]
    [InlineData("van der Roe, M. Sc., Ann", "Ann van der Roe, M. Sc.")]
    [InlineData("Fold \\& Crease", "Fold & Crease")]
    [InlineData("{Ann Lee, Bo Chen, Cy Roe}", "Ann Lee|Bo Chen|Cy Roe")]
    [InlineData("{Ann Lee, Bo Chen, and Cy Roe}", "Ann Lee|Bo Chen|Cy Roe")]
    [InlineData("{Ministry of Folds, Creases and Sheets}", "Ministry of Folds, Creases and Sheets")]
    [InlineData("{Ann Lee, Bo Chen}", "Ann Lee, Bo Chen")]
    [InlineData("Lee, Ann, Bo Chen, and Cy Roe,", "Ann Lee|Bo Chen|Cy Roe")]
    [InlineData("Lee, Baron, Ann", "Ann Lee, Baron")]
    [InlineData("National Institute of Folds and Sheets (NIFS)", "National Institute of Folds and Sheets (NIFS)")]
    [InlineData("Ann Lee and Bo Chen (NIFS)", "Ann Lee|Bo Chen (NIFS)")]
    public void Names_that_no_and_divides_are_names(string authors, string expected) =>
        Assert.Equal(expected, Names(authors));

    [Fact]
    public void Names_divided_otherwise_are_told() =>
        Assert.Equal("refs.bib:1:23: warning SG0407: BibTeX divides names at 'and' alone; these are read as 2 names",
            Assert.Single(Import("@misc{a, title = {T}, author = {Ann Lee; Bo Chen}}").Diagnostics).ToString());

    [Fact]
    public void Others_in_braces_are_others_and_no_name()
    {
        var paper = Assert.Single(Import("@misc{a, title = {T}, author = {Lee, Ann and {others}}}").Bibliography.Papers);

        Assert.Equal([new("Lee", "Ann")], paper.Authors);
        Assert.True(paper.HasMoreAuthors);
        Assert.Null(paper.FieldOf("author"));
    }

    [Theory]
    [InlineData("{Lee, A. B.} and {Roe, Cy}", "A. B. Lee|Cy Roe")]
    [InlineData("{Lee, A. B.} and {Chen C.}", "A. B. Lee|C. Chen")]
    [InlineData("{The Fold Team} and {Lee, A. B.}", "The Fold Team|A. B. Lee")]
    [InlineData("{van der Roe, Ann}", "Ann van der Roe")]
    [InlineData("{Fold Team, Crease Cloud}", "Fold Team, Crease Cloud")]
    [InlineData("{Lee and Sons, Inc.}", "Lee and Sons, Inc.")]
    [InlineData("{U.S. Army}", "U.S. Army")]
    [InlineData("{A. L. Roe Institute}", "A. L. Roe Institute")]
    [InlineData("{{A. Roe}}", "A. Roe")]
    [InlineData("{A. Roe and Ann Lee and B. C. Chen}", "A. Roe|Ann Lee|B. C. Chen")]
    [InlineData("{Ann Roe and Bo Lee}", "Ann Roe and Bo Lee")]
    [InlineData("{A. Roe and Fold Team}", "A. Roe and Fold Team")]
    [InlineData("{U.S. Army and U.S. Navy}", "U.S. Army and U.S. Navy")]
    public void People_in_braces_are_people(string authors, string expected) => Assert.Equal(expected, Names(authors));

    [Theory, InlineData("Fold Core Team"), InlineData("The Fold Company"), InlineData("Folds Inc.")]
    public void A_team_without_braces_is_no_person(string name) =>
        Assert.Equal([new(name, IsOrganisation: true), new("Lee", "Ann")], Read($"{name} and Ann Lee").Authors);

    [Theory]
    [InlineData("A. C. Lee.", "A. C. Lee")]
    [InlineData("A. Lee, B. Chen, C. D. Wurr.", "A. Lee|B. Chen|C. D. Wurr")]
    [InlineData("Lee, Anna.", "Anna Lee")]
    [InlineData("Ann Lee and Bo Chen (Eds.)", "Ann Lee|Bo Chen")]
    [InlineData("Lee (ed.), Ann and Chen, Bo (Hrsg.)", "Ann Lee|Bo Chen")]
    [InlineData("Lee, Wm. and Chen, B.", "Wm. Lee|B. Chen")]
    [InlineData("Prof. Dr. Ann Lee and Dr Bo Chen", "Ann Lee|Bo Chen")]
    [InlineData("Lee, Prof. Ann and Roe, Cardinal Cy", "Ann Lee|Cy Roe")]
    [InlineData("Ann Lee, Ph.D. and Lee, PhD", "Ann Lee|PhD Lee")]
    [InlineData("Dr. Fold and Sir Wu", "Dr. Fold|Sir Wu")]
    [InlineData("{Dr. Ann Lee Foundation}", "Dr. Ann Lee Foundation")]
    [InlineData("Folding Corp.", "Folding Corp.")]
    [InlineData("{Lee (Eds.)}", "Lee (Eds.)")]
    public void What_stands_behind_names_is_no_part_of_them(string authors, string expected) =>
        Assert.Equal(expected, Names(authors));

    [Fact]
    public void However_many_names_commas_divide_they_are_names() => Assert.Equal(12,
        Read(string.Join(", ", Enumerable.Range(0, 12).Select(i => $"Ann {(char)('A' + i)}oe"))).Authors.Length);

    [Fact]
    public void What_is_left_out_behind_a_name_is_told() => Assert.Equal(DiagnosticCodes.EntryRepaired,
        Assert.Single(Import("@misc{a, title = {T}, author = {Ann Lee (Ed.)}}").Diagnostics).Code);

    [Theory]
    [InlineData("Ann Lee and al", true)]
    [InlineData("{Ann Lee} and al.", true)]
    [InlineData("Al", false)]
    public void And_al_says_that_there_are_more(string authors, bool hasMore) =>
        Assert.Equal((hasMore, 1), (Read(authors).HasMoreAuthors, Read(authors).Authors.Length));

    [Theory]
    [InlineData("Lee, Ann and OUTROS", true)]
    [InlineData("Lee, Ann and otros", true)]
    [InlineData("Ли, Энн and др.", true)]
    [InlineData("Lee, Ann and Andere, Bo", false)]
    [InlineData("Lee, Ann and Altri", false)]
    public void Others_are_others_in_any_language(string authors, bool hasMore)
    {
        var paper = Read(authors);

        Assert.Equal((hasMore, hasMore ? 1 : 2), (paper.HasMoreAuthors, paper.Authors.Length));
        Assert.Null(paper.FieldOf("author"));
    }

    [Theory]
    [InlineData("Lee, H. -J.", "H.-J. Lee")]
    [InlineData("Ann .B. Lee", "Ann B. Lee")]
    [InlineData("Roester. A. B.", "A. B. Roester")]
    [InlineData("Thos. A. Lee", "Thos. A. Lee")]
    public void Stops_and_blanks_at_the_wrong_side_of_initials_are_slips(string authors, string expected) =>
        Assert.Equal(expected, Names(authors));

    [Theory]
    [InlineData("M\"uller, Max", "Max Müller")]
    [InlineData("B\"ohm, \"Unal", "Ünal Böhm")]
    [InlineData("M{\\\"u}ller, Max", "Max Müller")]
    public void A_quotation_mark_in_a_German_word_is_two_dots(string authors, string expected) =>
        Assert.Equal(expected, Names(authors));

    [Fact]
    public void Other_quotation_marks_stay() =>
        Assert.Equal("Sizes of 5\"a and \"uncommon\" ones",
            Import("@misc{a, title = {Sizes of 5\"a and \"uncommon\" ones}}").Bibliography.Papers[0].Title);

    private static string Names(string authors) =>
        string.Join('|', Read(authors).Authors.Select(name => name.DisplayName));

    private static Paper Read(string authors) =>
        Assert.Single(Import($"@misc{{a, title = {{T}}, author = {{{authors}}}}}").Bibliography.Papers);

    private static ImportResult Import(string text) => new BibtexImporter().Import(new("refs.bib", text));
}
