using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Several entries in one paragraph, bullet or cell, one a line. A line starts an entry if it starts with a title and
/// leads to a paper, as other lines do; any other line belongs to the entry above it.
/// </summary>
internal static class EntryLines
{
    // Words above the first entry that name a group; more of them are prose.
    private const int MaxHeadWords = 6;

    // Two links and what divides them.
    private const int MinPieces = 3;

    // " (September 2012) and the "
    private const int MaxBetween = 30;

    /// <summary>A draft for each of several entries, or null where the draft is one entry, or prose.</summary>
    /// <param name="head">The words above the first entry.</param>
    public static List<EntryDraft>? Split(EntryDraft draft, string source, out List<Piece> head)
    {
        head = [];
        var parts = draft.Parts;
        // A bullet with details below it is one entry; of a row, the title's cell decides.
        if (draft.Shape != EntryShape.Row && parts.Count > 1)
            return null;
        var main = parts.FindIndex(part => part.Role == PartRole.Title);
        if (main < 0)
            main = parts.Count == 1 ? 0 : parts.FindIndex(part => EntryTitle.IsTitledLink(part.Pieces));
        if (main < 0)
            return null;
        var entries = Split(parts[main].Pieces, source, draft.Shape == EntryShape.Row, out head)
            ?? (draft.Shape == EntryShape.Row ? null : CitationLines.Of(parts[main].Pieces, source))
            ?? (draft.Shape == EntryShape.Paragraph ? Numbered(parts[main].Pieces, source, out head) : null);
        if (entries is null)
            return null;
        return draft.Shape == EntryShape.Row ? Rows(draft, main, entries, source) : Lines(draft, main, entries);
    }

    private static List<EntryDraft> Lines(EntryDraft draft, int main, List<List<Piece>> entries) =>
        entries.ConvertAll(entry => draft with
        {
            Parts = [draft.Parts[main] with { Pieces = entry }],
            Start = entry[0].Start,
            End = entry[^1].End,
        });

    private static List<EntryDraft> Rows(EntryDraft draft, int main, List<List<Piece>> entries, string source)
    {
        var parts = draft.Parts;
        var others = parts.ConvertAll(part => Of(part.Pieces, source));
        return [.. entries.Select((entry, i) => draft with
        {
            Parts = [.. parts.Select((part, j) => part with
            {
                Pieces = j == main ? entry : PiecesFor(i, entries.Count, part.Pieces, others[j]),
            })],
        })];
    }

    // A cell with a line for each entry is read line by line; else it holds for all, but links would be of one of them.
    private static List<Piece> PiecesFor(int entry, int entries, List<Piece> cell, List<List<Piece>> lines)
    {
        if (lines.Count == entries)
            return lines[entry];
        return cell.Exists(piece => piece.Kind == PieceKind.Link || piece.Target is not null) ? [] : cell;
    }

    /// <summary>The pieces of each entry, or null where all pieces are one entry, or prose.</summary>
    /// <param name="isCell">They are a cell of a table.</param>
    /// <param name="head">The words above the first entry.</param>
    private static List<List<Piece>>? Split(List<Piece> pieces, string source, bool isCell, out List<Piece> head)
    {
        head = [];
        var firstLink = pieces.FindIndex(piece => piece.Kind == PieceKind.Link);
        if (pieces.Count < MinPieces || firstLink == pieces.FindLastIndex(piece => piece.Kind == PieceKind.Link))
            return null;
        var lines = Of(pieces, source);
        return (isCell && AreLinkedTitles(lines)) || BoldLines.Are(lines) ? lines : Titled(lines, out head);
    }

    // "[A Title of Words](…)<br>[Short Title](…)": a cell of links to papers, of which one at least has the words of a
    // title.
    private static bool AreLinkedTitles(List<List<Piece>> lines) =>
        lines.Count > 1 && lines.TrueForAll(line => LinkOf(line) is { } link && Links.LeadsToPaper(link.Url)
            && TitleText.IsTitle(link.Text) && !LinkLabels.IsLabel(link.Text))
        && lines.Exists(EntryTitle.IsTitledLink)
        && lines.Select(PageOf).Distinct(StringComparer.Ordinal).Count() == lines.Count;

    // The one link of a line that has nothing else but marks.
    private static Piece? LinkOf(List<Piece> line) =>
        line.FindAll(piece => piece.Kind == PieceKind.Link) is [var link]
        && line.TrueForAll(piece => piece.Kind == PieceKind.Link || TextShape.WordCount(piece.Text) == 0) ? link : null;

    private static List<List<Piece>>? Titled(List<List<Piece>> lines, out List<Piece> head)
    {
        head = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        string? rule = null;
        var entries = Group(lines, IsStart, head);
        if (entries.Count > 1 && IsHead(head))
            return entries;
        // Two titles, and two lines with links to papers below them.
        if (lines.Count(line => PageOf(line) is not null) < 2)
            return null;
        head = [];
        known.Clear();
        entries = Group(lines, IsBoldStart, head);
        var haveOwnPages = entries.TrueForAll(entry => PageOf(entry) is { } page && known.Add(page));
        return entries.Count > 1 && haveOwnPages && IsHead(head) ? entries : null;

        bool IsStart(List<Piece> line)
        {
            if (PageOf(line) is not { } page || StartOfEntry(line) is not { } title
                || (rule is not null && title.Rule != rule)
                || !known.Add(Slug.Comparable(title.Text)) || !known.Add(page))
                return false;
            rule = title.Rule;
            return true;
        }
    }

