using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>The authors of a paper by several entries: the longest list, each name as full as any has it.</summary>
internal static class AuthorMerge
{
    public static (ImmutableArray<PersonName> Authors, bool HasMore) Merge(IReadOnlyList<Paper> entries)
    {
        var longest = entries.OrderByDescending(entry => (entry.Authors.Length, !entry.HasMoreAuthors)).First();
        var authors = longest.Authors.ToBuilder();
        foreach (var entry in entries.Where(entry => !ReferenceEquals(entry, longest)))
        {
            for (var i = 0; i < entry.Authors.Length; i++)
                authors[i] = Fuller(authors[i], entry.Authors[i]);
        }
        return (authors.ToImmutable(), longest.HasMoreAuthors);
    }

    /// <summary>Whether both may name one person: one family, and no given name contradicts the other.</summary>
    public static bool MayBeSame(PersonName a, PersonName b) =>
        IsSameFamily(a, b) && AgreeInGiven(FullNames.WithParticles(a).Given, FullNames.WithParticles(b).Given);

    // "van Gogh" may be a family name or a particle and one, and "Luc Van" the given names of one Gool.
    public static bool IsSameFamily(PersonName a, PersonName b) =>
        IsSameName(a.Family, b.Family) || IsSameName(FamilyOf(a), FamilyOf(b));

    private static string FamilyOf(PersonName name)
    {
        name = FullNames.WithParticles(name);
        return name.Particle + name.Family;
    }

    private static PersonName Fuller(PersonName known, PersonName other)
    {
        if (!MayBeSame(known, other) || Letters(other) <= Letters(known))
            return known;
        // "Van Gool, L." says where the "Luc Van Gool" of a bibliography parts.
        if (!IsSameName(known.Family, other.Family))
            other = FullNames.WithParticles(other);
        return other.Affiliation is null ? other with { Affiliation = known.Affiliation } : other;
    }

    private static int Letters(PersonName name) => FullNames.WithParticles(name).Given?.Count(char.IsLetter) ?? 0;

    // Name by name, "L." agrees with "Liang", and who writes fewer names says nothing of the others.
    private static bool AgreeInGiven(string? a, string? b)
    {
        if (a is null || b is null)
            return true;
        var (first, second) = (Words(a), Words(b));
        return first.Zip(second).All(pair =>
            pair.First.StartsWith(pair.Second, StringComparison.Ordinal)
            || pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
    }

    private static string[] Words(string given) =>
        [.. given.Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(Slug.ComparableName)];

    private static bool IsSameName(string a, string b) => Slug.ComparableName(a) == Slug.ComparableName(b);
}
