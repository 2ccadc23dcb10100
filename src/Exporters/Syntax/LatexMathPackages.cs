using System.Collections.Frozen;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// Commands of mathematics that the packages amsmath and amssymb have, in those of LaTeX itself: a document without the
/// packages ends in an error at the first of them, and one that has them keeps theirs.
/// </summary>
internal static class LatexMathPackages
{
    private static readonly FrozenDictionary<string, (int Arguments, string Body)> Bodies =
        new Dictionary<string, (int Arguments, string Body)>(StringComparer.Ordinal)
        {
            ["mathbb"] = (1, @"\mathbf{#1}"),
            ["mathfrak"] = (1, @"\mathbf{#1}"),
            ["mathscr"] = (1, @"\mathcal{#1}"),
            ["boldsymbol"] = (1, @"\mbox{\boldmath$#1$}"),
            ["bm"] = (1, @"\mbox{\boldmath$#1$}"),
            ["operatorname"] = (1, @"\mathop{\mathrm{#1}}\nolimits"),
            ["dfrac"] = (2, @"\displaystyle\frac{#1}{#2}"),
            ["tfrac"] = (2, @"\frac{#1}{#2}"),
            ["binom"] = (2, @"{#1\choose#2}"),
            ["overset"] = (2, @"\stackrel{#1}{#2}"),
            ["underset"] = (2, @"\mathop{#2}\limits_{#1}"),
            ["lVert"] = (0, @"\|"),
            ["rVert"] = (0, @"\|"),
            ["lvert"] = (0, "|"),
            ["rvert"] = (0, "|"),
            ["dotsb"] = (0, @"\cdots"),
            ["dotsc"] = (0, @"\ldots"),
            ["lesssim"] = (0, @"\leq"),
            ["gtrsim"] = (0, @"\geq"),
            ["leqslant"] = (0, @"\leq"),
            ["geqslant"] = (0, @"\geq"),
            ["varnothing"] = (0, @"\emptyset"),
            ["nexists"] = (0, @"\not\exists"),
            ["square"] = (0, @"\framebox{\rule{0pt}{0.5ex}\rule{0.5ex}{0pt}}"),
            ["blacksquare"] = (0, @"\rule{1ex}{1ex}"),
            ["checkmark"] = (0, @"\surd"),
            ["bigstar"] = (0, @"\star"),
            ["iint"] = (0, @"\int\!\int"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Arguments, string Body)>.AlternateLookup<ReadOnlySpan<char>>
        ByName = Bodies.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the definitions of those that the mathematics of a text has.</summary>
    public static void Define(ReadOnlySpan<char> latex, ISet<string> definitions)
    {
        if (!latex.Contains('$') && latex.IndexOf("ensuremath", StringComparison.Ordinal) < 0)
            return;
        for (var i = latex.IndexOf('\\'); i >= 0; i = latex.IndexOf('\\'))
        {
            latex = latex[(i + 1)..];
            var length = 0;
            while (length < latex.Length && char.IsAsciiLetter(latex[length]))
                length++;
            if (ByName.TryGetValue(latex[..length], out var known))
            {
                var name = latex[..length].ToString();
                var count = known.Arguments > 0 ? $"[{known.Arguments}]" : "";
                definitions.Add($@"\providecommand{{\{name}}}{count}{{{known.Body}}}");
            }
        }
    }
}
