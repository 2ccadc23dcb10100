using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph;

/// <summary>Relations are kept as numbers: what they say must come out as it went in.</summary>
public class RelationListTests
{
    private static readonly Node[] Nodes =
        [.. "abc".Select(name => new Node { Kind = NodeKind.Paper, Id = $"paper-{name}", Label = $"{name}" })];

    private static readonly SourceText Source = new("list.csv", "one\ntwo\n");

    [Fact]
    public void Relations_say_what_they_were_made_with()
    {
        TermEvidence[] evidence =
            [new("label", Confidence.Stated, Source.Span(0, 3)), new("badge", Confidence.Tag, Source.Span(4, 3))];
        Relation[] relations =
        [
            new(Nodes[0], Nodes[1], RelationKind.Cites),
            new(Nodes[2], Nodes[0], RelationKind.BuildsOn) { Weight = 2.5, Origin = Source.Span(4, 3) },
            new(Nodes[1], Nodes[1], new("own", RelationCategory.Citation))
            {
                Origins = [Source.Span(0, 3), Source.Span(4, 3)],
                Merged = [RelationKind.Cites, RelationKind.BuildsOn],
                Evidence = [.. evidence],
            },
        ];

        var kept = new PaperGraph([.. Nodes], relations).Relations;

        Assert.Equal(relations.Select(Describe), kept.Select(Describe));
        Assert.Equal(Describe(relations[1]), Describe(kept[1]));
    }

    [Fact]
    public void A_part_has_the_relations_between_its_nodes_in_their_order()
    {
        var whole = Graphs.Small;

        var part = whole.Part(node => node.Kind is NodeKind.Author or NodeKind.Paper);

        Assert.Equal(
            whole.Relations.Where(relation => part.Nodes.Contains(relation.Source)
                && part.Nodes.Contains(relation.Target)).Select(Describe),
            part.Relations.Select(Describe));
        Assert.NotEmpty(part.Relations);
    }

    [Fact]
    public void A_part_of_a_part_is_that_part_of_the_whole()
    {
        var whole = Graphs.Small;

        var part = whole.Part(node => node.Kind is NodeKind.Venue or NodeKind.Author or NodeKind.Paper)
            .Part(node => node.Kind is NodeKind.Author or NodeKind.Paper);

        var direct = whole.Part(node => node.Kind is NodeKind.Author or NodeKind.Paper);
        Assert.Equal(direct.Relations.Select(Describe), part.Relations.Select(Describe));
        Assert.All(part.Nodes, node => Assert.Equal(
            direct.OutEdges(node).Concat(direct.InEdges(node)), part.OutEdges(node).Concat(part.InEdges(node))));
    }

    [Fact]
    public void Relations_to_nodes_of_another_graph_are_refused() =>
        Assert.Throws<KeyNotFoundException>(
            () => new PaperGraph([Nodes[0]], [new Relation(Nodes[0], Nodes[1], RelationKind.Cites)]));

    private static string Describe(Relation relation) =>
        $"{relation} {relation.Weight} {relation.Origin} [{string.Join(' ', relation.Origins)}] "
        + $"[{string.Join(' ', relation.Merged.Select(kind => kind.Name))}] [{string.Join(' ', relation.Evidence)}]";
}
