using System.Text.RegularExpressions;
using Markdig.Syntax;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// The pieces of a bullet or paragraph, as people see them: whose list it is, of whom the name in bold is among other
/// names; and a line of names below a title, which no blanks set apart.
/// </summary>
internal static partial class BlockPieces
{
    private const int MinNames = 3;
    private const int MaxName = 60;
    private const int MinWords = 5;

    // Longer paragraphs are prose.
    private const int MaxLines = 12;

    public static List<Piece> Of(ParagraphBlock paragraph, Pieces reader, string source)
    {
        var pieces = WithoutNumber(reader.Of(paragraph.Inline));
        if (pieces.Count <= EntryTitle.MaxPieces && pieces.Exists(piece => piece.Style.HasFlag(PieceStyle.Bold)))
            pieces = WithPlainNames(pieces);
        return pieces is [{ Kind: PieceKind.Text, Style: PieceStyle.None, Runs: not null }, ..]
            ? WithLineOfNames(pieces, source) : pieces;
    }

    // "[12]. Ann Lee, Bo Chen. **A Title.**": the number that a text cites it by.
    private static List<Piece> WithoutNumber(List<Piece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text, Text: ['[', >= '0' and <= '9', ..] text } first, ..]
            && NumberOfReference().Match(text) is { Success: true, Length: var length } && length < text.Length)
            pieces[0] = first.From(length);
        return pieces;
    }

    private static List<Piece> WithPlainNames(List<Piece> pieces)
    {
        List<Piece> all = [];
        var isName = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var wasName = isName;
            isName = IsNameAmongNames(pieces, i);
            if (all.Count > 0 && all[^1] is { Kind: PieceKind.Text, Style: PieceStyle.None }
                && (isName || (wasName && pieces[i] is { Kind: PieceKind.Text, Style: PieceStyle.None })))
                all[^1] = Piece.Joined([all[^1], pieces[i]]);
            else
                all.Add(isName ? pieces[i] with { Style = PieceStyle.None } : pieces[i]);
        }
        return all;
    }

    // "Lee, A., **Chen, B.**, & Roe, C. (2019). A title", "Ann Lee, **Bo Chen**, Cy Roe"
    private static bool IsNameAmongNames(List<Piece> pieces, int i)
    {
        if (pieces[i] is not { Kind: PieceKind.Text, Text: { Length: < MaxName } own }
            || !pieces[i].Style.HasFlag(PieceStyle.Bold))
            return false;
        var behind = i + 1 < pieces.Count ? PlainText(pieces[i + 1]) : "";
        if ((i > 0 && !NameBefore().IsMatch(PlainText(pieces[i - 1])))
            || !(NameBehind().IsMatch(behind) || (i > 0 && BeforeYear().IsMatch(behind))))
            return false;
        return Inverted().IsMatch(own) || (own.Contains(' ', StringComparison.Ordinal) && TextShape.IsName(own)
            && i > 0 && !ReferenceNames.HasNoun(own));
    }

    private static string PlainText(Piece piece) =>
        piece is { Kind: PieceKind.Text, Style: PieceStyle.None } ? piece.Text : ".";

    // "A Title of Words" over "Ann Lee, Bo Chen, Cy Roe" over "[paper](…)": a line by itself.
    private static List<Piece> WithLineOfNames(List<Piece> pieces, string source)
    {
        var lines = EntryLines.Of(pieces, source);
        if (lines.Count is < 2 or > MaxLines
            || lines[0] is not [{ Kind: PieceKind.Text, Text: var title }]
            || lines[1] is not [{ Kind: PieceKind.Text, Text: var names }, ..]
            || !IsTitle(title) || title.AsSpan().TrimEnd() is [.., ',' or ';' or '&']
            || AuthorText.Read(names, NameCertainty.Possible, out var rest, out _).Count < MinNames || rest.Count > 0
            || AuthorText.Read(title, NameCertainty.Likely, out _, out _).Count > 0)
            return pieces;
        List<Piece> apart = [];
        foreach (var line in lines)
        {
            if (apart.Count > 0)
                apart.Add(new(PieceKind.Break, "", PieceStyle.None, line[0].Start, line[0].Start));
            apart.AddRange(line);
        }
        return apart;
    }

    // Without the capitals of a title, so many words that no sentence goes on from.
    private static bool IsTitle(string words) =>
        TitleText.IsInTitleCase(words)
        || (TextShape.HasWords(words, MinWords) && TitleText.IsOpening(words) && TitleText.IsTitle(words)
            && !TitleText.LeadsOver(words) && !EntryTitle.SaysOfSubject(words));

    [GeneratedRegex(@"^\[[0-9]{1,3}\][.:]? +(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfReference();

    [GeneratedRegex(@"(?:[,;&]|\band) $", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^\.?(?:[,;] ?\p{Lu}|[,;]? (?:&|and) |[,;] ?$)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"^\.?,? \((?:19|20)\d\d|^\.?,? \(in press", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeYear();

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? \p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3},?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();
}
