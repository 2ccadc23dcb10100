using SurveyGraph.Exporters.Csl;
using SurveyGraph.Exporters.Hayagriva;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.ReferenceLists;
using SurveyGraph.Exporters.Ris;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.References;

/// <summary>
/// What bibliographies outside of LaTeX hold. Of the fields of a .bib entry it is those that the format's writer asks a
/// <see cref="Reference"/> for.
/// </summary>
internal static class ReferenceCarried
{
    private const PaperFields Always = PaperFields.Title | PaperFields.Authors | PaperFields.MoreAuthors
        | PaperFields.Year | PaperFields.Arxiv | PaperFields.Doi | PaperFields.OpenReview | PaperFields.Acl
        | PaperFields.Code;

    private const PaperFields Managed = Always | PaperFields.Key | PaperFields.ShortName | PaperFields.Month;

    public static Carried Csl(PaperGraph graph, ExportOptions options) => new()
    {
        FieldsOf = node => Managed | PaperFields.Venue | TypeOf(node),
        PageOf = PageOf,
        BibFieldsOf = Asked(reference =>
        {
            using var document = new JsonText(TextWriter.Null);
            new CslItemWriter(document.Json).Write(reference);
        }),
        Holds = IsClassification,
    };

    public static Carried Ris(PaperGraph graph, ExportOptions options) => new()
    {
        FieldsOf = node => Managed | PaperFields.Venue | TypeOf(node, ReferenceKind.Dataset),
        PageOf = PageOf,
        BibFieldsOf = Asked(new RisRecordWriter(TextWriter.Null).Write),
        CutFrom = node => ("commas in names", RisRecordWriter.CommasIn(node.Paper?.Authors ?? [])),
        Holds = IsClassification,
    };

    public static Carried Hayagriva(PaperGraph graph, ExportOptions options) => new()
    {
        FieldsOf = node => Managed | TypeOf(node, ReferenceKind.Software)
            | (HayagrivaEntryWriter.HasVenue(ReferenceOf(node)) ? PaperFields.Venue : PaperFields.None),
        PageOf = PageOf,
        BibFieldsOf = Asked(new HayagrivaEntryWriter(new(TextWriter.Null)).Write),
    };

    public static Carried MarkdownList(PaperGraph graph, ExportOptions options) => List(PaperFields.None);

    // The key is the item's anchor.
    public static Carried HtmlList(PaperGraph graph, ExportOptions options) => List(PaperFields.Key);

    private static Carried List(PaperFields more) => new()
    {
        HasListTitle = true,
        FieldsOf = node => Always | more | PaperFields.Venue | LinksOf(node.Paper!),
        PageOf = node => WebLink.Of(node.Url),
        BibFieldsOf = Asked(ReferenceList.Show),
    };

    private static string? PageOf(Node node) => ReferenceOf(node).Url;

    // A type that no kind stands for is lost, unless it says no more than that the work is a preprint, or anything.
    private static PaperFields TypeOf(Node node, ReferenceKind unnamed = ReferenceKind.Other)
    {
        var isGeneral = node.Paper!.EntryType?.Name is "misc" or "article" or "online" or "electronic" or "www";
        var kind = ReferenceOf(node).Kind;
        return isGeneral || (kind is not (ReferenceKind.Other or ReferenceKind.Preprint) && kind != unnamed)
            ? PaperFields.EntryType : PaperFields.None;
    }

    private static PaperFields LinksOf(Paper paper) =>
        paper.Links.All(link => WebLink.Of(link.Url) is not null) ? PaperFields.Links | PaperFields.LinkLabels : 0;

    private static bool IsClassification(Relation relation) =>
        relation.Kind.Category == RelationCategory.Classification;

    private static Func<Node, Func<string, bool>> Asked(Action<Reference> write) => node =>
    {
        var reference = ReferenceOf(node);
        write(reference);
        return reference.HasShown;
    };

    private static Reference ReferenceOf(Node node) => Reference.Of(node);
}
