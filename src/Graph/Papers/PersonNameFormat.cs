using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>Writes one name of a BibTeX list as <c>von Family, Jr, Given</c>, with braces where BibTeX would split it elsewhere.</summary>
internal static class PersonNameFormat
{
    public static void Append(PersonName name, StringBuilder latex, ImmutableArray<Rune>.Builder unsettable)
    {
        var isWhole = name.IsOrganisation
            || (name is { Given: null, Suffix: null, Particle: null } && (name.Family.Contains(' ', StringComparison.Ordinal) || name.Family is "others"));
        if (isWhole)
        {
            AppendPart(name.DisplayName, isHeld: true, latex, unsettable);
            return;
        }
        if (name.Particle is not null)
        {
            AppendPart(name.Particle, Splits(name.Particle), latex, unsettable);
            latex.Append(' ');
        }
        AppendPart(name.Family, name.Family.Length == 0 || Splits(name.Family) || StartsLower(name.Family), latex, unsettable);
        if (name.Suffix is not null)
        {
            latex.Append(", ");
            AppendPart(name.Suffix, Splits(name.Suffix), latex, unsettable);
        }
        if (name.Given is null && name.Suffix is null)
            return;
        // BibTeX complains about a comma with nothing behind it.
        latex.Append(", ");
        AppendPart(name.Given ?? "", name.Given is null || Splits(name.Given), latex, unsettable);
    }

    private static void AppendPart(string part, bool isHeld, StringBuilder latex, ImmutableArray<Rune>.Builder unsettable)
    {
        var encoded = LatexText.Encode(part);
        if (isHeld)
            latex.Append('{').Append(encoded.Latex).Append('}');
        else
            latex.Append(encoded.Latex);
        unsettable.AddRange(encoded.Unsettable);
    }

    private static bool Splits(string part)
    {
        if (part.Contains(',', StringComparison.Ordinal))
            return true;
        if (!part.Contains("and", StringComparison.OrdinalIgnoreCase))
            return false;
        return part.Split(' ').Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase));
    }

    // A lower-case word before the last one would be taken for the particle.
    private static bool StartsLower(string family)
    {
        var last = family.LastIndexOf(' ');
        if (last < 0)
            return false;
        return family[..last].Split(' ').Any(word => word.FirstOrDefault(char.IsLetter) is var letter && char.IsLower(letter));
    }
}
