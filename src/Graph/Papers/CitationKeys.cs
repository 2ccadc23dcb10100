using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Gives every paper a citation key, unique ignoring case. A key in a source stays; the others are made in the form that
/// Google Scholar made usual, <c>chen2024image</c>: family name, year, first word of the title that says something. The
/// keys depend on the papers and on the locked keys only, not on their order.
/// </summary>
public static class CitationKeys
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0:/\u2013\u2014,");

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is", "it",
        "its", "not", "of", "on", "or", "that", "the", "their", "this", "to", "toward", "towards", "using", "via", "what",
        "when", "where", "which", "who", "why", "with", "without", "you", "your",
    };

    public static (ImmutableArray<Paper> Papers, ImmutableArray<Diagnostic> Diagnostics) Assign(
        ImmutableArray<Paper> papers, KeyOptions? options = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        papers = [.. papers.Select(paper => paper.WithKeyEvidence())];
        var locked = KeyLockMatches.Of((options ?? KeyOptions.Default).Lock, papers);
        var keys = new CitationKey[papers.Length];
        // What is locked is taken, also by papers that are gone: they may come back, and documents cite them.
        var taken = (options ?? KeyOptions.Default).Lock.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < papers.Length; i++)
            keys[i] = locked.Find(i)?.Key ?? default;

        var given = Group(papers, i => keys[i] == default ? papers[i].Key?.Value : null);
        var held = given.Where(group => !taken.Add(group.Key)).Select(group => group.Key).ToHashSet();
        foreach (var (key, indexes) in given)
        {
            if (!held.Contains(key))
                keys[indexes[0]] = papers[indexes[0]].Key!.Value;
            var number = 1;
            foreach (var index in indexes.Where(index => keys[index] == default))
            {
                keys[index] = WithSuffix(papers[index].Key!.Value.Value, ref number, taken);
                diagnostics.Add(DiagnosticCodes.DuplicateKey.At(
                    papers[index].Origins.Select(span => (SourceSpan?)span).FirstOrDefault(),
                    $"key '{papers[index].Key}' is also that of another paper; this one is now '{keys[index]}'"));
            }
        }

        var made = Group(papers, i => keys[i] == default ? Make(papers[i]) : null);
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
        return ([.. papers.Select((paper, i) => locked.WithEvidence(i, paper) with { Key = keys[i] })], diagnostics.ToImmutable());
    }

    /// <summary>The key that a paper gets by itself, before suffixes.</summary>
    public static string Make(Paper paper)
    {
        var words = new TitleWords(paper.Title);
        var name = paper.Authors.IsEmpty ? MethodName(paper, ref words) : Letters(FamilyOf(paper.Authors[0]));
        if (name.Length == 0)
            name = words.Next();
        var year = paper.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        var word = words.Next();
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
            name = "p" + name;
        // Nothing to read in ASCII: an identifier or a hash of the title is all there is.
        return name == "p" && word.Length == 0
            ? "p" + (paper.Identifiers.Arxiv is { } arxiv ? arxiv.Value.Replace('/', '.') : StableHash.Of(paper.Title))
            : name + year + word;
    }

    // Without authors, a title that starts with the method's name is known by that name.
    private static string MethodName(Paper paper, ref TitleWords words)
    {
        var name = paper.ShortName;
        var colon = paper.Title.IndexOf(": ", StringComparison.Ordinal);
        if (name is null && colon > 0 && paper.Title.AsSpan(0, colon).Count(' ') < 2)
            name = paper.Title[..colon];
        if (name is null)
            return "";
        var ofName = new TitleWords(name);
        for (var word = ofName.Next(); word.Length > 0; word = ofName.Next())
            words.Skip(word);
        return Letters(name);
    }

    private static string FamilyOf(PersonName author) => author.Particle is null ? author.Family : author.Particle + author.Family;

    /// <summary>The words of a title that say something, in order, as lower-case ASCII.</summary>
    private ref struct TitleWords(ReadOnlySpan<char> title)
    {
        private ReadOnlySpan<char> _rest = title;

        /// <summary>The next word, or an empty one at the end.</summary>
        public string Next()
        {
            while (!_rest.IsEmpty)
            {
                var end = _rest.IndexOfAny(Separators);
                var word = end < 0 ? _rest : _rest[..end];
                _rest = end < 0 ? [] : _rest[(end + 1)..];
                // A compound is known by its first part; mathematics has no letters to read.
                var hyphen = word.IndexOf('-');
                if (word.Contains('$'))
                    continue;
                var letters = Letters((hyphen < 0 ? word : word[..hyphen]).ToString());
                if (letters.Length > 0 && !StopWords.Contains(letters) && letters.AsSpan().ContainsAnyExceptInRange('0', '9'))
                    return letters;
            }
            return "";
        }

        /// <summary>Passes over the next word if it is this one.</summary>
        public void Skip(string word)
        {
            var rest = _rest;
            if (Next() != word)
                _rest = rest;
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in Slug.Ascii(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }

    // Groups in order of key, papers of a group in order of publication, whatever the order of the input.
    private static List<(string Key, List<int> Indexes)> Group(ImmutableArray<Paper> papers, Func<int, string?> keyOf)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < papers.Length; i++)
        {
            if (keyOf(i) is not { } key)
                continue;
            if (groups.TryGetValue(key, out var indexes))
                indexes.Add(i);
            else
                groups.Add(key, [i]);
        }
        foreach (var indexes in groups.Values.Where(indexes => indexes.Count > 1))
            indexes.Sort((a, b) => ByPublication(papers[a], papers[b]));
        return [.. groups.Select(group => (group.Key, group.Value)).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The order of publication, and of all else that is known where that is one.</summary>
    internal static int ByPublication(Paper a, Paper b)
    {
        var order = Nullable.Compare(a.Date, b.Date);
        if (order == 0)
            order = string.CompareOrdinal(a.Title, b.Title);
        return order == 0 ? string.CompareOrdinal(Details(a), Details(b)) : order;
    }

    private static string Details(Paper paper) =>
        $"{paper.Key}|{paper.Identifiers}|{paper.Url}|{paper.Venue}|{string.Join(';', paper.Authors)}|{string.Join(';', paper.Links)}";

    // a … z, then aa … zz: letters as bibliographies use them. The number is the next one to try.
    private static CitationKey WithSuffix(string key, ref int number, HashSet<string> taken)
    {
        while (true)
        {
            var suffix = "";
            for (var n = number; n >= 0; n = (n / 26) - 1)
                suffix = (char)('a' + (n % 26)) + suffix;
            number++;
            if (taken.Add(key + suffix))
                return CitationKey.Parse(key + suffix);
        }
    }
}
