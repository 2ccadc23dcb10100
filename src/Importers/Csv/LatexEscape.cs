using System.Buffers;
using System.Text;

namespace SurveyGraph.Importers.Csv;

/// <summary>Plain text as LaTeX.</summary>
internal static class LatexEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$&#%_^~");

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var latex = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => latex.Append(@"\textbackslash{}"),
                '^' => latex.Append(@"\textasciicircum{}"),
                '~' => latex.Append(@"\textasciitilde{}"),
                '{' => latex.Append(@"\{"),
                '}' => latex.Append(@"\}"),
                '$' or '&' or '#' or '%' or '_' => latex.Append('\\').Append(c),
                _ => latex.Append(c),
            };
        }
        return latex.ToString();
    }
}
