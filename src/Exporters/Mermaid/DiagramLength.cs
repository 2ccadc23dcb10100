using System.Globalization;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>How much a diagram can show where a page takes a shorter text than Mermaid does.</summary>
internal static class DiagramLength
{
    /// <summary>
    /// The largest number of things, from a most down to a least, with which a diagram is short enough; else the least.
    /// </summary>
    /// <param name="textLength">The longest text; within the longest that Mermaid reads there is room for the
    /// most.</param>
    public static int Fullest(int most, int least, int textLength, Action<int, TextWriter> write)
    {
        var count = most;
        while (count > least && textLength < MermaidOptions.MaxTextLength && LengthOf(count, write) > textLength)
            count--;
        return count;
    }

    private static int LengthOf(int count, Action<int, TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(count, text);
        return text.GetStringBuilder().Length;
    }
}
