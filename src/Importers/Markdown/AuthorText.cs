using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown;

/// <summary>Reads names in running text: "A. Einstein, Niels Bohr and others, Nature 1935".</summary>
internal static class AuthorText
{
    /// <param name="isCertain">The text is known to hold names (italics, a column), so that one full name is
    /// enough.</param>
    /// <param name="rest">The parts behind the names.</param>
    /// <param name="hasMore">The list of names ends with "et al." or the like.</param>
    public static List<PersonName> Read(string text, bool isCertain, out List<string> rest, out bool hasMore)
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
        if (isCertain && names.Count >= 4 && names.Count % 2 == 0 && names.TrueForAll(name => name.Given is null || name.Given.Length == 0))
            names = Paired(names);
        // One capitalised word may be anything; two names, "et al.", or a full name where names are expected, are
        // names.
        var isList = names.Count > 1 ? names.Exists(name => name.Given is not null) || hasMore : hasMore || (names.Count == 1 && names[0].Given is not null && (isCertain || IsInitialled(names[0])));
        if (!isList && names.Count > 0)
        {
            rest.InsertRange(0, names.ConvertAll(name => name.DisplayName));
            names.Clear();
            hasMore = false;
        }
        return names;
    }

    // "Chen, Haoxing, Xu, Zhuoer": family and given names in turn.
    private static List<PersonName> Paired(List<PersonName> names) =>
        [.. names.Chunk(2).Select(pair => new PersonName(pair[0].Family, pair[1].Family))];

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var part in text.Split((char[])[',', '、', '，', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..] : part;
            foreach (var name in rest.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
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
        return new(words[family], string.Join(' ', words[..particle]), particle == family ? null : string.Join(' ', words[particle..family]));
    }
}
