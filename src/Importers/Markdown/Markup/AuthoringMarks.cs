using System.Buffers;
using System.Text.RegularExpressions;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// What stands beside the words and readers never see, or never read: the front matter of a page, kramdown's attributes
/// ("{:#lee2019}"), the keys of footnotes that hold a bibliography ("[^Lee19]: …"), asterisks behind names, which
/// lead to a footnote, and the marks of what is struck through.
/// </summary>
internal static partial class AuthoringMarks
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" *[]()<>|");

    /// <summary>Blanks such marks; everything stays at the offset where it was.</summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        if (LengthOfFrontMatter(text) is > 0 and var length)
            BlankOut(masked = text.ToCharArray(), 0, length);
        if (Has('{', "{:"))
            Blank(Attributes());
        if (Has('^', "[^"))
            Blank(FootnoteKey());
        if (Has('\\', "\\*"))
            Blank(EscapedAsterisk());
        if (Has('~', "~~"))
            Blank(StrikeThrough());
        BlankAsterisks(text, ref masked);
        return masked is null ? text : new(masked);

        // A character is found sooner than two, and most lists have none of these.
        bool Has(char rare, string mark) =>
            text.Contains(rare, StringComparison.Ordinal) && text.Contains(mark, StringComparison.Ordinal);

        void Blank(Regex pattern)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                masked ??= text.ToCharArray();
                BlankOut(masked, match.Index, match.Length);
            }
        }
    }

    private static void BlankOut(char[] text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            text[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
    }

    // "Ann Lee*, Bo Chen*, Cy Roe": lines in which several asterisks stand behind words, and none before one.
    private static void BlankAsterisks(string text, ref char[]? masked)
    {
        List<int> places = [];
        for (var at = text.IndexOf('*', StringComparison.Ordinal); at >= 0;)
        {
            var end = text.IndexOf('\n', at) is var next and >= 0 ? next : text.Length;
            var (isMarked, isFirst) = (true, true);
            places.Clear();
            for (; at >= 0 && at < end; at = text.IndexOf('*', at + 1), isFirst = false)
            {
                if (isFirst && IsBullet(text, at))
                    continue;
                isMarked &= at > 0 && (char.IsLower(text[at - 1]) || text[at - 1] == '.')
                    && (at + 1 == text.Length || text[at + 1] is ',' || char.IsWhiteSpace(text[at + 1]));
                places.Add(at);
            }
            if (!isMarked || places.Count < 2)
                continue;
            masked ??= text.ToCharArray();
            foreach (var place in places)
                masked[place] = ' ';
        }
    }

    private static bool IsBullet(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is ' ' or '\t'
        && text.AsSpan(0, at).TrimEnd(" \t") is [] or [.., '\n'];

    // "---", lines of keys, values and items of lists, "---"; 0 where the text starts with anything else.
    private static int LengthOfFrontMatter(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal))
            return 0;
        for (var (start, count) = (0, 0); start < text.Length; count++)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            start = end + 1;
            if (line is "---" && count > 0)
                return end;
            // A list may start with a line of dashes, too: right below one, only front matter has a key.
            var isPart = count switch
            {
                0 => line is "---",
                1 => IsKeyed(line),
                _ => (line is [] or [' ' or '\t' or '#', ..] or ['-', ' ', ..] || IsKeyed(line))
                    && line.IndexOf("](", StringComparison.Ordinal) < 0,
            };
            if (!isPart)
                return 0;
        }
        return 0;
    }

    private static bool IsKeyed(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAny(NotInKeys);

    [GeneratedRegex("(?<![~/])~~(?!~)", RegexOptions.CultureInvariant)]
    private static partial Regex StrikeThrough();

    [GeneratedRegex(@"\{:[ #.a-zA-Z][^{}\n]{0,200}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(?<=^|\n)\[\^[^\]\[\s]{1,40}\]:(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteKey();

    // "Lee, A.\*, Chen, B.\* (2019)"; "A\*, a search" has one behind a capital.
    [GeneratedRegex(@"(?<=\p{Ll}|\p{Lu}\.)\\\*(?=,| \(| ?&| and )", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedAsterisk();
}
