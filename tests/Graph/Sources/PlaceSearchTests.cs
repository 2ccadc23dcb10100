using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Sources;

public class PlaceSearchTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 3)]
    [InlineData(9, 4)]
    public void What_stands_at_a_place_or_before_it_is_counted(int place, int count)
    {
        Assert.Equal(count, PlaceSearch.CountUpTo([1, 4, 4, 7], place, static item => item));
    }

    [Fact]
    public void Of_nothing_nothing_is_found()
    {
        Assert.Equal(0, PlaceSearch.CountUpTo([], 5, static (int item) => item));
    }
}
