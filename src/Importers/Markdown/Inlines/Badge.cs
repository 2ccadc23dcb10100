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
        var parts = Split(Uri.UnescapeDataString(query < 0 ? content : content[..query]));
        // The last part is the colour.
        var count = Math.Max(1, parts.Length - 1);
        if (Array.FindIndex(parts, 0, count, part => part.Length > 0) < 0)
            return false;
        var message = count > 1 ? string.Join('-', parts, 1, count - 1) : null;
        badge = message is not null && parts[0].Length == 0 ? new(message, null) : new(parts[0], message);
        return true;
    }

    private static string[] Split(string content)
    {
        // The doubled signs are put aside as characters that no badge shows.
        var parts = content.Replace("--", "\u0001", StringComparison.Ordinal)
            .Replace("__", "\u0002", StringComparison.Ordinal)
            .Split('-');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = parts[i].Replace('_', ' ').Replace('\u0001', '-').Replace('\u0002', '_').Trim();
        return parts;
    }
}
