using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>What a .bib file holds: papers with their fields, and nothing of how they are sorted or related.</summary>
internal sealed class BibCarried(BibDialect dialect, BibOptions options)
{
    private const PaperFields Always = PaperFields.Key | PaperFields.Title | PaperFields.Authors
        | PaperFields.MoreAuthors | PaperFields.Year | PaperFields.Month | PaperFields.EntryType | PaperFields.Arxiv
        | PaperFields.Doi | PaperFields.Code;

    public static Carried Bibtex(PaperGraph graph, ExportOptions options) =>
        new BibCarried(BibDialect.Bibtex, options.Bibliography).Carried;

    public static Carried Biblatex(PaperGraph graph, ExportOptions options) =>
        new BibCarried(BibDialect.Biblatex, options.Bibliography).Carried;

    private Carried Carried => new()
    {
        FieldsOf = node => FieldsOf(node.Paper!),
        PageOf = node => BibtexIdentifierFields.PageOf(node.Paper!),
        BibFieldsOf = node => name => Has(name, node.Paper!),
        CutFrom = node => ("authors", node.Paper is { } paper ? AuthorsBeyond(paper) : 0),
    };

    private PaperFields FieldsOf(Paper paper) => Always
        | If(HasVenue(paper), PaperFields.Venue)
        | If(IsLabel(paper), PaperFields.ShortName)
        | If(BibtexNote.HasLinks(paper), PaperFields.Links)
        | If(HasLink(paper, paper.Identifiers.OpenReview?.Value), PaperFields.OpenReview)
        | If(HasLink(paper, paper.Identifiers.Acl?.Value), PaperFields.Acl);

    private int AuthorsBeyond(Paper paper) =>
        options.MaxAuthors is { } max ? Math.Max(paper.Authors.Length - max, 0) : 0;

    // A type without a field for it names the venue where the source does; arXiv is said by the number of a preprint.
    private bool HasVenue(Paper paper)
    {
        var isStated = paper.Fields.Any(field => BibtexFieldNames.IsContainer(field.Name)
            && !field.Value.Contains("://", StringComparison.Ordinal));
        if (isStated)
            return true;
        var type = dialect.TypeOf(paper, options);
        return paper.Venue is { Kind: VenueKind.Preprint }
            ? paper.Identifiers.Arxiv is not null || BibtexEntryWriter.ServerField(paper, type) is not null
            : type.ContainerFieldOf(paper) is { } name && paper.FieldOf(name) is null;
    }

    // What BibTeX labels a paper by that has no authors.
    private bool IsLabel(Paper paper) => !dialect.IsBiblatex && paper.Authors.IsEmpty && !paper.HasMoreAuthors
        && paper.ShortName is { Length: <= BibLabel.MaxLength }
        && !paper.Fields.Any(field => field.Name is "key" or "author" or "editor");

    private bool Has(string field, Paper paper) => field switch
    {
        // Entries are complete without their parents.
        "crossref" => false,
        "ids" => BibtexAliases.Stated(paper).All(key => CitationKey.TryParse(key, out _)),
        "doi" => paper.Identifiers.Doi is null,
        "url" => paper.Url is not { } url || paper.FieldOf(field)!.Contains(url, StringComparison.Ordinal),
        "eprint" => paper.Identifiers.Arxiv is not { } arxiv
            || (ArxivId.TryParse(paper.FieldOf(field), out var same) && same == arxiv),
        "year" or "month" or "day" => !dialect.IsBiblatex || paper.FieldOf("date") is null,
        _ => true,
    };

    private static bool HasLink(Paper paper, string? id) => id is not null && BibtexNote.HasLink(paper, id);

    private static PaperFields If(bool isHeld, PaperFields field) => isHeld ? field : PaperFields.None;
}
