using System.Text.Json;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Json;

/// <summary>
/// What Papers JSON calls a node: a paper by its citation key, anything else by its kind (a term by its facet) and its
/// name.
/// </summary>
internal static class JsonNodeName
{
    private const int MaxStackLength = 128;

    /// <summary>Writes the name as the value of a property.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> property, Node node)
    {
        if (node.Paper?.Key is { } key)
        {
            json.WriteString(property, key.Value);
            return;
        }
        // The id of a thing is KIND-NAME, that of a term is term-FACET-NAME.
        var hyphen = node.Id.IndexOf('-', StringComparison.Ordinal);
        var name = node.Kind == NodeKind.Term ? node.Id.AsSpan(hyphen + 1) : node.Id;
        var length = node.Kind == NodeKind.Term ? node.Facet?.Length ?? 0 : hyphen;
        if (length <= 0 || length >= name.Length || name[length] != '-')
        {
            json.WriteString(property, name);
            return;
        }
        var parts = name.Length <= MaxStackLength ? stackalloc char[MaxStackLength] : new char[name.Length];
        name.CopyTo(parts);
        parts[length] = '/';
        json.WriteString(property, parts[..name.Length]);
    }
}
