namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A name in BibTeX's four parts (CSL: family, given, non-dropping particle, suffix), or an organisation.
/// </summary>
/// <param name="Family">The family name, or the whole name of an organisation or a mononym.</param>
/// <param name="Given">The given names, or null where none is known.</param>
/// <param name="Particle">The lower-case part before the family name: von, de la.</param>
/// <param name="Suffix">Jr., III.</param>
/// <param name="IsOrganisation">The name is one unit that no style may take apart.</param>
public sealed record PersonName(
    string Family, string? Given = null, string? Particle = null, string? Suffix = null, bool IsOrganisation = false)
{
    /// <summary>The institution that the source gives beside the name; no part of the name.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The name as read aloud: Jan van der Berg, Jr.</summary>
    public string DisplayName => this switch
    {
        { Given: null, Particle: null, Suffix: null } => Family,
        { Particle: null, Suffix: null } => $"{Given} {Family}",
        _ => $"{(Given is null ? "" : Given + " ")}{(Particle is null ? "" : Particle + " ")}{Family}"
            + (Suffix is null ? "" : ", " + Suffix),
    };

    // The parts that nearly every name has: there are millions of authors to be looked up.
    public override int GetHashCode() => HashCode.Combine(Family, Given);

    public override string ToString() => DisplayName;
}
