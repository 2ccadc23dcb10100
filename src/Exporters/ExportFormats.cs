using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.Comparison;
using SurveyGraph.Exporters.Csl;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Exporters.Hayagriva;
using SurveyGraph.Exporters.Json;
using SurveyGraph.Exporters.Latex;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Obsidian;
using SurveyGraph.Exporters.ReferenceLists;
using SurveyGraph.Exporters.References;
using SurveyGraph.Exporters.Ris;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Exporters.Taxonomies;

namespace SurveyGraph.Exporters;

/// <summary>
/// Every output there is: the only place that names them all. A line here enrols a format in options, help and tests.
/// </summary>
public static class ExportFormats
{
    private const ExportChoices Edges = ExportChoices.View | ExportChoices.ParallelEdges;

    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("bibtex", "refs.bib", "BibTeX, for LaTeX: every paper, ready for bibtex and pdflatex",
            options => new BibtexExporter(options.Bibliography), BibCarried.Bibtex, ExportChoices.Bibtex),
        new("biblatex", "refs-biblatex.bib", "BibLaTeX, for LaTeX with biber: UTF-8, preprints as @online, whole dates",
            options => new BiblatexExporter(options.Bibliography), BibCarried.Biblatex, ExportChoices.Biblatex),
        new("graphml", "graph.graphml", "GraphML, for Gephi, networkx, igraph and yEd",
            options => new GraphmlExporter(options.Flavour), GraphFile.Carries,
            Edges | ExportChoices.Flavour),
        new("gexf", "graph.gexf", "GEXF, for Gephi: a timeline, lists, and parallel relations kept apart",
            options => new GexfExporter(options.GexfVersion), GraphFile.Carries,
            Edges | ExportChoices.GexfVersion),
        new("cytoscape", "graph.cyjs", "Cytoscape JSON, for Cytoscape and web pages with Cytoscape.js",
            _ => new CytoscapeExporter(), GraphFile.Carries, Edges),
        new("nodes-csv", "nodes.csv", "CSV tables of nodes and edges, for Gephi and scripts: nodes.csv and edges.csv",
            _ => new GraphTablesExporter(), GraphTablesExporter.Carries, Edges),
        new("neo4j", "neo4j-nodes.csv",
            "CSV tables for the import of Neo4j, typed and labelled: neo4j-nodes.csv and neo4j-relationships.csv",
            _ => new Neo4jExporter(), Neo4jExporter.Carries, ExportChoices.View),
        new("vosviewer", "vosviewer.json", "VOSviewer JSON: a network with places, years and strengths of links",
            _ => new VosviewerExporter(), VosviewerExporter.Carries, ExportChoices.View),
        new("turtle", "graph.ttl", "RDF in Turtle, for linked data: papers in FaBiO and CiTO, the taxonomy in SKOS",
            _ => new TurtleExporter(), TurtleExporter.Carries, ExportChoices.View),
        new("jsonld", "graph.jsonld", "JSON-LD in the words of schema.org, for linked data: read without a network",
            _ => new JsonLdExporter(), JsonLdExporter.Carries, ExportChoices.View),
        new("obsidian", "survey-index.md",
            "Obsidian vault: a note for each paper, term, section, venue and author, linked as they are related",
            _ => new ObsidianExporter(), ObsidianExporter.Carries, ExportChoices.View),
        new("json", "papers.json", "Papers JSON, for scripts: all that is known of the papers, and every relation",
            _ => new JsonExporter(), JsonExporter.Carries),
        new("mermaid", "taxonomy.mmd",
            "Mermaid flowchart of the taxonomy, in parts where one picture would be too large",
            options => new MermaidExporter(options.Mermaid), TaxonomyCarried.Mermaid,
            ExportChoices.Facets | ExportChoices.MermaidLength, MermaidExporter.PartMark),
        new("mermaid-mindmap", "mindmap.mmd",
            "Mermaid mindmap of the taxonomy: its branches with their counts, and the papers of a small list",
            options => new MermaidMindmapExporter(options.Mermaid), MermaidMindmapExporter.Carries,
            ExportChoices.Facets | ExportChoices.MermaidLength),
        new("mermaid-timeline", "timeline.mmd",
            "Mermaid timeline: the papers by year, those that most others cite or build on",
            options => new MermaidTimelineExporter(options.Mermaid), MermaidTimelineExporter.Carries,
            ExportChoices.MermaidLength),
        new("mermaid-sankey", "sankey.mmd", "Mermaid Sankey diagram of two facets: streams of papers from term to term",
            options => new MermaidSankeyExporter(options.Mermaid), MermaidSankeyExporter.Carries,
            ExportChoices.Facets | ExportChoices.MermaidLength),
        new("mermaid-chart", "chart.mmd", "Mermaid bar chart: how many papers by year, or by term with --facets",
            options => new MermaidChartExporter(options.Facets), MermaidChartExporter.Carries, ExportChoices.Facets),
        new("mermaid-pie", "pie.mmd", "Mermaid pie of one facet: how many papers each term has",
            options => new MermaidPieExporter(options.Facets), MermaidPieExporter.Carries, ExportChoices.Facets),
        new("mermaid-quadrant", "quadrant.mmd",
            "Mermaid quadrant chart of one facet: which terms have many papers, and which have recent ones",
            options => new MermaidQuadrantExporter(options.Facets), MermaidQuadrantExporter.Carries,
            ExportChoices.Facets),
        new("dot", "taxonomy.dot", "DOT picture of the taxonomy, for Graphviz",
            options => new DotExporter(options.Facets), TaxonomyCarried.Dot, ExportChoices.Facets),
        new("svg-coverage", "coverage.svg",
            "SVG heat map of two facets: how many papers each pair of terms has, gaps marked",
            options => new SvgCoverageExporter(options.Facets), SvgCoverageExporter.Carries, ExportChoices.Facets),
        new("svg-taxonomy", "taxonomy.svg",
            "SVG picture of the taxonomy: its branches with their counts, and the papers, linked to their pages",
            options => new SvgTaxonomyExporter(options.Facets), SvgTaxonomyExporter.Carries, ExportChoices.Facets),
        new("svg-timeline", "timeline.svg",
            "SVG timeline: the papers by year, named, with a stripe for each of their terms of a facet",
            options => new SvgTimelineExporter(options.Facets), SvgTimelineExporter.Carries, ExportChoices.Facets),
        new("markdown", "taxonomy.md", "Markdown page of the taxonomy: Mermaid diagrams and tables of the papers",
            options => new MarkdownExporter(options.Mermaid), TaxonomyCarried.Markdown,
            ExportChoices.Facets | ExportChoices.MermaidLength),
        new("latex", "taxonomy.tex",
            "LaTeX for a survey: taxonomy figure, comparison table, counts, refs.bib, and a document with all",
            options => new LatexExporter(options.Facets, options.Columns, options.Bibliography), TaxonomyCarried.Latex,
            ExportChoices.Facets | ExportChoices.Columns | ExportChoices.Bibtex),
        new("table-md", "table.md",
            "Markdown table that compares the papers: title, venue, year, facets with check marks, code",
            options => new MarkdownTableExporter(options.Columns), ComparisonCarried.Table, ExportChoices.Columns),
        new("csv", "papers.csv",
            "CSV, for spreadsheets and scripts: a row a paper, a column a field; reads back as the papers",
            _ => new CsvExporter(), CsvCarried.Of),
        new("csl-json", "refs.csl.json", "CSL-JSON, for Zotero, pandoc and every citation processor",
            options => new CslJsonExporter(options.Bibliography.Order), ReferenceCarried.Csl, ExportChoices.Order),
        new("ris", "refs.ris", "RIS, for Zotero, EndNote, Mendeley and other reference managers",
            options => new RisExporter(options.Bibliography.Order), ReferenceCarried.Ris, ExportChoices.Order),
        new("hayagriva", "refs.yml", "Hayagriva YAML, the bibliography of a Typst document",
            options => new HayagrivaExporter(options.Bibliography.Order), ReferenceCarried.Hayagriva,
            ExportChoices.Order),
        new("references-md", "references.md", "Markdown list of the papers by year, with all authors and links",
            _ => new MarkdownListExporter(), ReferenceCarried.MarkdownList),
        new("references-html", "references.html",
            "HTML page of the same list: one file, no script, light and dark, fit to print",
            _ => new HtmlListExporter(), ReferenceCarried.HtmlList),
    ];

    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>
    /// The formats that a file of this name may be in: the one whose own name it is, or all whose files end so.
    /// </summary>
    public static ImmutableArray<ExportFormat> OfFile(string path)
    {
        var name = Path.GetFileName(path);
        if (All.FirstOrDefault(format => name.Equals(format.FileName, StringComparison.OrdinalIgnoreCase)) is { } own)
            return [own];
        ExportFormat[] found =
            [.. All.Where(format => name.EndsWith(EndOf(format), StringComparison.OrdinalIgnoreCase))];
        return [.. found.Where(format => EndOf(format).Length == found.Max(other => EndOf(other).Length))];
    }

    // That of refs.csl.json is .csl.json.
    private static string EndOf(ExportFormat format) => format.FileName[format.FileName.IndexOf('.')..];
}
