using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers;

/// <summary>
/// Reads one format. It never throws on input: what can be read is returned, what cannot is a diagnostic.
/// </summary>
public interface IImporter
{
    ImportResult Import(SourceText source);
}
