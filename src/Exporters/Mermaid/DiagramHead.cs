using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>What stands before a diagram: settings that make it the same in every version and on every page.</summary>
/// <remarks>https://mermaid.js.org/config/configuration.html#frontmatter-config</remarks>
internal static class DiagramHead
{
    /// <summary>The colour of text that stands on the page itself: as far from white as from a dark page.</summary>
    public const string PageColor = "#6f7883";

    /// <summary>Longer titles and descriptions no one wants to hear.</summary>
    private const int MaxSummaryLength = 160;

    /// <summary>No more characters than these are written for one of them.</summary>
    public const int MaxEscapedSummary = 240;

    /// <param name="settings">Further lines of settings, indented by two blanks.</param>
    public static void Write(TextWriter output, string settings)
    {
        // Look and theme are named because Mermaid 12 has others by default.
        output.Write("---\nconfig:\n  look: classic\n  theme: default\n");
        output.Write(settings);
        output.Write("\n---\n");
    }

    /// <summary>Writes what people hear who do not see the diagram.</summary>
    public static void WriteSummary(TextWriter output, string title, string description)
    {
        output.Write($"  accTitle: {MermaidText.Escape(title, MaxSummaryLength, MaxEscapedSummary)}\n");
        output.Write($"  accDescr: {MermaidText.Escape(description, MaxSummaryLength, MaxEscapedSummary)}\n");
    }

    /// <summary>What is shown, after the name of the list where it has one.</summary>
    /// <param name="maxLength">How much of the name there is room for.</param>
    public static string TitleOf(string? list, string shown, int maxLength = MaxSummaryLength / 2) =>
        string.IsNullOrWhiteSpace(list) ? shown : $"{PlainText.Shorten(list, maxLength)}: {shown}";

    /// <summary>Whether <see cref="TitleOf"/> has the name of the list in full.</summary>
    public static bool HoldsTitle(string? list, int maxLength = MaxSummaryLength / 2) =>
        string.IsNullOrWhiteSpace(list) || PlainText.Shorten(list, maxLength) == list;

    /// <summary>Writes a box that says why there is no diagram: those of other kinds cannot be empty.</summary>
    public static void WriteNone(TextWriter output, string reason)
    {
        Write(output, "  layout: dagre");
        output.Write($"flowchart LR\n  t1[\"{MermaidText.Label(reason)}\"]:::gap\n");
        foreach (var definition in BoxStyles.Definitions([BoxStyles.Gap]))
            output.Write($"  {definition}\n");
    }
}
