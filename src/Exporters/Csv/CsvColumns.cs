using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Csv;

/// <summary>
/// The columns of the table of papers: first those that every table has, then one for each relation between papers,
/// facet and field of a .bib entry that the papers have. <c>facet:</c>, <c>field:</c> and <c>relation:</c> say what the
/// names behind them are, for these may be any.
/// </summary>
internal static class CsvColumns
{
    /// <summary>More columns of a kind than this make no table; the most used ones stay.</summary>
    private const int MaxOfAKind = 500;

    private static readonly LatexForm PlainNames = new() { Alphabet = LatexAlphabet.Unicode };

    // Those that a table has in any case. Any other kind of relation says what it is.
    private static readonly ImmutableArray<RelationKind> NamedRelations =
    [
        RelationKind.Cites, RelationKind.BuildsOn, RelationKind.ComparesWith, RelationKind.EvaluatedOn,
        RelationKind.RelatedTo, RelationKind.Acknowledges,
    ];

    private static readonly ImmutableArray<CsvColumn> Fixed =
    [
        new("key", paper => paper.Key?.Value),
        new("title", paper => paper.Title),
        new("short_name", paper => paper.ShortName),
        new("authors", Authors),
        new("year", paper => paper.Date?.Year.ToString("D4", CultureInfo.InvariantCulture)),
        new("date", paper => paper.Date?.ToString()),
        new("arxiv", paper => paper.Identifiers.Arxiv?.Value),
        new("doi", paper => paper.Identifiers.Doi?.Value),
        new("openreview", paper => paper.Identifiers.OpenReview?.Value),
        new("acl_id", paper => paper.Identifiers.Acl?.Value),
        new("venue", paper => paper.Venue?.Short),
        new("venue_name", paper => paper.Venue is { } venue && venue.Name != venue.Short ? venue.Name : null),
        new("venue_type", paper => paper.Venue is { } venue ? VenueKindName.Of(venue.Kind) : null),
        new("entry_type", paper => paper.EntryType?.Name),
        new("url", paper => paper.Url),
        new("code", (_, paper) => paper.Repositories.Select(repository => repository.Url)),
        new("other_links", (_, paper) => paper.Links.Select(link => link.Url)),
        new("sections", (_, paper) => paper.Sections.Select(PathOf)),
        new("sources", (_, paper) => paper.Origins.Select(PlaceOf)),
    ];

    public static ImmutableArray<CsvColumn> Of(PaperGraph graph) =>
        [.. Fixed, .. Relations(graph), .. Facets(graph), .. Fields(graph)];

    private static IEnumerable<CsvColumn> Relations(PaperGraph graph)
    {
        var used = MostUsed(graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Citation)
            .Select(relation => relation.Kind.Name));
        return NamedRelations.Select(kind => kind.Name).Where(used.Contains)
            .Concat(used.Except(NamedRelations.Select(kind => kind.Name)).Order(StringComparer.Ordinal))
            .Select(kind => new CsvColumn(
                NameOfRelation(kind),
                (node, _) => graph.OutEdges(node)
                    .Where(relation => relation.Kind.Name == kind)
                    .Select(relation => relation.Target.Paper?.Key?.Value)));
    }

    private static IEnumerable<CsvColumn> Facets(PaperGraph graph)
    {
        var terms = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Classification)
            .ToLookup(relation => (relation.Source, relation.Target.Facet), relation => relation.Target.Label);
        var used = MostUsed(terms.Select(paper => paper.Key.Facet).OfType<string>());
        return graph.Nodes.Where(node => node is { Kind: NodeKind.Facet, Facet: { } key } && used.Contains(key))
            .Select(facet => new CsvColumn(
                NameOfFacet(facet), (node, _) => terms[(node, facet.Facet)].Distinct().Select(OneValue)));
    }

    private static IEnumerable<CsvColumn> Fields(PaperGraph graph) =>
        MostUsed(graph.Papers.SelectMany(node => node.Paper!.Fields.Select(field => field.Name)))
            .Order(StringComparer.Ordinal)
            .Select(name => new CsvColumn(NameOfField(name), paper => paper.FieldOf(name)));

    public static string NameOfRelation(string kind) =>
        NamedRelations.Any(named => named.Name == kind) ? kind.Replace('-', '_') : $"relation:{kind}";

    // The name for people, unless only the key says which facet it is.
    public static string NameOfFacet(Node facet) =>
        $"facet:{(Facet.KeyOf(facet.Label) == facet.Facet ? facet.Label : facet.Facet)}";

    public static string NameOfField(string field) => $"field:{field}";

    private static HashSet<string> MostUsed(IEnumerable<string> names) => names.CountBy(name => name)
        .OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal)
        .Take(MaxOfAKind).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);

    // The semicolon tells several names from one whose parts a comma divides.
    private static string Authors(Paper paper)
    {
        var names = paper.Authors.Select(NameOf).ToList();
        if (paper.HasMoreAuthors)
            names.Add("others");
        return names is [var one] && one.Contains(',', StringComparison.Ordinal)
            ? one + ";"
            : string.Join("; ", names);
    }

    private static string NameOf(PersonName name)
    {
        var latex = PersonNames.Format([name], hasMore: false, PlainNames).Latex;
        // LaTeX has its own quotation marks and dashes, which only a name that needs LaTeX has to bear with.
        if (!latex.AsSpan().ContainsAny(@"{\$;"))
        {
            var family = name.Particle is { } particle ? $"{particle} {name.Family}" : name.Family;
            return string.Join(", ", new[] { family, name.Suffix, name.Given }.OfType<string>());
        }
        return latex.Contains(';', StringComparison.Ordinal)
            ? PersonNames.Format([new(name.DisplayName, IsOrganisation: true)], hasMore: false, PlainNames).Latex
            : latex;
    }

    // What divides headings must not stand in one.
    private static string PathOf(Section section) => string.Join(" / ", section.Path.Select(title =>
        OneValue(title).Replace(" / ", "/", StringComparison.Ordinal).Replace(" > ", ">", StringComparison.Ordinal)));

    private static string OneValue(string value) => value.Replace(';', ',');

    private static string PlaceOf(SourceSpan place)
    {
        var (line, endLine) = (place.Line, place.EndLine);
        var lines = line == endLine ? $"{line}" : $"{line}-{endLine}";
        return $"{place.Source.Path}:{lines}";
    }
}
