using System.Collections.Immutable;
using SurveyGraph.Exporters;

namespace SurveyGraph.Cli;

/// <summary>
/// What <c>--output</c> names: standard output, a folder, or the file of the only format, which may be a device.
/// </summary>
/// <param name="Folder">Null for standard output.</param>
/// <param name="FileName">The file of the format's first document, where the target names one.</param>
internal sealed record OutputTarget(string? Folder, string? FileName)
{
    public const string StandardStream = "-";

    /// <summary>Whether there is room for one document only.</summary>
    public bool IsStream { get; private init; }

    /// <summary>
    /// Reads the option. A name with an extension is a file and one without is a folder; a folder with a dot in its
    /// name exists or ends in a slash, so that a mistyped file never becomes a folder.
    /// </summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Parse(string text, ImmutableArray<ExportFormat> formats, out OutputTarget target)
    {
        target = new(null, null);
        if (text == StandardStream)
            return formats.Length > 1 ? "Several formats need a folder: add --output DIR" : null;
        if (string.IsNullOrWhiteSpace(text))
            return "--output is empty; it names a folder, a file, or - for standard output";
        if (formats is [_] && Path.GetExtension(text).Length == 0 && SpecialFile.Of(text) is { } special)
        {
            target = new(Path.GetDirectoryName(special), Path.GetFileName(special)) { IsStream = true };
            return null;
        }
        target = new(text, null);
        if (Directory.Exists(text) || Path.EndsInDirectorySeparator(text) || !IsFileName(text))
            return null;
        if (formats is not [var format])
            return $"Several formats need a folder, and '{text}' looks like a file; a folder of this name is '{text}/'";
        var extension = Path.GetExtension(format.FileName);
        if (!string.Equals(Path.GetExtension(text), extension, StringComparison.OrdinalIgnoreCase))
        {
            return $"'{text}' is no name for {format.Name}, whose files end in {extension}; "
                + $"a folder of this name is '{text}/'";
        }
        var folder = Path.GetDirectoryName(text);
        target = new(string.IsNullOrEmpty(folder) ? "." : folder, Path.GetFileName(text));
        return null;
    }

    /// <summary>The name of a document: parts beside a file of another name are named after that.</summary>
    public string NameOf(string document, ExportFormat format)
    {
        var stem = Path.GetFileNameWithoutExtension(format.FileName);
        if (FileName is null || !document.StartsWith(stem, StringComparison.Ordinal))
            return document;
        var part = Path.GetFileNameWithoutExtension(document)[stem.Length..];
        return Path.GetFileNameWithoutExtension(FileName) + part + Path.GetExtension(FileName);
    }

    // The 3 of survey-1.3 and the whole of .out are no extensions.
    private static bool IsFileName(string path) =>
        Path.GetFileNameWithoutExtension(path).Length > 0
        && Path.GetExtension(path) is [_, var first, ..] && char.IsAsciiLetter(first);
}
