using System.Text;

namespace SurveyGraph.Graph.Latex;

// Mathematics stays as it is; what is nothing but a character is one.
public static partial class LatexSpelling
{
    // $\mu$
    private static void CopyMathematics(string latex, int end, StringBuilder text, ref int i)
    {
        if (latex.AsSpan(i..end) is ['$', '\\', _, _, .., '$'] mathematics
            && LatexSymbols.TryGetMath(mathematics[2..^1], out var character)
            && IsAlone(character, mathematics[2..^1]))
            Replace((character.ToString(), end - i), text, ref i);
        else
            Copy(latex, end, text, ref i);
    }

    // Whether a character is written as this command alone.
    private static bool IsAlone(char character, ReadOnlySpan<char> name) =>
        LatexText.Encode(character.ToString()).Latex is ['$', '\\', .. var written, '$'] && name.SequenceEqual(written);

    private static int EndOfMathematics(string latex, int i)
    {
        if (latex.AsSpan(i).StartsWith("$$"))
            return latex.Length;
        return LatexMath.FindClosing(latex, i + 1) is var end and >= 0 ? end + 1 : i + 1;
    }
}
