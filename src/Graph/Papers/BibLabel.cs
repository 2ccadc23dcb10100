using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// What the key field of a .bib entry without an author has for styles that sort and label by authors: the short name
/// of the paper, its title or the start of it.
/// </summary>
public static class BibLabel
{
    /// <summary>The length, in characters, that BibTeX has room for several times over.</summary>
    public const int MaxLength = 60;

    /// <summary>The label, or null for a paper whose name is one long word.</summary>
    public static string? Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var colon = paper.Title.IndexOf(": ", StringComparison.Ordinal);
        var name = paper.ShortName ?? (colon > 0 ? paper.Title[..colon] : paper.Title);
        if (name.Length <= MaxLength)
            return name.Length > 0 ? name : null;
        var blank = name.LastIndexOf(' ', MaxLength);
        return blank > 0 ? name[..blank].TrimEnd(',', ';', ' ') : null;
    }

    /// <summary>Whether the paper needs a label: it has neither authors nor editors.</summary>
    public static bool IsNeeded(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Authors.IsEmpty && !paper.HasMoreAuthors
            && (paper.FieldOf("author") ?? paper.FieldOf("editor")) is null;
    }

    /// <summary>
    /// Whether a key field says no more than the label that the paper gets without it, or the key of the paper.
    /// </summary>
    public static bool Repeats(string latex, Paper paper) =>
        LatexText.Decode(latex) is var text
        && (text == paper.Key?.Value || (IsNeeded(paper) && Of(paper) is { } label
            && (text == label || text == LatexText.Decode(LatexText.Encode(label).Latex))));
}
