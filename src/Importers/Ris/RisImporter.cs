using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Ris;

/// <summary>Reads RIS, which reference managers and publishers' pages export.</summary>
public sealed class RisImporter : IImporter
{
    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return TaggedRecords.Import(RisDocument.Read(source, diagnostics), diagnostics);
    }
}
