using System.Collections.Immutable;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// A column over the nodes or the relations of a graph, which every graph file has under the same name.
/// </summary>
/// <param name="Name">Lower case with underscores: an NMTOKEN that is unique ignoring case.</param>
/// <param name="TextOf">
/// The value as text, numbers invariantly, lists joined by <c>"; "</c>; null or empty is a value that is unknown.
/// </param>
internal sealed record GraphColumn<T>(string Name, GraphColumnType Type, Func<T, string?> TextOf)
{
    /// <summary>The values of a <see cref="GraphColumnType.List"/>.</summary>
    public Func<T, ImmutableArray<string>> ValuesOf { get; init; } = _ => [];

    /// <summary>
    /// Whether any of the items has a value: a column without one is something for some readers only.
    /// </summary>
    public bool HasValueIn(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            if (!string.IsNullOrEmpty(TextOf(item)))
                return true;
        }
        return false;
    }
}
