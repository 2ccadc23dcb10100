using System.Collections.Frozen;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Csl;

/// <summary>
/// Puts a work of Crossref's interface into the words of CSL-JSON, from which it differs: types have other names, and
/// titles are lists.
/// </summary>
/// <remarks>Types: https://api.crossref.org/types.</remarks>
internal static class CrossrefItem
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["journal-article"] = "article-journal",
        ["proceedings-article"] = "paper-conference",
        ["book-chapter"] = "chapter",
        ["book-section"] = "chapter",
        ["book-part"] = "chapter",
        ["posted-content"] = "article",
        ["dissertation"] = "thesis",
        ["monograph"] = "book",
        ["edited-book"] = "book",
        ["reference-book"] = "book",
        ["proceedings"] = "book",
        ["reference-entry"] = "entry",
        ["report-component"] = "report",
        ["peer-review"] = "review",
        ["journal-issue"] = "document",
        ["component"] = "document",
        ["other"] = "document",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether an object is a work as Crossref has it.</summary>
    public static bool Is(DocumentNode.Mapping mapping) =>
        mapping.Find("DOI") is DocumentNode.Scalar && mapping.Find("type") is DocumentNode.Scalar { Text: { } type }
            && (Types.ContainsKey(type) || mapping.Find("container-title") is DocumentNode.Sequence);

    /// <summary>The work in the words of CSL-JSON, each value at its place.</summary>
    public static DocumentNode.Mapping ToCsl(DocumentNode.Mapping work)
    {
        var csl = new DocumentNode.Mapping(work.Span, []);
        var isInBook = work.Find("type") is DocumentNode.Scalar { Text: "book-chapter" or "proceedings-article" };
        foreach (var (key, value) in work.Entries)
        {
            switch (key.Text, value)
            {
                case ("type", DocumentNode.Scalar { Text: { } type }):
                    Add("type", new DocumentNode.Scalar(value.Span, Types.GetValueOrDefault(type, type)));
                    break;
                // Of a chapter the series stands before the book; of an article what else a journal is called, behind.
                case ("container-title", DocumentNode.Sequence { Items: [var series, .., var book] })
                    when isInBook:
                    Add("container-title", book);
                    Add("collection-title", series);
                    break;
                case ("title" or "container-title" or "short-container-title", DocumentNode.Sequence list):
                    if (list.Items is [var first, ..])
                        Add(key.Text == "short-container-title" ? "container-title-short" : key.Text, first);
                    break;
                case ("author" or "editor" or "translator", DocumentNode.Sequence people):
                    Add(key.Text, new DocumentNode.Sequence(value.Span, people.Items.ConvertAll(CslItem.WithLiteral)));
                    break;
                default:
                    csl.Entries.Add((key, value));
                    break;
            }

            void Add(string name, DocumentNode of) => csl.Entries.Add((key with { Text = name }, of));
        }
        AddDate(work, csl);
        AddPage(work, csl);
        return csl;
    }

    // Works that went through other hands lack the earliest of their dates.
    private static void AddDate(DocumentNode.Mapping work, DocumentNode.Mapping csl)
    {
        if (work.Find("issued") is not (null or DocumentNode.Scalar { Text: null }))
            return;
        foreach (var name in (ReadOnlySpan<string>)["published", "published-print", "published-online"])
        {
            if (work.Find(name) is DocumentNode.Mapping date)
            {
                csl.Entries.Add((new DocumentNode.Scalar(date.Span, "issued"), date));
                return;
            }
        }
    }

    private static void AddPage(DocumentNode.Mapping work, DocumentNode.Mapping csl)
    {
        if (work.Find("URL") is null or DocumentNode.Scalar { Text: null }
            && (work.Find("resource") as DocumentNode.Mapping)?.Find("primary") is DocumentNode.Mapping primary
            && primary.Find("URL") is DocumentNode.Scalar { Text: not null } page)
            csl.Entries.Add((new DocumentNode.Scalar(page.Span, "URL"), page));
    }
}
