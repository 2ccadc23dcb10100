using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Names of columns that say in which language they speak: <c>title_en</c>, <c>desc-zh</c>, <c>Title (EN)</c>.
/// </summary>
internal static class ColumnLanguage
{
    // Behind every column whose name says nothing of a language; English before the others, as LaTeX can set it.
    private const int FirstRank = 1000;

    private static readonly ImmutableArray<string> Codes =
    [
        "en", "eng", "english", "zh", "cn", "chinese", "ja", "jp", "japanese", "ko", "kr", "korean", "de", "german",
        "fr", "french", "es", "spanish", "pt", "ru", "it",
    ];

    /// <summary>The name without its language, or null where it names none.</summary>
    public static string? NameWithout(string name)
    {
        var (rest, language) = Cut(name);
        return Codes.Contains(language) ? NameWithout(rest) ?? rest : null;
    }

    /// <summary>How far the column stands behind others of its kind.</summary>
    public static int RankOf(string name) => FirstRank + Math.Max(0, Codes.IndexOf(Cut(name).Language));

    private static (string Name, string Language) Cut(string name) =>
        name.LastIndexOfAny(['_', '-', '.', ' ', '(']) is > 0 and var cut
            ? (name[..cut], Slug.Comparable(name[cut..])) : (name, "");
}
