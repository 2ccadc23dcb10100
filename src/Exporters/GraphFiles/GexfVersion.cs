using System.Collections.Immutable;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>A version of GEXF, which readers tell by the namespace of the elements.</summary>
/// <param name="Name">As the file states it and <c>--gexf-version</c> takes it: 1.3.</param>
/// <param name="Namespace">The namespace of all elements but colours, sizes and positions.</param>
public sealed record GexfVersion(string Name, string Namespace)
{
    public static readonly GexfVersion Gexf13 = new("1.3", "http://gexf.net/1.3")
    {
        HasKinds = true,
        HasTimeRepresentation = true,
    };

    /// <summary>What readers before 2025 know, as networkx up to 3.5.</summary>
    public static readonly GexfVersion Gexf12 = new("1.2", "http://www.gexf.net/1.2draft");

    public static ImmutableArray<GexfVersion> All { get; } = [Gexf13, Gexf12];

    /// <summary>The namespace of colours, sizes and positions.</summary>
    public string Viz => Namespace + "/viz";

    /// <summary>Whether edges have a kind, which keeps parallel ones apart in Gephi; else only their ids do.</summary>
    public bool HasKinds { get; init; }

    /// <summary>Whether the graph says that its times are intervals; else they can be nothing else.</summary>
    public bool HasTimeRepresentation { get; init; }
}
