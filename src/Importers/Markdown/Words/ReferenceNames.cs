using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Finds where the names end that a reference starts with.</summary>
internal static partial class ReferenceNames
{
    private static readonly string[] EndingsOfNouns =
    [
        "tion", "tions", "sion", "ing", "ment", "ness", "ity", "ism", "ics", "able", "ible", "ive", "ous", "ized",
        "ural",
    ];

    private const int MinNounLength = 6;

    /// <summary>
    /// The places where the names may end, the likeliest first: what looks like one more name may be the title.
    /// </summary>
    /// <param name="text">The text of the reference.</param>
    /// <returns>An offset, and whether a dot, a colon or a bracket stands there; a comma leaves more open.</returns>
    public static List<(int End, bool IsStop)> EndsIn(string text)
    {
        var ends = Candidates(text);
        if (ends.Count == 0)
            return ends;
        var last = ends.Count - 1;
        var isSecondLast = last > 0 && !text.AsSpan(ends[last - 1].End).TrimStart().StartsWith("and ");
        ends.RemoveRange(0, isSecondLast ? last - 1 : last);
        ends.RemoveAll(candidate =>
            text.AsSpan(candidate.End).TrimStart().StartsWith("and ") || !AreNames(text, candidate.End));
        ends.Reverse();
        return ends;
    }

    /// <summary>Where the names end in "Lee, A., and Chen, B. (Eds.). (2019).", or null where no such year stands.</summary>
    public static int? EndBeforeYear(string text)
    {
        var words = text.AsSpan().TrimEnd(" .,:");
        if (words is not [.., ')'] || words.LastIndexOf('(') is not (> 0 and var open)
            || TextShape.Date(words[(open + 1)..^1]) is null)
            return null;
        words = words[..open].TrimEnd(" .,");
        if (words.EndsWith("(Eds.)") || words.EndsWith("(Ed.)"))
            words = words[..words.LastIndexOf('(')].TrimEnd();
        return words.Length + (text.AsSpan(words.Length) is ['.', ..] ? 1 : 0);
    }

    /// <summary>"Visual Understanding" is made like a name, of words that no name has.</summary>
    public static bool HasNoun(string name) => Array.Exists(name.Split(' '), word =>
        word.Length >= MinNounLength
        && Array.Exists(EndingsOfNouns, ending => word.EndsWith(ending, StringComparison.Ordinal))
        // Clément is no noun of English.
        && Ascii.IsValid(word) && !IsPinyin(word));

    // Yixing and Xiaoming end as nouns do; so do a few nouns that are spelled as Chinese names are.
    private static bool IsPinyin(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal)
        && word is not ("Mining" or "Tuning" or "Timing" or "Naming" or "Modeling" or "Binding" or "Landing"
            or "Bending")
        && Pinyin().IsMatch(word);

