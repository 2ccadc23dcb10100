namespace SurveyGraph.Exporters.LossReports;

/// <summary>What it is that a format leaves out.</summary>
public enum LossKind
{
    /// <summary>The list's own title.</summary>
    ListTitle,

    /// <summary>A field of papers; the count is that of papers which have it.</summary>
    Field,

    /// <summary>A field of .bib entries, by its name there; the count is that of papers which have it.</summary>
    BibField,

    /// <summary>Nodes of a kind.</summary>
    Node,

    /// <summary>Relations of a kind.</summary>
    Relation,

    /// <summary>A part of what is there otherwise: authors beyond a limit, weights of relations.</summary>
    Part,
}
