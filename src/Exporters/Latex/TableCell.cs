namespace SurveyGraph.Exporters.Latex;

/// <summary>A cell of the comparison table.</summary>
/// <param name="Latex">What stands in it.</param>
/// <param name="Length">About how many characters that takes on paper.</param>
internal readonly record struct TableCell(string Latex, int Length)
{
    public static readonly TableCell Empty = new("", 0);

    /// <summary>Plain text.</summary>
    public static TableCell Of(string text, LatexWords words) => new(words.Encode(text), text.Length);
}
