using System.Buffers;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// The one form in which a graph holds what several spellings of a field say, so that what is written reads back as it
/// was: texts in one spelling, pages with the dash of BibTeX, titles in LaTeX only where that says more than their
/// text, with their mathematics in braces, no key for sorting that the entry has anyway, no number that is an
/// identifier.
/// </summary>
public static class BibFieldForm
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> InPages = SearchValues.Create("0123456789-–—,+ ");

    /// <summary>The paper with its fields in their form; the same paper where nothing changes.</summary>
    public static Paper Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var fields = paper.Fields;
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            var field = fields[i];
            var value = field.Name switch
            {
                "title" => Title(LatexSpelling.Of(field.Value), paper),
                "pages" => Pages(LatexSpelling.Of(field.Value).Replace("–", "--", StringComparison.Ordinal)),
                "volume" or "number" or "issue" or "eid" => WithoutBraces(LatexSpelling.Of(field.Value)),
                "urldate" => Day(field.Value),
                "month" when field.Value.Contains(LatexCodePoints.Start, StringComparison.Ordinal) =>
                    LatexSpelling.Of(field.Value),
                "doi" => Doi.TryParse(field.Value, out var doi) && doi == paper.Identifiers.Doi
                    ? null : field.Value,
                "key" => BibLabel.Repeats(field.Value, paper) ? null : LatexSpelling.Of(field.Value),
                "eprint" => IsNumber(field.Value, paper.Identifiers.Arxiv) ? null : LatexSpelling.Of(field.Value),
                "url" or "file" or "pdf" or "month" or "date" => field.Value,
                _ => LatexSpelling.Of(field.Value),
            };
            if (value is null)
                fields = fields.RemoveAt(i);
            else if (value != field.Value)
                fields = fields.SetItem(i, field with { Value = value });
        }
        return fields == paper.Fields ? paper : paper with { Fields = fields };
    }

    // Mendeley has the number of a preprint twice, once without its archive: hep-th/9901001, 9901001.
    private static bool IsNumber(string eprint, ArxivId? arxiv) => arxiv is { } id && (id.Value == eprint
        || (eprint.Length > 0 && id.Value.EndsWith("/" + eprint, StringComparison.Ordinal)));

    // Most braces are round the words that get some anyway.
    private static string? Title(string latex, Paper paper)
    {
        var hardened = LatexText.HardenTitle(latex, paper.ShortName);
        return hardened.Refused is null && hardened.Latex == LatexText.EncodeTitle(paper.Title, paper.ShortName).Latex
            ? null
            : LatexCapitals.Protect(latex);
    }

    /// <summary>
    /// Page numbers with the dash that BibTeX styles know, and without the word that they set before them: 19-35, 19–35
    /// and pp.~19--35. are 19--35.
    /// </summary>
    private static string Pages(string latex)
    {
        latex = WithoutWord(WithoutBraces(latex));
        var dash = latex.AsSpan().IndexOfAny('-', '–', '—');
        if (dash < 0)
            return latex;
        var after = dash;
        while (after < latex.Length && latex[after] is '-' or '–' or '—' or ' ')
            after++;
        var first = latex.AsSpan(0, dash).TrimEnd();
        var last = latex.AsSpan(after);
        return IsPage(first) && IsPage(last) && latex.AsSpan(first.Length..after) is not "--"
            ? $"{first}--{last}"
            : latex;
    }

    // The Web of Science has two braces round each value, where one would do.
    private static string WithoutBraces(string latex) =>
        latex is ['{', not '\\', .., '}'] && latex.AsSpan(1..^1).IndexOfAny('{', '}') < 0 ? latex[1..^1].Trim() : latex;

    // 24.12.2019, which biber takes for no date.
    private static string Day(string text) =>
        text.Length is >= 8 and <= 10 && PublicationDate.OfDottedDay(text) is { } date ? date.ToString() : text;

    // p.~19, pp 19-35, pages 19-35, S. 19-35
    private static string WithoutWord(string latex)
    {
        var pages = latex.AsSpan();
        var word = pages[..(pages.IndexOfAnyExcept(Letters) is >= 0 and var end ? end : pages.Length)];
        var isWord = word is "p" or "pp" or "Pp" or "PP" or "pg" or "pgs" or "page" or "pages" or "Page" or "Pages"
            or "Seiten" || (word is "S" && pages is [_, '.', ..]);
        if (!isWord)
            return latex;
        var first = pages[word.Length..].TrimStart(".~\\, ");
        // P3 is a page.
        isWord = word.Length > 1 || first.Length < pages.Length - 1;
        return isWord && first is [>= '0' and <= '9', ..] && !first.ContainsAnyExcept(InPages)
            ? first.ToString() : latex;
    }

    private static bool IsPage(ReadOnlySpan<char> page)
    {
        if (page.IsEmpty || !char.IsAsciiDigit(page[^1]))
            return false;
        foreach (var c in page)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (':' or '.'))
                return false;
        }
        return true;
    }
}
