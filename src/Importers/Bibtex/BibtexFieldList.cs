namespace SurveyGraph.Importers.Bibtex;

/// <summary>The fields of an entry, each under a name of its own.</summary>
internal sealed class BibtexFieldList
{
    // Entries have a dozen fields; a set is for those that have thousands.
    private const int Few = 32;
    private const int MaxKeywords = 2000;

    private readonly List<BibtexField> _fields = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public int Count => _fields.Count;

    public void Clear()
    {
        _fields.Clear();
        _names.Clear();
    }

    public BibtexField[] ToArray() => [.. _fields];

    /// <returns>False where there is a field of that name already.</returns>
    public bool TryAdd(BibtexField field)
    {
        if (!IsNew(field.Name))
            return false;
        _fields.Add(field);
        return true;
    }

    /// <summary>
    /// Joins the keywords of several fields, as a publisher's pages write each keyword into one of its own, and notes.
    /// </summary>
    public bool TryJoin(BibtexField field)
    {
        var index = field.Name is "keywords" or "note" ? _fields.FindIndex(known => known.Name == field.Name) : -1;
        if (index < 0 || _fields[index].Value.Length > MaxKeywords)
            return false;
        var known = _fields[index].Value;
        if (known.Span.Trim().SequenceEqual(field.Value.Span.Trim()))
            return true;
        var separator = field.Name == "note" || known.Span.Contains(';') ? "; " : ", ";
        _fields[index] = _fields[index] with { Value = $"{known}{separator}{field.Value}".AsMemory() };
        return true;
    }

    private bool IsNew(string name)
    {
        if (_fields.Count == Few)
            _names.UnionWith(_fields.Select(field => field.Name));
        if (_fields.Count >= Few)
            return _names.Add(name);
        foreach (var field in _fields)
        {
            if (ReferenceEquals(field.Name, name))
                return false;
        }
        return true;
    }
}
