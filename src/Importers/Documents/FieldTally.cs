using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>What the fields of one name have in all papers of a document, by which it is told what they say.</summary>
/// <param name="sample">The first field of the name.</param>
internal sealed class FieldTally(RecordField sample)
{
    private const int MinOwn = 8;

    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);
    private int _values;
    private int _fields;
    private int _prose;

    public RecordField Sample => sample;

    /// <summary>Whether any value may be a term.</summary>
    public bool HasTerms { get; private set; }

    /// <summary>Whether a field without terms has several values.</summary>
    public bool HasLists { get; private set; }

    /// <summary>Whether most fields are of sentences.</summary>
    public bool IsProse => 2 * _prose > _fields;

    /// <summary>
    /// Whether no two of many papers have a value in common: a name or a path, which classifies none.
    /// </summary>
    public bool IsOwn => _values >= MinOwn && _distinct.Count == _values;

    public void Add(RecordField field)
    {
        _distinct.UnionWith(field.Values);
        _values += field.Values.Length;
        _fields++;
        _prose += field.Values.Any(TermText.IsProse) ? 1 : 0;
        if (field.Values.Any(TermText.CanBeTerm))
            HasTerms = true;
        else if (field.Values.Length > 1)
            HasLists = true;
    }
}
