using System.Text.RegularExpressions;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads what stands behind a title as indexes of papers have it: ": Ann Lee, Bo Chen, Some J. 35(4): 34-42 (2018)",
/// ": Ann Lee, FOLD 2014: Article 33", ": Ann Lee, CoRR abs/2401.00001 (2024)".
/// </summary>
internal sealed partial class IndexedReference(AuthorEvidence authors, VenueEvidence venue)
{
    private const int MaxLength = 1000;

    /// <summary>Takes names, venue and date; false where the text is anything else.</summary>
    /// <param name="text">What stands behind the title.</param>
    public bool TryRead(string text, int start, int end)
    {
        if (text.AsSpan().TrimStart() is not [':', ..] || text.Length > MaxLength
            || Tail().Match(text) is not { Success: true } tail)
            return false;
        var words = text[..tail.Index].Trim(' ', ':', '.', '*', '_');
        var names = AuthorText.Read(words, NameCertainty.Likely, out var rest, out var hasMore);
        if (names.Count == 0 || rest.Count > 0 || !(hasMore || names.TrueForAll(name => name.Given is not null)))
            return false;
        authors.Take(new NameList(names, hasMore, words.Length, words.Length, null, ','),
            new("", PieceStyle.None, '\0', start, end));
        if (TextShape.Date(tail.Groups["year"].ValueSpan) is { } date)
            venue.SetDate(date, "text", start, end);
        var name = tail.Groups["venue"].Value;
        if (!venue.TryVenue(name, "text", start, end))
            venue.SetNamed(new(name, PieceStyle.None, '\0', start, end));
        return true;
    }

    [GeneratedRegex(
        @", (?<venue>\p{Lu}[^,:()]{1,80}?) (?:(?:[0-9]{1,4}(?:\([0-9/-]{1,9}\))?: ?[0-9:-]{1,20}|abs/[\w./-]{4,20})"
            + @" \((?<year>(?:19|20)[0-9]{2})\)|(?<year>(?:19|20)[0-9]{2}): (?:Article )?[0-9][0-9:-]{0,20})(?![\w(])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
