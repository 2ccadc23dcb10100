using System.Diagnostics;

namespace SurveyGraph.Graph.Papers;

/// <summary>The word for a kind of venue in outputs and conditions.</summary>
public static class VenueKindName
{
    /// <summary>The word, or null where the kind is not known.</summary>
    public static string? Of(VenueKind kind) => kind switch
    {
        VenueKind.Unknown => null,
        VenueKind.Conference => "conference",
        VenueKind.Workshop => "workshop",
        VenueKind.Journal => "journal",
        VenueKind.Preprint => "preprint",
        VenueKind.Book => "book",
        VenueKind.Thesis => "thesis",
        _ => throw new UnreachableException(),
    };
}
