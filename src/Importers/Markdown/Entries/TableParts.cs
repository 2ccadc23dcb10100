using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// The rows of a table as parts of entries. The header says what a column holds; where it does not say which has the
/// title, what stands in the columns does.
/// </summary>
/// <param name="pieces">Reads the cells.</param>
internal sealed class TableParts(Pieces pieces)
{
    private const int SampleRows = 20;
    private const int MinTitleWords = 4;
    private const int MaxGroupWords = 4;
    private const int MinNames = 3;
    private const int MonthsOfYear = 12;
    private const int DaysOfMonth = 31;

    /// <summary>Each row below the header, with its parts.</summary>
    public IEnumerable<(TableRow Row, List<EntryPart> Parts)> Of(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        List<string> header = [];
        // A table without headings has its first entry there.
        if (rows is [{ IsHeader: true } names, ..]
            && !names.OfType<TableCell>().Any(cell => EntryTitle.IsTitledLink(PiecesOf(cell))))
        {
            header = [.. names.OfType<TableCell>().Select(cell => Pieces.TextOf(PiecesOf(cell)))];
            rows.RemoveAt(0);
        }
        var roles = RolesOf(header, [.. rows.Take(SampleRows)]);
        // "**Image Folding** | | |" names the rows below it, where those lead to papers.
        var groups = rows.FindAll(IsGroup);
        if (groups.Count > 0 && Most([.. rows.Where(row => !IsGroup(row)).Take(SampleRows)], LeadsToPaper))
            rows.RemoveAll(groups.ToHashSet().Contains);
        // A bar alone is a row without cells.
        foreach (var row in rows.Where(row => row.Count > 0))
        {
            yield return (row, [.. row.OfType<TableCell>().Select((cell, i) => i < header.Count
                ? new EntryPart(roles[i], header[i], PiecesOf(cell))
                : new EntryPart(PartRole.Any, null, PiecesOf(cell)))]);
        }
    }

