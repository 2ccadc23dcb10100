using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>Names of LaTeX commands, which are of letters only.</summary>
internal static class MacroName
{
    private static readonly string[] Digits =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>
    /// The words of a name with capitals, digits spelled: "pre-LLM" is PreLLM, "3D" is ThreeD. Empty where it has no
    /// Latin letter or digit.
    /// </summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        var starts = true;
        foreach (var c in Slug.Ascii(text))
        {
            if (char.IsAsciiDigit(c))
                name.Append(Digits[c - '0']);
            else if (char.IsAsciiLetter(c))
                name.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = !char.IsAsciiLetter(c);
        }
        return name.ToString();
    }

    /// <summary>A, B, ..., Z, AA, AB: the name of the n-th thing, from 1 on.</summary>
    public static string OfNumber(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
            name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }
}
