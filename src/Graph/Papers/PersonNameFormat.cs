using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Writes one name of a BibTeX list as <c>von Family, Jr, Given</c>, with braces where BibTeX would split it elsewhere.
/// </summary>
internal static class PersonNameFormat
{
    // Styles make labels of so many characters, and cut commands in two; a group that a command begins is one
    // character.
    private const int LabelLength = 3;

    public static void Append(PersonName name, LatexEncoder latex)
    {
        if (IsWhole(name))
        {
            // In one pair of braces it would be a person.
            var isHeldTwice = BracedNames.IsPerson(name.DisplayName);
            if (isHeldTwice)
                latex.AppendLatex("{");
            var start = name.DisplayName.AsSpan(0, Math.Min(LabelLength, name.DisplayName.Length));
            latex.AppendLatex(!isHeldTwice && latex.HasCommandIn(start) ? @"{\relax " : "{");
            latex.Append(name.DisplayName);
            latex.AppendLatex(isHeldTwice ? "}}" : "}");
            return;
        }
        if (name.Particle is not null)
        {
            AppendPart(name.Particle, Splits(name.Particle), latex);
            latex.AppendLatex(" ");
        }
        var isFamilyHeld = name.Family.Length == 0 || Splits(name.Family) || StartsLower(name.Family)
            || (name.Suffix is null && FullNames.IsSuffix(name.Family.AsSpan(name.Family.LastIndexOf(' ') + 1)));
        AppendPart(name.Family, isFamilyHeld, latex);
        if (name.Suffix is not null)
        {
            latex.AppendLatex(", ");
            AppendPart(name.Suffix, Splits(name.Suffix), latex);
        }
        if (name.Given is null && name.Suffix is null)
            return;
        // BibTeX complains about a comma with nothing behind it.
        latex.AppendLatex(", ");
        // "Berg, Jr., IV" would be read as "Berg, IV, Jr."
        var isSuffix = name.Suffix is not null && FullNames.IsSuffix(name.Given);
        AppendPart(name.Given ?? "", name.Given is null || isSuffix || Splits(name.Given), latex);
    }

    private static bool IsWhole(PersonName name) =>
        name.IsOrganisation
        || (name is { Given: null, Suffix: null, Particle: null }
            && (name.Family.Contains(' ', StringComparison.Ordinal) || name.Family is "others"));

    private static void AppendPart(string part, bool isHeld, LatexEncoder latex)
    {
        if (isHeld)
            latex.AppendLatex("{");
        // Styles cut a sign from its backslash, too, but nothing in braces.
        var sign = isHeld || !latex.HasCommandIn("&") ? -1 : part.IndexOf('&', StringComparison.Ordinal);
        if (sign < 0)
        {
            latex.Append(part);
        }
        else
        {
            latex.Append(part[..sign]);
            latex.AppendLatex("{");
            latex.Append("&");
            latex.AppendLatex("}");
            latex.Append(part[(sign + 1)..]);
        }
        if (isHeld)
            latex.AppendLatex("}");
    }

    private static bool Splits(string part)
    {
        if (part.Contains(',', StringComparison.Ordinal))
            return true;
        for (var rest = part.AsSpan(); rest.Length >= 3;)
        {
            var end = rest.IndexOf(' ');
            var word = end < 0 ? rest : rest[..end];
            if (word.Length == 3 && word.Equals("and", StringComparison.OrdinalIgnoreCase))
                return true;
            rest = rest[Math.Min(word.Length + 1, rest.Length)..];
        }
        return false;
    }

    // A lower-case word before the last one would be taken for the particle.
    private static bool StartsLower(string family)
    {
        var last = family.LastIndexOf(' ');
        return last >= 0 && family[..last]
            .Split(' ').Any(word => word.FirstOrDefault(char.IsLetter) is var letter && char.IsLower(letter));
    }
}
