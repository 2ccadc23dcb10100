using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// What people write between entries, and what is left there of entries that have lost their first line.
/// </summary>
internal sealed class BibtexRemarks(SourceText source, List<Diagnostic> diagnostics)
{
    private SourceSpan? _first;
    private bool _hasMore;

    /// <summary>Notes a part between entries. A stray brace, or a line of signs, says nothing.</summary>
    public void Note(int start, int end)
    {
        while (start < end && !_hasMore)
        {
            var length = source.Text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
            var line = source.Text.AsSpan(start, length < 0 ? end - start : length);
            if (line.ContainsAnyExcept(BibtexSettings.NoWords) && !BibtexSettings.IsHeader(line.Trim()))
            {
                _hasMore = _first is not null;
                _first ??= source.Span(start, line.Length);
            }
            start += line.Length + 1;
        }
    }

    /// <summary>Tells of fields between entries: one may be an example, but not two.</summary>
    public void ReportFields(int start, int end)
    {
        if (BibtexFieldStarts.Find(source.Text, start, end).Take(2).ToArray() is not [var first, _])
            return;
        diagnostics.Add(DiagnosticCodes.BibPartLeftOut.At(source.Span(first.Name, first.Length),
            "this field and those behind it stand in no entry, for no line with '@' begins one, and are left out"));
    }

    public void Report()
    {
        if (_first is not { } first)
            return;
        var places = _hasMore ? "here and in other lines" : "here";
        diagnostics.Add(DiagnosticCodes.BibRemarksLeftOut.At(
            first,
            $"comments and text between entries are left out, {places}; a .bib file for --keep-file keeps its own"));
    }
}
