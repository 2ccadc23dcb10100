using System.Collections.Immutable;

namespace SurveyGraph.Importers;

/// <summary>A line of the registry of inputs.</summary>
/// <param name="Name">The name for <c>--from</c>.</param>
/// <param name="Extensions">File name endings with the dot, lower case.</param>
public sealed record ImportFormat(
    string Name, ImmutableArray<string> Extensions, string Description, Func<ImportOptions, IImporter> Create)
{
    /// <summary>
    /// Columns or fields have names of the user's choice, so that <c>--map</c> can say what they are.
    /// </summary>
    public bool HasColumns { get; init; }
}