    // "7. **A Title** [paper](…)" on a line below others: a list that goes on in a paragraph, as people see it.
    private static List<List<Piece>>? Numbered(List<Piece> pieces, string source, out List<Piece> before)
    {
        var lines = Of(pieces, source);
        before = [];
        var entries = pieces.Count < MinPieces || lines.Count < 2 ? [] : Group(
            lines, line => IsNumbered(line) && PageOf(line) is not null && StartOfEntry(line) is not null, before);
        return entries.Count > 0 ? entries : null;
    }

    private static bool IsNumbered(List<Piece> line) =>
        line[0] is { Kind: PieceKind.Text, Text: var text } && text.AsSpan().TrimStart() is var start
        && start.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits && start[digits] is '.' or ')';

    // "**A Title**" on a line of its own, over lines for the authors and the links.
    private static bool IsBoldStart(List<Piece> line) => StartOfEntry(line) is { Rule: "bold" };

    /// <summary>Lines put together, each with those behind it that start no entry.</summary>
    /// <param name="head">Takes the words above the first entry.</param>
    public static List<List<Piece>> Group(List<List<Piece>> lines, Predicate<List<Piece>> isStart, List<Piece> head)
    {
        List<List<Piece>> entries = [];
        foreach (var line in lines)
        {
            if (isStart(line))
            {
                entries.Add([.. line]);
            }
            else if (entries.Count == 0)
            {
                head.AddRange(line);
            }
            else
            {
                entries[^1].Add(new(PieceKind.Break, "", PieceStyle.None, line[0].Start, line[0].Start));
                entries[^1].AddRange(line);
            }
        }
        return entries;
    }

    /// <summary>The pieces of each line that has any.</summary>
    public static List<List<Piece>> Of(List<Piece> pieces, string source)
    {
        List<List<Piece>> lines = [[]];
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Break)
            {
                lines.Add([]);
            }
            else if (IsBetweenEntries(pieces, i, out var dateEnd))
            {
                if (dateEnd > 0)
                    lines[^1].Add(piece.Between(0, dateEnd));
                lines.Add([]);
            }
            else if (piece.Kind == PieceKind.Text)
                AddText(piece, source, lines);
            else
                lines[^1].Add(piece);
        }
        lines.RemoveAll(line =>
            line.TrueForAll(piece => piece.Kind == PieceKind.Text && piece.Text.AsSpan().IsWhiteSpace()));
        return lines;
    }

    // "[First Title](…), [Second Title](…)", "[First Title](…) (1981) and the [Second Title](…)": a comma, a date and
    // nothing else between two titled links.
    private static bool IsBetweenEntries(List<Piece> pieces, int i, out int dateEnd)
    {
        dateEnd = 0;
        if (i == 0 || i + 1 >= pieces.Count || pieces[i] is not { Kind: PieceKind.Text, Text: var text }
            || text.Length > MaxBetween)
            return false;
        if (text.AsSpan().TrimStart() is ['(', ..] && text.IndexOf(')', StringComparison.Ordinal) is > 0 and var close
            && TextShape.Date(text.AsSpan(0, close).TrimStart(" (")) is not null)
            dateEnd = close + 1;
        return text.AsSpan(dateEnd).Trim() is "," or ";" or "|" or "and" or ", and" or "/" or "·" or "•" or "and the"
                or "and The"
            && EntryTitle.IsTitledLink(pieces, i - 1) && EntryTitle.IsTitledLink(pieces, i + 1);
    }

    private static void AddText(Piece piece, string source, List<List<Piece>> lines)
    {
        var from = 0;
        foreach (var (index, offset) in piece.Runs ?? [(0, piece.Start)])
        {
            // The parser gives a line's end as a stretch of its own, which reads as a blank.
            if (offset >= source.Length || source[offset] is not ('\n' or '\r') || index >= piece.Text.Length)
                continue;
            if (index > from)
                lines[^1].Add(piece.Between(from, index));
            lines.Add([]);
            from = index + 1;
        }
        if (from < piece.Text.Length)
            lines[^1].Add(from == 0 ? piece : piece.From(from));
    }

    /// <summary>The title that a line starts with, if it is beyond doubt.</summary>
    public static EntryTitle? StartOfEntry(List<Piece> line) =>
        EntryTitle.Find(line) is { IsStrong: true } title
        && (title.IsReference || title.StandsFirst(line))
            ? title
            : null;

    /// <summary>The address of the paper that a line leads to, or null.</summary>
    public static string? PageOf(List<Piece> line) =>
        line.Find(Links.LeadsToPaper) is { Url.Length: > 0 } page
            ? page.Url : null;

    // A title of its own above the lines makes them versions of one paper.
    private static bool IsHead(List<Piece> head) =>
        head.TrueForAll(piece => piece.Kind is PieceKind.Text or PieceKind.Image)
        && TextShape.WordCount(Pieces.TextOf(head)) <= MaxHeadWords
            && EntryTitle.Find(head) is not { IsStrong: true };
}
