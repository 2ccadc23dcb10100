using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The short name of a conference that the table does not know, where its volume says it: <c>Proceedings of the 3rd
/// Symposium on Folds (FOLD)</c>, DBLP's <c>3rd Symposium on Folds, FOLD 2019, Foldon</c>, or the ACM's
/// <c>series = {FOLD '19}</c>.
/// </summary>
internal static partial class VenueAcronym
{
    private const int MaxLength = 600;

    // What else titles have in brackets.
    private static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "USA", "UK", "UAE", "EU", "LNCS", "LNAI", "CCIS", "IEEE", "ACM", "SPIE", "CD-ROM", "CDROM", "DVD", "Vol", "Part",
        "Eds", "ISBN", "PRC", "ROC", "FRG", "GDR", "USSR", "NSW", "BC", "CA", "NY", "PDF", "Online", "ON", "QC", "MA",
        "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII");

    /// <summary>
    /// The short name that a title of proceedings ends in, or has with its year as DBLP writes it; or null.
    /// </summary>
    public static string? In(string title)
    {
        if (title.Length > MaxLength)
            return null;
        var match = title.EndsWith(')') ? Bracketed().Match(title) : Dated().Match(title);
        return match.Success ? Of(match.Groups["name"].Value) : null;
    }

    /// <summary>The short name that the series of a volume is, or null: FOLD '19, FOLD ’19, FOLD 2019.</summary>
    public static string? OfSeries(string series) =>
        Series().Match(series) is { Success: true } match ? Of(match.Groups["name"].Value) : null;

    // One that the table knows is, under a title which is not that of the table's, another conference's.
    private static string? Of(string name) => name.Split(' ')[0].Count(char.IsUpper) > 1 && !Others.Contains(name)
        && VenueTable.Default.Find(name) is null ? name : null;

    [GeneratedRegex(
        "(?:Conference|Symposium|Workshop|Congress|Meeting|Colloquium|Proceedings|Konferenz|Tagung|Conférence|Colloque|Congreso|Congresso)"
        + "\\b.*\\((?<name>\\p{Lu}[\\p{L}0-9&/-]{1,11})(?: ?['’]?(?:(?:19|20)[0-9]{2}|[0-9]{2}))?\\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        "(?:Conference|Symposium|Workshop|Congress|Meeting|Colloquium)\\b[^()]*?, "
        + "(?<name>\\p{Lu}[\\p{L}0-9&/-]{1,11}) (?:19|20)[0-9]{2}(?:,|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(
        "^(?<name>\\p{Lu}[\\p{L}0-9&/+-]{1,19}(?: \\p{Lu}[\\p{L}0-9&/+-]{0,9})?) ?(?:['’‘`] ?[0-9]{2}|(?:19|20)[0-9]{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Series();
}
