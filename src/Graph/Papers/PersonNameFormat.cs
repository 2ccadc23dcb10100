using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Writes one name of a BibTeX list as <c>von Family, Jr, Given</c>, with braces where BibTeX would split it elsewhere.
/// </summary>
internal static class PersonNameFormat
{
    public static void Append(PersonName name, LatexEncoder latex)
    {
        if (IsWhole(name))
        {
            // In one pair of braces it would be a person.
            var isHeldTwice = BracedNames.IsPerson(name.DisplayName);
            if (isHeldTwice)
                latex.AppendLatex("{");
            AppendPart(name.DisplayName, isHeld: true, latex);
            if (isHeldTwice)
                latex.AppendLatex("}");
            return;
        }
        if (name.Particle is not null)
        {
            AppendPart(name.Particle, Splits(name.Particle), latex);
            latex.AppendLatex(" ");
        }
        AppendPart(name.Family, name.Family.Length == 0 || Splits(name.Family) || StartsLower(name.Family), latex);
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
        latex.Append(part);
        if (isHeld)
            latex.AppendLatex("}");
    }

    private static bool Splits(string part)
    {
        if (part.Contains(',', StringComparison.Ordinal))
            return true;
        if (part.Length != 3 && !part.Contains(' ', StringComparison.Ordinal))
            return false;
        foreach (var word in part.AsSpan().Split(' '))
        {
            if (part.AsSpan()[word].Equals("and", StringComparison.OrdinalIgnoreCase))
                return true;
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
