namespace SurveyGraph.Graph.Latex;

/// <summary>The characters that LaTeX is written with.</summary>
public enum LatexAlphabet
{
    /// <summary>ASCII: accents and signs are commands, as 8-bit BibTeX needs it.</summary>
    Ascii,

    /// <summary>
    /// Letters as they are, in UTF-8, as Biber reads them. Signs are commands, and so are letters with two accents,
    /// which the fonts of pdfLaTeX do not have.
    /// </summary>
    Unicode,
}
