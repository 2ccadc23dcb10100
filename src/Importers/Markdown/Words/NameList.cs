using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>
/// The names that a reference starts with, all in one of the forms that styles of citation have, and the year behind
/// them. What fits no form is no list: the text may be anything.
/// </summary>
/// <param name="Names">The names; those of families alone in "Lee and Chen (2019)".</param>
/// <param name="HasMore">They end with "et al." or the like.</param>
/// <param name="End">Where they end, the dot of the last initial included.</param>
/// <param name="Next">Where the text behind them and their year starts.</param>
/// <param name="Year">The year behind them, as APA, ACM and Harvard have it, or null.</param>
/// <param name="Mark">What ends them: a dot, comma, colon, dash or quote, or a blank behind an initial.</param>
internal sealed partial record NameList(
    List<PersonName> Names, bool HasMore, int End, int Next, PublicationDate? Year, char Mark)
{
    // Longer lists go on with "et al."; damage and attacks have thousands.
    private const int MaxNames = 400;

    private const int MinAcronym = 3;

    private const string Small =
        "(?:van|von|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|af|av|Van|Von|De|Del|Di|Da|Du|La|Le|El|Al)";

    private const string Word = @"(?:(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}'’]*\p{L}(?:[-‐]\p{L}[\p{L}\p{M}'’]*)*)";

    private const string Family = $"(?:{Small}[ -]){{0,3}}{Word}(?: {Word}){{0,2}}";

    // "Lee, A., liu, J.": among others, a slip.
    private const string FamilyInList = $@"(?:{Family}|(?<=[,;&] )\p{{Ll}}[\p{{L}}'’-]+)";

    private const string Initials = @"\p{Lu}\p{Ll}?\.(?:[ -]{0,2}\p{L}\p{Ll}?\.){0,4}";

    private const string DottedInitials = @"\p{Lu}\.(?:[ -]{0,2}\p{L}\.){0,4}";

    private const string BareInitials = @"(?:\p{Lu}(?: \p{Lu}){1,2}|\p{Lu}{1,3}(?:-\p{L}{1,2})?)(?![\p{L}\p{M}'’-])";

    private const string Given = $@"(?:{Word}|\p{{Lu}}\.(?:[ -]?\p{{L}}\.)*|\p{{Lu}}(?![\p{{L}}.]))";

    private const string Suffix = @"(?:,? (?:Jr|Sr|II|III|IV)\b\.?)?";

    private enum Form
    {
        /// <summary>Lee, A. B.</summary>
        FamilyInitials,

        /// <summary>Lee A.B.</summary>
        FamilyThenInitials,

        /// <summary>Lee AB, as Vancouver has it, and Lee A B.</summary>
        FamilyBareInitials,

        /// <summary>A. B. Lee, Ann Lee</summary>
        InFull,

        /// <summary>Lee, Ann; Chen, Bo</summary>
        Inverted,

        /// <summary>Lee, Ann, and Bo Chen</summary>
        FirstInverted,

        /// <summary>Lee and Chen, Lee et al.</summary>
        Families,
    }

    /// <summary>Whether each has initials, so that they are hardly anything else.</summary>
    private bool AreInitialled { get; init; }

    /// <summary>Whether "and" stands between all of them, as BibTeX has it: "Lee, Ann and Chen, Bo".</summary>
    private bool AreJoined { get; init; }

    /// <summary>Whether they are families without a year or a quote behind them: "Lee, Chen, Wu. A Title".</summary>
    public bool AreFamiliesAlone { get; private init; }

    /// <summary>
    /// Whether the names can be nothing else: there are several, or the one has initials, and what ends them is no comma
    /// unless all have initials or are joined as BibTeX has it.
    /// </summary>
    public bool IsSure => HasMore || AreInitialled || AreJoined
        || (Mark != ',' && !AreFamiliesAlone && (Names.Count > 1 || Year is not null || Mark == '"'));

    /// <summary>The names at the start of a text, or null where none stand there with a mark or a year behind them.</summary>
    public static NameList? Of(string text)
    {
        NameList? best = null;
        foreach (var form in Enum.GetValues<Form>())
        {
            if (Read(text, form) is { } list && (best is null || (list.IsSure && !best.IsSure)
                || (list.IsSure && form != Form.Families && list.Names.Count > best.Names.Count)))
                best = list;
        }
        return best;
    }

    private static NameList? Read(string text, Form form)
    {
        List<(PersonName Name, int End)> names = [];
        var (at, isJoined, isOver) = (0, true, false);
        while (!isOver && names.Count < MaxNames && NameAt(text, at, form, names.Count == 0) is { } found)
        {
            names.Add(found);
            if (Separator().Match(text, found.End) is not { Success: true, Length: > 0 } separator)
                break;
            at = separator.Index + separator.Length;
            // "Lee, Chen, and Wu, A Title": behind "and" is the last name, unless all are joined so.
            var hasAnd = separator.Groups["and"].Success;
            isOver = !isJoined && names.Count > 1 && !hasAnd
                && text.AsSpan(0, found.End).Contains(" and ", StringComparison.Ordinal);
            isJoined &= hasAnd;
        }
        // "A. Lee, B. Chen, Deep Folds, ICML 2019": where others have initials, words without one are the title.
        if (form == Form.InFull && names.Count > 2 && names.Take(2).All(name => NameForms.IsInitialled(name.Name)))
        {
            while (!NameForms.IsInitialled(names[^1].Name)
                && !text.AsSpan(names[^2].End..names[^1].End).Contains("and ", StringComparison.Ordinal))
                names.RemoveAt(names.Count - 1);
        }
        // What looks like one more name may be the title, but not behind "and".
        for (; names.Count > 0 && !IsAnd(text, names[^1].End); names.RemoveAt(names.Count - 1))
        {
            var end = names[^1].End;
            var more = More().Match(text, end);
            end = more.Success ? more.Index + more.Length : end;
            if (EndAt(text, end, form) is { } stop && !AreNouns(names, form) && !AreInFull(text[..end], names, form)
                && (names.Count > 1 || more.Success || MayBeOne(form, names[0].Name, stop.Year is not null, stop.Mark))
                && (stop.Year is not null || more.Success || form != Form.Families
                    || (stop.Mark == '"' && names.Count > 1)
                    || (stop.Mark == '.' && NameForms.AreFamiliesInList(text[..end]))))
            {
                return new(names.ConvertAll(name => name.Name), more.Success, end, stop.Next, stop.Year, stop.Mark)
                {
                    AreFamiliesAlone = form == Form.Families && !more.Success && stop is { Year: null, Mark: not '"' },
                    AreJoined = form == Form.Inverted && names.Count > 1
                        && text.AsSpan(0, end).Count(" and ") == names.Count - 1,
                    AreInitialled = form == Form.FamilyBareInitials
                        ? names.Count > 1 || names[0].Name.Given is { Length: > 1 } given
                            && given.AsSpan().ContainsAnyExcept("IVX")
                            // "Social GAN: A Title of Folds" is no person.
                            && (stop.Mark != ':' || (given.Length < MinAcronym && IsBeforeSentence(text, stop.Next)))
                        : names.TrueForAll(name => NameForms.IsInitialled(name.Name)),
                };
            }
        }
        return null;
    }

    // "A title of folds. Some Journal 2010"
    private static bool IsBeforeSentence(string text, int start) =>
        Sentences.End(text, start) is var end && end < text.Length && TextShape.HasWords(text.AsSpan(end), 1);

    private static (PersonName Name, int End)? NameAt(string text, int at, Form form, bool isFirst)
    {
        var pattern = form switch
        {
            Form.FamilyInitials => FamilyComma(),
            Form.FamilyThenInitials => FamilyBlank(),
            Form.FamilyBareInitials => FamilyBare(),
            Form.Inverted => FamilyGiven(),
            Form.FirstInverted when isFirst => FamilyGiven(),
            Form.Families => FamilyAlone(),
            _ => GivenFamily(),
        };
        if (pattern.Match(text, at) is not { Success: true } match)
            return null;
        var end = match.Index + match.Length;
        var given = match.Groups["given"];
        if (!given.Success)
            return TextShape.IsName(match.ValueSpan) ? (NameForms.InFull(match.Value), end) : null;
        var family = match.Groups["family"].Value;
        return form is Form.Inverted or Form.FirstInverted && !(TextShape.IsName(family) && TextShape.IsName(given.Value))
            ? null : (InvertedNames.Inverted(family, given.Value.Trim()), end);
    }

    private static bool IsAnd(string text, int end) =>
        text.AsSpan(end).TrimStart(" ,;") is ['a', 'n', 'd', ' ' or (>= 'A' and <= 'Z'), ..] or ['&', ..];

    // "Vitamin D", "Hector J." before "Levesque": one name in some forms may be anything.
    private static bool MayBeOne(Form form, PersonName name, bool hasYear, char mark) => form switch
    {
        Form.InFull or Form.Families or Form.FamilyBareInitials => true,
        Form.FamilyInitials => hasYear || (mark != ',' && !name.Family.Contains(' ', StringComparison.Ordinal)),
        Form.FamilyThenInitials => hasYear || mark == ':',
        _ => hasYear || mark == '"',
    };

    // "Ann Lee, Bo Chen, Cy Roe, and Di Wu, Some Press": families of two words, each before a given name of two.
    private static bool AreInFull(string text, List<(PersonName Name, int End)> names, Form form) =>
        form == Form.Inverted && names.Count > 1 && !text.Contains(';', StringComparison.Ordinal)
        && text.AsSpan().Count(" and ") < names.Count - 1
        && names.Count(name => name.Name.Family.Contains(' ', StringComparison.Ordinal)
            && !TextShape.StartsWithParticle(name.Name.Family)) * 2 > names.Count;

    private static bool AreNouns(List<(PersonName Name, int End)> names, Form form) =>
        form is not (Form.FamilyInitials or Form.FamilyThenInitials)
        && names.Count(name => ReferenceNames.HasNoun(name.Name.DisplayName)) * 2 >= names.Count;

    private static (int Next, PublicationDate? Year, char Mark)? EndAt(string text, int end, Form form)
    {
        if (YearBehind().Match(text, end) is { Success: true } year
            && PublicationDate.Create(int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) is { } date)
            return (year.Index + year.Length, date, '.');
        // "(in press)": the year is still to come.
        if (YearToCome().Match(text, end) is { Success: true } none)
            return (none.Index + none.Length, null, '.');
        var rest = text.AsSpan(end);
        var words = rest.TrimStart(' ');
        var behind = end + rest.Length - words.Length;
        if (words is ['"' or '“', ..])
            return (behind, null, '"');
        if (words.Trim(" .,:;").IsEmpty)
            return (text.Length, null, words is ['.' or ',' or ':' or ';', ..] ? words[0] : end > 0 ? text[end - 1] : ' ');
        if (words is ['.' or ',' or ':' or ';', ' ', _, ..])
            return (behind + 2, null, words[1..].TrimStart() is ['"' or '“', ..] ? '"' : words[0]);
        if (words is ['-' or '–' or '—', ' ', ..] && rest[0] == ' ')
            return (behind + 2, null, '-');
        // "Chen, B. A Title": the dot of the last initial is the one that ends the names.
        return form is Form.FamilyInitials or Form.FamilyThenInitials && end > 0 && text[end - 1] == '.'
            && rest is [' ', _, ..] ? (behind, null, ' ')
            // "et al. A Title"
            : end > 2 && rest is [' ', _, ..] && text.AsSpan(0, end).EndsWith("al.") ? (behind, null, '.')
            : null;
    }

    [GeneratedRegex($@"\G(?<family>{FamilyInList}), ?(?<given>{Initials}|\p{{Ll}}\.(?= \()){Suffix}", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyComma();

    [GeneratedRegex($@"\G(?<family>{FamilyInList}) (?<given>{DottedInitials}){Suffix}", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyBlank();

    [GeneratedRegex($@"\G(?<family>{FamilyInList}) (?<given>{BareInitials})", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyBare();

    [GeneratedRegex(
        $@"\G(?<family>{Family}), (?<given>{Given}(?: {Given}){{0,2}})(?= ?[,;.(]| and | & ){Suffix}",
        RegexOptions.CultureInvariant)]
    private static partial Regex FamilyGiven();

    [GeneratedRegex($@"\G{Given}(?: {Given}){{0,3}}(?: |(?<=\.)){Family}{Suffix}", RegexOptions.CultureInvariant)]
    private static partial Regex GivenFamily();

    [GeneratedRegex($@"\G(?:{Small}[ -]){{0,3}}{Word}", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyAlone();

    [GeneratedRegex(
        @"\G(?:[,;]? (?:…|\.\.\.|\. \. \.),? (?<and>and |& )?"
            + @"| {0,2}[,;](?: |(?=\p{Lu}\p{Ll}))(?<and>(?:and|AND|und|&) )?| (?<and>and|AND|und|&) )",
        RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G(?:[,;]? et ?\.? ?al\b\.?|,? (?:and|&) others\b|,? (?:…|\.\.\.|\. \. \.))",
        RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(
        @"\G\.?,? {1,3}\((?:in press|in preparation|n\.d\.|forthcoming|to appear|submitted|accepted|under review)\)[.,:]? ",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearToCome();

    [GeneratedRegex(
        @"\G(?:,? ?\([Ee]ds?\.?\))?(?:\.?,? {0,3}[(\[](?<year>(?:19|20)\d\d)[a-z]?(?:, [^()\[\]]{1,16})?[)\]][.,:]?(?: |$)|(?:[.,]|(?<=\.)) (?<year>(?:19|20)\d\d)[a-z]?[.,:] )",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearBehind();
}
