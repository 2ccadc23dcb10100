namespace SurveyGraph.Exporters.References;

/// <summary>What a work is, as bibliographies tell works apart.</summary>
internal enum ReferenceKind
{
    /// <summary>Anything else, or nothing known about it.</summary>
    Other,
    JournalArticle,
    ConferencePaper,
    Preprint,
    Chapter,
    Book,
    Proceedings,
    PhdThesis,
    MastersThesis,
    Report,
    Manuscript,
    WebPage,
    Software,
    Dataset,
    Patent,
}
