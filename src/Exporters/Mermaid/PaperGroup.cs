using System.Collections.Immutable;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>Papers that a diagram shows as one part.</summary>
/// <param name="Term">The term that they have, where it is one.</param>
internal sealed record PaperGroup(PaperGroupKind Kind, string Name, ImmutableArray<Node> Papers, Node? Term = null);

/// <summary>What papers have in common.</summary>
internal enum PaperGroupKind
{
    /// <summary>A year or a term.</summary>
    One,

    /// <summary>One of several years or terms that have no part of their own.</summary>
    Rest,

    /// <summary>That they have no year or no term.</summary>
    None,
}
