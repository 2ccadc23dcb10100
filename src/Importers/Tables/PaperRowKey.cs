using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>Reads what a row calls its paper, where that is a key to cite it by.</summary>
internal static class PaperRowKey
{
    private const int MinNumber = 6;
    private const int MinHash = 12;

    public static CitationKey? Read(PaperRow row)
    {
        CitationKey? key = null;
        if (ExtraText.Find(row, "citationkey") is var (extra, stated) && CitationKey.TryParse(stated, out var ofExtra))
        {
            row.Say(PaperField.Key, stated, extra);
            key = ofExtra;
        }
        foreach (var (column, text) in row.Texts(PaperColumn.Key))
        {
            row.Say(PaperField.Key, text, column);
            // A short number is that of the row, by which others may refer to it; longer ones are keys of IEEE Xplore.
            if (key is not null || (text.Length < MinNumber && !text.Any(char.IsLetter))
                || IsOfDatabase(text) || IsOfPreprint(column, text, out _))
                continue;
            if (CitationKey.TryParse(text, out var parsed))
                key = parsed;
            else
                row.Report(DiagnosticCodes.InvalidKey, column,
                    $"'{PaperRow.Shortened(text)}' is not a key that LaTeX can use; the paper gets another");
        }
        return key;
    }

    /// <summary>Whether what programs call a preprint, 2403.06764v2, stands for a key.</summary>
    public static bool IsOfPreprint(TableColumn column, string text, out ArxivId id)
    {
        id = default;
        return column.Header.EndsWith("id", StringComparison.OrdinalIgnoreCase) && ArxivId.TryParse(text, out id);
    }

    // What a database calls the paper, an address or the sum of its bytes, is nothing to cite by.
    private static bool IsOfDatabase(string key) =>
        CellLinks.IsLink(key) || (key.Length >= MinHash && key.All(char.IsAsciiHexDigitLower) && DigitRuns(key) > 2);

    private static int DigitRuns(string key) =>
        key.Where((c, i) => char.IsAsciiDigit(c) && (i == 0 || !char.IsAsciiDigit(key[i - 1]))).Count();
}
