using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// Finds the BibTeX entries that stand in a list: in fenced code, in collapsible parts, or as they are.
/// </summary>
internal static class ListRecords
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t");

    /// <param name="diagnostics">Takes what looks like an entry and cannot be read; in a list that is no error.</param>
    public static ImmutableArray<Paper> Of(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!HasAny(source.Text))
            return [];
        var result = new BibtexImporter(VenueTable.Default.Find).Import(source);
        foreach (var finding in result.Diagnostics)
        {
            if (finding.Code == DiagnosticCodes.BrokenEntry && finding.Span is { } place
                && StartsLine(source.Text, source.Text.LastIndexOf('@', Math.Min(place.Start, source.Text.Length - 1))))
                diagnostics.Add(DiagnosticCodes.RecordWithoutEntry.At(place,
                    $"BibTeX cannot be read here: {finding.Message}"));
        }
        // BibTeX takes "@lee.me](mailto:ann@lee.me)" for an entry.
        return [.. result.Bibliography.Papers.Where(paper => StartsLine(source.Text, paper.Origins[0].Start))];
    }

    // An at sign that starts a line, a word and a brace.
    private static bool HasAny(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end > at + 1 && end < text.Length && text[end] == '{' && StartsLine(text, at))
                return true;
        }
        return false;
    }

    private static bool StartsLine(string text, int at)
    {
        while (at > 0 && Blanks.Contains(text[at - 1]))
            at--;
        return at <= 0 || text[at - 1] is '\n' or '>';
    }
}
