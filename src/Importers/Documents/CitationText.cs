using System.Globalization;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// A paper in one piece of text, as a list of references prints it: <c>citation: "A Title. Ann Lee, Bo Chen. CONF
/// 2016."</c>. It is read as an item of a list is.
/// </summary>
internal static class CitationText
{
    private const int MaxLength = 1000;
    private const int MinWords = 4;

    private static readonly MarkdownImporter Importer = new();

    /// <summary>Whether a field of the name may hold such a text.</summary>
    public static bool IsIn(RecordField field) =>
        Slug.Comparable(field.Name) is "citation" or "fullcitation" or "reference" or "fullreference" or "formatted"
        && field.Text.Length <= MaxLength && !field.Text.Contains('\n', StringComparison.Ordinal)
        && field.Text.AsSpan().Count(' ') >= MinWords;

    /// <summary>What the text says, as fields; none where it does not say a title and who wrote it.</summary>
    public static IReadOnlyList<RecordField> Read(RecordField citation)
    {
        var list = new SourceText("list.md", $"# Papers\n\n- {citation.Text}\n");
        if (Importer.Import(list).Bibliography.Papers is not [{ Authors.IsEmpty: false } paper]
            || paper.Title.Length == 0)
        {
            return [];
        }
        var names = new NameList(paper.Authors, paper.HasMoreAuthors);
        List<RecordField> fields =
        [
            new("title", paper.Title, citation.Span),
            new("authors", DocumentNames.TextOf(names), citation.Span) { Names = names },
        ];
        if (paper.Venue is { } venue)
            fields.Add(new("venue", venue.Short, citation.Span));
        if (paper.Date is { } date)
            fields.Add(new("year", date.Year.ToString(CultureInfo.InvariantCulture), citation.Span));
        return fields;
    }
}
