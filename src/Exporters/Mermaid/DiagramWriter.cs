using System.Collections.Immutable;
using System.Globalization;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Writes one diagram as a Mermaid flowchart, one statement a box.</summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/flowchart.html</remarks>
internal static class DiagramWriter
{
    /// <summary>
    /// No less than the characters around the boxes: settings, the two descriptions, the mark of a part.
    /// </summary>
    public const int Overhead = 600 + (2 * DiagramHead.MaxEscapedSummary);

    private const int MaxExtraLength = 9;

    // Layout, look and theme are named because Mermaid 12 has others by default; the colour of lines, because that of
    // the theme cannot be seen on a dark page.
    private const string Head = """
        ---
        config:
          layout: dagre
          look: classic
          theme: default
          themeVariables:
            lineColor: "#8492a6"
          flowchart:
            nodeSpacing: 12
            padding: 10
            wrappingWidth: 320

        """;

    public static void Write(Diagram diagram, TextWriter output)
    {
        var depths = Depths(diagram.Boxes);
        output.Write(Head);
        Line(output, string.Create(CultureInfo.InvariantCulture, $"  rankSpacing: {RankSpacing(depths)}"));
        output.Write("---\nflowchart LR\n");
        DiagramHead.WriteSummary(output, diagram.Title, diagram.Description);
        var ids = WriteBoxes(diagram, depths, output);
        // After the boxes: a link names a box that must be known.
        for (var i = 0; i < ids.Length; i++)
        {
            var box = diagram.Boxes[i];
            if (box.Link is not null)
                Line(output, Click(ids[i], box.Link, box.Tooltip));
        }
        foreach (var definition in BoxStyles.Definitions(diagram.Boxes.Select(box => box.Style)))
            Line(output, definition);
    }

    /// <summary>
    /// Writes each box with the link it hangs on and returns their ids: no title can make a word that Mermaid reserves.
    /// </summary>
    private static string[] WriteBoxes(Diagram diagram, int[] depths, TextWriter output)
    {
        var ids = new string[diagram.Boxes.Length];
        var links = Links(diagram.Boxes, depths);
        var (papers, branches) = (0, 0);
        for (var i = 0; i < ids.Length; i++)
        {
            var box = diagram.Boxes[i];
            ids[i] = box.IsPaper
                ? string.Create(CultureInfo.InvariantCulture, $"p{++papers}")
                : string.Create(CultureInfo.InvariantCulture, $"t{++branches}");
            var edge = box.Parent < 0 ? "" : $"{ids[box.Parent]} {links[i]} ";
            Line(output, $"{edge}{ids[i]}[\"{box.Text}\"]:::{box.Style}");
        }
        return ids;
    }

    /// <summary>
    /// The link to each box. Boxes on which none hangs get long links, so that they all stand in the last column:
    /// beside a branch they would hide the links that leave it.
    /// </summary>
    private static string[] Links(ImmutableArray<Box> boxes, int[] depths)
    {
        var isParent = new bool[boxes.Length];
        foreach (var box in boxes.Skip(1))
            isParent[box.Parent] = true;
        var last = depths.Max();
        return [.. boxes.Select((_, i) =>
            new string('-', 3 + (isParent[i] ? 0 : Math.Min(last - depths[i], MaxExtraLength))))];
    }

    private static string Click(string id, string link, string tooltip)
    {
        // What looks like an entity in an address is none to the browser.
        var fragment = link.IndexOf('#', StringComparison.Ordinal);
        var address = fragment < 0
            ? link
            : link[..fragment] + link[fragment..].Replace(";", "%3B", StringComparison.Ordinal);
        var line = $"click {id} href \"{address}\" \"{tooltip}\" _blank";
        // Mermaid takes the last semicolon from a line that may be a style with a colour: it gets one to take.
        return line.Contains("style", StringComparison.Ordinal) || line.Contains("classDef", StringComparison.Ordinal)
            ? line + ";"
            : line;
    }

    private static int[] Depths(ImmutableArray<Box> boxes)
    {
        var depths = new int[boxes.Length];
        for (var i = 1; i < boxes.Length; i++)
            depths[i] = depths[boxes[i].Parent] + 1;
        return depths;
    }

    // Links to many boxes need room to fan out; where there are many columns, the width of the page has none.
    private static int RankSpacing(int[] depths) => depths.Max() switch
    {
        <= 1 => depths.Length > 20 ? 180 : 120,
        2 => 60,
        _ => 40,
    };

    private static void Line(TextWriter output, string line)
    {
        output.Write("  ");
        output.Write(line);
        output.Write('\n');
    }
}
