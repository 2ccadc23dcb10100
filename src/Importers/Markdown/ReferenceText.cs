using System.Buffers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Finds the parts of a reference in running text, of which punctuation is all that tells them apart: "Authors. Title.
/// Venue, Year." with dots, "Authors, Title, Venue, Year" with commas, with the year behind the authors (APA) or not.
/// </summary>
internal static class ReferenceText
{
    private const int MinTitleWords = 2;

    private static readonly SearchValues<char> LocatorCharacters = SearchValues.Create("0123456789-–()/: .");

    // Longer texts are prose.
    private const int MaxLength = 2000;

    // Words that stand with a date and say what something is, or what happened.
    private static readonly HashSet<string> NotVenues = new(StringComparer.OrdinalIgnoreCase)
    {
        "Book", "Books", "Blog", "Video", "Talk", "Slides", "Course", "Tutorial", "Survey", "Review", "Oral", "Spotlight",
        "Updated", "Last updated", "Update", "Submitted", "Accepted", "Released", "Release", "New", "Since", "Code", "Paper",
        "Thesis", "Preprint", "Technical Report", "Online",
    };

    /// <summary>Where the title of a reference is, or null where the text does not start with names.</summary>
    public static (int Start, int End)? Title(string text)
    {
        if (text.Length > MaxLength || EndOfNames(text) is not { } names)
            return null;
        foreach (var (end, isStop) in names)
        {
            var start = SkipYear(text, end, out var hasYear);
            var stop = isStop || hasYear ? EndOfSentence(text, start) : text.Length;
            stop = EndOfTitle(text[..stop], start);
            if (stop > start && TextShape.WordCount(text.AsSpan(start, stop - start)) >= MinTitleWords
                && TitleText.IsTitle(text[start..stop]) && !IsNothingButNames(text[start..stop]))
                return (start, stop);
        }
        return null;
    }

    /// <summary>
    /// Where behind a title a dated venue starts that no table knows: ". Some Journal, 2019"; else the given end.
    /// </summary>
    public static int EndOfTitle(string text, int start)
    {
        var sentence = EndOfSentence(text, start);
        if (sentence < text.Length && IsDatedTail(text[sentence..]))
            return sentence;
        var end = text.AsSpan().TrimEnd(" .,").Length;
        var (hasYear, hasVenue) = (false, false);
        for (var comma = text.LastIndexOf(',', Math.Max(end - 1, 0)); comma > start; comma = text.LastIndexOf(',', comma - 1))
        {
            var part = text[(comma + 1)..end].Trim();
            if (VenueTable.Default.TryRead(part.Trim('.'), out _, out var year, out _))
                (hasVenue, hasYear) = (true, hasYear || year is not null);
            else if (IsDate(part))
                hasYear = true;
            else if (hasYear && !hasVenue && IsVenueShaped(part) && TextShape.WordCount(text.AsSpan(start, comma - start)) > MinTitleWords)
                hasVenue = true;
            else if (!IsLocator(part))
                break;
            end = comma;
        }
        return end;
    }

    /// <summary>Whether words may name a venue that no table knows: in capitals, and no institution or sentence.</summary>
    public static bool IsVenueShaped(string text)
    {
        text = WithoutPreamble(text);
        var words = TextShape.WordCount(text);
        return words is > 0 and <= 12 && text.Length <= 120 && char.IsUpper(text[0]) && !TextShape.IsInstitution(text)
            && !text.Contains("et al", StringComparison.OrdinalIgnoreCase) && !text.Contains(')', StringComparison.Ordinal)
            && !NotVenues.Contains(text) && !IsPlace(text) && AuthorText.SentenceEnd(text) is var end && (end < 0 || end < 12);
    }

    // Beijing, China
    private static bool IsPlace(string text) =>
        text.Contains(',', StringComparison.Ordinal) && Array.TrueForAll(text.Split(','), part => TextShape.WordCount(part) <= 2);

