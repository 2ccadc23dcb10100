using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>Finds the papers at the ends of relations: each name once, as long as one source states them.</summary>
internal sealed class RelatedPapers
{
    private const int Unknown = -2;

    private readonly Numbering<string> _names;
    private readonly PaperReferences _references;
    private readonly int[] _indexes;
    private SourceLines? _source;

    public RelatedPapers(PaperRelations relations, ImmutableArray<Paper> papers)
    {
        _names = relations.Names;
        _references = new(papers);
        _indexes = new int[_names.Count];
        Array.Fill(_indexes, Unknown);
    }

    /// <returns>The paper's index, or -1 where none is called so.</returns>
    public int IndexOf(int name, SourceLines source)
    {
        if (!ReferenceEquals(source, _source))
        {
            Array.Fill(_indexes, Unknown);
            _source = source;
        }
        return _indexes[name] == Unknown ? _indexes[name] = _references.IndexOf(_names[name], source) : _indexes[name];
    }
}
