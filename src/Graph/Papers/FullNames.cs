using System.Collections.Frozen;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Names as they are read aloud, given names first and without commas, as lists have them: BibTeX's rules take "Luc Van
/// Gool" for one Gool and "Ann Lee III" for one III.
/// </summary>
public static class FullNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Words(
        "Jr Jr. Sr Sr. II III IV");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Words(
        "Van Vande Vanden Vander Den Der Ten Ter Op Von Vom Zu Zum Zur De Del Dell Della Delle Dello Dei Degli Di",
        "Da Dal Dalla Das Dos Du Des La Las Le Los Al El Abu Mac Mc");

    private const int MaxParticle = 6;

    // Nguyen Van Anh, Xu Di, Hung Van Tran: where these are family names, the same syllables are given names.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FamiliesBesideSyllables = Words(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong doan dao mai",
        "cao luong lam thai luu quach vuong phung wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu",
        "guo he lin gao luo zheng liang xie tang feng yu dong xiao cheng yuan deng fu shen zeng peng lu su jiang",
        "cai jia wei xue ye pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin kong bai cui",
        "kang mao qiu qin gu hou shao meng long duan qian yin yan kim lee park choi jung cho lim chan cheung wong",
        "lau leung lai tsai hsu");

    /// <summary>Whether the last word of a name stands behind the family name: Ann Lee III.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.Contains(word);

    /// <summary>Whether the word is a particle with a capital, as names have it before a smaller one: De la Roe.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether all words are particles in lower case: van, de la.</summary>
    public static bool AreParticles(ReadOnlySpan<char> words)
    {
        Span<char> word = stackalloc char[MaxParticle];
        foreach (var range in words.Split(' '))
        {
            var small = words[range];
            if (small.IsEmpty || small.Length > MaxParticle || !char.IsAsciiLetterLower(small[0]))
                return false;
            small.CopyTo(word);
            word[0] = char.ToUpperInvariant(word[0]);
            if (!Particles.Contains(word[..small.Length]))
                return false;
        }
        return true;
    }

    /// <summary>Whether a word is initials: A., J.-P., L.S., but no E, which is a family name.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[^1] != '.')
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            var isInitial = char.IsUpper(word[i]) && i + 1 < word.Length && word[i + 1] == '.';
            if (!isInitial && !(word[i] == '-' && i > 0))
                return false;
            i += isInitial ? 1 : 0;
        }
        return true;
    }

    /// <summary>
    /// Whether a word is in a script of East Asia; Katakana spell foreign names, whose parts stand as they are spoken.
    /// </summary>
    public static bool AreOfEastAsia(ReadOnlySpan<char> word)
    {
        foreach (var c in word.Contains('{') ? LatexText.Decode(word) : word)
        {
            if (c is not (>= '\u3400' and <= '\u9FFF' or >= '\u3005' and <= '\u3096' or >= '\uAC00' and <= '\uD7AF'))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Where the initials end in a name that has them without a blank before the family name: B.Roe. 0 where there are
    /// none, or no family name of more than a letter behind them.
    /// </summary>
    public static int EndOfInitials(ReadOnlySpan<char> name)
    {
        var end = name.LastIndexOf('.') + 1;
        if (end == 0 || name.Length - end < 3 || !IsInitials(name[..end]) || !char.IsUpper(name[end]))
            return 0;
        var hasSmall = false;
        foreach (var c in name[end..])
        {
            if (char.IsAsciiDigit(c))
                return 0;
            hasSmall |= char.IsLower(c);
        }
        return hasSmall ? end : 0;
    }

    /// <summary>
    /// The name with what BibTeX takes for the end of the given names, though it is a particle, as a part of the family
    /// name: Luc Van Gool, Stephen A. Della Pietra. The same object where there is none.
    /// </summary>
    public static PersonName WithParticles(PersonName name)
    {
        if (name.Given is not { } given || name.IsOrganisation || StartOf(given) is not (> 0 and var start)
            || IsBesideSyllables(given, name.Family))
            return name;
        var particle = given[start..];
        given = given[..start].TrimEnd();
        // "De la Torre": what BibTeX finds in "De la Torre, Ana".
        return name.Particle is null
            ? name with { Given = given, Family = $"{particle} {name.Family}" }
            : name with { Given = given, Particle = $"{particle} {name.Particle}" };
    }

    /// <summary>
    /// The name with the words before a particle as a part of the family name, which a comma ended: of Gómez de la Roe,
    /// Ana, BibTeX's rules take Gómez de la for the particle.
    /// </summary>
    public static PersonName WithFamily(PersonName name) =>
        name.Particle is { } particle && char.IsUpper(particle[0])
            && !Particles.Contains(particle.AsSpan(0, (particle + " ").IndexOf(' ', StringComparison.Ordinal)))
            ? name with { Family = $"{particle} {name.Family}", Particle = null }
            : name;

    // Where the particles start at the end of the given names; -1 where there are none.
    private static int StartOf(string given)
    {
        var start = given.Length;
        for (var blank = given.LastIndexOf(' '); blank > 0; blank = given.LastIndexOf(' ', blank - 1))
        {
            if (!Particles.Contains(given.AsSpan(blank + 1, start - blank - 1).TrimEnd()))
                break;
            start = blank + 1;
        }
        return start == given.Length ? -1 : start;
    }

    private static bool IsBesideSyllables(string given, string family) =>
        FamiliesBesideSyllables.Contains(Slug.ComparableName(family))
        || FamiliesBesideSyllables.Contains(Slug.ComparableName(given[..given.IndexOf(' ', StringComparison.Ordinal)]));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params ReadOnlySpan<string> lines) =>
        string.Join(' ', lines).Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
