using System.Collections.Immutable;
using System.Diagnostics;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Colors;

/// <summary>
/// The colours of one graph: papers in blue, the darker the later; every facet with its terms in a colour of its own;
/// the other kinds of node in one colour each. They were chosen so that people blind to red or green tell all of them
/// apart.
/// </summary>
/// <remarks>
/// The colours are of the colour-blind-safe schemes of Okabe and Ito (https://jfly.uni-koeln.de/color/) and Paul Tol
/// (https://personal.sron.nl/~pault/); papers run through ColorBrewer's "Blues".
/// </remarks>
public sealed class Palette
{
    /// <summary>After this many facets the colours come again: more hues than these no one tells apart.</summary>
    private static readonly ImmutableArray<Rgb> FacetColors =
    [
        new(0x00, 0x9E, 0x73), new(0xD5, 0x5E, 0x00), new(0xDD, 0xCC, 0x77),
        new(0x33, 0x22, 0x88), new(0x99, 0x99, 0x33), new(0x11, 0x77, 0x33),
    ];

    private static readonly Rgb EarlyPaper = new(0xC6, 0xDB, 0xEF);
    private static readonly Rgb LatePaper = new(0x08, 0x51, 0x9C);
    private static readonly Rgb UndatedPaper = new(0xBB, 0xBB, 0xBB);
    private static readonly Rgb Section = new(0x55, 0x55, 0x55);
    private static readonly Rgb Venue = new(0xEE, 0x66, 0x77);
    private static readonly Rgb Author = new(0xBB, 0xCC, 0x33);
    private static readonly Rgb Repository = new(0x22, 0x22, 0x22);

    private readonly Dictionary<string, Rgb> _facets = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Rgb> _years = [];

    /// <summary>
    /// Facets get their colours in the order of the graph's nodes; years by their rank, so that no early year fades the
    /// rest.
    /// </summary>
    public Palette(PaperGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        SortedSet<int> years = [];
        foreach (var node in graph.Nodes)
        {
            if (node.Facet is { } facet)
                _facets.TryAdd(facet, FacetColors[_facets.Count % FacetColors.Length]);
            if (node.Paper?.Date is { } date)
                years.Add(date.Year);
        }
        foreach (var year in years)
            _years.Add(year,
                Rgb.Between(EarlyPaper, LatePaper, years.Count == 1 ? 0.5 : _years.Count / (years.Count - 1.0)));
    }

    public Rgb ColorOf(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Kind switch
        {
            NodeKind.Paper =>
                node.Paper?.Date is { } date && _years.TryGetValue(date.Year, out var color) ? color : UndatedPaper,
            NodeKind.Facet or NodeKind.Term => ColorOfFacet(node.Facet),
            NodeKind.Section => Section,
            NodeKind.Venue => Venue,
            NodeKind.Author => Author,
            NodeKind.Repository => Repository,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>
    /// The colour of a facet and its terms; a facet that the graph does not have looks like a section.
    /// </summary>
    public Rgb ColorOfFacet(string? facet) =>
        facet is not null && _facets.TryGetValue(facet, out var color) ? color : Section;
}
