using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Divides boxes that hang on one branch into as few diagrams as hold them, with about as many boxes in each.</summary>
internal static class DiagramParts
{
    private const int Room = MermaidOptions.MaxTextLength - DiagramWriter.Overhead;

    public static bool Fit(IReadOnlyCollection<Box> boxes, int budget) => boxes.Count <= budget && boxes.Sum(box => box.Length) <= Room;

    /// <param name="boxes">The boxes without the one they hang on.</param>
    /// <param name="budget">The boxes that a diagram may have, the one they hang on among them.</param>
    public static List<List<Box>> Of(ImmutableArray<Box> boxes, int budget)
    {
        var count = (int)Math.Max(Quotient(boxes.Length, budget - 1), Quotient(boxes.Sum(box => (long)box.Length), Room));
        var size = Quotient(boxes.Length, count);
        List<List<Box>> parts = [];
        var length = 0;
        foreach (var box in boxes)
        {
            length += box.Length;
            if (parts.Count == 0 || parts[^1].Count == size || length > Room)
            {
                parts.Add([]);
                length = box.Length;
            }
            parts[^1].Add(box);
        }
        return parts;
    }

    /// <summary>The quotient rounded up.</summary>
    private static long Quotient(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
