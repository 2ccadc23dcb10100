using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// What stands on a node where it is a point among hundreds: a paper has its short name, or a title as short as one; or
/// its authors and year, where no other one has the same; or the words its title begins with. All other nodes have
/// their names.
/// </summary>
/// <remarks>Where a node has a box to itself, its title has room: see <see cref="PaperLabels"/>.</remarks>
public sealed class NodeLabels
{
    private const int MaxNameLength = 50;
    private const int MaxTitleLength = 40;

    private readonly PaperLabels _names;
    private readonly HashSet<Citation> _shared = [];

    public NodeLabels(PaperGraph graph)
    {
        _names = new(graph.Papers);
        HashSet<Citation> seen = [];
        foreach (var paper in graph.Papers)
        {
            if (_names.NameOf(paper) is null && Citation.Of(paper) is { } citation && !seen.Add(citation))
                _shared.Add(citation);
        }
    }

    public string LabelOf(Node node)
    {
        if (node.Kind != NodeKind.Paper)
            return node.Label;
        if (_names.NameOf(node) is { } name)
            return PlainText.Shorten(name, MaxNameLength);
        var title = PaperLabels.TitleOf(node);
        return title.Length <= MaxTitleLength ? PlainText.OneLine(title)
            : CitationOf(node) is { Length: <= MaxTitleLength } citation ? PlainText.OneLine(citation)
            : PlainText.Shorten(title, MaxTitleLength);
    }

    private string? CitationOf(Node paper) => Citation.Of(paper) is { } citation && !_shared.Contains(citation)
        ? $"{PaperLabels.AuthorsOf(paper.Paper!)} {GraphFile.Number(citation.Year)}"
        : null;

    /// <summary>What tells two labels of authors and year apart: as many of the names as they show.</summary>
    private readonly record struct Citation(string Family, string? Others, int Year)
    {
        public static Citation? Of(Node node) => node.Paper is { Authors: [var first, ..], Date.Year: var year } paper
            ? new(first.Family, OthersOf(paper), year)
            : null;

        private static string? OthersOf(Paper paper) =>
            paper.HasMoreAuthors || paper.Authors.Length > 2 ? ""
                : paper.Authors is [_, var second] ? second.Family
                : null;
    }
}
