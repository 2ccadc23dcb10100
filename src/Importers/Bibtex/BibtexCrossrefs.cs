using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Gives entries the fields of their crossref parents: what a child lacks is the parent's, and the parent's title is
/// the child's booktitle, or maintitle where the parent is a work in several volumes. What names the parent itself
/// (DOI, link, abstract, pages) is not inherited.
/// </summary>
internal sealed class BibtexCrossrefs
{
    // Chains of parents that each add fields must not grow without end.
    private const int MaxFields = 256;

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "crossref", "xref", "xdata", "ids", "key", "sortkey", "title", "subtitle", "titleaddon", "shorttitle",
        "booktitle", "doi", "url", "urldate", "eprint", "archiveprefix", "eprinttype",
        "primaryclass", "eprintclass", "abstract", "keywords", "pages", "note", "file", "label", "shorthand",
        "entryset", "options", "related", "relatedtype",
    };

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "date", "year", "month", "day" };

    private readonly ImmutableArray<BibtexEntry> _entries;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly BibtexEntry?[] _resolved;

    private BibtexCrossrefs(ImmutableArray<BibtexEntry> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _entries = entries;
        _diagnostics = diagnostics;
        _resolved = new BibtexEntry?[entries.Length];
        foreach (var (place, entry) in entries.Index())
            _places.TryAdd(entry.Key, place);
    }

    public static ImmutableArray<BibtexEntry> Resolve(ImmutableArray<BibtexEntry> entries,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!entries.Any(entry => entry.Find("crossref") is not null))
            return entries;
        var crossrefs = new BibtexCrossrefs(entries, diagnostics);
        return [.. Enumerable.Range(0, entries.Length).Select(crossrefs.Resolve)];
    }

    private BibtexEntry Resolve(int place)
    {
        // Up to a parent that is resolved or has none, then down again; a child in its own chain has no parent.
        var chain = new Stack<int>();
        var open = new HashSet<int>();
        int? next = place;
        while (next is { } current && _resolved[current] is null && open.Add(current))
        {
            chain.Push(current);
            next = ParentOf(current, open);
        }
        while (chain.TryPop(out var child))
        {
            var parent = ParentOf(child, []) is { } found ? _resolved[found] : null;
            _resolved[child] = parent is null ? _entries[child] : Inherit(_entries[child], parent);
        }
        return _resolved[place]!;
    }

    private int? ParentOf(int place, HashSet<int> open)
    {
        if (_entries[place].Find("crossref") is not { } crossref)
            return null;
        var key = crossref.Value.ToString().Trim();
        var isKnown = _places.TryGetValue(key, out var parent);
        if (isKnown && !open.Contains(parent))
            return parent;
        if (open.Count > 0)
        {
            _diagnostics.Add(DiagnosticCodes.CrossrefMissing.At(crossref.Span,
                isKnown ? $"'{key}' refers back to this entry" : $"no entry has the key '{key}'"));
        }
        return null;
    }

    private static BibtexEntry Inherit(BibtexEntry child, BibtexEntry parent)
    {
        var fields = child.Fields.ToBuilder();
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (from, to) in TitlesOf(child, parent))
        {
            if (parent.Find(from) is { } title && names.Add(to))
                fields.Add(title with { Name = to });
        }
        if (child.Type is "inbook" or "bookinbook" or "suppbook" && parent.Type is "book" or "mvbook"
            && child.Find("author") is not null && parent.Find("author") is { } author && names.Add("bookauthor"))
            fields.Add(author with { Name = "bookauthor" });
        var isDated = names.Contains("year") || names.Contains("date");
        foreach (var field in parent.Fields)
        {
            if (isDated && Dates.Contains(field.Name))
                continue;
            if (fields.Count < MaxFields && !Own.Contains(field.Name) && names.Add(field.Name))
                fields.Add(field);
        }
        // With every field in place there is nothing left to look up.
        fields.RemoveAll(field => field.Name == "crossref");
        return child with { Fields = fields.DrainToImmutable() };
    }

    // As BibLaTeX has them; BibTeX knows the first one only, and prints none of the others.
    private static (string From, string To)[] TitlesOf(BibtexEntry child, BibtexEntry parent)
    {
        if (parent.Type.StartsWith("mv", StringComparison.Ordinal)
            && (!IsPart(child.Type) || child.Find("booktitle") is not null))
            return [("title", "maintitle"), ("subtitle", "mainsubtitle"), ("titleaddon", "maintitleaddon")];
        if (!IsPart(child.Type) || child.Find("booktitle") is not null)
            return [];
        return parent.Find("booktitle") is not null
            ? [("booktitle", "booktitle")]
            : [("title", "booktitle"), ("subtitle", "booksubtitle"), ("titleaddon", "booktitleaddon")];
    }

    private static bool IsPart(string type) =>
        type is "inproceedings" or "conference" or "incollection" or "inbook" or "bookinbook" or "suppbook"
            or "suppcollection" or "inreference";
}
