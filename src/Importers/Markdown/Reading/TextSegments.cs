using System.Text.RegularExpressions;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Takes the text of an entry apart, title and links left out.</summary>
internal static partial class TextSegments
{
    private const int MaxNickname = 20;

    // A venue and its year.
    private const int MinOccasion = 4;
    private const int MaxOccasion = 40;

    public static List<TextSegment> Of(List<Piece> pieces, EntryTitle? title)
    {
        List<TextSegment> segments = [];
        var bracket = '\0';
        pieces = LinkedNames.AsText(pieces, title);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Break)
                bracket = '\0';
            if (piece.Kind == PieceKind.Link && title is { Lead: { } words } named && i == named.First)
                Split(words, piece, 0, ref bracket, segments);
            if (piece.Kind == PieceKind.Link && title is { Rest: { } tail } linked && i == linked.Last)
                SplitTail(tail, piece, linked.IsReference, ref bracket, segments);
            if (piece.Kind != PieceKind.Text)
                continue;
            if (title is not { } found || i < found.First || i > found.Last)
            {
                Split(piece.Text, piece, 0, ref bracket, segments);
                continue;
            }
            // Brackets before a title in the same piece hold a venue or a date; the rest of the last piece follows it.
            if (i == found.First && found.Lead is { } lead)
                Split(lead, piece, 0, ref bracket, segments);
            if (i == found.Last && found.Rest is { } rest)
                Split(rest, piece, (found.First == found.Last ? piece.Text : piece.Text.TrimEnd()).Length - rest.Length,
                    ref bracket, segments);
        }
        return segments;
    }

    // "A Title. 2019-05. ICML 2020": behind the title in the words of a link, each sentence is a fact by itself.
    private static void SplitTail(
        string tail, Piece piece, bool isReference, ref char bracket, List<TextSegment> segments)
    {
        var shift = piece.Text.Length - tail.Length;
        for (var start = 0; start < tail.Length;)
        {
            var stop = isReference ? -1 : tail.IndexOf(". ", start, StringComparison.Ordinal);
            var end = stop < 0 ? tail.Length : stop + 1;
            Split(tail[start..end], piece, shift + start, ref bracket, segments);
            start = end;
        }
    }

    /// <param name="shift">Where in the piece's text the given text starts.</param>
    private static void Split(string text, Piece piece, int shift, ref char bracket, List<TextSegment> segments)
    {
        var (start, hasNickname) = (0, false);
        if (IsInBrackets(text) && bracket == '\0')
        {
            var open = text.IndexOf('(', StringComparison.Ordinal) + 1;
            (text, shift) = (text[open..text.LastIndexOf(')')], shift + open);
        }
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            var isDash = c == '-' && i > 0
                && (text.AsSpan(i - 1).StartsWith(" -- ") || IsBehindOccasion(text.AsSpan(start), i - start));
            if (!isDash && c is not ('[' or ']' or '(' or ')' or '|' or ';' or '\n' or '【' or '】' or '（' or '）' or '；'
                or '"' or '“' or '”' or '•' or '·'))
                continue;
            if (c == '(' && LengthOfNickname(text, i) is > 0 and var nickname)
            {
                (i, hasNickname) = (i + nickname, true);
                continue;
            }
            var part = text.AsSpan(start, i - start).Trim(" ,:.\t\u00A0-–—*");
            if (!part.IsEmpty)
            {
                var at = shift + start + text.AsSpan(start, i - start).IndexOf(part);
                // A dot is part of "et al." and of initials, so the trimmed form is for finding the place only.
                var end = piece.OffsetOf(at + part.Length - 1) + 1;
                var words = VenueWords.WithoutCount(Trimmed(text[start..i]));
                words = hasNickname ? Nickname().Replace(words, "") : words;
                words = YearBehindDot().Replace(words, ". ");
                segments.Add(new(words, piece.Style, bracket, piece.OffsetOf(at), end));
            }
            bracket = c switch
            {
                '[' or '【' => '[',
                '(' or '（' => '(',
                ']' or ')' or '】' or '）' => '\0',
                _ => bracket,
            };
            (start, hasNickname) = (i + 1, false);
        }
    }

    // "FOLD 2019 - Lee et al., "; elsewhere a dash in blanks may be a part of what it stands in.
    private static bool IsBehindOccasion(ReadOnlySpan<char> text, int dash) =>
        dash is > MinOccasion and < MaxOccasion && text[dash - 1] == ' ' && text[(dash + 1)..] is [' ', ..]
        && text[..dash].Trim() is [.., >= '0' and <= '9'] words && TitleText.IsVenue(words.ToString());

    // "(Ann Lee et al., Some Journal 5, 12 (2021))": a bracket in a bracket around all of a text.
    private static bool IsInBrackets(string text)
    {
        if (text.AsSpan().Trim() is not ['(', .., ')'] words || words.Count('(') < 2)
            return false;
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            depth += words[i] is '(' ? 1 : words[i] is ')' ? -1 : 0;
            if (depth <= 0)
                return i == words.Length - 1;
        }
        return false;
    }

    // "Bo Chen, Shao (Henry) Lee, Cy Wu": what one person is called, between the given name and the family name.
    private static int LengthOfNickname(string text, int open)
    {
        var length = text.AsSpan(open, Math.Min(text.Length - open, MaxNickname)).IndexOf(')');
        if (length < 2 || text.AsSpan(open) is not ['(', var first, ..] || !char.IsUpper(first)
            || !TextShape.IsName(text.AsSpan(open + 1, length - 1)) || text.AsSpan(open + 1, length - 1).Contains(' '))
            return 0;
        var before = text.AsSpan(0, open);
        var given = before[(before.LastIndexOf(',') + 1)..].Trim();
        var behind = text.AsSpan(open + length + 1);
        var comma = behind.IndexOf(',');
        var family = comma < 0 ? behind : behind[..comma];
        return before.Contains(',') && behind is [' ', ..] && !given.Contains(' ') && TextShape.IsName(given)
            && TextShape.IsName(family.Trim(" .")) ? length : 0;
    }

    [GeneratedRegex(@" ?\(\p{Lu}[\p{L}'’-]{1,20}\)(?= \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Nickname();

    // "Ann Lee and Bo Chen.2016", but not "10.1016/j.folds.2016.100"
    [GeneratedRegex(@"(?<=\p{Ll}{2})\.(?=(?:19|20)\d\d\b(?![./-]?\w))", RegexOptions.CultureInvariant)]
    private static partial Regex YearBehindDot();

    // ":star: — Ann Lee": an emoji's code goes as a whole.
    private static string Trimmed(string text)
    {
        var words = text.AsSpan().Trim();
        while (TextMarks.EmojiCodeLength(words) is > 0 and var code)
            words = words[code..].TrimStart();
        return words.Trim(",:-–—*").Trim().ToString();
    }
}
