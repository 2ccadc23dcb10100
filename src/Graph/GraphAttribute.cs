using System.Collections.Immutable;

namespace SurveyGraph.Graph;

/// <summary>
/// A typed column over the nodes: what GraphML keys, tables and filters are made from. A null value is unknown.
/// </summary>
/// <param name="Name">An NMTOKEN that no reader gives a meaning of its own: year, venue, stage.</param>
public abstract record GraphAttribute(string Name)
{
    public sealed record Text(string Name, Func<Node, string?> ValueOf) : GraphAttribute(Name);

    public sealed record Integer(string Name, Func<Node, int?> ValueOf) : GraphAttribute(Name);

    public sealed record Real(string Name, Func<Node, double?> ValueOf) : GraphAttribute(Name);

    public sealed record List(string Name, Func<Node, ImmutableArray<string>> ValuesOf) : GraphAttribute(Name);
}
