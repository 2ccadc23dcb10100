using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Gives entries the fields of the <c>@xdata</c> entries that they name; what an entry has itself stays.
/// </summary>
/// <remarks>
/// Source: https://ctan.org/pkg/biblatex, "Data Inheritance (XDATA)". Of several, the first that has a field counts.
/// </remarks>
internal sealed class BibtexXdata
{
    // What entries name, name themselves and name again must not grow without end.
    private const int MaxNamed = 64;

    private const StringSplitOptions SplitOptions =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly Dictionary<string, BibtexEntry> _data = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private BibtexXdata(ImmutableArray<BibtexEntry> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var entry in entries)
        {
            if (entry.Type == "xdata")
                _data.TryAdd(entry.Key, entry);
        }
    }

    /// <returns>The entries but for those that only others are made of.</returns>
    public static ImmutableArray<BibtexEntry> Resolve(
        ImmutableArray<BibtexEntry> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!entries.Any(entry => entry.Type == "xdata" || entry.Find("xdata") is not null))
            return entries;
        var xdata = new BibtexXdata(entries, diagnostics);
        ImmutableArray<BibtexEntry> resolved = [.. entries.Where(entry => entry.Type != "xdata").Select(xdata.Resolve)];
        foreach (var entry in entries.Where(entry => entry.Type == "xdata" && !xdata._used.Contains(entry.Key)))
        {
            diagnostics.Add(DiagnosticCodes.BibPartLeftOut.At(
                entry.Span, $"no entry names the data '{entry.Key}'; they are left out"));
        }
        return resolved;
    }

    private BibtexEntry Resolve(BibtexEntry entry)
    {
        if (entry.Find("xdata") is null)
            return entry;
        var names = entry.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var fields = entry.Fields.ToBuilder();
        foreach (var data in Named(entry))
            fields.AddRange(data.Fields.Where(field => field.Name is not ("xdata" or "ids") && names.Add(field.Name)));
        fields.RemoveAll(field => field.Name == "xdata");
        return entry with { Fields = fields.DrainToImmutable() };
    }

    // In the order of a reader: what the first names comes before the second.
    private List<BibtexEntry> Named(BibtexEntry entry)
    {
        var named = new List<BibtexEntry>();
        var pending = new Stack<BibtexEntry>([entry]);
        while (pending.TryPop(out var next) && named.Count < MaxNamed)
        {
            if (!ReferenceEquals(next, entry))
                named.Add(next);
            if (next.Find("xdata") is not { } field)
                continue;
            foreach (var key in field.Value.ToString().Split(',', SplitOptions).Reverse())
            {
                if (!_data.TryGetValue(key, out var data))
                    _diagnostics.Add(DiagnosticCodes.CrossrefMissing.At(field.Span,
                        $"no @xdata entry has the key '{key}'"));
                else if (_used.Add(key) || !(named.Contains(data) || pending.Contains(data)))
                    pending.Push(data);
            }
        }
        return named;
    }
}
