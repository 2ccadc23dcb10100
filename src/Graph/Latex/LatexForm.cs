using SurveyGraph.Graph.Text;
namespace SurveyGraph.Graph.Latex;

/// <summary>How text is written as LaTeX.</summary>
public sealed record LatexForm
{
    /// <summary>For 8-bit BibTeX and pdfLaTeX: ASCII, with braces round the names in titles.</summary>
    public static readonly LatexForm Default = new();

    public LatexAlphabet Alphabet { get; init; }

    public TitleCapitals Capitals { get; init; }

    /// <summary>The document has BibLaTeX's commands for text: <c>\mkbibquote</c>, <c>\mkbibemph</c>.</summary>
    public bool HasBiblatex { get; init; }

    /// <summary>
    /// What the LaTeX takes can be defined: commands of an author's own stay, with a definition beside them.
    /// </summary>
    public bool HasDefinitions { get; init; }
}
