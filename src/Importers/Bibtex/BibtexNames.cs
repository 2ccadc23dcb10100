namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Names of fields and entry types, each as one lower-case string however often and in whatever case it is written.
/// </summary>
internal sealed class BibtexNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field of the name has names of people.</summary>
    public static bool AreIn(string field) => field is "author" or "editor" or "editora" or "editorb" or "editorc"
        or "translator" or "bookauthor" or "annotator" or "commentator" or "introduction" or "foreword" or "afterword"
        or "holder";

    public string Of(ReadOnlySpan<char> name)
    {
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            return known;
#pragma warning disable CA1308 // BibTeX has always had its names in lower case.
        var lower = name.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        _names.Add(lower, lower);
        return lower;
    }
}
