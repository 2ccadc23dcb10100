using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>What differs between .bib files for BibTeX and for BibLaTeX.</summary>
/// <param name="Name">The program that reads the file.</param>
/// <param name="Alphabet">What that program reads without harm.</param>
/// <param name="TypeOf">The entry type that a paper is written with.</param>
/// <param name="NameOf">The name of a field, by its name in BibTeX, lower case.</param>
/// <param name="RefusedInKeys">What that program does not read in a key, of what a citation key may have.</param>
internal sealed record BibDialect(
    string Name,
    string FileName,
    LatexAlphabet Alphabet,
    Func<Paper, BibOptions, BibtexType> TypeOf,
    Func<string, string> NameOf,
    string RefusedInKeys)
{
    public static readonly BibDialect Bibtex =
        new("BibTeX", "refs.bib", LatexAlphabet.Ascii, BibtexType.Of, BibtexFieldNames.OfBibtex, "");

    public static readonly BibDialect Biblatex = new(
        "BibLaTeX", "refs-biblatex.bib", LatexAlphabet.Unicode, BiblatexType.Of, BibtexFieldNames.OfBiblatex, "'()");

    public bool IsBiblatex => this == Biblatex;
}
