using System.Buffers;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>What a shields.io badge says: one part (pruning) or a label and a message (ECCV, 2024).</summary>
/// <remarks>https://shields.io/badges/static-badge: label-message-color; <c>--</c> is a hyphen, <c>_</c> a blank,
/// <c>__</c> an underscore.</remarks>
internal readonly record struct Badge(string Label, string? Message)
{
    private static readonly SearchValues<string> Paths =
        SearchValues.Create(["shields.io/badge/"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Label and message as one text.</summary>
    public string Text => Message is null ? Label : Label + " " + Message;

    public static bool TryParseUrl(string url, out Badge badge)
    {
        badge = default;
        var path = url.AsSpan().IndexOfAny(Paths);
        // What a dynamic badge says is not in its address.
        if (path < 0 || url.AsSpan(path).StartsWith("shields.io/badge/dynamic/", StringComparison.OrdinalIgnoreCase))
            return false;
        var content = url.AsSpan(path + "shields.io/badge/".Length);
        var query = content.IndexOfAny('?', '#');
        var parts = Split(Uri.UnescapeDataString((query < 0 ? content : content[..query]).ToString()));
        // The last part is the colour.
        if (parts.Count > 1)
            parts.RemoveAt(parts.Count - 1);
        if (parts.Count == 0 || parts.TrueForAll(part => part.Length == 0))
            return false;
        badge = parts.Count == 1 ? new(parts[0], null) : parts[0].Length == 0
            ? new(string.Join('-', parts.Skip(1)), null)
            : new(parts[0], string.Join('-', parts.Skip(1)));
        return true;
    }

    private static List<string> Split(string content)
    {
        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            var isDouble = i + 1 < content.Length && content[i + 1] == c;
            if (c is '-' or '_' && isDouble)
            {
                part.Append(c);
                i++;
            }
            else if (c == '-')
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(c == '_' ? ' ' : c);
            }
        }
        parts.Add(part.ToString().Trim());
        return parts;
    }
}
