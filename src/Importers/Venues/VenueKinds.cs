using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The words for kinds of venues: those of the venue table, of Zotero, Scopus, Web of Science and IEEE Xplore, and of
/// entry types of BibTeX and CSL.
/// </summary>
public static class VenueKinds
{
    /// <summary>The kind that the word names; of several, with semicolons between, the first one counts.</summary>
    public static VenueKind? Find(string text) => Slug.Comparable(text.Split(';')[0]) switch
    {
        "conference" or "conferencepaper" or "conferenceproceedings" or "inproceedings" or "proceedings"
            or "proceedingspaper" or "paperconference" or "ieeeconferences" =>
            VenueKind.Conference,
        "workshop" or "workshoppaper" => VenueKind.Workshop,
        "journal" or "journalarticle" or "articlejournal" or "periodical" or "ieeejournals" or "ieeemagazines"
            or "ieeeearlyaccessarticles" or "journalpaper" or "article" or "magazinearticle"
            or "review" or "reviewarticle" or "shortsurvey" or "editorial" or "editorialmaterial" or "letter" or "note"
            or "datapaper" or "articleinpress" or "erratum" or "correction" or "bookreview" or "meetingabstract" =>
            VenueKind.Journal,
        "preprint" or "arxiv" or "eprint" or "preprintserver" => VenueKind.Preprint,
        "book" or "bookchapter" or "chapter" or "anthology" or "booksection" or "incollection" or "inbook"
            or "collection" => VenueKind.Book,
        "thesis" or "phdthesis" or "mastersthesis" or "dissertation" => VenueKind.Thesis,
        _ => null,
    };
}
