namespace SurveyGraph.Graph.Papers;

/// <summary>Where a paper appeared.</summary>
/// <param name="Short">The usual short name: ECCV.</param>
/// <param name="Name">The name in full, or the short name where the full one is not known.</param>
/// <param name="Kind">Conference, journal, preprint server and so on.</param>
/// <param name="Proceedings">The title of the proceedings or journal as a bibliography prints it, where it differs from
/// the name.</param>
public sealed record Venue(string Short, string Name, VenueKind Kind, string? Proceedings = null)
{
    /// <summary>A venue that no table knows, as the source writes it.</summary>
    public static Venue Unlisted(string text, VenueKind kind = VenueKind.Unknown) => new(text, text, kind);

    public string ContainerTitle => Proceedings ?? Name;
}
