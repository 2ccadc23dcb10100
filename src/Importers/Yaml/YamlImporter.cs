using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Reads papers in any of the usual forms, or a taxonomy: the facets that papers are classified under.
/// </summary>
/// <remarks>The forms are in data/README.md.</remarks>
/// <param name="map">What the user says that fields are.</param>
public sealed class YamlImporter(ColumnMap? map = null) : IImporter
{
    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var roots = YamlDocument.Read(source, diagnostics);
        var bibliography = DocumentContents.Read(
            roots, map ?? ColumnMap.None, DiagnosticCodes.InvalidYaml, diagnostics);
        return new(bibliography, diagnostics.ToImmutable());
    }
}
