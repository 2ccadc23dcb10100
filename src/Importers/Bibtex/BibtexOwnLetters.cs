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
        Dictionary<string, BibtexField> own = new(StringComparer.Ordinal);
        foreach (var field in entry.Fields.Where(field => IsMarked(field.Name)))
            own.TryAdd(field.Name[..^Mark.Length], field);
        List<BibtexField> fields = [];
        HashSet<BibtexField> taken = [];
        foreach (var field in entry.Fields)
        {
            if (own.TryGetValue(field.Name, out var note) && note.Value.Span is ['=', '"', .., '"']
                && note.Value.Length >= MinLength && Says(field, note.Value.Span[2..^1]) && taken.Add(note))
            {
                fields.Add(note with { Name = field.Name, Value = note.Value[2..^1] });
            }
            else
            {
                fields.Add(field);
            }
        }
        return entry with { Fields = [.. fields.Where(field => !taken.Contains(field))] };
    }

    private static bool IsMarked(string name) => name.EndsWith(Mark, StringComparison.Ordinal);

    private static bool Says(BibtexField latin, ReadOnlySpan<char> own) => latin.Name == "url"
        ? own.SequenceEqual(Uri.UnescapeDataString(latin.Value.Span))
        : LatexText.Decode(LatexText.Encode(LatexText.Decode(own)).Latex) == LatexText.Decode(latin.Value.Span);
}
