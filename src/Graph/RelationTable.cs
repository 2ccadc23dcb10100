using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph;

/// <summary>Relations while a graph is built: one for each source, target and kind, with every place that states it.</summary>
internal sealed class RelationTable
{
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<(NodeDraft Source, NodeDraft Target, string Kind), int> _indexes = [];

    /// <summary>Adds a relation, or a place to the one there is; false if there was one.</summary>
    public bool Add(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place)
    {
        ref var index = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_indexes, (source, target, kind.Name), out var exists);
        if (!exists)
        {
            index = _drafts.Count;
            _drafts.Add(new(source, target, kind, place));
        }
        else if (place is { } span && _drafts[index].Place is { } first && span != first)
        {
            (_drafts[index].More ??= []).Add(span);
        }
        if (place is { } use)
            target.Use(use);
        return !exists;
    }

    public List<Draft> Build() => _drafts;

    internal sealed class Draft(NodeDraft source, NodeDraft target, RelationKind kind, SourceSpan? place)
    {
        public NodeDraft Source { get; } = source;

        public NodeDraft Target { get; } = target;

        public SourceSpan? Place { get; } = place;

        public List<SourceSpan>? More { get; set; }

        public Relation ToRelation(Func<NodeDraft, Node> nodeOf)
        {
            ImmutableArray<SourceSpan> origins = Place is { } first ? More is null ? [first] : [first, .. More] : [];
            return new(nodeOf(Source), nodeOf(Target), kind) { Origins = origins };
        }
    }
}
