namespace SurveyGraph.Graph.Facets;

/// <summary>A term of one graph.</summary>
public sealed class TaxonomyTerm
{
    internal TaxonomyTerm(Term term, bool isDeclared) => (Term, IsDeclared) = (term, isDeclared);

    public Term Term { get; internal set; }

    /// <summary>A source declares it, so that it is part of the taxonomy without any paper.</summary>
    public bool IsDeclared { get; internal set; }

    /// <summary>No vocabulary has it: some paper brought it.</summary>
    public bool IsFromPapers { get; internal init; }
}
