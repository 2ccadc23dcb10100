using System.Collections.Immutable;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class StatedFacetsTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "a line\n").SpanOfLines(1, 1);
    private static readonly Section Top = new("Papers", null, Place);
    private static readonly Section Folding = new("Folding", Top, Place);
    private static readonly Section Cutting = new("Cutting", Top, Place);
    private static readonly Section Paper = new("Paper Cuts", Cutting, Place);
    private static readonly Section Surveys = new("Surveys", null, Place);
    private static readonly Section Recent = new("CVPR 2021", Surveys, Place);
    private static readonly Section Older = new("2019", Surveys, Place);

    [Fact]
    public void Sections_years_and_venues_are_facets_of_a_list_that_has_none() => Assert.Equal(
        ["section: Papers 3, Folding 1, Cutting 2, Paper Cuts 1, Surveys 1", "year: 2019 1, 2021 3", "venue: ICLR 2"],
        TermsOf(Of(Surveys, 2021), Of(Paper, 2021, "ICLR"), Of(Cutting, 2019), Of(Folding, 2021, "ICLR")));

    [Fact]
    public void A_section_with_nearly_all_of_the_list_in_it_is_no_term() => Assert.Equal(
        ["section: Folding 5, Cutting 2, Paper Cuts 1, Surveys 1"],
        TermsOf([.. Enumerable.Repeat(Of(Folding), 5), Of(Top), Of(Paper), Of(Cutting), Of(Surveys)]));

    [Fact]
    public void A_section_of_a_year_below_a_topic_is_the_topic() => Assert.Equal(
        ["section: Papers 1, Folding 1, Surveys 3"],
        TermsOf([Of(Recent), Of(Older), Of(Surveys), Of(Folding)]));

    [Fact]
    public void Sections_of_years_in_one_topic_are_terms() => Assert.Equal(
        ["section: CVPR 2021 1, 2019 2"],
        TermsOf([Of(Recent), Of(Older), Of(Older)]));

    [Fact]
    public void A_facet_of_the_graph_with_the_name_stays_what_it_is()
    {
        var terms = TermPapers.Of(Graphs.GraphOf(new()
        {
            Papers = [Of(null, 2019) with { Tags = [new("year", "second", "tag", Place)] }],
        }));

        Assert.Equal(["year"], terms.Facets.Select(facet => facet.Facet));
        Assert.Empty(terms.Stated);
    }

    private static Paper Of(Section? section, int? year = null, string? venue = null) => new()
    {
        Title = "A Paper",
        Sections = section is null ? [] : [section],
        Date = year is { } known ? PublicationDate.Create(known) : null,
        Venue = venue is null ? null : new(venue, venue, VenueKind.Conference),
        Origins = [Place],
    };

    private static IEnumerable<string> TermsOf(params ImmutableArray<Paper> papers)
    {
        var terms = TermPapers.Of(Graphs.GraphOf(new()
        {
            Sections = [Top, Folding, Cutting, Paper, Surveys, Recent, Older],
            Papers = [.. papers.Select((paper, i) => paper with { Title = $"Paper {i}" })],
        }));
        return terms.Stated.Select(facet => $"{facet.Facet}: " + string.Join(", ",
            terms.TermsOf(facet).Select(term => $"{term.Label} {terms.PapersOf(term).Count}")));
    }
}
