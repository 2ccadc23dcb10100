using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown;

/// <summary>What speaks for names where a text stands.</summary>
internal enum NameCertainty
{
    /// <summary>Nothing: the text must look like names itself.</summary>
    Possible,

    /// <summary>Names often stand so: italics, a table; one full name is enough.</summary>
    Likely,

    /// <summary>The list says that it is names: a label, a column.</summary>
    Stated,
}

/// <summary>Reads names in running text: "A. Einstein, Niels Bohr and others, Nature 1935".</summary>
internal static class AuthorText
{
    /// <param name="rest">The parts behind the names.</param>
    /// <param name="hasMore">The list of names ends with "et al." or the like.</param>
    public static List<PersonName> Read(string text, NameCertainty certainty, out List<string> rest, out bool hasMore)
    {
        List<PersonName> names = [];
        rest = [];
        hasMore = false;
        var isOver = false;
        foreach (var part in Parts(text))
        {
            if (isOver)
            {
                rest.Add(part);
                continue;
            }
            var name = part;
            if (EtAl(ref name, out var after))
            {
                hasMore = true;
                isOver = true;
                if (after.Length > 0)
                    rest.Add(after);
            }
            if (name.Length == 0)
                continue;
            if (TextShape.IsName(name))
            {
                names.Add(ToName(name));
                continue;
            }
            isOver = true;
            rest.Add(part);
            if (names.Count == 0)
                hasMore = false;
        }
        if (certainty != NameCertainty.Possible && names.Count >= 4 && names.Count % 2 == 0
            && names.TrueForAll(IsOneLatinWord))
            names = Paired(names);
        var isList = IsList(names, hasMore, certainty);
        if (!isList && names.Count > 0)
        {
            rest.InsertRange(0, names.ConvertAll(name => name.DisplayName));
            names.Clear();
            hasMore = false;
        }
        return names;
    }

    /// <summary>The names behind a label in running text, "作者：张三、李四", or null where no such label is.</summary>
    public static TextSegment? Labelled(TextSegment segment)
    {
        var colon = segment.Text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || PartRoles.Of(segment.Text[..colon]) != PartRole.Authors)
            return null;
        return segment with { Text = segment.Text[(colon + 1)..].Trim() };
    }

    // One capitalised word may be anything; two names, "et al.", or a full name where names are expected, are names.
    private static bool IsList(List<PersonName> names, bool hasMore, NameCertainty certainty)
    {
        if (hasMore || certainty == NameCertainty.Stated)
            return true;
        if (names.Count > 1)
            return names.Exists(name => name.Given is not null);
        return names is [{ Given: not null } only] && (certainty == NameCertainty.Likely || IsInitialled(only));
    }

    // A Chinese name is one word, family and given name.
    private static bool IsOneLatinWord(PersonName name) => string.IsNullOrEmpty(name.Given)
        && name.Family is [< '\u2E80', ..];

    // "Chen, Haoxing, Xu, Zhuoer": family and given names in turn.
    private static List<PersonName> Paired(List<PersonName> names) =>
        [.. names.Chunk(2).Select(pair => new PersonName(pair[0].Family, pair[1].Family))];

    private static IEnumerable<string> Parts(string text)
    {
        const StringSplitOptions Options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var part in text.Split((char[])[',', '、', '，', '&'], Options))
        {
            var rest = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..] : part;
            foreach (var name in rest.Split(" and ", Options))
                yield return name;
        }
    }

    // "Chen et al. ECCV 2024" is a name, a mark and a venue.
    private static bool EtAl(ref string name, out string after)
    {
        after = "";
        foreach (var mark in (ReadOnlySpan<string>)["et al", "et.al", "etal", "and others", "et. al", "others", "等"])
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(name[at - 1]) && mark != "等"))
                continue;
            after = name[(at + mark.Length)..].Trim(' ', '.', ',', ':');
            name = name[..at].Trim(' ', '.', ',');
            return true;
        }
        return false;
    }

    private static bool IsInitialled(PersonName name) => name.Given is [_, '.', ..] or [_] or [_, ' ', ..];

    private static PersonName ToName(string text)
    {
        text = text.Trim(' ', ',', ';', '*', '†', '‡', '§', '¹', '²', '³', '∗');
        if (text.EndsWith('.') && text.LastIndexOf(' ') is var blank && text.Length - blank > 4)
            text = text[..^1];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new(text);
        // The family name is the last word and the small words before it.
        var family = words.Length - 1;
        var particle = family;
        while (particle > 1 && char.IsLower(words[particle - 1][0]))
            particle--;
        var small = particle == family ? null : string.Join(' ', words[particle..family]);
        return new(words[family], string.Join(' ', words[..particle]), small);
    }
}
