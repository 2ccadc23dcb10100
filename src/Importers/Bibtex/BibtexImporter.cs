using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads BibTeX and BibLaTeX files. Every entry is a paper; fields without a typed home are kept in LaTeX.
/// </summary>
/// <remarks>Formats: https://ctan.org/pkg/btxdoc and https://ctan.org/pkg/biblatex</remarks>
/// <param name="findVenue">The venue that a table knows by the text of a booktitle or journal, or null.</param>
public sealed class BibtexImporter(Func<string, Venue?>? findVenue = null) : IImporter
{
    public ImportResult Import(SourceText source)
    {
        var document = BibtexDocument.Parse(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(document.Diagnostics);
        // Of a large file an entry makes room for its paper: a queue lets go of what it gives.
        var entries = new Queue<BibtexEntry>(
            BibtexCrossrefs.Resolve(BibtexXdata.Resolve(document.Entries, diagnostics), diagnostics));
        var mapping = new BibtexPaperMapping(findVenue ?? (_ => null), diagnostics);
        var papers = ImmutableArray.CreateBuilder<Paper>(entries.Count);
        while (entries.TryDequeue(out var entry))
        {
            if (WhyNoPaper(entry) is { } finding)
                diagnostics.Add(finding);
            else
                papers.Add(mapping.Map(BrokenAddresses.Join(BibtexOwnLetters.Restore(entry))));
        }
        if (papers.Count == 0)
            diagnostics.Add(DiagnosticCodes.NothingRead.At(source.Span(0, 0), "there is no entry in this file"));
        return new(new() { Papers = papers.DrainToImmutable() }, diagnostics.DrainToImmutable());
    }

    private static Diagnostic? WhyNoPaper(BibtexEntry entry)
    {
        if (BibtexSettings.IsTypeOfOptions(entry.Type))
        {
            return DiagnosticCodes.BibSettingsLeftOut.At(
                entry.Span, $"'{entry.Key}' has options of a style (@{entry.Type}), which are left out");
        }
        return entry.Type == "set"
            ? DiagnosticCodes.BibPartLeftOut.At(
                entry.Span, $"the set '{entry.Key}' is left out; its entries are papers of their own")
            : null;
    }
}
