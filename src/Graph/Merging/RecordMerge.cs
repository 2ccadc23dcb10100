using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// Gives the entries of a list what records of the same source (BibTeX below an entry, or at the end of the list) say
/// of them. A record makes no paper: most often a list has one of itself, for those who want to cite it.
/// </summary>
public sealed class RecordMerge
{
    // A title that more entries have tells nothing.
    private const int MaxNamesakes = 20;

    // So many of the words of an entry's title and of the record below it must be the same.
    private const double MinSharedWords = 0.7;

    private readonly ImmutableArray<Paper> _entries;
    private readonly ILookup<string, int> _byIdentifier;
    private readonly ILookup<string, int> _byTitle;

    private RecordMerge(ImmutableArray<Paper> entries)
    {
        _entries = entries;
        var all = Enumerable.Range(0, entries.Length).ToList();
        _byIdentifier = all.SelectMany(i => entries[i].Identifiers.Normal().Names().Select(name => (name, i)))
            .ToLookup(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        _byTitle = all.ToLookup(i => SimilarTitle.Of(entries[i].Title).Rest, StringComparer.Ordinal);
    }

    /// <summary>The entries with what the records add to them; a record of none of them is reported.</summary>
    /// <param name="entries">The papers of a list, in source order.</param>
    /// <param name="records">Papers of the same source.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    public static ImmutableArray<Paper> Merge(
        ImmutableArray<Paper> entries, IEnumerable<Paper> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var all = records.ToList();
        if (all.Count == 0)
            return entries;
        var merge = new RecordMerge(entries);
        var ofEntries = new SortedDictionary<int, List<Paper>>();
        foreach (var record in all)
        {
            if (merge.Find(record) is not { } entry)
            {
                diagnostics.Add(DiagnosticCodes.RecordWithoutEntry.At(
                    record.Origins[0],
                    $"no entry of the list is \"{(record.Title.Length > 0 ? record.Title : record.Key)}\"; what this says is left out"));
            }
            else if (ofEntries.TryGetValue(entry, out var others))
            {
                others.Add(record);
            }
            else
            {
                ofEntries.Add(entry, [entries[entry], record]);
            }
        }
        var merged = entries.ToBuilder();
        foreach (var (entry, group) in ofEntries)
        {
            // A record is no entry of its own.
            merged[entry] = PaperMerge.Merge(group, diagnostics) with
            {
                Origins = entries[entry].Origins,
                SectionPlaces = entries[entry].SectionPlaces,
            };
        }
        return merged.ToImmutable();
    }

    private int? Find(Paper record)
    {
        var ids = record.Identifiers.Normal();
        var candidates = ids.Names().SelectMany(name => _byIdentifier[name]);
        if (EntryAbove(record) is { } above && IsAlike(_entries[above].Title, record.Title))
            candidates = candidates.Append(above);
        var title = SimilarTitle.Of(record.Title);
        candidates = candidates.Concat(_byTitle[title.Rest].Take(MaxNamesakes)
            .Where(i => title.Agrees(SimilarTitle.Of(_entries[i].Title), isOneAuthor: false)));
        return candidates.Where(i => IdentifierConflict.Between(_entries[i].Identifiers.Normal(), ids) is null)
            .Select(i => (int?)i).FirstOrDefault();
    }

    // The entries stand in source order.
    private int? EntryAbove(Paper record)
    {
        var count = PlaceSearch.CountUpTo(_entries, record.Origins[0].Start, StartOf);
        return count > 0 ? count - 1 : null;

        static int StartOf(Paper entry) => entry.Origins.IsEmpty ? int.MaxValue : entry.Origins[0].Start;
    }

    // A list may cut a title short, leave out the name of the method or have nothing but it.
    private static bool IsAlike(string title, string other)
    {
        var (words, others) = (Slug.Words(title), Slug.Words(other));
        if (words.Count == 1 && !IsName(title))
            return false;
        var (all, allOthers) = (string.Join(' ', words), string.Join(' ', others));
        return all.Contains(allOthers, StringComparison.Ordinal) || allOthers.Contains(all, StringComparison.Ordinal)
            || words.Intersect(others).Count() >= MinSharedWords * Math.Max(words.Count, others.Count);
    }

    // ToMe and GPT-4 are names; Survey is a word.
    private static bool IsName(string word) =>
        word.Any(char.IsAsciiDigit) || word.Count(char.IsUpper) >= 2;
}
