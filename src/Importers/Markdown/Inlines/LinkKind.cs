namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>What a link of an entry leads to, by its address alone.</summary>
internal enum LinkKind
{
    /// <summary>An anchor, a relative path, an empty or unsafe target.</summary>
    None,

    /// <summary>A page that states an identifier of a paper.</summary>
    Identified,

    /// <summary>A page on a host of papers: proceedings, publishers, a PDF.</summary>
    Paper,

    /// <summary>A code repository.</summary>
    Code,

    /// <summary>Something that is no paper: video, social media, models, a book shop.</summary>
    Other,

    /// <summary>Anything else: often a project page.</summary>
    Page,
}
