namespace SurveyGraph.Exporters.Syntax;

/// <summary>The tags around a text that are written a million times, and so made once.</summary>
internal readonly record struct XmlLeaf(string Start, string End)
{
    /// <summary>Tags of an element with one attribute, whose value is the program's own and needs no escapes.</summary>
    public static XmlLeaf Of(string element, string attribute, string value) =>
        new($"<{element} {attribute}=\"{value}\">", $"</{element}>");
}
