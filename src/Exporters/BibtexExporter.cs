using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters;

/// <summary>Writes the papers as a .bib file for 8-bit BibTeX and pdfLaTeX: ASCII only, nothing invented.</summary>
/// <remarks>
/// Format: https://ctan.org/pkg/btxdoc. It cannot hold facets, sections and relations, nor a character that pdfLaTeX has no
/// command for: that is written by its number and reported.
/// </remarks>
public sealed class BibtexExporter : IExporter
{
    private const int KeysNamed = 3;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        List<string> withoutAuthors = [];
        using var writer = output.Open("refs.bib");
        writer.Write("% Written by SurveyGraph for BibTeX: ASCII, with braces round the words that keep their capitals.\n");
        var entries = new BibtexEntryWriter(writer);
        var aliases = new BibtexAliases(graph.Papers.Select(node => node.Paper).OfType<Paper>());
        foreach (var node in graph.Papers)
        {
            if (node.Paper is not { Key: { } key } paper)
                continue;
            if (entries.Write(paper, key.Value, aliases.Of(paper)) is { } unsettable)
                diagnostics.Add(DiagnosticCodes.CharacterNotInLatex.At(Place(paper), unsettable));
            if (paper.Authors.IsEmpty && !paper.HasMoreAuthors)
                withoutAuthors.Add(key.Value);
        }
        if (withoutAuthors.Count > 0)
            diagnostics.Add(DiagnosticCodes.UnknownAuthors.Of(Describe(withoutAuthors)));
        return diagnostics.DrainToImmutable();
    }

    private static SourceSpan? Place(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];

    private static string Describe(List<string> keys)
    {
        var papers = keys.Count == 1 ? "1 paper has" : string.Create(CultureInfo.InvariantCulture, $"{keys.Count} papers have");
        return $"{papers} no known authors: {string.Join(", ", keys.Take(KeysNamed))}{(keys.Count > KeysNamed ? ", …" : "")}";
    }
}
