using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Papers;

public class PaperRelationsTests
{
    private static readonly SourceText First = new("first.csv", "a,b\nb,c\n");

    private static readonly SourceText Second = new("second.csv", "a,b\n");

    private static readonly PaperRelation[] Stated =
    [
        new("a", "b", RelationKind.Cites, First.Span(0, 3)),
        new("b", "c", new("own", RelationCategory.Citation), First.Span(4, 3)) { Weight = 0.5 },
    ];

    [Fact]
    public void Relations_say_what_they_were_made_with()
    {
        PaperRelations relations = [.. Stated];

        Assert.Equal(Stated, relations);
        Assert.Equal(Stated[1], relations[1]);
    }

    [Fact]
    public void Those_of_several_sources_follow_each_other()
    {
        var other = new PaperRelation("a", "b", RelationKind.Cites, Second.Span(0, 3));

        Assert.Equal([.. Stated, other], PaperRelations.OfAll([[.. Stated], [], [other]]));
    }
}