    private List<PartRole> RolesOf(List<string> header, List<TableRow> sample)
    {
        var roles = header.ConvertAll(PartRoles.Of);
        for (var i = 0; i < roles.Count; i++)
        {
            // "Method" may be a facet (pruning, merging) or what the paper calls its own (FastV, ToMe).
            if (roles[i] == PartRole.Facet && PartRoles.MayBeShortName(header[i])
                && (Most(sample, i, cell => MethodName.Is(Pieces.TextOf(cell))) || AreNames(sample, i)))
                roles[i] = PartRole.ShortName;
        }
        // A "Dataset" that stands first is what the row is about.
        if (header is [var first, ..] && PartRoles.IsOfData(first) && AreNames(sample, 0))
            roles[0] = PartRole.ShortName;
        // "No." over 2019, 2020
        var years = roles.Contains(PartRole.Date) ? -1 : Enumerable.Range(0, roles.Count)
            .FirstOrDefault(i => roles[i] is PartRole.Facet or PartRole.Prose && Most(sample, i, IsYear), -1);
        if (years >= 0)
            roles[years] = PartRole.Date;
        // "03.15": a month and a day say no year, and a day of what at most.
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i] == PartRole.Date && Any(sample, i, IsMonthAndDay))
                roles[i] = PartRole.Prose;
        }
        var venue = roles.Contains(PartRole.Venue) ? -1 : Enumerable.Range(0, roles.Count)
            .FirstOrDefault(i => roles[i] == PartRole.Facet && VenueCells.Are(TextsOf(sample, i)), -1);
        if (venue >= 0)
            roles[venue] = PartRole.Venue;
        if (!roles.Contains(PartRole.Title) && StandIn(header, roles, sample) is >= 0 and var title)
            roles[title] = PartRole.Any;
        return roles;
    }

    // A table without a title column may call it Paper or Name, or as it likes.
    private int StandIn(List<string> header, List<PartRole> roles, List<TableRow> sample)
    {
        var paper = roles.IndexOf(PartRole.Paper);
        var name = roles.IndexOf(PartRole.ShortName);
        if (paper >= 0 && !PartRoles.IsOfLinks(header[paper])
            && (name < 0 || Most(Filled(sample, paper), paper, cell => EntryTitle.Find(cell) is not null)))
            return paper;
        if (roles.Contains(PartRole.Any) || !Most(sample, LeadsToPaper))
            return name;
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i] == PartRole.Facet && !PartRoles.IsFacetLabel(header[i]) && Most(sample, i, IsTitle))
                return i;
        }
        return name;
    }

    // A word each, all of them different, most of them made: what names the rows is no facet of them.
    private bool AreNames(List<TableRow> rows, int column)
    {
        var words = TextsOf(rows, column);
        return words.Count >= MinNames && words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count
            && words.Count(IsName) * 2 > words.Count;
    }

    /// <summary>The texts of the cells that are not empty.</summary>
    private List<string> TextsOf(List<TableRow> rows, int column) => [.. rows.Where(row => column < row.Count)
        .Select(row => Pieces.TextOf(PiecesOf((TableCell)row[column])).Trim()).Where(text => text.Length > 0)];

    private static bool IsYear(List<Piece> cell) =>
        Pieces.TextOf(cell).Trim() is [_, _, _, _] digits && TextShape.Date(digits) is not null;

    // "03.15"; "12.03" may be a month of 2012.
    private static bool IsMonthAndDay(List<Piece> cell) =>
        Pieces.TextOf(cell).Trim().Split('.', '/', '-') is [{ Length: 1 or 2 } month, { Length: 2 } day]
        && int.TryParse(month, CultureInfo.InvariantCulture, out var first) && first is > 0 and <= MonthsOfYear
        && int.TryParse(day, CultureInfo.InvariantCulture, out var second)
        && second is > MonthsOfYear and <= DaysOfMonth;

    // "FoldNet++", "FN (Folds)"
    private static bool IsName(string words)
    {
        var bracket = words.IndexOf(" (", StringComparison.Ordinal);
        var word = (bracket > 0 ? words[..bracket] : words).TrimEnd('+', '*');
        return !word.Contains(' ', StringComparison.Ordinal) && MethodName.Is(word);
    }

    // "[FoldNet](…), [SheetNet](…)": a row that names several papers is none of them.
    private bool LeadsToPaper(TableRow row)
    {
        var cells = row.OfType<TableCell>().Select(PiecesOf).ToList();
        return cells.Exists(FactLine.LeadsToPaper)
            && !cells.Exists(cell => cell.Count(IsNamedPaper) > 1);

        static bool IsNamedPaper(Piece piece) => Links.LeadsToPaper(piece) && !LinkLabels.IsLabel(piece.Text);
    }

    // Few words in the first cell, and nothing else in the row.
    private bool IsGroup(TableRow row)
    {
        if (row.Count == 0 || PiecesOf((TableCell)row[0]) is not { Count: > 0 } first
            || first.Exists(piece => piece.Kind != PieceKind.Text)
            || TextShape.WordCount(Pieces.TextOf(first)) is 0 or > MaxGroupWords)
            return false;
        return row.Skip(1).All(cell => PiecesOf((TableCell)cell) is var others
            && others.TrueForAll(piece => piece.Kind == PieceKind.Text && string.IsNullOrWhiteSpace(piece.Text)));
    }

    private static bool IsTitle(List<Piece> cell) =>
        Pieces.TextOf(cell) is var words && TextShape.WordCount(words) >= MinTitleWords && TitleText.IsTitle(words);

    private bool Any(List<TableRow> rows, int column, Predicate<List<Piece>> isSo) =>
        rows.Exists(row => column < row.Count && isSo(PiecesOf((TableCell)row[column])));

    private bool Most(List<TableRow> rows, int column, Predicate<List<Piece>> isSo) =>
        Most(rows, row => column < row.Count && isSo(PiecesOf((TableCell)row[column])));

    // Lists in the making have rows that are to get their papers.
    private List<TableRow> Filled(List<TableRow> rows, int column) =>
        rows.FindAll(row => column < row.Count && PiecesOf((TableCell)row[column]).Count > 0);

    private static bool Most(List<TableRow> rows, Func<TableRow, bool> isSo) => rows.Count(isSo) * 2 > rows.Count;

    private List<Piece> PiecesOf(TableCell cell)
    {
        if (cell is [LeafBlock only])
            return pieces.Of(only.Inline);
        List<Piece> all = [];
        foreach (var leaf in cell.OfType<LeafBlock>())
            all.AddRange(pieces.Of(leaf.Inline));
        return all;
    }
}
