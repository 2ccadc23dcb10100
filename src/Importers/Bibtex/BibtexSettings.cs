using System.Buffers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Tells what programs keep for themselves in a .bib file from what is a paper or a person's comment.
/// </summary>
internal static class BibtexSettings
{
    private const int MaxNameLength = 40;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(":{;=\r\n");

    /// <summary>A line between entries that has nothing else says nothing.</summary>
    public static readonly SearchValues<char> NoWords = SearchValues.Create(" \t{}(),;:.%\"'*=-+#_~/\\|\uFEFF");

    /// <summary>Whether a line is one that programs put at the head of a file: ours, JabRef's encoding.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line) =>
        line.StartsWith("% Written by SurveyGraph") || line.StartsWith("% Encoding:")
        || line.StartsWith("% This file was created with JabRef");

    /// <summary>What the settings in a comment are called, or null where it is a person's comment.</summary>
    /// <remarks>Forms: https://docs.jabref.org/advanced/fileformat and what BibDesk and KBibTeX write.</remarks>
    public static string? Describe(ReadOnlySpan<char> comment)
    {
        comment = comment.TrimStart();
        if (comment.StartsWith("jabref-"))
            return $"settings of JabRef ({NameOf(comment["jabref-".Length..])})";
        if (comment.StartsWith("BibDesk "))
            return $"settings of BibDesk ({NameOf(comment["BibDesk ".Length..])})";
        return comment.StartsWith("x-kbibtex-")
            ? $"settings of KBibTeX ({NameOf(comment["x-kbibtex-".Length..])})"
            : null;
    }

    /// <summary>Whether entries of the type tell a style how to print: IEEEtranBSTCTL, control, abnt-options.</summary>
    public static bool IsTypeOfOptions(string type) =>
        type == "control" || type.EndsWith("bstctl", StringComparison.Ordinal)
        || type.EndsWith("-options", StringComparison.Ordinal);

    // Up to what follows the name: jabref-meta: groupsversion:3;
    private static string NameOf(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("meta:") ? text["meta:".Length..].TrimStart() : text;
        var end = text.IndexOfAny(EndOfName);
        return text[..Math.Min(end < 0 ? text.Length : end, MaxNameLength)].Trim().ToString();
    }
}
