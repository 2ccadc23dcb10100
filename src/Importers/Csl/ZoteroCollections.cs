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
        foreach (var (_, value) in all.Entries)
        {
            if (value is not DocumentNode.Mapping collection || collection.Find("name") is not DocumentNode.Scalar name
                || collection.Find("items") is not DocumentNode.Sequence items)
                continue;
            var path = new DocumentNode.Scalar(name.Span, PathOf(collection, all));
            foreach (var item in CslItem.Texts(items))
            {
                if (!_pathsOf.TryGetValue(item, out var paths))
                    _pathsOf.Add(item, paths = []);
                paths.Add(path);
            }
        }
    }

    private static string PathOf(DocumentNode.Mapping collection, DocumentNode.Mapping all)
    {
        List<string> names = [];
        for (var next = collection; next is not null && names.Count < MaxDepth;)
        {
            if (CslItem.TextOf(next, "name") is { } name)
                names.Insert(0, name);
            next = CslItem.TextOf(next, "parent") is { } parent ? all.Find(parent) as DocumentNode.Mapping : null;
        }
        return string.Join(" / ", names);
    }
}
