using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Yaml;

/// <summary>Reads a taxonomy file: the facets that papers are classified under, with their terms.</summary>
/// <remarks>The format is in data/README.md.</remarks>
public sealed class YamlImporter : IImporter
{
    public ImportResult Import(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new TaxonomyReader(diagnostics);
        foreach (var root in YamlDocument.Read(source, diagnostics))
            reader.Read(root);
        return new(new() { Facets = reader.Facets }, diagnostics.ToImmutable());
    }
}
