using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;

namespace SurveyGraph.Tests.Graph.Analysis;

/// <summary>Graphs of papers that cite each other, made by hand or by dice.</summary>
internal static class Networks
{
    /// <summary>Papers 0 to count - 1; an arrow is a citation, by the numbers of its ends.</summary>
    public static PaperGraph GraphOf(int count, params (int Source, int Target)[] arrows) =>
        GraphOf(count, [.. arrows.Select(arrow => (arrow.Source, arrow.Target, 1.0))]);

    public static PaperGraph GraphOf(int count, IEnumerable<(int Source, int Target, double Weight)> arrows)
    {
        ImmutableArray<Node> papers =
        [
            .. Enumerable.Range(0, count)
                .Select(i => new Node { Kind = NodeKind.Paper, Id = $"paper-{i}", Label = $"{i}" }),
        ];
        return new(papers,
        [
            .. arrows.Select(arrow =>
                new Relation(papers[arrow.Source], papers[arrow.Target], RelationKind.Cites) { Weight = arrow.Weight }),
        ]);
    }

    public static Network Of(int count, params (int Source, int Target)[] arrows) => Network.Of(GraphOf(count, arrows));

    /// <summary>
    /// A graph by dice: sparse or dense, in two halves of which some cite each other less, and with weights in every
    /// second one.
    /// </summary>
    public static PaperGraph Random(int seed)
    {
        var dice = new Random(seed);
        var count = dice.Next(1, 60);
        var density = dice.NextDouble() * dice.NextDouble();
        var mixing = dice.NextDouble();
        List<(int, int, double)> arrows = [];
        foreach (var source in Enumerable.Range(0, count))
        {
            foreach (var target in Enumerable.Range(0, count).Where(target => target != source))
            {
                var chance = density * (source % 2 == target % 2 ? 1 : mixing);
                if (dice.NextDouble() < chance)
                    arrows.Add((source, target, seed % 2 == 0 ? 1 : dice.Next(1, 5)));
            }
        }
        return GraphOf(count, arrows);
    }
}
