using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Tells of slips in a .bib file that are read as they are meant.</summary>
internal sealed class BibtexRepairs(SourceText source, List<Diagnostic> diagnostics)
{
    public void Add(int position, string message) =>
        diagnostics.Add(DiagnosticCodes.EntryRepaired.At(source.Span(position,
            Math.Min(1, source.Text.Length - position)), message));

    public void AddComma(int position, string after) => Add(position, $"a comma is missing after {after}");
}
