namespace SurveyGraph.Importers.Documents;

/// <summary>What an object of a document is.</summary>
internal enum MappingKind
{
    /// <summary>It has a title and another field that only papers have.</summary>
    Paper,

    /// <summary>Papers stand inside it: a section, a mapping of papers, the document itself.</summary>
    Holder,

    /// <summary>Neither is certain: a paper of which little is known, or no paper at all.</summary>
    Other,
}
