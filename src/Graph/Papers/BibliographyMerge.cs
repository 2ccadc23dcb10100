using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Joins what several sources say. Entries that share an arXiv id, a DOI, an OpenReview or an ACL id are one paper, unless
/// another identifier says that they are two. Titles decide nothing.
/// </summary>
public static class BibliographyMerge
{
    public static (Bibliography Bibliography, ImmutableArray<Diagnostic> Diagnostics) Merge(IEnumerable<Bibliography> sources)
    {
        var all = sources.ToImmutableArray();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var papers = MergePapers(all.SelectMany(source => source.Papers), diagnostics);
        var merged = new Bibliography
        {
            Title = all.Select(source => source.Title).FirstOrDefault(title => title is not null),
            Papers = papers,
            Relations = [.. all.SelectMany(source => source.Relations)],
            Facets = [.. all.SelectMany(source => source.Facets)],
            Sections = [.. all.SelectMany(source => source.Sections)],
        };
        return (merged, diagnostics.ToImmutable());
    }

    private static ImmutableArray<Paper> MergePapers(IEnumerable<Paper> papers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // A group of entries lives at the place of its first entry; the places of the others lead there.
        List<List<Paper>?> groups = [];
        List<Identifiers> identifiers = [];
        List<int> leads = [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            var ids = paper.Identifiers.Normal();
            var own = groups.Count;
            groups.Add([paper]);
            identifiers.Add(ids);
            leads.Add(own);
            foreach (var id in ids.Names())
            {
                if (!places.TryGetValue(id, out var named))
                {
                    places.Add(id, own);
                    continue;
                }
                var (place, other) = (Lead(leads, own), Lead(leads, named));
                if (place == other)
                    continue;
                var first = groups[other]![0];
                if (Differing(identifiers[other], identifiers[place]) is { } difference)
                {
                    diagnostics.Add(DiagnosticCodes.IdentifiersConflict.At(FirstOrigin(paper),
                        $"'{paper.Title}' has {id} like '{first.Title}' ({FirstOrigin(first)}) but {difference}; kept apart"));
                    continue;
                }
                diagnostics.Add(DiagnosticCodes.PapersMerged.At(FirstOrigin(paper), $"same paper as {FirstOrigin(first)} ({id}): '{paper.Title}'"));
                var (into, from) = (Math.Min(place, other), Math.Max(place, other));
                groups[into]!.AddRange(groups[from]!);
                identifiers[into] = identifiers[into].Or(identifiers[from]);
                groups[from] = null;
                leads[from] = into;
            }
        }
        return [.. groups.OfType<List<Paper>>().Select(group => PaperMerge.Merge(group, diagnostics))];
    }

    private static int Lead(List<int> leads, int place)
    {
        while (leads[place] != place)
            place = leads[place] = leads[leads[place]];
        return place;
    }

    // OpenReview gives each submission a forum of its own: two forums may be one paper that was submitted twice.
    private static string? Differing(Identifiers a, Identifiers b)
    {
        if (a.Arxiv is { } x && b.Arxiv is { } y && x != y)
            return $"different arXiv ids ({x}, {y})";
        if (a.Doi is { } d && b.Doi is { } e && d != e)
            return $"different DOIs ({d}, {e})";
        return a.Acl is { } p && b.Acl is { } q && p != q ? $"different ACL ids ({p}, {q})" : null;
    }

    private static SourceSpan? FirstOrigin(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];
}
