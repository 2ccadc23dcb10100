using System.Collections.Immutable;
using CsCheck;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Mermaid;

/// <summary>What holds for the diagrams of every graph and every budget.</summary>
public class MermaidLaws
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    private static readonly Gen<(PaperGraph Graph, MermaidOptions Options)> Cases = Gen.Select(
        Gen.Int[-1, 30].Array[0, 30], Gen.Int[0, 40].Array[0, 3].Array[0, 150], Gen.Int[2, 60],
        Gen.Int[MermaidOptions.MinTextLength, MermaidOptions.MaxTextLength], (parents, places, budget, length) =>
            (GraphOf(parents, places), new MermaidOptions { NodeBudget = budget, TextLength = length }));

    [Fact]
    public void The_diagrams_together_hold_every_leaf_of_the_taxonomy_once() => Cases.Sample(test =>
    {
        var (graph, options) = test;
        var leaves =
            TaxonomyTree.Of(graph, options.NodeBudget - 1).Branches.SelectMany(branch => branch.Papers).Select(LabelOf);

        var drawn = MermaidFlowchart.Export(graph, options).SelectMany(diagram => diagram.PaperLabels).ToList();

        Assert.Equal(leaves.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
        Assert.All(graph.Papers, paper => Assert.Contains(LabelOf(paper), drawn));
    }, iter: 200);

    [Fact]
    public void The_diagrams_together_hold_every_branch() => Cases.Sample(test =>
    {
        var (graph, options) = test;
        var drawn = MermaidFlowchart.Export(graph, options).SelectMany(diagram => diagram.BranchLabels).ToList();

        Assert.All(graph.Nodes.Where(node => node.Kind == NodeKind.Section), section =>
            Assert.Contains(drawn,
                label => label.Contains(MermaidFlowchart.Packed(section.Label), StringComparison.Ordinal)));
    }, iter: 200);

    [Fact]
    public void Every_diagram_is_a_tree_within_its_budget() => Cases.Sample(test =>
    {
        var (graph, options) = test;
        foreach (var diagram in MermaidFlowchart.Export(graph, options))
        {
            Assert.InRange(diagram.Boxes.Count, 1, options.NodeBudget);
            Assert.InRange(diagram.Text.Length, 1, options.TextLength);
            Assert.Null(diagram.Boxes[0].Parent);
            HashSet<string?> known = [];
            foreach (var (id, parent, _, _) in diagram.Boxes)
                Assert.True(known.Add(id) && (known.Count == 1 || known.Contains(parent)), diagram.Text);
        }
    }, iter: 200);

    [Fact]
    public void Names_are_unique_ignoring_case() => Cases.Sample(test =>
    {
        var names = MermaidFlowchart.Export(test.Graph, test.Options).Select(diagram => diagram.Name).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }, iter: 200);

    [Theory]
    [InlineData(2, 50_000)]
    [InlineData(40, 50_000)]
    [InlineData(501, 50_000)]
    [InlineData(2, 5_000)]
    [InlineData(40, 5_000)]
    [InlineData(501, 5_000)]
    public void No_text_however_long_makes_a_diagram_too_long(int budget, int length)
    {
        var longText = string.Concat(Enumerable.Repeat("\U0001F680\"#;", 2_000));
        ImmutableArray<Section> sections =
            [.. Enumerable.Range(0, 60).Select(i => new Section($"{i} {longText}", null, Place))];
        var graph = Graphs.GraphOf(new()
        {
            Title = longText,
            Sections = sections,
            Papers = [.. Enumerable.Range(0, 600).Select(i => new Paper
            {
                Title = $"{i} {longText}",
                Url = "https://example.org/" + new string('x', 1_900),
                Sections = [sections[i % 3]],
            })],
        });

        var diagrams = MermaidFlowchart.Export(graph, new() { NodeBudget = budget, TextLength = length });

        Assert.All(diagrams, diagram => Assert.InRange(diagram.Text.Length, 1, length));
        Assert.Equal(600, diagrams.Sum(diagram => diagram.PaperLabels.Count()));
    }

    [Fact]
    public void Ten_thousand_levels_are_drawn_in_parts()
    {
        ImmutableArray<Node> terms =
            [.. Enumerable.Range(0, 10_000)
                .Select(i => new Node { Kind = NodeKind.Term, Id = $"t{i}", Label = $"level {i}", Facet = "f" })];
        var paper = new Node { Kind = NodeKind.Paper, Id = "p", Label = "Paper" };
        var graph = new PaperGraph([paper, .. terms],
            [.. terms.Zip(terms.Skip(1),
                (broader, narrower) => new Relation(broader, narrower, RelationKind.BroaderThan)),
             new Relation(paper, terms[^1], RelationKind.Classifies(new("f", "F")))]);

        var diagrams = MermaidFlowchart.Export(graph);

        Assert.Single(diagrams.SelectMany(diagram => diagram.PaperLabels));
        Assert.InRange(diagrams.Count, 257, 300);
    }

    private static PaperGraph GraphOf(int[] parents, int[][] places)
    {
        List<Section> sections = [];
        foreach (var (i, parent) in parents.Index())
            sections.Add(new($"Section {i}.", parent < 0 || parent >= i ? null : sections[parent], Place));
        // Places beyond the last section are none: some papers stand in no section.
        return Graphs.GraphOf(new()
        {
            Title = "List",
            Sections = [.. sections],
            Papers = [.. places.Select((place, i) => new Paper
            {
                Title = $"Paper number {i} about something",
                Sections = [.. place.Distinct().Where(at => at < sections.Count).Select(at => sections[at])],
            })],
        });
    }

    private static string LabelOf(Node paper) => MermaidFlowchart.Packed(paper.Label);
}
