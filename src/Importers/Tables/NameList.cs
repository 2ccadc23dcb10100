using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Tables;

/// <summary>The authors or editors that a record names.</summary>
/// <param name="HasMore">The list stops with "et al." or "and others".</param>
internal readonly record struct NameList(ImmutableArray<PersonName> Names, bool HasMore)
{
    public static readonly NameList Empty = new([], false);
}
