using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Reads what a JSON or YAML document holds: papers, or the facets of a taxonomy with their terms, or both.
/// </summary>
internal static class DocumentContents
{
    /// <param name="unreadable">The code for a document that holds neither.</param>
    public static Bibliography Read(
        ImmutableArray<DocumentNode> roots, ColumnMap map, DiagnosticCode unreadable,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taxonomy = new TaxonomyReader(diagnostics);
        List<DocumentNode> rest = [];
        foreach (var root in roots)
        {
            if (root is not DocumentNode.Mapping mapping || !HasFacets(mapping))
                rest.Add(root);
            else if (mapping.Find("papers") is null)
                taxonomy.Read(root);
            else
                ReadBoth(mapping);
        }
        var papers = new DocumentPapers(map, isCsl: false, diagnostics).Read(rest);
        if (taxonomy.Facets.IsEmpty && papers is { Papers: [], Sections: [] } && rest.Exists(HasContents))
            diagnostics.Add(unreadable.At(rest[0].Span, "neither papers nor facets are found in this document"));
        return papers with { Facets = taxonomy.Facets };

        void ReadBoth(DocumentNode.Mapping root)
        {
            var parts = root.Entries.ToLookup(entry => entry.Key.Text == "facets");
            taxonomy.Read(new DocumentNode.Mapping(root.Span, [.. parts[true]]));
            rest.Add(new DocumentNode.Mapping(root.Span, [.. parts[false]]));
        }
    }

    // In a mapping of sections, facets may be one of them.
    private static bool HasFacets(DocumentNode.Mapping root) => root.Find("facets") switch
    {
        null => false,
        DocumentNode.Sequence { Items: [DocumentNode.Mapping facet, ..] } => facet.Find("title") is null,
        _ => true,
    };

    private static bool HasContents(DocumentNode root) => root switch
    {
        DocumentNode.Mapping mapping => mapping.Entries.Count > 0,
        DocumentNode.Sequence list => list.Items.Count > 0,
        DocumentNode.Scalar scalar => scalar.Text is not null,
        _ => false,
    };
}
