using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Venues;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers;

/// <summary>Every input there is: the only place that names them all. A line here enrols a format in options, help and tests.</summary>
public static class ImportFormats
{
    public static ImmutableArray<ImportFormat> All { get; } =
    [
        new("markdown", [".md", ".markdown"], "Awesome list: Markdown bullets, tables and paragraphs under headings", () => new MarkdownImporter()),
        new("csv", [".csv", ".tsv"], "Tables of papers, or of relations between them", () => new CsvImporter()),
        new("bibtex", [".bib"], "BibTeX and BibLaTeX bibliographies", () => new BibtexImporter(FindVenue)),
        new("yaml", [".yml", ".yaml"], "Taxonomies: facets and their terms", () => new YamlImporter()),
    ];

    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format of a file by the end of its name, or null.</summary>
    public static ImportFormat? OfFile(string path) =>
        All.FirstOrDefault(format => format.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private static Venue? FindVenue(string text) => VenueTable.Default.TryRead(text, out var venue, out _, out _) ? venue : null;
}
