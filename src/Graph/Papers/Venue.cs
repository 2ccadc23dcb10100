using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>Where a paper appeared.</summary>
/// <param name="Short">The usual short name: ECCV.</param>
/// <param name="Name">The name in full, or the short name where the full one is not known.</param>
/// <param name="Kind">Conference, journal, preprint server and so on.</param>
/// <param name="Proceedings">The title of the proceedings or journal as a bibliography prints it, where it differs from
/// the name.</param>
public sealed record Venue(string Short, string Name, VenueKind Kind, string? Proceedings = null)
{
    private const int MaxAliasWords = 3;

    /// <summary>
    /// The short name by which the source calls it, where that is another: NIPS, COMMUN ACM, ICCVW. It says nothing of
    /// what the venue is, and two that differ in nothing else are equal.
    /// </summary>
    public string? Alias { get; init; }

    /// <summary>A venue that no table knows, as the source writes it.</summary>
    public static Venue Unlisted(string text, VenueKind kind = VenueKind.Unknown) => new(text, text, kind);

    public string ContainerTitle => Proceedings ?? Name;

    /// <summary>
    /// The venue as a source calls it, if that is a short name other than the usual one: "IEEE T-PAMI" is the usual
    /// one, with its sponsor and a hyphen.
    /// </summary>
    public Venue As(ReadOnlySpan<char> name)
    {
        var isShort = name.Length > 1 && name.Length < Name.Length && name.Count(' ') < MaxAliasWords
            && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1]);
        if (!isShort || Kind == VenueKind.Preprint || name.Equals(Short, StringComparison.OrdinalIgnoreCase))
            return this;
        var alias = name.ToString();
        var usual = Slug.Comparable(Short);
        var written = Slug.Comparable(alias);
        var isUsual = written == usual || written == Slug.Comparable(WithoutSponsor(Short))
            || Slug.Comparable(WithoutSponsor(alias)) == usual;
        return isUsual ? this : this with { Alias = alias };
    }

    // ACM MM
    private static string WithoutSponsor(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    public bool Equals(Venue? other) =>
        other is not null
        && Short == other.Short && Name == other.Name && Kind == other.Kind && Proceedings == other.Proceedings;

    public override int GetHashCode() => HashCode.Combine(Short, Name, Kind, Proceedings);
}
