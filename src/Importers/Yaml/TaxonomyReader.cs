using System.Collections.Immutable;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Makes facets of a taxonomy file's nodes. What is not understood is reported at its place, and left out alone.
/// </summary>
internal sealed class TaxonomyReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly ImmutableArray<Facet>.Builder _facets = ImmutableArray.CreateBuilder<Facet>();

    public ImmutableArray<Facet> Facets => _facets.ToImmutable();

    public void Read(DocumentNode root)
    {
        if ((root as DocumentNode.Mapping)?.Find("facets") is not { } facets)
        {
            diagnostics.Add(DiagnosticCodes.InvalidYaml.At(root.Span,
                "a taxonomy file is a mapping with the key 'facets'"));
            return;
        }
        ReportUnknown((DocumentNode.Mapping)root, "facets");
        foreach (var (name, body) in Entries(facets, "key"))
        {
            if (ReadFacet(name, body) is { } facet)
                _facets.Add(facet);
        }
    }

    private Facet? ReadFacet(DocumentNode.Scalar? name, DocumentNode? body)
    {
        var settings = body as DocumentNode.Mapping;
        var label = Text(settings?.Find("label"));
        if ((name?.Text ?? label) is not { } key)
        {
            diagnostics.Add(DiagnosticCodes.InvalidValue.At((name ?? body)?.Span, "a facet without a key is left out"));
            return null;
        }
        var terms = new TermReader(this, key);
        if (settings is not null)
        {
            ReportUnknown(settings, "key", "label", "aliases", "relation", "from-sections", "terms");
            terms.Read(settings.Find("terms"), broader: null);
        }
        else
        {
            terms.Read(body, broader: null);
        }
        var slug = Facet.KeyOf(key);
        return new(slug, label ?? key)
        {
            Aliases = slug == key ? Texts(settings?.Find("aliases")) : Texts(settings?.Find("aliases")).Add(key),
            Terms = terms.Terms,
            Relation = Text(settings?.Find("relation")) is { } relation && Slug.Of(relation) is { Length: > 0 } words
                ? words
                : null,
            FromSections = Flag(settings?.Find("from-sections")),
            Span = (name ?? body)?.Span,
        };
    }

    /// <summary>
    /// The names and bodies of facets or terms, which a file may write as a mapping (name: body), as a list of mappings
    /// that have the name under a key, or as a list of bare names.
    /// </summary>
    public IEnumerable<(DocumentNode.Scalar? Name, DocumentNode? Body)> Entries(DocumentNode? node, string nameKey)
    {
        switch (node)
        {
            case DocumentNode.Mapping mapping:
                return mapping.Entries.Select(entry => ((DocumentNode.Scalar?)entry.Key, (DocumentNode?)entry.Value));
            case DocumentNode.Sequence sequence:
                return sequence.Items.SelectMany(item => Items(item, nameKey));
            case DocumentNode.Scalar { Text: { } text } scalar:
                diagnostics.Add(DiagnosticCodes.InvalidValue.At(scalar.Span, $"a list is expected here, not '{text}'"));
                return [];
            default:
                return [];
        }
    }

    private IEnumerable<(DocumentNode.Scalar? Name, DocumentNode? Body)> Items(DocumentNode item, string nameKey)
    {
        switch (item)
        {
            case DocumentNode.Scalar { Text: not null } name:
                return [(name, null)];
            case DocumentNode.Mapping mapping when (mapping.Find(nameKey) ?? mapping.Find("label")) is { } name:
                return [(name as DocumentNode.Scalar, mapping)];
            case DocumentNode.Mapping mapping:
                return Entries(mapping, nameKey);
            default:
                diagnostics.Add(DiagnosticCodes.InvalidValue.At(item.Span, "a name is expected here"));
                return [];
        }
    }

    public string? Text(DocumentNode? node)
    {
        if (node is DocumentNode.Scalar scalar)
            return string.IsNullOrWhiteSpace(scalar.Text) ? null : scalar.Text.Trim();
        if (node is not null)
            diagnostics.Add(DiagnosticCodes.InvalidValue.At(node.Span, "a text is expected here"));
        return null;
    }

    public ImmutableArray<string> Texts(DocumentNode? node) => node switch
    {
        DocumentNode.Sequence sequence => [.. sequence.Items.Select(Text).OfType<string>()],
        _ => Text(node) is { } text ? [text] : [],
    };

    private bool? Flag(DocumentNode? node)
    {
        switch (Text(node)?.ToUpperInvariant())
        {
            case "TRUE" or "YES" or "ON":
                return true;
            case null:
                return null;
            case "FALSE" or "NO" or "OFF":
                return false;
            default:
                diagnostics.Add(DiagnosticCodes.InvalidValue.At(node!.Span, "true or false is expected here"));
                return null;
        }
    }

    public void ReportUnknown(DocumentNode.Mapping mapping, params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (!known.Contains(key.Text))
                Report(key.Span, $"the key '{key.Text}' is not known here; known are {string.Join(", ", known)}");
        }
    }

    public void Report(SourceSpan? span, string message) =>
        diagnostics.Add(DiagnosticCodes.InvalidValue.At(span, message));
}
