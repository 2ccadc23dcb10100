using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>The dates that headings are: "2024", "May 2024", "2024 Papers", "2024年".</summary>
internal sealed class HeadingDates
{
    private const int MaxLength = 40;

    // Words beside a date that say only that papers are below it.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "papers", "paper", "publications", "publication", "articles", "preprints", "works", "year", "in", "of", "from",
        "published", "the", "all", "list",
    };

    private readonly Dictionary<string, PublicationDate?> _known = new(StringComparer.Ordinal);

    /// <summary>The date that a heading is, or null where it says anything else.</summary>
    public PublicationDate? Of(string title)
    {
        if (!_known.TryGetValue(title, out var known))
            _known.Add(title, known = Read(title));
        return known;
    }

    private static PublicationDate? Read(string title)
    {
        if (title.Length is < 4 or > MaxLength || !title.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var words = title.Split((char[])[' ', ':', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return TextShape.Date(string.Join(' ', words.Where(word => !Words.Contains(word))));
    }
}
