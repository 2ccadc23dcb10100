using System.Collections.Immutable;

namespace SurveyGraph.Importers;

/// <summary>A line of the registry of inputs.</summary>
/// <param name="Name">The name for <c>--from</c>.</param>
/// <param name="Extensions">File name endings with the dot, lower case.</param>
public sealed record ImportFormat(string Name, ImmutableArray<string> Extensions, string Description, Func<IImporter> Create);
