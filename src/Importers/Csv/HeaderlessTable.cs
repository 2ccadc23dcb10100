using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// Names the columns of a table whose first line is a paper as all others are, by what most of their cells hold: years,
/// links, identifiers, names, and titles in what is left.
/// </summary>
internal static partial class HeaderlessTable
{
    private const int MaxRows = 50;
    private const int MinRows = 2;
    private const int MaxColumns = 40;
    private const int MinWordsOfTitle = 3;
    private const int MaxName = 60;

    /// <summary>
    /// What the columns would be called; null where there is no column of titles, or nothing beside it that papers
    /// have.
    /// </summary>
    public static string[]? NamesOf(CsvTable table)
    {
        List<string[]> rows = [.. table.Rows().Where(row => !row.IsBlank()).Take(MaxRows).Select(row => row.Cells())];
        if (rows.Count < MinRows || rows.Max(row => row.Length) is var width && width is < 2 or > MaxColumns
            || rows[0].Any(cell => PaperColumns.MeaningOf(cell) is not null))
            return null;
        var columns = Enumerable.Range(0, width)
            .Select(i => rows.Where(row => i < row.Length && CellText.Value(row[i]) is not null)
                .Select(row => row[i].Trim()).ToArray()).ToArray();
        var names = columns.Select(NameOf).ToArray();
        // Of two columns for one thing the first has it.
        for (var i = 0; i < width; i++)
        {
            if (names[i] is { } name && Array.IndexOf(names, name) < i)
                names[i] = null;
        }
        var title = Enumerable.Range(0, width).Where(i => names[i] is null && IsOfTitles(columns[i]))
            .Order(Comparer<int>.Create((a, b) => Words(columns[b]).CompareTo(Words(columns[a])))).Cast<int?>()
            .FirstOrDefault();
        if (title is null || names.All(name => name is null or "authors"))
            return null;
        names[title.Value] = "title";
        return [.. names.Select(name => name ?? "note")];
    }

    private static string? NameOf(string[] cells) => cells.Length == 0 ? null
        : Most(cells, cell => Year().IsMatch(cell)) ? "year"
        : Most(cells, cell => CellDate.TryRead(cell, out _, out var isWhole) && isWhole) ? "date"
        : Most(cells, cell => Doi.TryParse(cell, out _)) ? "doi"
        : Most(cells, CellLinks.StartsWithLink) ? "url"
        : Most(cells, cell => ArxivId.TryParse(cell, out _)) ? "arxiv"
        : Most(cells, AreNames) ? "authors" : null;

    private static bool IsOfTitles(string[] cells) => cells.Length > 1 && Words(cells) >= MinWordsOfTitle
        && cells.Distinct(StringComparer.Ordinal).Count() * 4 > cells.Length * 3;

    private static double Words(string[] cells) => cells.Average(cell => cell.Count(c => c == ' ') + 1);

    private static bool Most(string[] cells, Func<string, bool> isOne) => cells.Count(isOne) * 10 > cells.Length * 7;

    // A Lee; Lee, A.; Ann Lee and Bo Chen: names of which some have initials, or several are divided.
    private static bool AreNames(string cell)
    {
        var names = NameBorder().Split(cell.TrimEnd('.', ' '));
        return names.All(name => name.Length <= MaxName && Name().IsMatch(name.Trim()))
            && (names.Length > 1 || Initial().IsMatch(cell));
    }

    [GeneratedRegex("^(?:19|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("[;,&]| and ", RegexOptions.CultureInvariant)]
    private static partial Regex NameBorder();

    [GeneratedRegex(@"^(?:et al|(?:(?:\p{Lu}|\p{Ll}{1,3} )[\p{L}.'’-]*\s?){1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();
}
