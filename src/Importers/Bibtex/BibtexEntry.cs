using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>An entry of a .bib file.</summary>
/// <param name="Type">Lower case: article.</param>
/// <param name="Key">As written, which LaTeX may not be able to use; empty where there is none.</param>
/// <param name="Fields">In source order; each name once.</param>
/// <param name="Span">From the at sign to the closing delimiter.</param>
public sealed record BibtexEntry(string Type, string Key, ImmutableArray<BibtexField> Fields, SourceSpan Span)
{
    public BibtexField? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return field;
        }
        return null;
    }

    /// <summary>The entry with the values changed that have what is looked for; hardly an entry has any.</summary>
    public BibtexEntry Decode(Func<ReadOnlySpan<char>, bool> isIn, Func<BibtexField, BibtexField> decode)
    {
        foreach (var field in Fields)
        {
            if (isIn(field.Value.Span))
                return this with { Fields = [.. Fields.Select(each => isIn(each.Value.Span) ? decode(each) : each)] };
        }
        return this;
    }
}
