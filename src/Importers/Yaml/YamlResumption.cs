using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Where reading can go on behind a fault: at a line that is an item of a list, or a key of a mapping, which the fault
/// stands in.
/// </summary>
/// <param name="Start">The place of the line in the text.</param>
/// <param name="Nodes">That list or mapping, behind those that it stands in, each with its column.</param>
internal sealed record YamlResumption(int Start, List<(DocumentNode Node, int Column)> Nodes)
{
    /// <summary>Finds the first such line from a place on; null where there is none.</summary>
    public static YamlResumption? Find(string text, int from, List<(DocumentNode Node, int Column)> open)
    {
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            if (Depth(line, open) is > 0 and var depth)
                return new(start, open[..depth]);
            if (length < 0)
                return null;
            start += length + 1;
        }
        return null;
    }

    // How many of the open nodes the line is within; 0 for a line that is part of none.
    private static int Depth(ReadOnlySpan<char> line, List<(DocumentNode Node, int Column)> open)
    {
        var content = line.TrimStart(' ');
        if (content.TrimEnd().IsEmpty || content[0] == '#')
            return 0;
        var isItem = content is ['-'] or ['-', ' ' or '\r', ..];
        var isKey = !isItem && content.IndexOf(": ", StringComparison.Ordinal) is var colon
            && (colon > 0 || content.TrimEnd() is [_, .., ':']);
        var column = line.Length - content.Length + 1;
        var index = open.FindLastIndex(node => node.Column == column
            && (node.Node is DocumentNode.Sequence ? isItem : isKey));
        return index + 1;
    }
}
