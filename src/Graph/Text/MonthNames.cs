using System.Collections.Frozen;

namespace SurveyGraph.Graph.Text;

/// <summary>Names of the months in the languages that bibliographies are kept in, in full or as their start.</summary>
public static class MonthNames
{
    private const int MinLength = 3;
    private const int MaxLength = 12;

    // In each line January to December. Slavic languages have the form that stands behind a day as well.
    private static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ];

    // Every start of a name, with the month, or with 0 where it may be that of two: jui of juin and juillet.
    private static readonly FrozenDictionary<string, int> Starts = StartsOf(Languages).ToFrozenDictionary();

    // In the midst of other words: starts of English names alone, for ago, out and set are words.
    private static readonly FrozenDictionary<string, int> Words = WordsOf(Languages).ToFrozenDictionary();

    /// <summary>
    /// The number of the month that a word names: <c>nov</c>, <c>Sept</c>, <c>avril</c>, <c>März</c>, <c>maja</c>; null
    /// for any other word, or one that may name two.
    /// </summary>
    public static int? Find(ReadOnlySpan<char> word) => Find(word, Starts);

    /// <summary>
    /// The number of the month that a word names among other words: in full, or by the start of its English name.
    /// </summary>
    public static int? FindAmongWords(ReadOnlySpan<char> word) => Find(word, Words);

    private static int? Find(ReadOnlySpan<char> word, FrozenDictionary<string, int> months) =>
        word.Length is >= MinLength and <= MaxLength
            && months.TryGetValue(Slug.Comparable(word.ToString()), out var month) && month > 0
            ? month
            : null;

    private static Dictionary<string, int> StartsOf(string[] languages)
    {
        Dictionary<string, int> months = new(StringComparer.Ordinal);
        foreach (var (index, name) in languages.SelectMany(NamesIn))
        {
            for (var length = MinLength; length < name.Length; length++)
            {
                var month = months.GetValueOrDefault(name[..length], index + 1);
                months[name[..length]] = month == index + 1 ? month : 0;
            }
        }
        return WithNames(months, languages);
    }

    private static Dictionary<string, int> WordsOf(string[] languages) =>
        WithNames(StartsOf([languages[0]]), languages);

    private static Dictionary<string, int> WithNames(Dictionary<string, int> months, string[] languages)
    {
        foreach (var (index, name) in languages.SelectMany(NamesIn))
            months[name] = index + 1;
        return months;
    }

    private static IEnumerable<(int Index, string Name)> NamesIn(string language) =>
        language.Split(' ').Select(Slug.Comparable).Index();
}
