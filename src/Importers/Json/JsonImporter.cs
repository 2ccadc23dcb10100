using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Json;

/// <summary>
/// Reads JSON and JSON Lines: papers in any of the usual forms, CSL-JSON, the product's own papers, a taxonomy.
/// </summary>
/// <remarks>The forms are in data/README.md.</remarks>
/// <param name="map">What the user says that fields are.</param>
public sealed class JsonImporter(ColumnMap? map = null) : IImporter
{
    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var roots = JsonParser.Read(source, diagnostics);
        var bibliography = roots is [DocumentNode.Mapping own] && PapersJson.Is(own)
            ? new PapersJson(diagnostics).Read(own)
            : DocumentContents.Read(roots, map ?? ColumnMap.None, DiagnosticCodes.InvalidJson, diagnostics);
        return new(bibliography, diagnostics.ToImmutable());
    }
}