    [GeneratedRegex(
        "^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
            + "(?:i?ang|uang|eng|ong|i?an|i?ao|uan|ai|ei|ou|en|ing?|un|i[aeu]|u[aioe]|[aeiou])){1,2}-?[bpmdtnljqxy]ing$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pinyin();

    private static List<(int End, bool IsStop)> Candidates(string text)
    {
        List<(int End, bool IsStop)> ends = [];
        var (start, isLast, before) = (0, false, "");
        while (start < text.Length && !isLast)
        {
            var end = EndOfName(text, start, before, out var next, out var isStop);
            var part = text[start..end].Trim();
            if (part.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            {
                part = part[4..];
                isLast = !IsFamilyBefore(text, part, next);
            }
            isLast |= EndsWithMore(ref part) || isStop;
            // "Lee, A., ... & Chen, B."
            if (part.AsSpan().Trim(" .…").IsEmpty)
                part = "";
            if (part.Length > 0 && !TextShape.IsName(part)
                && !(ends.Count > 0 && InvertedNames.IsInitials(part, before)))
                break;
            before = part.Length > 0 ? part : before;
            ends.Add((next, isStop));
            start = next;
        }
        return ends;
    }

    // "Doe et al.", "et al.", "others."
    private static bool EndsWithMore(ref string part)
    {
        var text = part.TrimEnd('.');
        if (text is "others" || text.StartsWith("et al", StringComparison.OrdinalIgnoreCase))
        {
            part = "";
            return true;
        }
        if (!text.EndsWith(" et al", StringComparison.OrdinalIgnoreCase))
            return false;
        part = text[..^6].TrimEnd(',', ' ');
        return true;
    }

    // "and Ren, Z." and "and Chen, Bo and others": the rest of the name is still to come.
    private static bool IsFamilyBefore(string text, string family, int start)
    {
        var end = EndOfName(text, start, "", out var next, out var isStop);
        var given = text[start..Math.Max(start, end)].Trim(' ', '.');
        if (given.Length == 0 || InvertedNames.IsInitials(given, ""))
            return given.Length > 0;
        return !family.Contains(' ', StringComparison.Ordinal) && !given.Contains(' ', StringComparison.Ordinal)
            && TextShape.IsName(given) && (isStop || text.AsSpan(next).StartsWith(" and "));
    }

    private static bool AreNames(string text, int end)
    {
        // "Lee, A.; Chen, B."
        var list = text[..end].TrimEnd(' ', ':').Replace(';', ',');
        var names = AuthorText.Read(list, NameCertainty.Stated, out var rest, out var hasMore);
        if (rest.Count > 0 || names.Count == 0)
            return false;
        // No title has "et al." behind its first words, so that Fleming is a name there.
        if (!list.Contains(" et al", StringComparison.Ordinal)
            && names.Count(name => HasNoun(name.DisplayName)) * 2 >= names.Count)
            return false;
        if (names.Count > 1 || hasMore)
            return hasMore || names.Count(name => name.Given is not null) * 2 > names.Count;
        // "Find, Sort, Fold: A Title": a name turned round ends with a dot, or has initials.
        if (text.AsSpan(0, end) is [.., ','] && list.AsSpan().TrimEnd(',').Contains(',')
            && !NameForms.IsInitialled(names[0]))
            return false;
        // "The Pile: A Dataset", "MS MARCO: A Dataset"
        if (text.AsSpan(0, end) is [.., ':'] && !NameForms.IsInitialled(names[0]))
            return false;
        // One name may well be the title; a reference has a year, and a name of three words has initials.
        return names[0].Given is { } given && DatedText.Of(text[end..]) is not null
            && !Array.Exists(given.Split(' '), word => word.Length > 2 && !word.Any(c => !char.IsAsciiLetterUpper(c)))
            && (!given.Contains(' ', StringComparison.Ordinal) || given.Contains('.', StringComparison.Ordinal));
    }

    // The end of the part that starts at a place: at a comma, "and", a semicolon, or the end of a sentence.
    private static int EndOfName(string text, int start, string before, out int next, out bool isStop)
    {
        isStop = false;
        var from = start;
        while (from < text.Length && (text[from] == ' ' || text.AsSpan(from).StartsWith("and ")))
            from += text[from] == ' ' ? 1 : 4;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is ',' or ';' or '&' or '，' or '、')
                return End(i, i + 1, out next);
            if (IsStop(text, from, i, before))
            {
                isStop = true;
                return End(text[i] == '.' ? i + 1 : i, text[i] is '.' or ':' ? i + 1 : i, out next);
            }
            if (text[i] == ' ' && text.AsSpan(i).StartsWith(" and "))
                return End(i, i, out next);
        }
        return End(text.Length, text.Length, out next);

        static int End(int end, int behind, out int next)
        {
            next = behind;
            return end;
        }
    }

    private static bool IsStop(string text, int start, int i, string before) => text[i] switch
    {
        '.' when text.AsSpan(start, i - start).TrimStart(" .").IsEmpty => false,
        '(' or '"' or '“' or '[' or '|' => true,
        // A colon ends names only if the title is a sentence of its own: "Ann Lee: A Title. Some Journal 2019".
        ':' => Sentences.End(text, i) < text.AsSpan().TrimEnd().TrimEnd('.').Length,
        '.' => IsEndOfNames(text, start, i) || IsEndOfInitials(text, start, i, before)
            || IsEndOfInverted(text, start, i),
        _ => false,
    };

    private static bool IsEndOfNames(string text, int start, int dot)
    {
        if (dot + 1 >= text.Length || text[dot + 1] is not (' ' or ',' or ':'))
            return false;
        var name = text.AsSpan(start, dot - start);
        if (name.EndsWith("et al", StringComparison.OrdinalIgnoreCase))
            return true;
        var isSentence = Sentences.EndInNames(text.AsSpan(start, dot + 2 - start)) == dot + 1 - start;
        return text[dot + 1] == ' ' && (isSentence || IsBeforeTitle(text, dot));
    }

    // "Lee A, Chen B. A Title": a dot ends the names where initials have none.
    private static bool IsEndOfInitials(string text, int start, int dot, string before) =>
        text.AsSpan(dot) is ['.', ' ', _, not ('.' or ','), ..]
        && InvertedNames.EndsWithInitials(before) && InvertedNames.EndsWithInitials(text[start..dot]);

    // "Lee, A.B.; Chen, B. A Title": where semicolons part the names, initials behind a comma end the last one.
    private static bool IsEndOfInverted(string text, int start, int dot) =>
        text.AsSpan(0, start).TrimEnd() is [.., ','] && text.AsSpan(0, start).Contains(';')
        && InvertedNames.IsInitials(text[start..(dot + 1)].Trim(), "") && text.AsSpan(dot) is ['.', ' ', _, not '.', ..];

    // "Smith, J. A title", "Smith, J. (2019)": behind initials stands what is no part of a name.
    private static bool IsBeforeTitle(string text, int dot)
    {
        var rest = text.AsSpan(dot + 1).TrimStart();
        var length = rest.IndexOf(' ');
        if (length <= 0)
            return false;
        var behind = rest[(length + 1)..];
        return rest[0] == '(' || (char.IsUpper(rest[0]) && behind is [>= 'a' and <= 'z', ..]
            && !behind.StartsWith("and ") && !behind.StartsWith("et ") && !rest[..length].Contains(','));
    }

    /// <summary>Whether a text is names as they stand before a title, and nothing else: "Ann Lee and Bo Chen. 1993."</summary>
    public static bool AreBeforeTitle(string text)
    {
        text = text.Trim().TrimEnd([' ', '"', '“']);
        if (TextShape.WordCount(text) <= 1)
            return false;
        var names = AuthorText.Read(text.TrimEnd(':'), NameCertainty.Likely, out var rest, out _);
        // "Ann Lee and Bo Chen. 1993."
        if (names.Count > 0 && text is [.., '.'] && rest is [var date] && TextShape.Date(date) is not null)
            return names.TrueForAll(name => name.Given is not null);
        // Without a mark behind them, names are two, and both in full.
        return rest.Count == 0 && names.Count > 0
            && (text is [.., ',' or '.' or ':'] || (names.Count > 1 && names.TrueForAll(name =>
                name.Given is not null && !HasNoun(name.DisplayName))));
    }
}
