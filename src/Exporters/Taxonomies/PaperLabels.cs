using System.Collections.Frozen;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Taxonomies;

/// <summary>
/// Names for papers short enough for a picture: the stated short name, or what stands before the colon of the title (a
/// method's name, or the main clause). A name that two papers would share is none: both go by their titles.
/// </summary>
public sealed class PaperLabels
{
    private const int MaxNameLength = 50;

    // What stands before the colon of many papers, and says of what kind they are.
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Position", "Position Paper", "Perspective", "Viewpoint", "Opinion", "Commentary", "Comment", "Reply",
        "Editorial", "Survey", "A Survey", "Review", "A Review", "Tutorial", "A Tutorial", "Technical Report", "Extended Abstract",
        "Short Paper", "Poster", "Demo", "Keynote", "Invited Talk", "Erratum", "Correction", "Corrigendum");

    private readonly HashSet<string> _shared = new(StringComparer.OrdinalIgnoreCase);

    public PaperLabels(IEnumerable<Node> papers)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var paper in papers)
        {
            if (ShortNameOf(paper) is { } name && !seen.Add(name))
                _shared.Add(name);
        }
    }

    public string LabelOf(Node paper) => NameOf(paper) ?? TitleOf(paper);

    /// <summary>The short name that is the paper's own, or null.</summary>
    public string? NameOf(Node paper) =>
        ShortNameOf(paper) is { } name && !_shared.Contains(name) ? name : null;

    /// <summary>The title in full, or the identifier of a paper that has none.</summary>
    public static string TitleOf(Node paper)
    {
        var title = paper.Paper?.Title ?? paper.Label;
        return string.IsNullOrWhiteSpace(title) ? paper.Id : title;
    }

    /// <summary>The authors as a text cites them, Chen et al.; null where none is known.</summary>
    public static string? AuthorsOf(Paper paper)
    {
        if (paper.Authors is not [var first, .. var others])
            return null;
        return others switch
        {
            [] when !paper.HasMoreAuthors => FamilyOf(first),
            [var second] when !paper.HasMoreAuthors => $"{FamilyOf(first)} and {FamilyOf(second)}",
            _ => $"{FamilyOf(first)} et al.",
        };
    }

    /// <summary>
    /// The stated short name, or what stands before the colon of the title; null where there is neither, or that says
    /// only of what kind the paper is.
    /// </summary>
    public static string? ShortNameOf(Node paper)
    {
        if (!string.IsNullOrWhiteSpace(paper.Paper?.ShortName))
            return paper.Paper.ShortName.Trim();
        var title = TitleOf(paper);
        var colon = title.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
            return null;
        // "12: 30" and "scope::token" have no name before the colon.
        var name = title.AsSpan(0, colon).Trim().ToString();
        var isSeparator = title[colon] == '：' || (colon + 1 < title.Length && title[colon + 1] == ' ');
        var isName = name.Length <= MaxNameLength && name.Any(char.IsLetter) && !Kinds.Contains(name);
        return isSeparator && isName ? name : null;
    }

    private static string FamilyOf(PersonName name) =>
        name.Particle is { } particle ? $"{particle} {name.Family}" : name.Family;
}
