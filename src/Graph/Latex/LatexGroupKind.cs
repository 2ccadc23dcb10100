namespace SurveyGraph.Graph.Latex;

/// <summary>What the braces of a group are there for.</summary>
internal enum LatexGroupKind
{
    Braces,
    Accent,
    Superscript,
    Subscript,
    Quotation,
}
