using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Taxonomies;

public class TaxonomyTreeTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    [Fact]
    public void Sections_are_the_branches_and_empty_ones_are_kept()
    {
        var early = new Section("Early", null, Place);
        var image = new Section("Image", early, Place);
        var video = new Section("Video", early, Place);

        AssertTree(
            """
            List (2)
              Early (2)
                Image (2): A, B
                Video (0)
            """,
            new()
            {
                Title = "List",
                Sections = [early, image, video],
                Papers = [Paper("A", image), Paper("B", image)]
            });
    }

    [Fact]
    public void A_paper_in_two_sections_stands_under_both_and_counts_once()
    {
        var top = new Section("Top", null, Place);
        var left = new Section("Left", top, Place);
        var right = new Section("Right", top, Place);

        AssertTree(
            """
            List (1)
              Top (1)
                Left (1): A
                Right (1): A
            """,
            new() { Title = "List", Sections = [top, left, right], Papers = [Paper("A", left, right)] });
    }

    [Fact]
    public void Papers_without_a_section_are_a_branch_of_their_own()
    {
        var top = new Section("Top", null, Place);

        AssertTree(
            """
            List (2)
              Top (1): A
              Unclassified (1): B
            """,
            new() { Title = "List", Sections = [top], Papers = [Paper("A", top), Paper("B")] });
    }

    [Fact]
    public void Without_sections_the_facet_that_places_most_papers_gives_the_branches() =>
        AssertTree(
            """
            Taxonomy (3)
              pruning (2)
                hard pruning (2): A, B
              merging (1): B
              pooling (0)
              Unclassified (1): C
            """,
            new()
            {
                Facets = [new("method", "Method") { Terms = [new("pruning"),
                    new("hard pruning") { Broader = "pruning" }, new("merging"), new("pooling")] }],
                Papers = [Tagged("A", "method=hard pruning", "stage=x"),
                    Tagged("B", "method=merging", "method=hard pruning"), Paper("C")],
            });

    [Fact]
    public void A_facet_that_places_more_papers_than_the_sections_wins()
    {
        var top = new Section("Top", null, Place);

        AssertTree(
            """
            List (3)
              x (2): B, C
              Unclassified (1): A
            """,
            new()
            {
                Title = "List",
                Sections = [top],
                Papers = [Paper("A", top), Tagged("B", "stage=x"), Tagged("C", "stage=x")]
            });
    }

    [Fact]
    public void A_facet_of_one_term_or_of_a_term_for_each_paper_gives_way_to_one_that_groups() =>
        AssertTree(
            """
            List (4)
              x (2): A, B
              y (1): C
              Unclassified (1): D
            """,
            new()
            {
                Title = "List",
                Papers =
                [
                    Tagged("A", "all=same", "keywords=a", "method=x"),
                    Tagged("B", "all=same", "keywords=b", "method=x"),
                    Tagged("C", "all=same", "keywords=c", "method=y"), Tagged("D", "all=same", "keywords=d"),
                ],
            });

    [Fact]
    public void Papers_alone_stand_under_the_root() =>
        AssertTree("Papers (2): A, B", new() { Papers = [Paper("A"), Paper("B")] });

    [Fact]
    public void An_empty_graph_is_a_root() => AssertTree("Papers (0)", new());

    [Fact]
    public void A_branch_with_too_many_papers_is_divided_by_a_facet_that_tells_them_apart()
    {
        var top = new Section("Top", null, Place);
        var papers = ImmutableArray.Create(
            Tagged("A", "all=same", "keywords=a", "method=pruning"),
            Tagged("B", "all=same", "keywords=b", "method=merging", "method=pruning"),
            Tagged("C", "all=same", "keywords=c", "method=merging"),
            Tagged("D", "all=same", "keywords=d", "method=pruning"),
            Tagged("E", "all=same", "keywords=e"), Tagged("F", "all=same", "keywords=f"));

        AssertTree(
            """
            List (6)
              Top (6)
                pruning (3): A, B, D
                merging (2): B, C
                Unclassified (2): E, F
            """,
            new()
            {
                Title = "List",
                Sections = [top],
                Papers = [.. papers.Select(paper => paper with { Sections = [top] })]
            },
            maxPapers: 5);
    }

    [Fact]
    public void A_facet_that_few_papers_have_divides_nothing()
    {
        var top = new Section("Top", null, Place);

        AssertTree(
            """
            List (4)
              Top (4): A, B, C, D
            """,
            new()
            {
                Title = "List",
                Sections = [top],
                Papers = [.. new[] { Tagged("A", "m=x"), Tagged("B", "m=y"), Paper("C"), Paper("D") }
                    .Select(paper => paper with { Sections = [top] })],
            },
            maxPapers: 3);
    }

    [Fact]
    public void A_circle_of_broader_terms_loses_nothing()
    {
        var (a, b, c) = (Term("a"), Term("b"), Term("c"));
        var graph = new PaperGraph([a, b, c], [Narrower(a, b), Narrower(b, a), Narrower(c, c)]) { Title = "List" };

        Assert.Equal(["List", "a", "b", "c"], TaxonomyTree.Of(graph).Branches.Select(branch => branch.Label));
    }

    [Fact]
    public void Ten_thousand_levels_are_no_problem()
    {
        ImmutableArray<Node> terms = [.. Enumerable.Range(0, 10_000).Select(i => Term($"t{i}"))];
        var graph = new PaperGraph(terms, [.. terms.Zip(terms.Skip(1), Narrower)]);

        Assert.Equal(10_000, TaxonomyTree.Of(graph).Branches[^1].Depth);
    }

    [Fact]
    public void Chosen_facets_make_the_levels_whatever_places_more_papers()
    {
        var section = new Section("Section", null, Place);

        AssertTree(
            """
            List (5)
              image (2)
                pruning (1): A
                merging (1): A
                Unclassified (1): B
              video (1)
                merging (1): C
              audio (1): E
              Unclassified (1): D
            """,
            new()
            {
                Title = "List",
                Papers =
                [
                    Tagged("A", "modality=image", "method=pruning", "method=merging") with { Sections = [section] },
                    Tagged("B", "modality=image") with { Sections = [section] },
                    Tagged("C", "modality=video", "method=merging") with { Sections = [section] },
                    Tagged("D", "method=merging") with { Sections = [section] },
                    Tagged("E", "modality=audio") with { Sections = [section] },
                ],
            },
            facets: ["modality", "no such facet", "method"]);
    }

    [Fact]
    public void Years_sections_and_venues_may_be_levels()
    {
        var section = new Section("Section", null, Place);
        Bibliography list = new()
        {
            Title = "List",
            Papers =
            [
                Tagged("A", "method=pruning") with { Date = PublicationDate.Create(2020), Sections = [section] },
                Tagged("B", "method=merging") with { Date = PublicationDate.Create(2019) },
                Tagged("C", "method=merging"),
            ],
        };

        AssertTree(
            """
            List (3)
              2019 (1)
                merging (1): B
              2020 (1)
                pruning (1): A
              Unclassified (1): C
            """,
            list, facets: ["year", "method"]);
        AssertTree(
            """
            List (3)
              Section (1)
                2020 (1): A
              Unclassified (2): B, C
            """,
            list, facets: ["section", "year"]);
    }

    private static Node Term(string name) => new() { Kind = NodeKind.Term, Id = name, Label = name, Facet = "f" };

    private static Relation Narrower(Node broader, Node narrower) => new(broader, narrower, RelationKind.BroaderThan);

    private static Paper Paper(string title, params ImmutableArray<Section> sections) =>
        new() { Title = title, Sections = sections };

    private static Paper Tagged(string title, params ImmutableArray<string> tags) =>
        new()
        {
            Title = title,
            Tags = [.. tags.Select(tag => new FacetTag(tag.Split('=')[0], tag.Split('=')[1], "column", Place))]
        };

    private static void AssertTree(string expected, Bibliography bibliography, int maxPapers = int.MaxValue,
        ImmutableArray<string> facets = default)
    {
        var tree = TaxonomyTree.Of(Graphs.GraphOf(bibliography), maxPapers, facets);
        var lines = tree.Branches.Select(branch =>
            $"{new string(' ', 2 * branch.Depth)}{branch.Label} ({branch.PaperCount})"
            + (branch.Papers.IsEmpty ? "" : ": " + string.Join(", ", branch.Papers.Select(paper => paper.Label))));
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', lines));
    }
}
