using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Finds the papers of a document: a list of objects, an object of key to paper, or either below the names of sections,
/// as keys (<c>Pruning: [...]</c>) or in objects (<c>{name: Pruning, papers: [...]}</c>).
/// </summary>
internal sealed class PaperFinder(MappingKinds kinds, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly string[] SectionNames =
        ["section", "category", "subcategory", "topic", "group", "heading", "area", "name", "title", "label", "year"];

    private readonly List<FoundPaper> _papers = [];
    private readonly Dictionary<string, DocumentNode.Mapping> _people = new(StringComparer.Ordinal);
    private readonly SectionPaths _sections = new();

    public IReadOnlyList<FoundPaper> Papers => _papers;

    /// <summary>People by the keys that papers may call them by.</summary>
    public IReadOnlyDictionary<string, DocumentNode.Mapping> People => _people;

    /// <summary>Every section, parents before children, the empty ones too.</summary>
    public ImmutableArray<Section> Sections => _sections.All;

    /// <summary>The document's own title, where it has one.</summary>
    public string? Title { get; private set; }

    public void Find(DocumentNode root)
    {
        if (root is not DocumentNode.Mapping mapping || kinds.Of(mapping) != MappingKind.Holder)
        {
            Find(root, null);
            return;
        }
        Title ??= TextOf(TitleOf(mapping));
        FindInEntries(mapping, null);
    }

    private void Find(DocumentNode node, Section? section)
    {
        switch (node)
        {
            case DocumentNode.Sequence list:
                foreach (var item in list.Items)
                    Find(item, section);
                break;
            case DocumentNode.Mapping mapping when kinds.IsNoPaper(mapping):
                Report(node, "an object without any field of a paper");
                break;
            case DocumentNode.Mapping mapping when kinds.Of(mapping) != MappingKind.Holder:
                _papers.Add(new(mapping, section, null));
                FindRelated(mapping, section);
                break;
            case DocumentNode.Mapping mapping:
                FindInEntries(mapping, NameOf(mapping) is { } name ? _sections.Of(section, name) : section);
                break;
            default:
                if (TextOf(node) is { } text)
                    Report(node, $"'{Shortened(text)}', which is no object with the fields of a paper,");
                break;
        }
    }

    // {title: …, related: [{title: …, url: …}]}: papers of their own, to which the paper is related.
    private void FindRelated(DocumentNode.Mapping paper, Section? section)
    {
        for (var i = 0; i < paper.Entries.Count; i++)
        {
            var (key, value) = paper.Entries[i];
            if (Slug.Comparable(key.Text ?? "") is not ("related" or "relatedpapers" or "relatedwork")
                || value is not DocumentNode.Sequence { Items: [DocumentNode.Mapping, ..] } list
                || !list.Items.TrueForAll(
                    item => item is DocumentNode.Mapping other && kinds.Of(other) == MappingKind.Paper))
                continue;
            foreach (var other in list.Items)
                Find(other, section);
            var names = list.Items.Cast<DocumentNode.Mapping>().Select(kinds.ReferenceTo).OfType<DocumentNode>();
            paper.Entries[i] = (key with { Text = "related to" }, new DocumentNode.Sequence(value.Span, [.. names]));
        }
    }

    private void FindInEntries(DocumentNode.Mapping mapping, Section? section)
    {
        // Beside a list of papers stands what is said of the list; without one, every key names a paper or a section.
        var hasList = mapping.Entries.Exists(entry =>
            MappingKinds.IsList(entry.Key.Text) && entry.Value is not DocumentNode.Scalar);
        foreach (var (key, value) in mapping.Entries)
        {
            if (MappingKinds.IsList(key.Text) || TextOf(key) is null)
                FindInside(value, section);
            else if (kinds.IsOfPeople(key.Text!, value))
                NotePeople(key, value);
            else if (hasList && Slug.Comparable(key.Text!) is "meta" or "metadata" && value is DocumentNode.Mapping)
                Report(key, $"'{Shortened(key.Text!)}', which is about the list,");
            else if (value is DocumentNode.Mapping body && kinds.Of(body) != MappingKind.Holder)
                FindNamed(key, body, section, mayLackTitle: !hasList);
            else if (value is DocumentNode.Mapping or DocumentNode.Sequence { Items: [not DocumentNode.Scalar, ..] })
                FindInside(value, _sections.Of(section, NameOf(value) ?? key));
            else if (!hasList && IsEmpty(value))
                _sections.Of(section, key);
        }
    }

    // Their pages are theirs, and no papers'.
    private void NotePeople(DocumentNode.Scalar key, DocumentNode people)
    {
        diagnostics.Add(DiagnosticCodes.UnknownColumn.At(key.Span,
            $"'{Shortened(key.Text!)}' holds people, who are no papers: of them only the names of authors are read"));
        foreach (var (id, value) in people is DocumentNode.Mapping mapping ? mapping.Entries : [])
        {
            if (id.Text is { } text && value is DocumentNode.Mapping person)
                _people.TryAdd(text, person);
        }
    }

    private void FindNamed(DocumentNode.Scalar key, DocumentNode.Mapping body, Section? section, bool mayLackTitle)
    {
        if (kinds.Of(body) == MappingKind.Paper || (mayLackTitle && kinds.HasField(body)))
            _papers.Add(new(body, section, key));
        else if (mayLackTitle && body.Entries.TrueForAll(entry => IsEmpty(entry.Value) || entry.Value == NameOf(body)))
            _sections.Of(section, NameOf(body) ?? key);
        else if (mayLackTitle)
            Report(key, $"'{Shortened(key.Text!)}', which has no field of a paper,");
    }

    // In a mapping, the keys are names of papers or of sections; an object in a list is one paper or one section.
    private void FindInside(DocumentNode value, Section? section)
    {
        if (value is DocumentNode.Mapping mapping && kinds.Of(mapping) != MappingKind.Paper)
            FindInEntries(mapping, section);
        else if (value is not DocumentNode.Scalar)
            Find(value, section);
    }

    // {meta: {title: …}, papers: […]}
    private static DocumentNode? TitleOf(DocumentNode.Mapping root) =>
        root.Find("title") ?? (root.Find("meta") ?? root.Find("metadata")) switch
        {
            DocumentNode.Mapping about => about.Find("title") ?? FindInLanguage(about, "title"),
            _ => FindInLanguage(root, "title"),
        };

    private static bool IsEmpty(DocumentNode value) =>
        value is DocumentNode.Scalar { Text: null } or DocumentNode.Sequence { Items: [] };

    private static DocumentNode.Scalar? NameOf(DocumentNode holder) => holder is DocumentNode.Mapping mapping
        ? SectionNames.Select(mapping.Find)
            .Concat(SectionNames.Select(name => FindInLanguage(mapping, name))).OfType<DocumentNode.Scalar>()
            .FirstOrDefault(name => TextOf(name) is not null)
        : null;

    private static DocumentNode? FindInLanguage(DocumentNode.Mapping mapping, string name) => mapping.Entries
        .Where(entry => ColumnLanguage.NameWithout(entry.Key.Text ?? "") == name)
        .OrderBy(entry => ColumnLanguage.RankOf(entry.Key.Text!)).FirstOrDefault().Value;

    private void Report(DocumentNode node, string what) =>
        diagnostics.Add(DiagnosticCodes.InvalidValue.At(node.Span, $"{what} is left out"));

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static string? TextOf(DocumentNode? node) =>
        node is DocumentNode.Scalar { Text: { } text } ? CellText.Value(text) : null;
}
