using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.References;

/// <summary>What kind of work an entry of a .bib file is for reference managers.</summary>
internal static class ReferenceKinds
{
    public static ReferenceKind Of(Paper paper, BibtexType type) => (type.Subtype ?? type.Name) switch
    {
        "article" or "suppperiodical" or "periodical" => ReferenceKind.JournalArticle,
        "inproceedings" or "conference" => ReferenceKind.ConferencePaper,
        "incollection" or "inbook" or "bookinbook" or "suppbook" or "suppcollection" or "inreference" =>
            ReferenceKind.Chapter,
        "book" or "mvbook" or "collection" or "mvcollection" or "reference" or "mvreference" or "booklet" or "manual" =>
            ReferenceKind.Book,
        "proceedings" or "mvproceedings" => ReferenceKind.Proceedings,
        "phdthesis" or "thesis" => ReferenceKind.PhdThesis,
        "mastersthesis" => ReferenceKind.MastersThesis,
        "techreport" or "report" => ReferenceKind.Report,
        "unpublished" => ReferenceKind.Manuscript,
        "online" or "electronic" or "www" when !IsPreprint(paper) => ReferenceKind.WebPage,
        "software" => ReferenceKind.Software,
        "dataset" => ReferenceKind.Dataset,
        "patent" => ReferenceKind.Patent,
        _ => IsPreprint(paper) ? ReferenceKind.Preprint : ReferenceKind.Other,
    };

    private static bool IsPreprint(Paper paper) => paper.Venue?.Kind == VenueKind.Preprint
        || (paper.Venue is null && paper.Identifiers.Arxiv is not null && paper.FieldOf("howpublished") is null);
}
