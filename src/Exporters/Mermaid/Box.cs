namespace SurveyGraph.Exporters.Mermaid;

/// <summary>A node of a diagram in Mermaid's own text: all strings are escaped already.</summary>
/// <param name="Parent">The place in the diagram of the box it hangs on; -1 for the first.</param>
/// <param name="Style">The name of one of <see cref="BoxStyles"/>'s classes.</param>
/// <param name="Text">The label, in one line or more.</param>
internal sealed record Box(int Parent, string Style, string Text)
{
    /// <summary>Room for identifiers, brackets and the words around the texts.</summary>
    private const int Overhead = 80;

    public bool IsPaper { get; init; }

    public string? Link { get; init; }

    public string Tooltip { get; init; } = "";

    /// <summary>No less than the characters that the box adds to a diagram.</summary>
    public int Length => Overhead + Text.Length + Style.Length + (Link?.Length ?? 0) + Tooltip.Length;
}
