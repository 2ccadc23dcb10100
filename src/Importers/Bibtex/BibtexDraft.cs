using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// A paper while its entry is read: what is known so far, and where it stands. It serves one entry after another.
/// </summary>
internal sealed class BibtexDraft
{
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();

    public BibtexFieldIndex Index { get; } = new();

    public string Type { get; set; } = "";

    public Identifiers Identifiers { get; set; } = Identifiers.None;

    public string? PrimaryClass { get; set; }

    public string? Url { get; set; }

    public List<Link> Links { get; } = [];

    /// <summary>The addresses of the url field behind the first.</summary>
    public List<string> MoreAddresses { get; } = [];

    public List<CodeRepository> Repositories { get; } = [];

    public void Start(BibtexEntry entry)
    {
        Index.Read(entry);
        Type = TypeOf(entry);
        Identifiers = Identifiers.None;
        PrimaryClass = null;
        Url = null;
        Links.Clear();
        _links.Clear();
        MoreAddresses.Clear();
        Repositories.Clear();
        _evidence.Clear();
    }

    /// <returns>False where the link is known already.</returns>
    public bool TryAddLink(string url, string? label)
    {
        if (!_links.Add(url))
            return false;
        Links.Add(new(url, label));
        return true;
    }

    // The types of BibLaTeX that BibTeX does not have are written as the nearest one with the type as subtype.
    private string TypeOf(BibtexEntry entry)
    {
        if (Index.Find(BibtexFieldKind.EntrySubtype) is not { } subtype
            || EntryType.NearestInBibtex(subtype.Value.Span.Trim()) != entry.Type)
        {
            return entry.Type;
        }
        Index.Take(BibtexFieldKind.EntrySubtype);
        return subtype.Value.Span.Trim().ToString();
    }

    /// <summary>Notes that a field speaks for a part of the paper.</summary>
    public void State(PaperField part, string value, BibtexField field) =>
        State(part, value, RuleOf(field), field.Span);

    /// <summary>Notes that a field names the authors.</summary>
    public void State(ImmutableArray<PersonName> authors, BibtexField field) =>
        _evidence.Add(new(authors, RuleOf(field), field.Span));

    public void State(PaperField part, string value, string rule, SourceSpan place) =>
        _evidence.Add(new(part, value, rule, place));

    public ImmutableArray<Evidence> ToEvidence() => _evidence.ToImmutable();

    private string RuleOf(BibtexField field)
    {
        if (!_rules.TryGetValue(field.Name, out var rule))
            _rules.Add(field.Name, rule = "field " + field.Name);
        return rule;
    }
}
