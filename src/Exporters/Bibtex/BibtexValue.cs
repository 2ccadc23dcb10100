using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Values that a source wrote in LaTeX, made fit for the file.</summary>
internal static class BibtexValue
{
    private static readonly SearchValues<char> InDates = SearchValues.Create("0123456789-/.?~%:TXZ");

    public static LatexEncoding Of(BibField field, LatexForm form) => field.Name switch
    {
        // Programs write the names of files with accents and backslashes in LaTeX, and read them back so.
        "file" when LatexText.IsInert(WithoutSigns(field.Value)) => new(field.Value, []),
        "file" when OfPath(field.Value, form) is { } path => path,
        // Commands of LaTeX are what a path of Windows looks like; slashes lead to the file, too.
        "file" when IsOfWindows(field.Value) =>
            Of(field with { Value = field.Value.Replace('\\', '/') }, form),
        "date" or "urldate" or "eventdate" or "origdate" when IsDate(field.Value) => new(field.Value, []),
        "url" or "file" or "pdf" => new(OfLink(field.Value), []),
        _ when IsLink(field.Value) => new(OfLink(field.Value), []),
        _ => LatexText.Harden(field.Value, form),
    };

    // biber reads what is no ASCII as it is, and a program finds the file; in ASCII the letters have their accents.
    private static LatexEncoding? OfPath(string text, LatexForm form)
    {
        var runes = text.EnumerateRunes().ToArray();
        if (!LatexText.IsVerbatim(string.Concat(runes.Where(rune => rune.IsAscii)))
            || runes.Any(rune => Rune.IsControl(rune) || !rune.IsBmp))
            return null;
        if (form.Alphabet == LatexAlphabet.Unicode)
            return new(text, []);
        var latex = string.Concat(runes.Select(rune =>
            rune.IsAscii ? rune.ToString() : LatexText.Encode(rune.ToString(), form).Latex));
        return LatexText.Decode(latex) == LatexText.Decode(text) ? new(latex, []) : null;
    }

    private static bool IsOfWindows(string text) =>
        text is [>= 'A' and <= 'z', ':', '\\', not '\\', ..] && !text.AsSpan().ContainsAny('{', '}', '$');

    // Tildes and percent signs say here how sure a date is.
    private static bool IsDate(string text) => !text.AsSpan().ContainsAnyExcept(InDates);

    // No style sets the field as text, so that what would have to be escaped there does no harm.
    private static string WithoutSigns(string latex) => string.Concat(latex.Split('_', '%', '&', '#'));

    /// <summary>
    /// A link, or several with blanks between them, as it is, where that does no harm: no style sets these fields as
    /// text.
    /// </summary>
    public static string OfLink(string latex)
    {
        if (latex.Contains(' ', StringComparison.Ordinal)
            && LatexText.Decode(latex).Split(' ') is var links && links.All(IsLink))
            return string.Join(' ', links.Select(BibtexLink.Of));
        return LatexText.IsVerbatim(latex) ? latex : BibtexLink.Of(LatexText.Decode(latex));
    }

    private static bool IsLink(string latex) =>
        (latex.StartsWith("https://", StringComparison.Ordinal)
            || latex.StartsWith("http://", StringComparison.Ordinal))
        && !latex.Contains(' ', StringComparison.Ordinal);
}
