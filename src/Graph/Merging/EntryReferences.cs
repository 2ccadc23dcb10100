using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Merging;

/// <summary>Finds the entries that a decision names: by a key, old or made, an identifier, a link or a place.</summary>
internal sealed class EntryReferences
{
    private readonly ImmutableArray<Paper> _entries;
    private readonly ILookup<string, int> _keys;
    private readonly ILookup<string, int> _anyCaseKeys;
    private readonly ILookup<string, int> _names;
    private readonly Lazy<Dictionary<string, List<int>>> _madeKeys;

    /// <param name="byIdentifiers">The groups as identifiers alone join them, which made keys are those of.</param>
    /// <param name="options">How keys are made.</param>
    public EntryReferences(ImmutableArray<Paper> entries, Func<EntryGroups> byIdentifiers, KeyOptions options)
    {
        _entries = entries;
        var keys = entries.SelectMany((entry, i) => KeysOf(entry).Select(key => (Key: key, Entry: i))).ToList();
        _keys = keys.ToLookup(one => one.Key, one => one.Entry, StringComparer.Ordinal);
        _anyCaseKeys = keys.ToLookup(one => one.Key, one => one.Entry, StringComparer.OrdinalIgnoreCase);
        _names = entries.SelectMany((entry, i) => NamesOf(entry).Select(name => (Name: name, Entry: i)))
            .ToLookup(one => one.Name, one => one.Entry, StringComparer.Ordinal);
        _madeKeys = new(() => MadeKeys(byIdentifiers(), options));
    }

    /// <returns>The indexes of the entries, none where nothing is called so.</returns>
    public IReadOnlyCollection<int> Find(string reference)
    {
        var found = Find(_keys, reference) ?? AtPlace(reference)
            ?? Find(_anyCaseKeys, reference) ?? Find(_names, reference);
        if (found is not null)
            return found;
        var ids = ArxivId.TryParse(reference, out var arxiv) ? new(Arxiv: arxiv) : Identifiers.OfUrl(reference);
        return ids.Normal().Names().Select(name => Find(_names, name)).FirstOrDefault(one => one is not null)
            ?? _madeKeys.Value.GetValueOrDefault(reference)
            ?? [];
    }

    private static IReadOnlyCollection<int>? Find(ILookup<string, int> entries, string name) =>
        entries.Contains(name) ? [.. entries[name].Distinct()] : null;

    // "list.md:12" and "list.md:12:3", as findings have them.
    private List<int>? AtPlace(string reference)
    {
        var parts = reference.Split(':');
        var numbers = parts.Reverse().TakeWhile(part => part.Length > 0 && part.All(char.IsAsciiDigit)).Take(2).Count();
        if (numbers == 0 || numbers == parts.Length)
            return null;
        var path = string.Join(':', parts[..^numbers]);
        if (!int.TryParse(parts[^numbers], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            return null;
        var found = Enumerable.Range(0, _entries.Length)
            .Where(i => _entries[i].Origins.Any(origin => Holds(origin, path, line))).ToList();
        return found.Count > 0 ? found : null;
    }

    private static bool Holds(SourceSpan origin, string path, int line) =>
        origin.Source.Path == path && origin.Line <= line && line <= origin.EndLine;

    private Dictionary<string, List<int>> MadeKeys(EntryGroups groups, KeyOptions options)
    {
        var found = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var all = groups.All().ToImmutableArray();
        var unheard = ImmutableArray.CreateBuilder<Diagnostic>();
        var papers = all.Select(group => PaperMerge.Merge([.. group.Select(i => _entries[i])], unheard));
        foreach (var (paper, group) in CitationKeys.Assign([.. papers], options).Papers.Zip(all))
            found.TryAdd(paper.Key!.Value.Value, [.. group]);
        return found;
    }

    private static IEnumerable<string> KeysOf(Paper entry) => entry.Evidence
        .Where(evidence => evidence.Field == PaperField.Key).Select(evidence => evidence.Value)
        .Concat(entry.Key is { } key ? [key.Value] : []).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Paper entry) => entry.Identifiers.Normal().Names()
        .Concat(entry.Url is { } url ? [url] : []).Distinct(StringComparer.Ordinal);
}
