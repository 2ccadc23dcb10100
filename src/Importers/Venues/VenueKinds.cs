using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Venues;

/// <summary>The words for kinds of venues: those of the venue table, of Zotero and of BibTeX entry types.</summary>
public static class VenueKinds
{
    public static VenueKind? Find(string text) => Slug.Comparable(text) switch
    {
        "conference" or "conferencepaper" or "conferenceproceedings" or "inproceedings" or "proceedings"
            or "proceedingspaper" =>
            VenueKind.Conference,
        "workshop" or "workshoppaper" => VenueKind.Workshop,
        "journal" or "journalarticle" or "journalpaper" or "article" or "magazinearticle" => VenueKind.Journal,
        "preprint" or "arxiv" or "eprint" or "preprintserver" => VenueKind.Preprint,
        "book" or "bookchapter" or "booksection" or "incollection" or "inbook" or "collection" => VenueKind.Book,
        "thesis" or "phdthesis" or "mastersthesis" or "dissertation" => VenueKind.Thesis,
        _ => null,
    };
}
