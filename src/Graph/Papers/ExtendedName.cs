using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>Reads a name whose parts are called by name: <c>given=Jean, prefix=de la, family=Fontaine</c>.</summary>
/// <remarks>
/// Form: https://ctan.org/pkg/biber, "Extended name format". What a part says about sorting and initials is not read.
/// Other programs than biber cannot read the form, so it is not written.
/// </remarks>
internal static class ExtendedName
{
    private const int MaxLength = 1000;

    private static readonly string[] Parts = ["family", "given", "prefix", "suffix"];

    /// <summary>Whether one of the names seems to have this form.</summary>
    public static bool IsIn(ReadOnlySpan<char> list) =>
        list.Contains("family=", StringComparison.Ordinal) || list.Contains("family =", StringComparison.Ordinal)
        || list.Contains("given=", StringComparison.Ordinal) || list.Contains("given =", StringComparison.Ordinal);

    public static bool TryParse(ReadOnlySpan<char> name, out PersonName? parsed)
    {
        parsed = null;
        if (name.Length > MaxLength || !IsIn(name))
            return false;
        var values = new string?[Parts.Length];
        var rest = name;
        while (!rest.IsEmpty)
        {
            var end = EndOfPart(rest);
            if (!TryRead(rest[..end], values))
                return false;
            rest = end < rest.Length ? rest[(end + 1)..] : [];
        }
        var (family, given) = (values[0] ?? values[1], values[0] is null ? null : values[1]);
        if (family is not null)
        {
            var isWhole = (given ?? values[2] ?? values[3]) is null && family.Contains(' ', StringComparison.Ordinal);
            parsed = new(family, given, values[2], values[3], isWhole);
        }
        return parsed is not null;
    }

    private static bool TryRead(ReadOnlySpan<char> part, string?[] values)
    {
        part = Unquoted(part.Trim());
        var equals = part.IndexOf('=');
        if (equals <= 0 || part[..equals].ContainsAny('{', '\\'))
            return false;
        var place = Array.IndexOf(Parts, part[..equals].Trim().ToString());
        if (place >= 0 && LatexText.Decode(Unquoted(part[(equals + 1)..].Trim())) is { Length: > 0 } value)
            values[place] = value;
        return true;
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> text) =>
        text is ['"', .. var inside, '"'] ? inside : text;

    // A comma in braces or quotation marks belongs to the value.
    private static int EndOfPart(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            isQuoted ^= text[i] == '"' && (i == 0 || text[i - 1] != '\\');
            if (text[i] == ',' && depth == 0 && !isQuoted)
                return i;
        }
        return text.Length;
    }
}
