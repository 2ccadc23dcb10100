using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Csl;

/// <summary>
/// The collections of a library of Zotero's, which Better BibTeX writes beside the items: folders that papers are
/// sorted into, one in another.
/// </summary>
internal sealed class ZoteroCollections
{
    private const int MaxDepth = 16;

    private readonly Dictionary<string, List<DocumentNode>> _pathsOf = new(StringComparer.Ordinal);

    public ZoteroCollections(IEnumerable<DocumentNode> roots)
    {
        foreach (var root in roots)
        {
            if (root is DocumentNode.Mapping library && library.Find("collections") is DocumentNode.Mapping all)
                Read(all);
        }
    }

    /// <summary>The paths of the collections that an item is in: Pruning / Video; null where it is in none.</summary>
    public DocumentNode.Sequence? PathsOf(DocumentNode.Mapping item) =>
        CslItem.TextOf(item, "itemID") is { } id && _pathsOf.TryGetValue(id, out var paths)
            ? new(paths[0].Span, paths) : null;

    private void Read(DocumentNode.Mapping all)
    {
        Dictionary<string, DocumentNode.Mapping> byKey = new(StringComparer.Ordinal);
        foreach (var (key, value) in all.Entries)
        {
            if (key.Text is { } text && value is DocumentNode.Mapping collection)
                byKey.TryAdd(text, collection);
        }
        foreach (var collection in byKey.Values)
        {
            if (collection.Find("name") is not DocumentNode.Scalar name
                || collection.Find("items") is not DocumentNode.Sequence items)
                continue;
            var path = new DocumentNode.Scalar(name.Span, PathOf(collection, byKey));
            foreach (var item in CslItem.Texts(items))
            {
                if (!_pathsOf.TryGetValue(item, out var paths))
                    _pathsOf.Add(item, paths = []);
                paths.Add(path);
            }
        }
    }

    private static string PathOf(DocumentNode.Mapping collection, Dictionary<string, DocumentNode.Mapping> byKey)
    {
        List<string> names = [];
        for (var next = collection; next is not null && names.Count < MaxDepth;)
        {
            // A collection without a name ends the path: those above it could be without end.
            if (CslItem.TextOf(next, "name") is not { } name)
                break;
            names.Insert(0, name);
            next = byKey.GetValueOrDefault(CslItem.TextOf(next, "parent") ?? "");
        }
        return string.Join(" / ", names);
    }
}
