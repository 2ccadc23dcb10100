using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Views;

public class ParallelRelationsTests
{
    public static TheoryData<string> GraphNames => [.. Graphs.All.Select(graph => graph.Name)];

    [Theory, MemberData(nameof(GraphNames))]
    public void Merging_leaves_one_relation_from_a_node_to_another_and_loses_none(string name)
    {
        var graph = Graphs.Named(name);

        var merged = ParallelRelations.Merge(graph);

        Assert.Equal(graph.Nodes, merged.Nodes);
        Assert.Equal(graph.Title, merged.Title);
        Assert.Equal(graph.NodeAttributes, merged.NodeAttributes);
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Source, relation.Target)).Distinct(),
            merged.Relations.Select(relation => (relation.Source, relation.Target)));
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Source.Id, relation.Target.Id, relation.Kind.Name)).Order(),
            merged.Relations.SelectMany(relation => relation.Merged.Select(
                kind => (relation.Source.Id, relation.Target.Id, kind.Name))).Order());
        Assert.Equal(graph.Relations.Sum(relation => relation.Weight),
            merged.Relations.Sum(relation => relation.Weight));
    }

    [Fact]
    public void A_merged_relation_has_the_places_and_weights_of_all_and_stands_where_the_first_stood()
    {
        var merged = ParallelRelations.Merge(Graphs.Small);

        var one = merged.Relations.Single(relation => relation.Merged.Length > 1);
        Assert.Equal("paper-chen2024image builds-on paper-doe2022token", one.ToString());
        Assert.Equal(["builds-on", "cites"], one.Merged.Select(kind => kind.Name));
        Assert.Equal([20, 21], one.Origins.Select(origin => origin.Line));
        Assert.Equal(2, one.Weight);
    }

    [Fact]
    public void Relations_back_are_not_parallel()
    {
        var (a, b) = (Graphs.Small.Nodes[0], Graphs.Small.Nodes[1]);
        ImmutableArray<Relation> both = [new(a, b, RelationKind.Cites), new(b, a, RelationKind.Cites)];

        Assert.Equal(2, ParallelRelations.Merge(new([a, b], both)).Relations.Count);
    }
}
