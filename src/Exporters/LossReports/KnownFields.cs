using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.LossReports;

/// <summary>Which fields of a paper are known, and what they are called.</summary>
internal static class KnownFields
{
    public static ImmutableArray<(PaperFields Field, string Name)> Names { get; } =
    [
        (PaperFields.Key, "key"), (PaperFields.Title, "title"), (PaperFields.ShortName, "short-name"),
        (PaperFields.Authors, "authors"), (PaperFields.MoreAuthors, "more-authors"),
        (PaperFields.Affiliations, "affiliations"), (PaperFields.Year, "year"), (PaperFields.Month, "month"),
        (PaperFields.Venue, "venue"), (PaperFields.EntryType, "entry-type"), (PaperFields.Arxiv, "arxiv"),
        (PaperFields.Doi, "doi"), (PaperFields.OpenReview, "openreview"), (PaperFields.Acl, "acl"),
        (PaperFields.Url, "url"), (PaperFields.Links, "links"), (PaperFields.LinkLabels, "link-labels"),
        (PaperFields.Code, "code"), (PaperFields.Notes, "notes"),
    ];

    public static PaperFields Of(Paper paper)
    {
        var ids = paper.Identifiers;
        return If(!string.IsNullOrWhiteSpace(paper.Title), PaperFields.Title)
            | If(!string.IsNullOrWhiteSpace(paper.ShortName), PaperFields.ShortName)
            | If(!paper.Authors.IsEmpty, PaperFields.Authors)
            | If(paper.HasMoreAuthors, PaperFields.MoreAuthors)
            | If(paper.Authors.Any(author => author.Affiliation is not null), PaperFields.Affiliations)
            | If(paper.Date is not null, PaperFields.Year)
            | If(paper.Date?.Month is not null, PaperFields.Month)
            | If(paper.Venue is not null, PaperFields.Venue)
            | If(paper.EntryType is not null, PaperFields.EntryType)
            | If(ids.Arxiv is not null, PaperFields.Arxiv)
            | If(ids.Doi is not null, PaperFields.Doi)
            | If(ids.OpenReview is not null, PaperFields.OpenReview)
            | If(ids.Acl is not null, PaperFields.Acl)
            | If(paper.Url is not null, PaperFields.Url)
            | If(!paper.Links.IsEmpty, PaperFields.Links)
            | If(paper.Links.Any(link => HasLabel(link, paper)), PaperFields.LinkLabels)
            | If(!paper.Repositories.IsEmpty, PaperFields.Code)
            | Stated(paper);
    }

    // A link in a field of its own goes by the field's name, which is told with the field.
    private static bool HasLabel(Link link, Paper paper) =>
        !string.IsNullOrWhiteSpace(link.Label) && paper.FieldOf(link.Label) is null;

    private static PaperFields Stated(Paper paper)
    {
        var fields = PaperFields.None;
        foreach (var evidence in paper.Evidence)
        {
            fields |= If(evidence.Field == PaperField.Key && evidence.Value == paper.Key?.Value, PaperFields.Key)
                | If(evidence.Field == PaperField.Note, PaperFields.Notes);
        }
        return fields;
    }

    private static PaperFields If(bool isKnown, PaperFields field) => isKnown ? field : PaperFields.None;
}
