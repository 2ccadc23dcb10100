using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Keys;

/// <summary>A line of a lock file: the paper that is known by the identity has the key.</summary>
/// <param name="Place">The line, or null where this run adds it.</param>
internal readonly record struct LockedKey(CitationKey Key, PaperIdentity Identity, SourceSpan? Place)
{
    public override string ToString() => $"{Key} {Identity}";
}
