using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>What speaks for names where a text stands.</summary>
internal enum NameCertainty
{
    /// <summary>Nothing: the text must look like names itself.</summary>
    Possible,

    /// <summary>Names often stand so: italics, a table; one full name is enough.</summary>
    Likely,

    /// <summary>The list says that it is names: a label, a column, a reference.</summary>
    Stated,
}

/// <summary>Reads names in running text: "A. Einstein, Niels Bohr and others, Nature 1935".</summary>
internal static class AuthorText
{
    // NIPS, CoRL, but not McDonald
    private const int MinCapitals = 3;

    /// <param name="rest">The parts behind the names.</param>
    /// <param name="hasMore">The list of names ends with "et al." or the like.</param>
    public static List<PersonName> Read(string text, NameCertainty certainty, out List<string> rest, out bool hasMore)
    {
        var names = ReadNames(WithoutTail(TextMarks.WithoutMarks(text), out var tail), certainty, out rest,
            out hasMore);
        if (tail.Length > 0)
            rest.Add(tail);
        return names;
    }

    private static List<PersonName> ReadNames(string text, NameCertainty certainty, out List<string> rest,
        out bool hasMore)
    {
        rest = [];
        if (IsBy(ref text))
            certainty = NameCertainty.Stated;
        if (VenueWords.StartsWithPublisher(text))
        {
            hasMore = false;
            rest.Add(text);
            return [];
        }
        if (text.Contains(',', StringComparison.Ordinal)
            && InvertedNames.OfBibtex(text, out hasMore, out var behind) is { } inverted)
        {
            rest.AddRange(NameParts.Of(behind));
            return inverted;
        }
        List<string> found = [];
        hasMore = false;
        var isOver = false;
        var isJoined = text.Contains('&', StringComparison.Ordinal);
        var parts = NameParts.Of(text, out var joined);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            // "Ann Lee, May, 2021"
            if (i + 1 < parts.Count && IsMonthBefore(part, parts[i + 1]))
            {
                rest.Add($"{part} {parts[++i]}");
                isOver = true;
                continue;
            }
            if (isOver)
            {
                // "Conference on Principles and Practice": what is no name is whole again.
                if (joined[i] && rest.Count > 0 && !VenueWords.IsOccasion(part))
                    rest[^1] += " and " + part;
                else
                    rest.Add(part);
                continue;
            }
            // "Robert Downey, Jr., Ann Lee"
            if (found.Count > 0 && FullNames.IsSuffix(part)
                && !(i + 1 < parts.Count && char.IsAsciiDigit(parts[i + 1][0])))
            {
                found[^1] += " " + part;
                continue;
            }
            var name = part;
            if (NameForms.EtAl(ref name, out var after))
            {
                hasMore = true;
                isOver = true;
                if (after.Length > 0)
                    rest.Add(after);
            }
            else if (name.AsSpan().Trim(" .…").IsEmpty)
            {
                hasMore = found.Count > 0;
                continue;
            }
            else if (EndIn(name, found, certainty) is > 0 and var end)
            {
                // "Luping Liu. Zhijie Lin, Yichen Zhu": a dot for a comma.
                isOver = !NameForms.IsFullName(name[end..])
                    || (i + 1 < parts.Count && !NameForms.IsFullName(parts[i + 1]));
                if (isOver)
                    rest.Add(name[end..].Trim());
                else if (TextShape.IsName(name.AsSpan(0, end)))
                    found.Add(NameParts.Trimmed(name[..end]));
                name = isOver ? name[..end] : name[end..].Trim();
            }
            if (name.Length == 0)
                continue;
            if (certainty == NameCertainty.Stated && i + 1 < parts.Count && NameForms.IsFullName(parts[i + 1]))
                name = WithoutInstitution(name);
            var isName = (TextShape.IsName(name) && !IsBehindNames(parts, joined, i, found))
                || (found.Count > 0 && InvertedNames.IsInitials(name, found[^1]));
            if ((isName && !IsVenue(name)) || NameForms.IsSlip(parts, i)
                || NameForms.IsBetweenNames(text, parts, i))
            {
                isJoined |= joined[i];
                found.Add(NameParts.Trimmed(name));
                continue;
            }
            // "…, Some Lab Di Wu, Eva Yu, Fay Xu": names go on behind what is none.
            isOver = isOver || found.Count < 2 || i + 2 >= parts.Count
                || !NameForms.IsFullName(parts[i + 1]) || !NameForms.IsFullName(parts[i + 2]);
            if (name.Length < part.Length && rest.Count > 0)
                rest[^1] = part;
            else
                rest.Add(part);
            if (found.Count == 0)
                hasMore = false;
        }
        // "Doe and Roe" are two people, whatever says that they are.
        var names = NameForms.Of(found, hasMore, isJoined && found.Count < 3 ? NameCertainty.Possible : certainty);
        if (!IsList(names, hasMore, certainty) && names.Count > 0)
        {
            rest.InsertRange(0, found);
            names.Clear();
            hasMore = false;
        }
        return names;
    }

    // "Lee, A. and Chen, B. - ICML 2016", "Lee, A. and Chen, B. ICML 2016": what stands behind a dash is no name, nor
    // is where it appeared.
    private static string WithoutTail(string text, out string tail)
    {
        tail = "";
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — "])
        {
            if (text.IndexOf(dash, StringComparison.Ordinal) is > 0 and var at)
            {
                var behind = text[(at + dash.Length)..];
                (text, tail) = (text[..at], tail.Length == 0 ? behind : $"{behind}{dash}{tail}");
            }
        }
        if (tail.Length == 0 && text.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var dot
            && MonthNames.Find(text.AsSpan()[(text.LastIndexOf(' ', dot) + 1)..dot]) is null
            && VenueWords.IsOccasion(text[(dot + 2)..]))
            (text, tail) = (text[..(dot + 1)], text[(dot + 2)..]);
        return text;
    }

    /// <summary>The names behind a label in running text, "作者：张三、李四", or null where no such label is.</summary>
    public static TextSegment? Labelled(TextSegment segment)
    {
        var colon = segment.Text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || PartRoles.Of(segment.Text[..colon]) != PartRole.Authors)
            return null;
        return segment with { Text = segment.Text[(colon + 1)..].Trim() };
    }

    // "by Ann Lee, OpenAI Bo Chen, Cy Roe": before the next name, where the one before works.
    private static string WithoutInstitution(string part) =>
        part.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && TextShape.IsInstitution(part[..end])
        && NameForms.IsFullName(part[(end + 1)..]) ? part[(end + 1)..] : part;

    private static int EndIn(string part, List<string> names, NameCertainty certainty) =>
        EndBehindInitials(part, names, certainty) is > 0 and var end ? end : Sentences.EndInNames(part);

    // "Ann Lee, Bo Chen, Sensors, 2015", "Ann Lee and Bo Chen, Cell Systems, 2015", "A. Lee, Computer, vol. 3": a word
    // among names in full, or what stands behind the last of them, is where the paper appeared if a year follows.
    private static bool IsBehindNames(List<string> parts, List<bool> joined, int i, List<string> found) =>
        found.Count > 0 && i + 1 < parts.Count && !joined[i]
        && (IsNumber(parts[i + 1]) || (found.Count > 1 && char.IsAsciiDigit(parts[i + 1][0])
            && (joined[i - 1] || (!parts[i].Contains(' ', StringComparison.Ordinal)
                && found.TrueForAll(name => name.Contains(' ', StringComparison.Ordinal))))));

    // vol. 3, no. 4
    private static bool IsNumber(string part) =>
        !char.IsAsciiDigit(part[0]) && char.IsAsciiDigit(part[^1]) && VenueWords.IsLocator(part);

    private static bool IsMonthBefore(string part, string year) =>
        char.IsAsciiDigit(year[0]) && TextShape.Date($"{part} {year}") is { Month: not null };

    private static bool IsFamily(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) || TextShape.StartsWithParticle(text);

    // "Lee A H, Chen B. Some Journal": a dot ends the list where initials have none.
    private static int EndBehindInitials(string part, List<string> names, NameCertainty certainty)
    {
        var stop = part.IndexOf(". ", StringComparison.Ordinal);
        // "Lee A. Web Things", but not "Hoang M. Le"
        var isStop = names.Count > 0 || (certainty == NameCertainty.Stated && stop > 0
            && !(TextShape.IsName(part.AsSpan(stop + 1)) && IsFamily(part[(stop + 1)..].Trim())));
        return stop > 0 && isStop && names.TrueForAll(InvertedNames.EndsWithInitials)
            && InvertedNames.EndsWithInitials(part[..stop]) ? stop + 1 : -1;
    }

    /// <summary>Whether a text says that names follow: "[A Title](…) by Ann Lee".</summary>
    public static bool IsBy(string text) => IsBy(ref text);

    private static bool IsBy(ref string text)
    {
        text = text.TrimStart([' ', '\t', '<', '>', ':', ',', '.', ';', '—', '–', '-']);
        if (!text.StartsWith("by", StringComparison.OrdinalIgnoreCase)
            || text.Length < 4 || !char.IsWhiteSpace(text[2]))
            return false;
        text = text[3..];
        return true;
    }

    // "Ann Lee, NIPS, 2016", "Ann Lee, USENIX Security, 2021": with an acronym, or it may be a name.
    private static bool IsVenue(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        var word = name.AsSpan(0, end >= 0 ? end : name.Length).TrimEnd('.');
        return word.Length > 2 && CountOfCapitals(word) >= MinCapitals
            && VenueTable.Default.TryRead(name, out _, out _, out _);
    }

    private static int CountOfCapitals(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
            count += char.IsAsciiLetterUpper(c) ? 1 : 0;
        return count;
    }

    // One capitalised word may be anything; two names, "et al.", or a full name where names are expected, are names.
    private static bool IsList(List<PersonName> names, bool hasMore, NameCertainty certainty)
    {
        if (hasMore || certainty == NameCertainty.Stated)
            return true;
        if (names.Count > 1)
            return names.Exists(name => name.Given is not null) || names.TrueForAll(ChineseNames.Is);
        return names is [{ Given: not null } only]
            && (certainty == NameCertainty.Likely || NameForms.IsInitialled(only));
    }
}
