namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Names of fields and entry types, each as one lower-case string however often and in whatever case it is written.
/// </summary>
internal sealed class BibtexNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

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
