using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph;

/// <summary>
/// A node while a graph is built, before the names of all nodes are known and it can get its identifier.
/// </summary>
internal sealed class NodeDraft(int number, NodeKind kind, string name, string label)
{
    private const int MaxOrigins = 8;

    private List<SourceSpan>? _origins;

    /// <summary>The position among all nodes, counted from 0.</summary>
    public int Number { get; } = number;

    public NodeKind Kind { get; } = kind;

    /// <summary>What tells the thing from all others of its kind; the identifier is made from it.</summary>
    public string Name { get; } = name;

    public string Label { get; } = PlainText.OneLine(label);

    public string? Facet { get; init; }

    public string? Url { get; init; }

    public Paper? Paper { get; init; }

    public Venue? Venue { get; init; }

    /// <summary>How many relations start here.</summary>
    public int Relations { get; set; }

    /// <summary>The number of the last relation that starts here, which knows the one before it; -1 for none.</summary>
    public int LastRelation { get; set; } = -1;

    /// <summary>
    /// Notes a place, up to a few: a venue with 50,000 papers needs no list of them, its relations have it.
    /// </summary>
    public void Use(SourceSpan place)
    {
        // A paper knows its own places.
        if (Paper is null && (_origins ??= new(1)).Count < MaxOrigins && !_origins.Contains(place))
            _origins.Add(place);
    }

    public Node ToNode(string id) => new()
    {
        Kind = Kind,
        Place = Number,
        Id = id,
        Label = Label,
        Facet = Facet,
        Url = Url,
        Paper = Paper,
        Venue = Venue,
        Origins = Paper is { } paper ? paper.Origins : [.. _origins ?? []],
    };
}
