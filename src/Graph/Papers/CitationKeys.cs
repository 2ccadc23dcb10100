using System.Collections.Immutable;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Gives every paper a citation key, unique ignoring case. A key in a source stays; the others are made by a pattern.
/// The keys depend on the papers and on the locked keys only, not on their order.
/// </summary>
public static class CitationKeys
{
    public static (ImmutableArray<Paper> Papers, ImmutableArray<Diagnostic> Diagnostics) Assign(
        ImmutableArray<Paper> papers, KeyOptions? options = null)
    {
        options ??= KeyOptions.Default;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        papers = [.. papers.Select(paper => paper.WithKeyEvidence())];
        var locked = KeyLockMatches.Of(options.Lock, papers);
        var keys = new CitationKey[papers.Length];
        // What is locked is taken, also by papers that are gone: they may come back, and documents cite them.
        var taken = options.Lock.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < papers.Length; i++)
            keys[i] = locked.Find(i)?.Key ?? default;

        var given = Group(papers, taken, i => keys[i] == default ? papers[i].Key?.Value : null);
        var held = given.Where(group => !taken.Add(group.Key)).Select(group => group.Key).ToHashSet();
        foreach (var (key, indexes) in given)
        {
            if (!held.Contains(key))
                keys[indexes[0]] = papers[indexes[0]].Key!.Value;
            var number = 1;
            foreach (var index in indexes)
            {
                if (keys[index] != default)
                    continue;
                keys[index] = WithSuffix(papers[index].Key!.Value.Value, ref number, taken);
                diagnostics.Add(DiagnosticCodes.DuplicateKey.At(
                    papers[index].Origins.Select(span => (SourceSpan?)span).FirstOrDefault(),
                    $"key '{papers[index].Key}' is also that of another paper; this one is now '{keys[index]}'"));
            }
        }

        var made = Group(papers, taken, i => keys[i] == default ? options.Pattern.Of(papers[i]) : null);
        // Keys that stand alone are settled first, so that a suffix never takes one of them.
        foreach (var (key, indexes) in made)
        {
            if (indexes.Count == 1 && taken.Add(key))
                keys[indexes[0]] = CitationKey.Parse(key);
        }
        foreach (var (key, indexes) in made)
        {
            var number = locked.IsLocked(key) ? 1 : 0;
            foreach (var index in indexes)
            {
                if (keys[index] == default)
                    keys[index] = WithSuffix(key, ref number, taken);
            }
        }

        locked.Report(keys, diagnostics);
        return ([.. papers.Select((paper, i) => WithKey(locked.WithEvidence(i, paper), keys[i]))],
            diagnostics.ToImmutable());
    }

    private static Paper WithKey(Paper paper, CitationKey key) => paper.Key == key ? paper : paper with { Key = key };

    // Papers of a group in order of publication, whatever the order of the input. Those that have a key for themselves
    // come first; of the others the key, of which there may be a few, says in which order they get a suffix.
    private static List<(string Key, List<int> Indexes)> Group(
        ImmutableArray<Paper> papers, HashSet<string> taken, Func<int, string?> keyOf)
    {
        var groups = new Dictionary<string, List<int>>(papers.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < papers.Length; i++)
        {
            if (keyOf(i) is not { } key)
                continue;
            if (groups.TryGetValue(key, out var indexes))
                indexes.Add(i);
            else
                groups.Add(key, new(1) { i });
        }
        var order = new PublicationOrder(papers);
        foreach (var indexes in groups.Values.Where(indexes => indexes.Count > 1))
            indexes.Sort(order);
        List<(string Key, List<int> Indexes)> own = new(groups.Count), contested = [];
        foreach (var (key, indexes) in groups)
            (indexes.Count > 1 || taken.Contains(key) ? contested : own).Add((key, indexes));
        own.AddRange(contested.OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase));
        return own;
    }

    // a … z, then aa … zz: letters as bibliographies use them. The number is the next one to try.
    private static CitationKey WithSuffix(string key, ref int number, HashSet<string> taken)
    {
        while (true)
        {
            var suffix = "";
            for (var n = number; n >= 0; n = (n / 26) - 1)
                suffix = (char)('a' + (n % 26)) + suffix;
            number++;
            var own = key + suffix;
            if (taken.Add(own))
                return CitationKey.Parse(own);
        }
    }
}
