namespace SurveyGraph.Exporters;

/// <summary>Where an exporter's documents go. The exporter disposes each writer before it opens the next.</summary>
public interface IExportOutput
{
    /// <summary>Opens a document: UTF-8 without byte order mark, lines ending in <c>\n</c>.</summary>
    /// <param name="name">A file name without folder; an exporter's first document has the format's own file
    /// name.</param>
    TextWriter Open(string name);
}
