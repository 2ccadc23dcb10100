using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>The parts of a list of names: "Ann Lee, Bo Chen† and Cy Roe" is three.</summary>
internal static class NameParts
{
    private static readonly string[] JoinedBy = [" and ", " an "];

    /// <summary>The names of a list, without what joins them.</summary>
    public static List<string> Of(string text) => Of(text, out _);

    /// <summary>The names of a list, without what joins them.</summary>
    /// <param name="joined">For each part, whether "and" stands before it.</param>
    public static List<string> Of(string text, out List<bool> joined)
    {
        const StringSplitOptions Options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        List<string> parts = [];
        joined = [];
        foreach (var part in text.Split((char[])[',', '、', '，', '&'], Options))
        {
            // "andB. Chen" and "an" are slips.
            var rest = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..]
                : part is ['a', 'n', 'd', >= 'A' and <= 'Z', ..] ? part[3..] : part;
            foreach (var (i, name) in rest.Split(JoinedBy, Options).Index())
            {
                parts.Add(NameForms.WithBlankBehindInitials(name));
                joined.Add(i > 0);
            }
        }
        return parts;
    }

    /// <summary>A name without the marks of affiliations behind it, and the dot that ends a sentence.</summary>
    public static string Trimmed(string name)
    {
        if (name is [.., not (>= 'A' and <= 'z' or '.'), '.'])
            name = name[..^1];
        name = name.Trim(' ', ',', ';', '*', '†', '‡', '§', '¹', '²', '³', '∗');
        if (name.EndsWith("..", StringComparison.Ordinal))
            name = name.TrimEnd('.') + ".";
        var unmarked = name.AsSpan().TrimEnd("0123456789");
        if (unmarked.Length < name.Length && unmarked is [_, .., >= 'a' and <= 'z'])
            name = unmarked.ToString();
        var word = name.AsSpan(name.LastIndexOf(' ') + 1);
        var isSentence = word is [_, .., not '.', '.'] && char.IsLower(word[^2]) && word is not ("Jr." or "Sr.")
            && !word[..^1].Contains('.');
        var isSuffix = word is ['I' or 'V', .., '.'] && FullNames.IsSuffix(word[..^1]);
        return isSentence || isSuffix ? name[..^1] : name;
    }
}
