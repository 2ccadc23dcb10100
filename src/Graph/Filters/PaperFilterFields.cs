using System.Collections.Immutable;

namespace SurveyGraph.Graph.Filters;

/// <summary>The fields that a <see cref="PaperFilter"/> may ask for, beside facets.</summary>
public static class PaperFilterFields
{
    public static ImmutableArray<string> Names { get; } =
    [
        "year", "date", "title", "name", "author", "venue", "venue-type", "type", "key", "arxiv", "doi", "openreview",
        "acl", "url", "code", "section",
    ];

    /// <summary>Whether the values of a field come one after the other.</summary>
    internal static bool IsOrdered(string field) => field is "year" or "date";
}
