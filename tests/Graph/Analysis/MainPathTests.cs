using SurveyGraph.Graph.Analysis;
using Xunit;

namespace SurveyGraph.Tests.Graph.Analysis;

public class MainPathTests
{
    [Fact]
    public void It_is_the_chain_with_the_most_chains_through_it_the_oldest_paper_first()
    {
        // 5 and 6 cite 4, that cites 3, that cites 0, 1 and 2; 7 goes to 2 by a way of its own.
        var graph = Networks.Of(8, (5, 4), (6, 4), (4, 3), (3, 0), (3, 1), (3, 2), (7, 2));

        Assert.Equal([0, 3, 4, 5], MainPath.Of(graph));
    }

    [Fact]
    public void Papers_that_cite_each_other_in_a_circle_are_passed_by() =>
        Assert.Equal([3, 0], MainPath.Of(Networks.Of(4, (0, 1), (1, 2), (2, 0), (0, 3))));

    [Fact]
    public void Where_nothing_is_cited_there_is_none() => Assert.Empty(MainPath.Of(Networks.Of(3)));

    [Fact]
    public void A_chain_of_100000_papers_is_its_own_main_path()
    {
        var chain = Networks.Of(100_000, [.. Enumerable.Range(1, 99_999).Select(i => (i, i - 1))]);

        Assert.Equal(Enumerable.Range(0, 100_000), MainPath.Of(chain));
    }

    [Fact]
    public void More_chains_than_a_number_can_count_give_none() => Assert.Empty(MainPath.Of(Networks.Of(
        2_200, [.. Enumerable.Range(2, 2_198).SelectMany(i => new[] { (i, i - 1), (i, i - 2) })])));
}
