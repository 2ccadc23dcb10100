using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown;

/// <summary>Headings as people mean them: without emoji, numbering and marks around them; and headings that hold no papers.</summary>
internal static class SectionTitle
{
    private static readonly HashSet<string> Administrative = new(StringComparer.Ordinal)
    {
        "contents", "content", "tableofcontents", "tableofcontent", "toc", "catalog", "catalogue", "index", "outline", "navigation", "menu", "目录",
        "news", "latestnews", "whatsnew", "update", "updates", "updatelog", "latestupdates", "recentupdates", "changelog", "timeline", "announcement", "announcements", "更新", "新闻",
        "license", "licence", "许可", "许可证", "contact", "contacts", "contactus", "contactinformation", "联系", "contributor", "contributors", "contributing", "contribution",
        "contributions", "howtocontribute", "contributionguidelines", "contributingguidelines", "贡献",
        "citation", "citations", "cite", "citing", "citeus", "howtocite", "bibtex", "reference", "引用", "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "致谢",
        "starhistory", "stars", "stargazers", "activity", "team", "theteam", "aboutus", "about", "join", "joinus", "introduction", "overview", "motivation", "disclaimer", "todo", "todolist",
        "howtoreadthetable", "howtoread", "legend", "badges", "tags", "format", "support", "sponsors", "sponsor", "faq", "installation", "usage", "quickstart", "maintainers", "maintainer",
        "startrend", "starchart", "visitors", "communication", "community", "wechat",
    };

    /// <summary>Titles of collapsible parts that hold details of one entry, not a branch of the taxonomy.</summary>
    private static readonly HashSet<string> Details = new(StringComparer.Ordinal)
    {
        "abstract", "bibtex", "bib", "details", "detail", "more", "showmore", "clicktoexpand", "clickhere", "tldr", "summary", "cite", "citation", "expand", "摘要", "notes", "note", "figure",
    };

    public static bool IsAdministrative(string title) => Administrative.Contains(Slug.Comparable(title));

    public static bool IsOfEntry(string title) => Details.Contains(Slug.Comparable(title));

    /// <summary>The title without decoration before and behind it: "🖼️ 2.1 Image-LLM 🔝" is Image-LLM.</summary>
    public static string Plain(string title)
    {
        var text = Undecorated(PlainText.OneLine(title));
        return text.Length == 0 ? PlainText.OneLine(title) : text;
    }

    /// <summary>The text without emoji, symbols and their codes at its ends.</summary>
    public static string WithoutMarks(string text)
    {
        if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAscii(text[^1]) && text[^1] is not (' ' or '#' or '|'))
            return text;
        return TrimEnd(TrimStart(text)).ToString();
    }

    private static string Undecorated(string text) =>
        TrimEnd(WithoutNumbering(TrimStart(text))).TrimEnd(" :：").ToString();

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        text = WithoutCodes(text.Trim());
        var start = 0;
        while (start < text.Length && IsDecoration(text, start, out var length))
            start += length;
        return WithoutCodes(text[start..]);
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsTrailingDecoration(text, end, out var length))
            end -= length;
        return text[..end];
    }

    private static ReadOnlySpan<char> WithoutCodes(ReadOnlySpan<char> text)
    {
        // GitHub's emoji codes, :star: or :fire:, are letters to everyone else.
        while (text.Length > 2 && text[0] == ':' && text[1..].IndexOf(':') is > 0 and < 30 and var end && text.Slice(1, end).IndexOfAnyExcept(CodeCharacters) < 0)
            text = text[(end + 2)..].TrimStart();
        return text;
    }

    private static readonly System.Buffers.SearchValues<char> CodeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    // 1. · 2.1 · 3) · I. — a number that is part of the name, as in "3D Vision" or "2024", stays.
    private static ReadOnlySpan<char> WithoutNumbering(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (digits > 0 && text[digits] == '.')))
            digits++;
        if (digits is 0 or > 8 || digits >= text.Length - 1)
            return text;
        var isMarked = text[digits - 1] == '.' || text[digits] is ')' or '、' or ':' || text[..digits].Contains('.');
        if (!isMarked && !(text[digits] == ' ' && digits <= 2))
            return text;
        var rest = text[digits..].TrimStart(")、:. -");
        return rest.Length > 0 && (text[digits] is ' ' or ')' or '、' or ':' || text[digits - 1] == '.') ? rest : text;
    }

    private static bool IsDecoration(ReadOnlySpan<char> text, int i, out int length)
    {
        Rune.DecodeFromUtf16(text[i..], out var rune, out length);
        return rune.Value is ' ' or '\u00A0' or '#' or '*' or '|' or '>' or '•' or '·' or '\uFE0F' or '\u200D' or '\u20E3' or '■' or '●' or '►' or '-'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.ModifierSymbol or UnicodeCategory.Surrogate
            || rune.Value is >= 0x1F000 and <= 0x1FAFF;
    }

    private static bool IsTrailingDecoration(ReadOnlySpan<char> text, int end, out int length)
    {
        length = end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        var rune = length == 2 && Rune.TryCreate(text[end - 2], text[end - 1], out var pair) ? pair : Rune.ReplacementChar;
        if (length == 1)
        {
            var c = text[end - 1];
            return c is ' ' or '\u00A0' or '#' or '\uFE0F' or '\u200D' or '|' || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse;
        }
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F000 and <= 0x1FAFF;
    }
}
