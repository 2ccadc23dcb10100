using SurveyGraph.Exporters.Bibtex;

namespace SurveyGraph.Exporters;

/// <summary>The options that a format takes.</summary>
[Flags]
public enum ExportChoices
{
    None = 0,

    /// <summary>The format shows a graph, so that a part of it may be chosen.</summary>
    View = 1 << 0,

    /// <summary><see cref="ExportOptions.Facets"/></summary>
    Facets = 1 << 1,

    /// <summary><see cref="BibOptions.Alphabet"/></summary>
    Alphabet = 1 << 2,

    /// <summary><see cref="BibOptions.Capitals"/></summary>
    Capitals = 1 << 3,

    /// <summary><see cref="BibOptions.ArxivStyle"/></summary>
    ArxivStyle = 1 << 4,

    /// <summary><see cref="BibOptions.MaxAuthors"/></summary>
    MaxAuthors = 1 << 5,

    /// <summary><see cref="BibOptions.Order"/></summary>
    Order = 1 << 6,

    /// <summary><see cref="BibOptions.Kept"/></summary>
    Kept = 1 << 7,

    /// <summary><see cref="ExportOptions.Columns"/></summary>
    Columns = 1 << 8,

    /// <summary><see cref="ExportOptions.Flavour"/></summary>
    Flavour = 1 << 9,

    /// <summary><see cref="ExportOptions.GexfVersion"/></summary>
    GexfVersion = 1 << 10,

    /// <summary>The format has an edge for each relation, so that parallel ones may be merged before.</summary>
    ParallelEdges = 1 << 11,

    /// <summary><see cref="ExportOptions.MermaidLength"/></summary>
    MermaidLength = 1 << 12,

    /// <summary>All that BibLaTeX leaves to choose.</summary>
    Biblatex = Alphabet | Capitals | MaxAuthors | Order | Kept,

    /// <summary>All that BibTeX leaves to choose.</summary>
    Bibtex = Biblatex | ArxivStyle,
}
