namespace SurveyGraph.Exporters.Latex;

/// <summary>A cell of the comparison table.</summary>
/// <param name="Latex">What stands in it.</param>
/// <param name="Length">About how many characters that takes on paper.</param>
internal readonly record struct TableCell(string Latex, int Length)
{
    public static readonly TableCell Empty = new("", 0);

    public static readonly TableCell Mark = new(@"$\checkmark$", 1);

    /// <summary>Plain text.</summary>
    public static TableCell Of(string text, LatexWords words) => new(words.Encode(text), text.Length);

    /// <summary>Plain text that leads to a page, or only the text where there is none.</summary>
    public static TableCell Link(string text, string? url, LatexWords words) => url is null || text.Length == 0
        ? Of(text, words)
        : new($@"\href{{{LatexUrl.Escape(url)}}}{{{words.Encode(text)}}}", text.Length);
}
