using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Writes characters that only mathematics has: neighbours share their dollar signs, and scripts their braces.
/// </summary>
/// <param name="isName">Dollar signs would not do, see <see cref="LatexEncoder"/>.</param>
internal sealed class LatexMathRun(StringBuilder latex, bool isName)
{
    private bool _isOpen;
    private char _script;

    /// <summary>Writes a character that <see cref="LatexSymbols.IsMathematics"/> knows.</summary>
    public void Append(char c)
    {
        Open();
        if (LatexSymbols.TryGetScript(c, out var plain, out var position))
        {
            AppendScript(plain, position);
            return;
        }
        var sign = LatexSymbols.MathCommandOf(c);
        // A prime is a superscript, which must not follow another.
        if (sign == "'" && _script == '^')
            latex.Append("}{");
        EndScript();
        latex.Append(sign);
    }

    public void End()
    {
        if (!_isOpen)
            return;
        EndScript();
        latex.Append(isName ? "}}" : "$");
        _isOpen = false;
    }

    private void AppendScript(char plain, char position)
    {
        if (_script != position)
        {
            // A second script after a first one would be an error in TeX, or change places with it.
            if (_script != '\0')
                latex.Append("}{}");
            latex.Append(position).Append('{');
            _script = position;
        }
        latex.Append(plain);
    }

    private void Open()
    {
        if (!_isOpen)
            latex.Append(isName ? @"{\ensuremath{" : "$");
        _isOpen = true;
    }

    private void EndScript()
    {
        if (_script != '\0')
            latex.Append('}');
        _script = '\0';
    }
}
