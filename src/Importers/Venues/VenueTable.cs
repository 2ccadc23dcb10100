using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The venues that the product knows, by every name that a list may write. A lookup is one hash of the text.
/// </summary>
/// <remarks>The columns are short, name, kind, proceedings, aliases; data/README.md says what stands in them.</remarks>
public sealed partial class VenueTable
{
    private const string BeforeYear = " ,(:'’-";

    private static readonly string[] Sponsors = ["IEEE", "CVF", "ACM", "RSJ", "RAS", "USENIX", "The", "Annual"];

    private static readonly (string Word, string Abbreviation)[] Abbreviations =
    [
        ("International", "Int."), ("Conference", "Conf."), ("Symposium", "Symp."), ("Transactions", "Trans."),
    ];

    private static readonly Lazy<VenueTable> Shipped = new(ReadShipped);

    private readonly Dictionary<string, VenueName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VenueName>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string[] _sorted;
    private readonly VenueAbbreviations _abbreviations = new();

    /// <summary>
    /// A table of venues, each with its other names; the first owner keeps a name that two venues have.
    /// </summary>
    /// <param name="rows">An alias that starts with <c>~</c> is also an ordinary word, see <see
    /// cref="VenueName.IsWord"/>.</param>
    public VenueTable(IEnumerable<(Venue Venue, ImmutableArray<string> Aliases)> rows)
    {
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = rows.ToImmutableArray();
        Venues = [.. all.Select(row => row.Venue)];
        foreach (var (venue, aliases) in all)
            AddNames(venue, aliases);
        foreach (var (venue, aliases) in all)
            AddToCut(venue, aliases);
        foreach (var (venue, _) in all)
            AddWithoutSponsor(venue);
        foreach (var (venue, _) in all)
            AddAbbreviated(venue);
        _sorted = [.. _names.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The table that comes with the product, data/venues.csv.</summary>
    public static VenueTable Default => Shipped.Value;

    public ImmutableArray<Venue> Venues { get; }

    /// <summary>The venue of which the text is a name, ignoring case, accents and punctuation.</summary>
    /// <param name="text">Text that is known to name a venue; <see cref="TryRead"/> is for any text.</param>
    public Venue? Find(string text) =>
        text.Length <= VenueTokens.MaxKeyLength
            ? Find(Slug.Comparable(text).AsSpan())?.Venue.As(text) ?? _abbreviations.Find(text, isVenue: true)
            : null;

    /// <summary>
    /// The name of a venue whose last words stand first, as indexes have it: <c>Folds, IEEE Transactions on</c>; null
    /// for any other text.
    /// </summary>
    public static string? Unturned(string text) =>
        text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && (text.EndsWith(" on", StringComparison.Ordinal) || text.EndsWith(" of", StringComparison.Ordinal)
                || text.EndsWith(" in", StringComparison.Ordinal) || text.EndsWith(" for", StringComparison.Ordinal))
            ? $"{text[(comma + 2)..]} {text[..comma]}"
            : null;

    /// <summary>
    /// The venue that a text names, for text that may be anything: a name that is also an ordinary word counts in this very
    /// spelling alone. <c>Neural Networks</c> is one, <c>Neural networks</c> is none.
    /// </summary>
    public Venue? FindSpelled(string text)
    {
        if (text.Length > VenueTokens.MaxKeyLength)
            return null;
        return Find(Slug.Comparable(text).AsSpan()) is { } name
            ? (!name.IsWord || text == name.Name ? name.Venue.As(text) : null)
            : _abbreviations.Find(text);
    }

    /// <summary>
    /// Reads a venue with what lists write around it: <c>ECCV 2024 Oral</c>, <c>NeurIPS'24</c>, <c>CVPR2025-W</c>,
    /// <c>Proceedings of the 41st ICML</c>. No for text that says anything else, so that it may be asked about any
    /// badge.
    /// </summary>
    /// <param name="year">The year, four digits, where the text has one.</param>
    /// <param name="note">What stands beside the venue, as written: Oral, Spotlight, Workshop on X; null for
    /// nothing.</param>
    public bool TryRead(string text, [NotNullWhen(true)] out Venue? venue, out int? year, out string? note)
    {
        // A longer text says more than where a paper appeared.
        if (text.Length > 2 * VenueTokens.MaxKeyLength)
            text = "";
        if (text is ['a' or 'A', ..] && ArxivMonth().Match(text) is { Success: true } month)
        {
            year = 2000 + int.Parse(month.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            note = null;
            venue = Find("arXiv");
            return venue is not null;
        }
        Span<VenueTokens.Token> tokens = stackalloc VenueTokens.Token[VenueTokens.MaxCount];
        Span<char> key = stackalloc char[VenueTokens.MaxKeyLength];
        if (new VenueText(text, new(text, tokens, key)).TryRead(this, out venue, out year, out note))
            return true;
        // "Some Journal'21", "Some Journal' 21": behind a name in full
        if (text is [.. var name, >= '0' and <= '9', >= '0' and <= '9'] && name.TrimEnd() is [.., '\'' or '’' or '‘']
            && $"{name.TrimEnd("'’‘ ".ToCharArray())} {(text[^2] > '5' ? "19" : "20")}{text[^2..]}" is var whole
            && new VenueText(whole, new(whole, tokens, key)).TryRead(this, out venue, out year, out note))
            return true;
        var end = text.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit ? digit : text.Length;
        venue = _abbreviations.Find(text.AsSpan(0, end).Trim(BeforeYear));
        if (venue is null || end == text.Length)
            return venue is not null;
        // What stands behind the name is read as behind the name in full.
        text = $"{venue.Name} {text[end..]}";
        return new VenueText(text, new(text, tokens, key)).TryRead(this, out venue, out year, out note);
    }

    /// <summary>Whether a word before the name of a venue says who organises it.</summary>
    internal static bool IsSponsor(ReadOnlySpan<char> word)
    {
        foreach (var sponsor in Sponsors)
        {
            if (word.SequenceEqual(sponsor))
                return true;
        }
        return false;
    }

    /// <summary>Whether a name starts with a word, or is one with its workshops: most words start none.</summary>
    internal bool HasNameFrom(ReadOnlySpan<char> comparable)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (comparable.SequenceCompareTo(_sorted[middle]) > 0)
                low = middle + 1;
            else
                high = middle;
        }
        return (low < _sorted.Length && _sorted[low].AsSpan().StartsWith(comparable))
            || (comparable.LastIndexOf('w') is > 0 and var end && _lookup.ContainsKey(comparable[..end]));
    }

    /// <summary>Whether a text is the name of a venue and an ordinary word or a field of research.</summary>
    internal bool IsWord(string text) =>
        text.Length <= VenueTokens.MaxKeyLength && Find(Slug.Comparable(text).AsSpan()) is { IsWord: true };

    internal VenueName? Find(ReadOnlySpan<char> comparable) =>
        _lookup.TryGetValue(comparable, out var name) ? name : FindWorkshops(comparable);

    private void AddToCut(Venue venue, ImmutableArray<string> aliases)
    {
        foreach (var name in aliases.Prepend(venue.Name))
            _abbreviations.Add(venue, name.TrimStart('~'));
    }

    private void AddNames(Venue venue, ImmutableArray<string> aliases)
    {
        foreach (var alias in aliases)
            Add(venue, alias.TrimStart('~'), isWord: alias.StartsWith('~'));
        Add(venue, venue.Short);
        Add(venue, venue.Name);
        if (venue.Proceedings is { } proceedings)
            Add(venue, proceedings);
    }

    // "Transactions on Multimedia" and "Conference on Computer Vision and Pattern Recognition" leave out who organises
    // it.
    private void AddWithoutSponsor(Venue venue)
    {
        if (WithoutSponsor(venue.Name) is { } name)
            Add(venue, name);
    }

    private static string? WithoutSponsor(string name)
    {
        var words = name.Split((char[])[' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => !IsSponsor(word));
        return first > 0 && words.Length - first >= 3 ? string.Join(' ', words[first..]) : null;
    }

    // "Int. Conf. Robotics and Automation", "Conf. on Computer Vision and Pattern Recognition"
    private void AddAbbreviated(Venue venue)
    {
        var name = venue.Name;
        foreach (var (word, abbreviation) in Abbreviations)
            name = name.Replace(word, abbreviation, StringComparison.Ordinal);
        if (name == venue.Name)
            return;
        foreach (var words in (ReadOnlySpan<string>)[name, name.Replace(". on ", ". ", StringComparison.Ordinal)])
        {
            Add(venue, words);
            if (WithoutSponsor(words) is { } alone)
                Add(venue, alone);
        }
    }

    // "arXiv 2510", "arXiv25.10", as the numbers of preprints begin; 2010 is a year.
    [GeneratedRegex(@"^arxiv[ '’:-]?(?<year>0[7-9]|1[0-9]|2[1-9])\.?(?:0[1-9]|1[0-2])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivMonth();

    // A workshop paper did not appear at the conference that the workshop belongs to. Few workshops have a row of their
    // own.
    private VenueName? FindWorkshops(ReadOnlySpan<char> comparable)
    {
        foreach (var ending in (ReadOnlySpan<string>)["workshops", "workshop", "w"])
        {
            if (!comparable.EndsWith(ending) || !_lookup.TryGetValue(comparable[..^ending.Length], out var host)
                || host.Venue.Kind != VenueKind.Conference || (ending == "w" && (host.IsWord || comparable.Length < 5)))
            {
                continue;
            }
            var name = host.Venue.Short + " Workshops";
            var listed = _names.GetValueOrDefault(Slug.Comparable(name))?.Venue;
            return host with { Venue = listed ?? new(name, host.Venue.Name + " Workshops", VenueKind.Workshop) };
        }
        return null;
    }

    private void Add(Venue venue, string name, bool isWord = false)
    {
        if (Slug.Comparable(name) is { Length: > 0 and <= VenueTokens.MaxKeyLength } key)
            _names.TryAdd(key, new(venue, name, isWord));
        // "Knowledge Discovery & Data Mining" compares as if there were no word between.
        if (name.Contains(" and ", StringComparison.Ordinal))
            Add(venue, name.Replace(" and ", " & ", StringComparison.Ordinal), isWord);
    }

    private static VenueTable ReadShipped()
    {
        using var stream = typeof(VenueTable).Assembly.GetManifestResourceStream("venues.csv")
            ?? throw new InvalidOperationException("venues.csv is not embedded");
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        List<(Venue, ImmutableArray<string>)> rows = [];
        while (reader.Read())
        {
            var kind = VenueKinds.Find(reader.GetString(2))
                ?? throw new InvalidOperationException($"venues.csv: '{reader.GetString(2)}' is no kind");
            var proceedings = reader.GetString(3);
            var venue = new Venue(reader.GetString(0), reader.GetString(1), kind,
                proceedings.Length == 0 ? null : proceedings);
            rows.Add((venue, [.. reader.GetString(4).Split(';', StringSplitOptions.RemoveEmptyEntries)]));
        }
        return new(rows);
    }
}
