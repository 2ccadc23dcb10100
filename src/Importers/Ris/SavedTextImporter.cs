using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Reads what databases save as text: <c>savedrecs.txt</c> of Web of Science, <c>pubmed-set.txt</c> of PubMed, RIS and
/// the records of refer. The first line that starts as one of them does tells which it is, or a header with tabs.
/// </summary>
/// <param name="map">What the user says that columns are.</param>
public sealed class SavedTextImporter(ColumnMap? map = null) : IImporter
{
    private static readonly (string Start, Func<IImporter> Create)[] Formats =
    [
        ("FN ", () => new WebOfScienceImporter()), ("PT ", () => new WebOfScienceImporter()),
        ("PMID-", () => new NbibImporter()), ("TY  -", () => new RisImporter()), ("TY -", () => new RisImporter()),
        ("%0 ", () => new ReferImporter()), ("%A ", () => new ReferImporter()), ("%T ", () => new ReferImporter()),
    ];

    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            if (IsHeader(line))
                return new CsvImporter(map).Import(source);
            foreach (var (start, create) in Formats)
            {
                if (line.TrimStart('\uFEFF').StartsWith(start, StringComparison.Ordinal))
                    return create().Import(source);
            }
        }
        return new(Bibliography.Empty, [DiagnosticCodes.InvalidRis.At(
            source.Span(0, 0),
            "no line starts as records of Web of Science, PubMed, RIS or EndNote do; --from says what it is")]);
    }

    // The tab-delimited files of Web of Science end in .txt, too.
    private bool IsHeader(ReadOnlySpan<char> line)
    {
        if (!line.Contains('\t'))
            return false;
        var cells = line.Trim('\uFEFF').ToString().Split('\t').Select(cell => cell.Trim('"'));
        return PaperColumns.Of(WebOfScienceTags.WithNames([.. cells]), map: map)
            .Any(column => column.Column == PaperColumn.Title);
    }
}
