using System.Buffers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// A text without quotation marks that YAML wants some for: <c>title: Maps: A Survey</c>, <c>name: @map</c>. As a
/// person reads it, it is all that stands behind its key.
/// </summary>
internal static class YamlPlainText
{
    private static readonly SearchValues<char> InKeys = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    // What starts with these is meant as something else.
    private static readonly SearchValues<char> OtherStarts = SearchValues.Create("\"'[{|>&*!#");

    /// <summary>Adds the line with a fault to the mapping that it belongs to, if it is of that form.</summary>
    /// <param name="start">The place of the line.</param>
    /// <param name="column">The column of the mapping.</param>
    public static bool TryAdd(SourceText source, int start, DocumentNode.Mapping mapping, int column)
    {
        var text = source.Text.AsSpan(start);
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        if (column < 1 || line.Length <= column || line[..(column - 1)].ContainsAnyExcept(' ', '-'))
            return false;
        var entry = line[(column - 1)..];
        var colon = entry.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || entry[..colon].ContainsAnyExcept(InKeys))
            return false;
        var key = entry[..colon].ToString();
        var value = entry[(colon + 2)..].Trim();
        if (value.IsEmpty || OtherStarts.Contains(value[0]) || mapping.Find(key) is not null)
            return false;
        var place = start + column - 1;
        var offset = colon + 2 + entry[(colon + 2)..].IndexOf(value[0]);
        mapping.Entries.Add((new(source.Span(place, colon), key),
            new DocumentNode.Scalar(source.Span(place + offset, value.Length), value.ToString())));
        mapping.ExtendTo(place + entry.Length);
        return true;
    }
}
