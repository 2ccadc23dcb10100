using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Fields in the letters that they were written in (<c>title+an:utf8 = {="…"}</c>), which our own exporter puts beside
/// those that have them in Latin letters, as BibTeX and plain LaTeX need them.
/// </summary>
/// <remarks>Data annotations: the manual of BibLaTeX, section "Data Annotations".</remarks>
internal static class BibtexOwnLetters
{
    private const string Mark = "+an:utf8";

    // ="" around a letter
    private const int MinLength = 4;

    /// <summary>
    /// The entry with each such field in the place of the other; one that says something else by now stays beside it.
    /// </summary>
    public static BibtexEntry Restore(BibtexEntry entry)
    {
        if (!entry.Fields.Any(field => IsMarked(field.Name)))
            return entry;
        var fields = entry.Fields.ToList();
        foreach (var own in entry.Fields.Where(field => IsMarked(field.Name)))
        {
            var place = fields.FindIndex(field => own.Name.AsSpan(..^Mark.Length).SequenceEqual(field.Name));
            if (place < 0 || own.Value.Span is not ['=', '"', .., '"'] || own.Value.Length < MinLength
                || !Says(fields[place].Value.Span, own.Value.Span[2..^1]))
                continue;
            fields[place] = own with { Name = fields[place].Name, Value = own.Value[2..^1] };
            fields.Remove(own);
        }
        return entry with { Fields = [.. fields] };
    }

    private static bool IsMarked(string name) => name.EndsWith(Mark, StringComparison.Ordinal);

    private static bool Says(ReadOnlySpan<char> latin, ReadOnlySpan<char> own) =>
        LatexText.Decode(LatexText.Encode(LatexText.Decode(own)).Latex) == LatexText.Decode(latin);
}
