using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph;

public class BibliographyMergeTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2403.06764", "http://www.arxiv.org/pdf/2403.06764v3.pdf")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://doi.org/10.48550/arXiv.2403.06764")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://huggingface.co/papers/2403.06764")]
    [InlineData("https://arxiv.org/abs/2403.06764", "https://ar5iv.labs.arxiv.org/html/2403.06764")]
    [InlineData("https://doi.org/10.1007/978-3-031-73004-7_2", "https://link.springer.com/chapter/10.1007/978-3-031-73004-7_2")]
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

    [Fact]
    public void An_entry_with_two_identifiers_joins_the_entries_that_have_one_each()
    {
        var both = Linked("A", "https://arxiv.org/abs/2403.06764");
        both = both with { Identifiers = both.Identifiers.Or(Identifiers.OfUrl("https://doi.org/10.1000/a")) };

        var (merged, diagnostics) = Merge(Linked("A", "https://doi.org/10.1000/a"), Linked("A", "https://arxiv.org/abs/2403.06764"), both);

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

    private static ArxivId Arxiv(string text) => ArxivId.TryParse(text, out var id) ? id : throw new FormatException(text);

    private static (Bibliography Bibliography, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Merge(params Paper[] papers) =>
        BibliographyMerge.Merge(papers.Select(paper => new Bibliography { Papers = [paper] }));

    private static Paper Linked(string title, string url) => new() { Title = title, Identifiers = Identifiers.OfUrl(url) };
}
