using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Csl;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Json;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Ris;
using SurveyGraph.Importers.Venues;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers;

/// <summary>
/// Every input there is: the only place that names them all. A line here enrols a format in options, help and tests.
/// </summary>
public static class ImportFormats
{
    public static ImmutableArray<ImportFormat> All { get; } =
    [
        new("markdown", [".md", ".markdown"],
            "Awesome list: bullets, tables and paragraphs under headings, in Markdown or HTML",
            _ => new MarkdownImporter()),
        new("csv", [".csv", ".tsv"], "Tables of papers, or of relations between them",
            options => new CsvImporter(options.Columns))
        {
            HasColumns = true,
        },
        new("bibtex", [".bib"], "BibTeX and BibLaTeX bibliographies", _ => new BibtexImporter(FindVenue)),
        new("csl-json", [".csl.json", ".csljson"], "CSL-JSON, as Zotero, Mendeley and Crossref export it",
            _ => new CslJsonImporter()),
        new("json", [".json", ".jsonl", ".ndjson"], "Papers in any usual form, Papers JSON, CSL-JSON, or a taxonomy",
            options => new JsonImporter(options.Columns))
        {
            HasColumns = true,
        },
        new("ris", [".ris"], "RIS, as reference managers and publishers export it", _ => new RisImporter()),
        new("nbib", [".nbib"], "MEDLINE records, as PubMed exports them", _ => new NbibImporter()),
        new("wos", [".ciw", ".isi", ".wos"], "Records of Web of Science, as it exports them for EndNote and as plain text",
            _ => new WebOfScienceImporter()),
        new("refer", [".enw", ".endf", ".refer"], "Records of refer, as EndNote and publishers export them",
            _ => new ReferImporter()),
        new("endnote-xml", [".xml"], "XML of EndNote, as it and other reference managers export it",
            _ => new EndNoteXmlImporter()),
        new("txt", [".txt"], "Text that Web of Science, PubMed and others save: the first line with a tag tells whose",
            options => new SavedTextImporter(options.Columns))
        {
            HasColumns = true,
        },
        new("yaml", [".yml", ".yaml"], "Papers in any usual form, or taxonomies: facets and their terms",
            options => new YamlImporter(options.Columns))
        {
            HasColumns = true,
        },
    ];

    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format of a file by the end of its name, or null: .csl.json stands before .json.</summary>
    public static ImportFormat? OfFile(string path) =>
        All.FirstOrDefault(format =>
            format.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private static Venue? FindVenue(string text) =>
        VenueTable.Default.TryRead(text, out var venue, out _, out _)
            ? venue
            : ProceedingsTitle.Find(VenueTable.Default, text)
                ?? (VenueTable.Unturned(text) is { } unturned ? FindVenue(unturned) : null);
}
