using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Merging;

/// <summary>Tells identifiers that say of two entries that they are two papers.</summary>
internal static class IdentifierConflict
{
    /// <summary>What differs, in words, or null.</summary>
    /// <remarks>OpenReview gives each submission a forum of its own: two may be one paper.</remarks>
    public static string? Between(Identifiers a, Identifiers b)
    {
        if (a.Arxiv is { } x && b.Arxiv is { } y && x != y)
            return $"different arXiv ids ({x}, {y})";
        if (a.Doi is { } d && b.Doi is { } e && d != e)
            return $"different DOIs ({d}, {e})";
        return a.Acl is { } p && b.Acl is { } q && p != q ? $"different ACL ids ({p}, {q})" : null;
    }
}
