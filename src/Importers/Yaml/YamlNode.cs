using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Yaml;

/// <summary>A node of a YAML document. Its lists grow while the document is read, so that a broken end costs only itself.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <param name="Text">Null for a plain null: nothing, <c>~</c> or <c>null</c>.</param>
    public sealed record Scalar(SourceSpan Span, string? Text) : YamlNode(Span);

    public sealed record Sequence(SourceSpan Span, List<YamlNode> Items) : YamlNode(Span);

    public sealed record Mapping(SourceSpan Span, List<(Scalar Key, YamlNode Value)> Entries) : YamlNode(Span)
    {
        public YamlNode? Find(string key) => Entries.Find(entry => entry.Key.Text == key).Value;
    }
}
