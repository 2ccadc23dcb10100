using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Takes the cells of a facet apart at commas where the facet itself shows that they hold several terms: in
/// <c>pruning, VQA</c> if <c>pruning</c> and <c>VQA</c> are cells, too, and not in <c>Paris, France</c>.
/// </summary>
/// <remarks>
/// A part is a term if it stands alone in a cell, or at different places in several: first in one, last in another.
/// Half of the parts must be. A facet that has cells with semicolons or lists has said what parts its terms.
/// </remarks>
internal sealed class CommaTerms
{
    private readonly HashSet<string> _withCommas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _divided = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a paper's cell of a facet holds.</summary>
    public void Note(TableColumn column, ImmutableArray<string> values)
    {
        if (values.Length > 1 || column.Detail == TermText.Whole)
            _divided.Add(column.Header);
        else if (values is [var one] && one.Contains(',', StringComparison.Ordinal))
            _withCommas.Add(column.Header);
    }

    public void Divide(ImmutableArray<Paper>.Builder papers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _withCommas.ExceptWith(_divided);
        if (_withCommas.Count == 0)
            return;
        HashSet<string> facets = new(StringComparer.Ordinal);
        foreach (var tags in papers.SelectMany(paper => paper.Tags).Where(tag => _withCommas.Contains(tag.Facet))
            .GroupBy(tag => tag.Facet, StringComparer.Ordinal))
        {
            if (!AreTerms(tags))
                continue;
            facets.Add(tags.Key);
            diagnostics.Add(DiagnosticCodes.TermsDivided.At(
                tags.First(HasComma).Span,
                $"column {tags.Key}: the parts between commas are terms, as other cells have them; "
                + $"a header facet:{tags.Key} keeps cells whole"));
        }
        for (var i = 0; i < papers.Count && facets.Count > 0; i++)
        {
            if (papers[i].Tags.Any(IsDivided))
                papers[i] = papers[i] with { Tags = [.. papers[i].Tags.SelectMany(Terms)] };
        }

        bool IsDivided(FacetTag tag) => HasComma(tag) && facets.Contains(tag.Facet);

        IEnumerable<FacetTag> Terms(FacetTag tag) => IsDivided(tag)
            ? Parts(tag.Value).Distinct(StringComparer.Ordinal).Select(part => tag with { Value = part })
            : [tag];
    }

    private static bool HasComma(FacetTag tag) => tag.Value.Contains(',', StringComparison.Ordinal);

    private static bool AreTerms(IEnumerable<FacetTag> tags)
    {
        // Where each part stands: alone (-1), or as which one of several; null for several of these.
        Dictionary<string, int?> places = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            var values = HasComma(tag) ? Parts(tag.Value) : [tag.Value];
            if (values.Exists(value => value.Length == 0 || !TermText.CanBeTerm(value) || !HasWholeBrackets(value)))
                return false;
            foreach (var (index, value) in values.Index())
            {
                var place = values.Count == 1 ? -1 : index;
                places[value] = places.TryGetValue(value, out var known) && known != place ? null : place;
                if (values.Count > 1)
                    parts.Add(value);
            }
        }
        return parts.Count(part => places[part] is null) is >= 2 and var terms && terms * 2 >= parts.Count;
    }

    private static List<string> Parts(string value) => [.. value.Split(',', StringSplitOptions.TrimEntries)];

    // The comma in "LLM (7B, 13B)" parts nothing.
    private static bool HasWholeBrackets(string part) =>
        part.Count(c => c is '(' or '[') == part.Count(c => c is ')' or ']');
}
