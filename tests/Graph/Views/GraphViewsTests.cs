using System.Collections.Immutable;
using CsCheck;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Graph.Views;

public class GraphViewsTests
{
    private static readonly SourceText Source = new("list.md", "one\ntwo\nthree\n");

    public static TheoryData<string> Names => [.. GraphViews.All.Select(view => view.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_view_keeps_nodes_and_their_order_and_relations_end_at_them(string name)
    {
        foreach (var (_, graph) in Graphs.All)
        {
            var view = View(name, graph);

            Assert.Equal(graph.Nodes.Where(view.Nodes.Contains), view.Nodes);
            Assert.All(view.Relations,
                relation => Assert.True(view.ContainsVertex(relation.Source) && view.ContainsVertex(relation.Target)));
            Assert.Equal(graph.Title, view.Title);
        }
    }

    [Fact]
    public void The_full_view_is_the_graph_itself() => Assert.Same(Graphs.Small, View("full", Graphs.Small));

    [Fact]
    public void The_papers_view_holds_papers_and_what_they_say_of_each_other()
    {
        var view = View("papers", Graphs.Small);

        Assert.Equal(Graphs.Small.Papers, view.Nodes);
        Assert.Equal(
            ["paper-chen2024image builds-on paper-doe2022token", "paper-chen2024image cites paper-doe2022token"],
            view.Relations.Select(relation => relation.ToString()));
    }

    [Fact]
    public void The_taxonomy_view_holds_every_paper_term_and_section_but_no_people()
    {
        var view = View("taxonomy", Graphs.Small);

        Assert.Equal(
            [NodeKind.Paper, NodeKind.Facet, NodeKind.Term, NodeKind.Section],
            view.Nodes.Select(node => node.Kind).Distinct().Order());
        Assert.Equal(
            Graphs.Small.Relations.Where(relation =>
                relation.Kind.Name is "broader-than" or "uses-method" or "listed-in"),
            view.Relations);
    }

    [Fact]
    public void Co_authors_are_tied_once_and_the_weight_counts_their_papers()
    {
        var view = View("authors", Papers(["A", "B", "C"], ["B", "A"], ["D"], ["C", "D"]));

        Assert.Equal(["A", "B", "C", "D"], view.Nodes.Select(node => node.Label));
        Assert.Equal(
            ["A B 2", "A C 1", "B C 1", "C D 1"],
            view.Relations.Select(tie => $"{tie.Source.Label} {tie.Target.Label} {tie.Weight}"));
        Assert.All(view.Relations, tie => Assert.Equal(RelationKind.CoAuthorOf, tie.Kind));
        Assert.Equal([1, 2], view.Relations[0].Origins.Select(origin => origin.Line));
    }

    [Theory]
    [InlineData("terms", "merging - pruning 1")]
    [InlineData("terms:method", "merging - pruning 1")]
    [InlineData("terms:nothing", "")]
    [InlineData("shared-terms", "")]
    public void Terms_that_classify_a_paper_together_are_tied(string name, string expected) => Assert.Equal(
        expected, string.Join(", ",
            View(name, Graphs.Small).Relations.Select(tie => $"{tie.Source.Label} - {tie.Target.Label} {tie.Weight}")));

    [Fact]
    public void Papers_are_tied_by_each_term_that_they_share()
    {
        var view = View("shared-terms", Tagged(["m:a", "m:b", "s:x"], ["m:b", "s:x"], ["m:c"], ["m:a"]));

        Assert.Equal(
            ["Paper 0 Paper 3 1", "Paper 0 Paper 1 2"],
            view.Relations.Select(tie => $"{tie.Source.Label} {tie.Target.Label} {tie.Weight}"));
        Assert.Equal(4, view.Nodes.Length);
    }

    [Fact]
    public void A_facet_limits_what_is_shared() => Assert.Equal(
        ["Paper 0 Paper 1 1"],
        View("shared-terms:s", Tagged(["m:a", "s:x"], ["m:a", "s:x"], ["m:a"])).Relations.Select(tie =>
            $"{tie.Source.Label} {tie.Target.Label} {tie.Weight}"));

    [Fact]
    public void Papers_and_terms_of_a_facet_alone()
    {
        var view = View("paper-terms:s", Tagged(["m:a", "s:x"], ["m:a"]));

        Assert.Equal(["Paper 0", "Paper 1", "x"], view.Nodes.Select(node => node.Label));
        Assert.Equal(["has-s"], view.Relations.Select(relation => relation.Kind.Name));
    }

    [Theory]
    [InlineData("papers:method")]
    [InlineData("terms:")]
    [InlineData("")]
    public void What_is_no_view_is_not_found(string name) => Assert.Null(GraphViews.Find(name));

    [Fact]
    public void A_term_of_very_many_papers_ties_none() =>
        Assert.Empty(View("shared-terms",
            Tagged([.. Enumerable.Range(0, Projection.MaxOfTerm + 1).Select(_ => (string[])["m:a"])])).Relations);

    [Fact]
    public void Weights_are_those_of_counting_pair_by_pair() =>
        Gen.Int[0, 6].Array[0, 5].Array[0, 12].Sample(teams =>
        {
            string[][] names = [.. teams.Select(team => team.Distinct().Select(author => $"Author{author}").ToArray())];
            var expected =
                from one in names.SelectMany(team => team).Distinct()
                from other in names.SelectMany(team => team).Distinct()
                where string.CompareOrdinal(one, other) < 0
                let papers = names.Count(team => team.Contains(one) && team.Contains(other))
                where papers > 0
                select $"{one} {other} {papers}";

            var view = View("authors", Papers(names));

            Assert.Equal(expected.Order(StringComparer.Ordinal),
                view.Relations.Select(Description).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void A_paper_by_thousands_ties_its_first_author_to_each_of_the_others()
    {
        string[] team = [.. Enumerable.Range(0, 3_000).Select(number => $"Author{number}")];

        var view = View("authors", Papers(team));

        Assert.Equal(3_000, view.Nodes.Length);
        Assert.Equal(2_999, view.Relations.Count);
        Assert.All(view.Relations, tie => Assert.Equal("Author0", tie.Source.Label));
    }

    private static PaperGraph View(string name, PaperGraph graph) => GraphViews.Find(name)!.Apply(graph);

    private static PaperGraph Papers(params string[][] teams) => Graphs.GraphOf(new()
    {
        Papers = [.. teams.Select((team, i) => new Paper
        {
            Title = $"Paper {i}",
            Authors = [.. team.Select(name => new PersonName(name))],
            Origins = [Source.SpanOfLines(i + 1, i + 1)],
        })],
    });

    // Facet and term: "method:pruning".
    private static PaperGraph Tagged(params string[][] tags) => Graphs.GraphOf(new()
    {
        Papers = [.. tags.Select((terms, i) => new Paper
        {
            Title = $"Paper {i}",
            Tags = [.. terms.Select(term => new FacetTag(term[..1], term[2..], "tag", Source.SpanOfLines(1, 1)))],
            Origins = [Source.SpanOfLines(1, 1)],
        })],
    });

    private static string Description(Relation tie)
    {
        ImmutableArray<string> ends = [tie.Source.Label, tie.Target.Label];
        return $"{string.Join(' ', ends.Order(StringComparer.Ordinal))} {tie.Weight}";
    }
}
