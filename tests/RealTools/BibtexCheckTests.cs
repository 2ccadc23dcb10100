using System.Collections.Immutable;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A check that cannot fail is no check.</summary>
public class BibtexCheckTests
{
    private const string Good = """
        @inproceedings{chen2024image,
          author    = {Chen, Liang and M{\"u}ller, J{\"o}rg},
          title     = {{FastV}: An Image is Worth 50\% of the Tokens},
          booktitle = {European Conference on Computer Vision},
          year      = {2024},
          doi       = {10.1007/978-3-031-73004-7_2},
          url       = {https://example.org/b_c#d%20e}
        }

        """;

    public static TheoryData<string> Styles => [.. BibtexStyle.All.Select(style => style.Name)];

    [Theory, MemberData(nameof(Styles))]
    public void A_good_entry_passes(string style) => Complaints.AssertNone(Typeset(Good, style));

    [Fact]
    public void A_good_entry_passes_with_biber_too()
    {
        using var folder = new TempFolder();
        var bib = folder.Write("x.bib", Good);

        Complaints.AssertNone(BibtexCheck.Validate(bib));
        Complaints.AssertNone(BibtexCheck.TypesetWithBiblatex(bib));
        Complaints.AssertNone(BibtexCheck.ReadWithPybtex(bib));
        Complaints.AssertNone(BibtexCheck.ReadWithBibtool(bib));
    }

    [Theory]
    [InlineData("title = {Half & half},", "Misplaced alignment tab")]
    [InlineData("title = {Snake_case},", "Missing $ inserted")]
    [InlineData("title = {Unicode 三},", "Unicode character")]
    [InlineData(@"title = {Read \input{/etc/passwd}},", "LaTeX read /etc/passwd")]
    [InlineData(@"title = {Stop \end{document}},", "1 times \\bibcite{ for 2 entries")]
    [InlineData("title = {One}, month = sept,", "string name \"sept\" is undefined")]
    [InlineData("title = {One}, year = {2024,", "I was expecting")]
    public void A_bad_entry_is_found(string fields, string complaint)
    {
        var bad = $"@misc{{bad2024one,\n  author = {{Able, Ann}},\n  {fields}\n  year = {{2024}}\n}}\n\n{Good}";

        Assert.Contains(Typeset(bad, "plain"), message => message.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_that_data_could_have_avoided_is_found() =>
        Assert.Contains(
            "Warning--empty booktitle in a2024",
            Typeset("@inproceedings{a2024,\n author = {Able, Ann},\n title = {One},\n year = {2024}\n}\n", "plain"));

    [Fact]
    public void A_field_that_Biblatex_does_not_know_is_found()
    {
        using var folder = new TempFolder();
        var bib = folder.Write("x.bib", Good.Replace("year ", "stars = {12},\n  year ", StringComparison.Ordinal));

        Assert.Contains(BibtexCheck.Validate(bib), message => message.Contains("'stars'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_two_entries_have_is_found()
    {
        using var folder = new TempFolder();
        var bib = folder.Write("x.bib", Good + Good);

        Assert.NotEmpty(BibtexCheck.ReadWithPybtex(bib));
        Assert.NotEmpty(BibtexCheck.ReadWithBibtool(bib));
    }

    [Fact]
    public void A_line_that_sticks_out_is_found() =>
        Assert.Contains(
            Typeset(Good.Replace("FastV", new('x', 300), StringComparison.Ordinal), "plain"),
            message => message.StartsWith("Overfull", StringComparison.Ordinal));

    private static ImmutableArray<string> Typeset(string bib, string style)
    {
        using var folder = new TempFolder();
        return BibtexCheck.Typeset(folder.Write("x.bib", bib), BibtexStyle.Of(style));
    }
}
