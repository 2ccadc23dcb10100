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
}
