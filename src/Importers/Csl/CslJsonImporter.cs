using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csl;

/// <summary>Reads CSL-JSON, which reference managers export and citation processors take.</summary>
public sealed class CslJsonImporter : IImporter
{
    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var roots = JsonParser.Read(source, diagnostics);
        var bibliography = new DocumentPapers(ColumnMap.None, isCsl: true, diagnostics).Read(roots);
        return new(bibliography, diagnostics.ToImmutable());
    }
}