    /// <summary>The words without "in", "Proc. of" and the like, which say only that a venue follows.</summary>
    public static string WithoutPreamble(string text)
    {
        text = text.Trim(' ', '.', ',', ';', ':', '*', '_', '–', '-', '/');
        foreach (var word in (ReadOnlySpan<string>)["in ", "In: ", "in: ", "accepted by ", "accepted to ", "accepted at ", "to appear in ", "published in "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                text = text[word.Length..].TrimStart(' ', '.', ',', ':');
        }
        return text;
    }

    // The places where the names may end, the likeliest first.
    private static List<(int End, bool IsStop)>? EndOfNames(string text)
    {
        List<(int End, bool IsStop)> ends = [];
        var start = 0;
        var isLast = false;
        var before = "";
        while (start < text.Length && !isLast)
        {
            var end = EndOfName(text, start, out var next, out var isStop);
            var part = text[start..end].Trim();
            if (part.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            {
                part = part[4..];
                isLast = true;
            }
            var isMore = part.StartsWith("et al", StringComparison.OrdinalIgnoreCase) || part.TrimEnd('.') is "others";
            if (part.TrimEnd('.').EndsWith(" et al", StringComparison.OrdinalIgnoreCase))
            {
                part = part.TrimEnd('.')[..^6].TrimEnd(',', ' ');
                isMore = true;
            }
            var isInitials = ends.Count > 0 && NameForms.IsInitials(part, before);
            part = isMore ? part.TrimEnd('.') : part;
            if (part.Length > 0 && !isMore && !isInitials && !TextShape.IsName(part))
                break;
            isLast = (isLast && !IsFamilyBefore(text, part, next)) || isStop || isMore;
            if (part.Length > 0)
                before = part;
            ends.Add((next, isStop));
            start = next;
        }
        if (ends.Count == 0)
            return null;
        // What looks like one more name may be the title, unless "and" stands before it.
        var last = ends.Count - 1;
        var second = last > 0 && !text.AsSpan(ends[last - 1].End).TrimStart().StartsWith("and ") ? last - 1 : last;
        return ends[second..].FindAll(candidate => AreNames(text, candidate.End)) is { Count: > 0 } found
            ? [.. found.OrderDescending()] : null;
    }

    // "and Ren, Z." and "and Chen, Bo and others": the rest of the name is still to come.
    private static bool IsFamilyBefore(string text, string family, int start)
    {
        var end = EndOfName(text, start, out var next, out var isStop);
        var given = text[start..Math.Max(start, end)].Trim(' ', '.');
        if (given.Length == 0 || NameForms.IsInitials(given, ""))
            return given.Length > 0;
        return !family.Contains(' ', StringComparison.Ordinal) && !given.Contains(' ', StringComparison.Ordinal)
            && TextShape.IsName(given) && (isStop || text.AsSpan(next).StartsWith(" and "));
    }

    private static bool AreNames(string text, int end)
    {
        var names = AuthorText.Read(text[..end].TrimEnd(' ', ':'), NameCertainty.Stated, out var rest, out var hasMore);
        if (rest.Count > 0 || names.Count == 0 || names.Count(name => HasNoun(name.DisplayName)) * 2 >= names.Count)
            return false;
        if (names.Count == 1 && !hasMore)
            return names[0].Given is { } given && !given.Contains(' ', StringComparison.Ordinal) | given.Contains('.', StringComparison.Ordinal) && HasYear(text, end);
        return hasMore || names.Count(name => name.Given is not null) * 2 > names.Count;
    }

    private static bool IsNothingButNames(string text) =>
        AuthorText.Read(text, NameCertainty.Possible, out var rest, out _).Count > 0 && rest.Count == 0;

    // "Visual Understanding" is made like a name, of words that no name has.
    internal static bool HasNoun(string name)
    {
        foreach (var word in name.Split(' '))
        {
            foreach (var ending in (ReadOnlySpan<string>)["tion", "tions", "sion", "ing", "ment", "ness", "ity", "ism", "ics", "able", "ible", "ive", "ous", "ized", "ural"])
            {
                if (word.Length >= 6 && word.EndsWith(ending, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    private static bool HasYear(string text, int start)
    {
        for (var i = start; i + 4 <= text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && !char.IsLetterOrDigit(text[i - 1]) && TextShape.Date(text.AsSpan(i, 4)) is not null)
                return true;
        }
        return false;
    }

    // The end of the part that starts at a place: at a comma, "and", a semicolon, or the end of a sentence.
    private static int EndOfName(string text, int start, out int next, out bool isStop)
    {
        isStop = false;
        var from = start;
        while (from < text.Length && (text[from] == ' ' || text.AsSpan(from).StartsWith("and ")))
            from += text[from] == ' ' ? 1 : 4;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is ',' or ';' or '&' or '，' or '、')
                return End(i, i + 1, out next);
            if ((text[i] == ':' && EndOfSentence(text, i) < text.AsSpan().TrimEnd().TrimEnd('.').Length) || text[i] is '(' or '"' or '“' or '[' or '|' or '?' or '!' || (text[i] == '.' && IsStop(text, from, i)))
            {
                isStop = true;
                return End(text[i] == '.' ? i + 1 : i, text[i] is '(' or '"' or '“' or '[' ? i : i + 1, out next);
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

    private static bool IsStop(string text, int start, int dot) =>
        dot + 1 < text.Length && text[dot + 1] is ' ' or ','
        && ((text[dot + 1] == ' ' && AuthorText.SentenceEnd(text.AsSpan(start, dot + 2 - start)) == dot + 1 - start)
            || text.AsSpan(start, dot - start).EndsWith("et al", StringComparison.OrdinalIgnoreCase)
            || IsInitialsBeforeSentence(text, dot));

    // "Smith, J. A title": behind initials a word that is no name part starts the title.
    private static bool IsInitialsBeforeSentence(string text, int dot)
    {
        var rest = text.AsSpan(dot + 1).TrimStart();
        var length = rest.IndexOf(' ');
        if (length <= 0 || text[dot + 1] != ' ')
            return false;
        var behind = rest[(length + 1)..];
        return rest[0] == '(' || (char.IsUpper(rest[0]) && behind is [>= 'a' and <= 'z', ..] && !behind.StartsWith("and ")
            && !behind.StartsWith("et ") && !rest[..length].Contains(','));
    }

    // "(2023).", "2023." and "(2023)" behind the names.
    private static int SkipYear(string text, int start, out bool hasYear)
    {
        hasYear = false;
        while (start < text.Length && text[start] is ' ' or ',' or '.' or ':' or ')' or '"' or '“')
            start++;
        var rest = text.AsSpan(start).TrimStart('(');
        var open = text.Length - start - rest.Length;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits != 4 || rest[0] is not ('1' or '2'))
            return start;
        var behind = rest[4..].TrimStart("abcd").TrimStart(")");
        if (behind.IsEmpty || behind[0] is not ('.' or ',' or ':' or ' ') || (open == 0 && behind[0] == ' '))
            return start;
        hasYear = true;
        return text.Length - behind.TrimStart(" .,:").Length;
    }

    private static int EndOfSentence(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!'))
                continue;
            var rest = text.AsSpan(i + 1);
            if (rest.IsWhiteSpace())
                return text[i] == '.' ? i : i + 1;
            var isAbbreviation = i < 2 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i - 2]) || text.AsSpan(0, i).EndsWith("vs");
            rest = rest.TrimStart();
            if (text[i + 1] == ' ' && (!char.IsLower(rest[0]) || rest.StartsWith("arXiv")) && !(text[i] == '.' && isAbbreviation))
                return text[i] == '.' ? i : i + 1;
        }
        return text.AsSpan().TrimEnd().Length;
    }

    // ". Some Journal, 2019", ". NIPS 2018", ". 2019."
    public static bool IsDatedTail(string text)
    {
        text = text.Trim(' ', '.', ',');
        if (IsDate(text) || VenueTable.Default.TryRead(text, out _, out _, out _))
            return true;
        if (DatedText.Of(text) is not { } dated)
            return false;
        return dated.Beyond.Length == 0
            ? IsVenueShaped(dated.Words)
            : VenueTable.Default.TryRead($"{dated.Words} {dated.Date.Year}", out _, out _, out _);
    }


    private static bool IsDate(string text) => TextShape.Date(text) is not null;

    // pp. 1-8, vol. 3, 12(3), arXiv:2401.00001
    private static bool IsLocator(string text) =>
        text.StartsWith("pp", StringComparison.OrdinalIgnoreCase) || text.StartsWith("vol", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("no.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("arXiv preprint", StringComparison.OrdinalIgnoreCase)
        || (text.Length > 0 && !text.AsSpan().ContainsAnyExcept(LocatorCharacters));
}
