using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Reads what databases save as text: <c>savedrecs.txt</c> of Web of Science, <c>pubmed-set.txt</c> of PubMed, RIS and
/// the records of refer. The first line that starts as one of them does tells which it is.
/// </summary>
public sealed class SavedTextImporter : IImporter
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
}
