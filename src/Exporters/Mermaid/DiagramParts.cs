using System.Collections.Immutable;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Divides boxes that hang on one branch into as few diagrams as hold them, with about as many boxes in each.
/// </summary>
internal static class DiagramParts
{
    public static bool Fit(IReadOnlyCollection<Box> boxes, MermaidOptions options) =>
        boxes.Count <= options.NodeBudget && boxes.Sum(box => box.Length) <= Room(boxes, options);

    /// <param name="subject">The box that they hang on, in every diagram the first one.</param>
    /// <param name="boxes">The boxes without that one.</param>
    public static List<List<Box>> Of(Box subject, ImmutableArray<Box> boxes, MermaidOptions options)
    {
        var room = Room([subject, .. boxes], options) - subject.Length;
        var count = (int)Math.Max(
            Quotient(boxes.Length, options.NodeBudget - 1), Quotient(boxes.Sum(box => (long)box.Length), room));
        var size = Quotient(boxes.Length, count);
        List<List<Box>> parts = [];
        var length = 0;
        foreach (var box in boxes)
        {
            length += box.Length;
            if (parts.Count == 0 || parts[^1].Count == size || length > room)
            {
                parts.Add([]);
                length = box.Length;
            }
            parts[^1].Add(box);
        }
        return parts;
    }

    /// <summary>The characters that are left for boxes, where these are in the diagram.</summary>
    private static int Room(IReadOnlyCollection<Box> boxes, MermaidOptions options) =>
        options.TextLength - DiagramWriter.Overhead
        - (BoxStyles.DefinitionLength * boxes.Select(box => box.Style).Distinct().Count());

    /// <summary>The quotient rounded up.</summary>
    private static long Quotient(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
