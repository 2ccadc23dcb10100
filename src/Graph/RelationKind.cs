using System.Text;

namespace SurveyGraph.Graph;

/// <summary>A kind of relation, named in words joined by hyphens: cites, has-stage, broader-than.</summary>
/// <param name="Uri">The property of CiTO, SKOS, Dublin Core or schema.org that says the same, or null.</param>
public sealed record RelationKind(string Name, RelationCategory Category, string? Uri = null)
{
    private const string Cito = "http://purl.org/spar/cito/";

    public static readonly RelationKind Cites = new("cites", RelationCategory.Citation, Cito + "cites");
    public static readonly RelationKind BuildsOn = new("builds-on", RelationCategory.Citation, Cito + "extends");
    public static readonly RelationKind ComparesWith =
        new("compares-with", RelationCategory.Citation, Cito + "discusses");
    public static readonly RelationKind EvaluatedOn =
        new("evaluated-on", RelationCategory.Citation, Cito + "usesDataFrom");
    public static readonly RelationKind RelatedTo =
        new("related-to", RelationCategory.Citation, Cito + "citesAsRelated");
    public static readonly RelationKind Acknowledges = new("acknowledges", RelationCategory.Citation, Cito + "credits");
    public static readonly RelationKind BroaderThan =
        new("broader-than", RelationCategory.Hierarchy, "http://www.w3.org/2004/02/skos/core#narrower");
    public static readonly RelationKind ListedIn = new("listed-in", RelationCategory.Listing);
    public static readonly RelationKind PublishedIn =
        new("published-in", RelationCategory.Publication, "http://purl.org/dc/terms/isPartOf");
    public static readonly RelationKind AuthoredBy =
        new("authored-by", RelationCategory.Authorship, "http://purl.org/dc/terms/creator");
    public static readonly RelationKind ImplementedBy =
        new("implemented-by", RelationCategory.Implementation, "https://schema.org/codeRepository");
    public static readonly RelationKind CoAuthorOf = new("co-author-of", RelationCategory.Projection);
    public static readonly RelationKind SharesTermsWith =
        new("shares-terms-with", RelationCategory.Projection, "http://purl.org/dc/terms/relation");
    public static readonly RelationKind OccursWith =
        new("occurs-with", RelationCategory.Projection, "http://www.w3.org/2004/02/skos/core#related");

    private static readonly RelationKind[] Citations =
        [Cites, BuildsOn, ComparesWith, EvaluatedOn, RelatedTo, Acknowledges];

    /// <summary>
    /// The kind that classifies papers under a facet: uses-method, has-stage. Facets are free text in a file, names are
    /// not.
    /// </summary>
    public static RelationKind Classifies(Facets.Facet facet)
    {
        var name = Text.Slug.Of(facet.Relation ?? "has-" + facet.Key);
        return new(name.Length == 0 ? "has-term" : name, RelationCategory.Classification,
            "http://purl.org/dc/terms/subject");
    }

    /// <summary>
    /// The kind of a paper-to-paper relation that a source names; a name that is not known is kept as it is.
    /// </summary>
    public static RelationKind OfCitation(string name)
    {
        var normal = Text.Slug.Of(name);
        return Array.Find(Citations, kind => kind.Name == normal)
            ?? new(normal.Length == 0 ? RelatedTo.Name : normal, RelationCategory.Citation);
    }

    /// <summary>The name in camelCase, for JSON: usesMethod.</summary>
    public string CamelCaseName { get; } = CamelCase(Name);

    private static string CamelCase(string words)
    {
        var name = new StringBuilder();
        foreach (var word in words.Split('-', StringSplitOptions.RemoveEmptyEntries))
            name.Append(name.Length == 0 ? word[0] : char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        return name.ToString();
    }
}
