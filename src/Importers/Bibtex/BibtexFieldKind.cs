namespace SurveyGraph.Importers.Bibtex;

/// <summary>The fields that say something the model has a typed home for.</summary>
internal enum BibtexFieldKind
{
    Other,
    Title,
    Author,
    Year,
    Month,
    Day,
    Date,
    Journal,
    Booktitle,
    School,
    Institution,
    Volume,
    Number,
    HowPublished,
    Organization,
    Note,
    Doi,
    Eprint,
    ArchivePrefix,
    PrimaryClass,
    Url,
    EntrySubtype,
    EventTitle,
    Series,
    ThesisType,
    Crossref,
    Code,

    /// <summary>How many kinds there are.</summary>
    Count,
}
