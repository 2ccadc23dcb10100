using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// A node of a YAML or JSON document. Its lists grow while the document is read, so that a broken end costs only
/// itself.
/// </summary>
internal abstract record DocumentNode(SourceSpan Span)
{
    /// <summary>The place of the node; of a list or a mapping with all that is in it, once it is read.</summary>
    public SourceSpan Span { get; private set; } = Span;

    /// <param name="Text">Null for a null, which documents write in many ways.</param>
    public sealed record Scalar(SourceSpan Span, string? Text) : DocumentNode(Span)
    {
        public Scalar WithText(RichTexts texts) =>
            Text is { } text && texts.Read(text, Span) is var read && read != text ? this with { Text = read } : this;
    }

    public sealed record Sequence(SourceSpan Span, List<DocumentNode> Items) : DocumentNode(Span);

    public sealed record Mapping(SourceSpan Span, List<(Scalar Key, DocumentNode Value)> Entries) : DocumentNode(Span)
    {
        public DocumentNode? Find(string key) => Entries.Find(entry => entry.Key.Text == key).Value;
    }

    /// <summary>The node, in whose texts there is no HTML any more.</summary>
    public DocumentNode WithTexts(RichTexts texts)
    {
        switch (this)
        {
            case Scalar scalar:
                return scalar.WithText(texts);
            case Sequence list:
                for (var i = 0; i < list.Items.Count; i++)
                    list.Items[i] = list.Items[i].WithTexts(texts);
                break;
            case Mapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    var (key, value) = mapping.Entries[i];
                    mapping.Entries[i] = (key.WithText(texts), value.WithTexts(texts));
                }
                break;
        }
        return this;
    }

    /// <summary>Takes the node's place to reach up to an offset, where that is further than it did.</summary>
    public void ExtendTo(int end)
    {
        if (end > Span.End)
            Span = Span with { Length = end - Span.Start };
    }
}
