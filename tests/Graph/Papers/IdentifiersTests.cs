using System.Runtime.CompilerServices;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Papers;

public class IdentifiersTests
{
    [Theory, MemberData(nameof(Links))]
    public void A_link_states_what_the_rules_of_its_site_say(string expected, string url)
    {
        var identifiers = Identifiers.OfUrl(url);

        Assert.Equal(expected, string.Join('+', Stated(identifiers).DefaultIfEmpty("none")));
    }

    public static TheoryData<string, string> Links => Rows();

    private static TheoryData<string, string> Rows([CallerFilePath] string here = "")
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "identifiers.txt"))
            .Where(line => !line.StartsWith('#')))
            rows.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)],
                line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return rows;
    }

    private static IEnumerable<string> Stated(Identifiers identifiers)
    {
        if (identifiers.Arxiv is { } arxiv)
            yield return "arXiv:" + arxiv;
        if (identifiers.Acl is { } acl)
            yield return "acl:" + acl;
        if (identifiers.OpenReview is { } openReview)
            yield return "openreview:" + openReview;
        if (identifiers.Page is { } page)
            yield return page.Value;
        if (identifiers.Doi is { } doi)
            yield return "doi:" + doi;
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2403.06764", true)]
    [InlineData("https://arxiv.org/abs/0704.0001v2", true)]
    [InlineData("https://arxiv.org/abs/1412.9999", true)]
    [InlineData("https://arxiv.org/abs/1501.00001", true)]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", true)]
    [InlineData("https://arxiv.org/abs/2401.1234", false)]
    [InlineData("https://arxiv.org/abs/1412.99999", false)]
    [InlineData("https://arxiv.org/abs/0703.0001", false)]
    [InlineData("https://arxiv.org/abs/9901.00001", false)]
    [InlineData("https://arxiv.org/abs/２４０３.０６７６４", false)]
    [InlineData("https://arxiv.org/abs/hep-th/９９０１００１", false)]
    [InlineData("https://aclanthology.org/P１９-1001/", false)]
    [InlineData("https://doi.org/10.１０００/a", false)]
    public void An_identifier_has_the_digits_of_its_time(string url, bool isOne) =>
        Assert.Equal(isOne, !Identifiers.OfUrl(url).IsEmpty);

    [Theory]
    [InlineData("10.1016/S0140-6736(05)66610-5", "10.1016/S0140-6736(05)66610-5")]
    [InlineData("https://www.nature.com/articles/s41598-019-40439-3.pdf", "10.1038/s41598-019-40439-3")]
    [InlineData("https://www.nature.com/articles/s41588-018-0295-5", "10.1038/s41588-018-0295-5")]
    [InlineData("https://www.nature.com/articles/nature14539?a=b", "10.1038/nature14539")]
    [InlineData("https://nature.com/articles/nmeth.3547", "10.1038/nmeth.3547")]
    [InlineData("https://www.nature.com/articles/323533a0", "10.1038/323533a0")]
    [InlineData("https://www.biorxiv.org/content/biorxiv/early/2021/08/13/2021.08.12.456134.full.pdf",
        "10.1101/2021.08.12.456134")]
    [InlineData("http://biorxiv.org/content/biorxiv/early/2016/10/06/079509.full.pdf", "10.1101/079509")]
    [InlineData("(see 10.1000/a(b)).", "10.1000/a(b)")]
    [InlineData("[10.1000/a]).,", "10.1000/a")]
    [InlineData("<https://doi.org/10.1000/a>", "10.1000/a")]
    [InlineData("10.1000/a<br>b", "10.1000/a")]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-#",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-#")]
    [InlineData("https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-%23",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-#")]
    [InlineData("https://doi.org/10.1234/abc#section-2", "10.1234/abc")]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")]
    [InlineData("https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")]
    [InlineData("10.1175/1520-0469(1978)035<0414:DVOTG>2.0.CO;2.", "10.1175/1520-0469(1978)035<0414:DVOTG>2.0.CO;2")]
    public void A_bracket_belongs_to_a_DOI_that_opens_it(string text, string expected)
    {
        Assert.Equal(expected, Doi.TryParse(text, out var doi) ? doi.Value : null);
        Assert.True(Doi.TryParse(doi.Url, out var back));
        Assert.Equal(doi, back);
    }

    [Theory]
    [InlineData("https://aclanthology.org/")]
    [InlineData("https://openreview.net/forum?&")]
    [InlineData("https://arxiv.org/abs/")]
    [InlineData("10.1000/)")]
    [InlineData(")")]
    public void A_link_without_end_identifies_nothing(string piece) =>
        Assert.True(Identifiers.OfUrl("10.1000/" + string.Concat(Enumerable.Repeat(piece, 100_000))) is
        {
            Arxiv: null,
            Acl: null, OpenReview: null
        });
}
