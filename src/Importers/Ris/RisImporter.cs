using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>Reads RIS, which reference managers and publishers' pages export.</summary>
public sealed class RisImporter : IImporter
{
    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var table = new PaperTable(diagnostics);
        var papers = new RisPaper(table.Authors, new(diagnostics));
        foreach (var record in RisDocument.Read(source, diagnostics))
            table.Add(papers.Read(record));
        return new(table.ToBibliography(), diagnostics.ToImmutable());
    }
}
