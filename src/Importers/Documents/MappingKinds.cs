using System.Collections.Frozen;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Tells papers from what holds them, by the names of their keys and the form of what stands under them.
/// </summary>
internal sealed class MappingKinds(ColumnMap map)
{
    private static readonly FrozenSet<string> PaperLists =
        Names("papers", "paper list", "entries", "items", "publications", "pubs", "articles", "works");

    // These may also be lists of something else.
    private static readonly FrozenSet<string> OtherLists = Names(
        "references", "bibliography", "records", "results", "data", "list", "children", "sections", "subsections",
        "categories", "subcategories", "topics", "subtopics", "groups", "subgroups", "content", "contents", "documents",
        "rows", "library", "message", "response", "result", "docs", "hits", "hit");

    private static readonly FrozenSet<string> People =
        Names("authors", "people", "members", "team", "persons", "researchers", "contributors");

    // Objects inside the object of a paper that hold fields of it as if they stood beside them.
    private static readonly FrozenSet<string> Parts =
        Names("bibtex", "bib", "metadata", "meta", "entry", "citation", "info", "details");

    // An object inside an object is looked at for both: without a memory, each level would double the work.
    private readonly Dictionary<DocumentNode.Mapping, MappingKind> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the key is that of a list, and names no section.</summary>
    public static bool IsList(string? key) =>
        Slug.Comparable(key ?? "") is var name && (PaperLists.Contains(name) || OtherLists.Contains(name));

    /// <summary>Whether what stands in an object under the key is said of the paper itself.</summary>
    public static bool IsPart(string? key) => Parts.Contains(Slug.Comparable(key ?? "")) || IsContents(key);

    private static bool IsContents(string? key) => Slug.Comparable(key ?? "") is "content";

    /// <summary>
    /// Whether what stands under a key beside the papers are people: <c>authors: {lee: {name: Ann Lee, url: …}}</c>.
    /// </summary>
    public bool IsOfPeople(string key, DocumentNode value) =>
        People.Contains(Slug.Comparable(key)) && value switch
        {
            DocumentNode.Mapping { Entries.Count: > 0 } mapping =>
                mapping.Entries.TrueForAll(entry => IsPerson(entry.Value)),
            DocumentNode.Sequence { Items.Count: > 0 } list => list.Items.TrueForAll(IsPerson),
            _ => false,
        };

    // A name, and nothing that only papers have but a link.
    private bool IsPerson(DocumentNode value) => value is DocumentNode.Mapping person
        && HasTitle(person) && person.Entries.TrueForAll(entry => MeaningOf(entry.Key.Text) is var meaning
            && (!IsFieldOfPaper(meaning) || meaning is PaperColumn.Url or PaperColumn.Code or PaperColumn.Link
                or PaperColumn.Field or PaperColumn.ShortName));

    public MappingKind Of(DocumentNode.Mapping mapping)
    {
        if (_known.TryGetValue(mapping, out var known))
            return known;
        var kind = Classify(mapping);
        if (mapping.Entries.Exists(entry => entry.Value is not DocumentNode.Scalar))
            _known.Add(mapping, kind);
        return kind;
    }

    /// <summary>Whether nothing at all says that the object is a paper, or holds one.</summary>
    public bool IsNoPaper(DocumentNode.Mapping mapping) =>
        Of(mapping) == MappingKind.Other && !HasTitle(mapping) && !HasField(mapping);

    private bool HasTitle(DocumentNode.Mapping mapping) =>
        mapping.Entries.Exists(entry =>
            entry.Value is DocumentNode.Scalar && MeaningOf(entry.Key.Text) == PaperColumn.Title);

    /// <summary>Whether some key is that of a field which only papers have.</summary>
    public bool HasField(DocumentNode.Mapping mapping) =>
        mapping.Entries.Exists(entry => IsFieldOfPaper(MeaningOf(entry.Key.Text)) && !IsList(entry.Key.Text));

    /// <summary>By what other papers can refer to a paper: its key, an identifier or its link; or null.</summary>
    public DocumentNode.Scalar? ReferenceTo(DocumentNode.Mapping paper) => paper.Entries
        .Where(entry => entry.Value is DocumentNode.Scalar { Text.Length: > 0 })
        .Select(entry => (Meaning: MeaningOf(entry.Key.Text), Value: (DocumentNode.Scalar)entry.Value))
        .Where(entry => entry.Meaning is PaperColumn.Key or PaperColumn.Arxiv or PaperColumn.Doi or PaperColumn.Url)
        .OrderBy(entry => entry.Meaning).FirstOrDefault().Value;

    private MappingKind Classify(DocumentNode.Mapping mapping)
    {
        var (hasTitle, hasField, holds, mayHold) = (false, false, false, false);
        foreach (var (key, value) in mapping.Entries)
        {
            var meaning = MeaningOf(key.Text);
            // {id: …, content: {title: …, authors: …}}
            if (value is DocumentNode.Mapping contents && IsContents(key.Text) && Of(contents) == MappingKind.Paper)
            {
                hasTitle = hasField = true;
                continue;
            }
            if (IsList(key.Text))
            {
                holds |= Holds(key.Text!, value);
                continue;
            }
            if (value is DocumentNode.Mapping part && IsPart(key.Text))
            {
                hasTitle |= HasTitle(part);
                hasField |= HasField(part);
                continue;
            }
            hasTitle |= meaning == PaperColumn.Title && value is DocumentNode.Scalar;
            hasField |= IsFieldOfPaper(meaning);
            if (meaning is null or PaperColumn.Note)
                mayHold |= Holds(key.Text ?? "", value);
        }
        if (holds)
            return MappingKind.Holder;
        if (hasTitle && hasField)
            return MappingKind.Paper;
        var isOfKeys = !hasTitle && !hasField
            && mapping.Entries.Exists(entry => entry.Value is DocumentNode.Mapping body && HasField(body));
        return mayHold || isOfKeys ? MappingKind.Holder : MappingKind.Other;
    }

    private bool Holds(string key, DocumentNode value)
    {
        var isPaperList = PaperLists.Contains(Slug.Comparable(key));
        return value switch
        {
            DocumentNode.Sequence { Items: [DocumentNode.Mapping first, ..] } =>
                isPaperList || Of(first) != MappingKind.Other,
            DocumentNode.Sequence { Items: [] } or DocumentNode.Scalar { Text: null } => isPaperList,
            DocumentNode.Mapping body => Of(body) != MappingKind.Other,
            _ => false,
        };
    }

    private PaperColumn? MeaningOf(string? key) => map.MeaningOf(key ?? "") ?? PaperColumns.MeaningOf(key ?? "");

    private static bool IsFieldOfPaper(PaperColumn? meaning) =>
        meaning is not (null or PaperColumn.Title or PaperColumn.Section
        or PaperColumn.Note or PaperColumn.Key or PaperColumn.Facet);

    private static FrozenSet<string> Names(params string[] names) =>
        names.Select(Slug.Comparable).ToFrozenSet(StringComparer.Ordinal);
}
