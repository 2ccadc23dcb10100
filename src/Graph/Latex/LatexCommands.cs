using System.Collections.Frozen;

namespace SurveyGraph.Graph.Latex;

/// <summary>The commands that LaTeX from outside may keep: they set characters and do nothing else.</summary>
internal static class LatexCommands
{
    /// <summary>The usual name of the command that only sorts.</summary>
    public const string Sorting = "noopsort";

    private const int MaxOptionLength = 200;

    // Formatting of an argument.
    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(StringComparer.Ordinal,
        "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textmd", "textnormal",
        "text", "mbox", "hbox", "underline", "uppercase", "lowercase", "MakeUppercase", "MakeLowercase",
        "textsuperscript", "textsubscript", "enquote", "ensuremath", "url", "href", "path", "nolinkurl", "cite",
        "mkbibquote", "mkbibemph", "mkbibitalic", "mkbibbold", "mkbibsuperscript");

    // Formatting to the end of the group, and text of its own.
    private static readonly FrozenSet<string> Declarations = FrozenSet.Create(StringComparer.Ordinal,
        "em", "it", "bf", "sc", "tt", "rm", "sf", "sl", "itshape", "bfseries", "scshape", "ttfamily", "rmfamily",
        "sffamily", "upshape", "mdseries", "normalfont", "tiny", "scriptsize", "footnotesize", "small", "normalsize",
        "large", "Large", "LARGE", "huge", "Huge", "relax", "protect", "nobreak", "xspace", "quad", "qquad", "slash",
        "thinspace", "nobreakspace", "newline");

    // Text that LaTeX makes anew in each document.
    private const string Today = "today";

    // Mathematics of LaTeX itself, beside the symbols: what takes no argument.
    private static readonly FrozenSet<string> Mathematics = FrozenSet.Create(StringComparer.Ordinal,
        "prime", "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan",
        "sinh", "cosh", "tanh", "min", "max", "sup", "inf", "lim", "limsup", "liminf", "arg", "deg", "det", "dim",
        "gcd", "hom", "ker", "Pr", "bmod", "prec", "succ", "preceq", "succeq", "asymp", "doteq", "bigcup", "bigcap",
        "bigoplus", "bigotimes", "coprod", "oint", "Vert", "vert", "backslash", "colon", "ldotp", "cdotp", "ldots",
        "Longrightarrow", "hookrightarrow", "rightharpoonup", "rightleftharpoons", "uplus", "amalg", "wr", "dagger",
        "ddagger", "bigtriangleup", "bigtriangledown", "triangleleft", "triangleright", "sqsubseteq", "sqcup", "sqcap",
        "ominus", "oslash", "imath", "jmath", "lbrack", "rbrack", "angle");

    // The same, with one argument, or two.
    private static readonly FrozenSet<string> OneArgument = FrozenSet.Create(StringComparer.Ordinal,
        "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "sqrt", "hat", "widehat", "tilde", "widetilde",
        "bar", "overline", "vec", "dot", "ddot", "acute", "grave", "breve", "check", "pmod");

    private static readonly FrozenSet<string> TwoArguments =
        FrozenSet.Create(StringComparer.Ordinal, "frac", "stackrel");

    // Mathematics that an author's own document may hold: it needs a partner, or a package.
    private static readonly FrozenSet<string> AuthorsMathematics = FrozenSet.Create(StringComparer.Ordinal,
        "left", "right", "bigl", "bigr", "limits", "nolimits", "not", "displaystyle", "textstyle", "scriptstyle",
        "mathop", "mathbin", "mathrel", "mathbb", "mathfrak", "mathscr", "boldsymbol", "bm", "operatorname", "dfrac",
        "tfrac", "binom", "lVert", "rVert", "lvert", "rvert", "dotsb", "dotsc", "lesssim", "gtrsim", "leqslant",
        "geqslant", "varnothing", "nexists", "square", "blacksquare", "checkmark", "bigstar", "overset",
        "underset", "iint");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingBySpan =
        Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DeclarationsBySpan =
        Declarations.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MathematicsBySpan =
        Mathematics.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OneArgumentBySpan =
        OneArgument.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TwoArgumentsBySpan =
        TwoArguments.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AuthorsBySpan =
        AuthorsMathematics.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the command changes how text looks, and says nothing.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) =>
        FormattingBySpan.Contains(name) || DeclarationsBySpan.Contains(name) || IsLanguage(name);

    /// <summary>Whether the command sets its argument in another font or language: <c>\textbf</c>.</summary>
    public static bool IsFont(ReadOnlySpan<char> name) => name is "emph" or "underline" or "uline"
        || (name.StartsWith("text") && name is not ("textsuperscript" or "textsubscript")
            && (FormattingBySpan.Contains(name) || IsLanguage(name)));

    /// <summary>Whether the command sets what is behind it in another font: <c>\bf</c>.</summary>
    public static bool IsFontSwitch(ReadOnlySpan<char> name) => name is "em" or "it" or "bf" or "sc"
        or "tt" or "rm" or "sf" or "sl" or "itshape" or "bfseries" or "scshape" or "ttfamily" or "rmfamily"
            or "sffamily" or "small" or "large" or "Large";

    /// <summary>Whether the command is its own name, set as a logo.</summary>
    public static bool IsLogo(ReadOnlySpan<char> name) => name is "TeX" or "LaTeX" or "LaTeXe" or "BibTeX"
        or "XeTeX" or "XeLaTeX" or "LuaTeX" or "LuaLaTeX" or "pdfTeX" or "pdfLaTeX" or "ConTeXt";

    /// <summary>Whether the command says which language its argument is in: <c>\textgreek</c>.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> name) => name.StartsWith("text")
        && name[4..] is "arabic" or "chinese" or "czech" or "dutch" or "english" or "french" or "german" or "greek"
            or "hebrew" or "hindi" or "italian" or "japanese" or "korean" or "latin" or "persian" or "polish"
            or "portuguese" or "russian" or "sanskrit" or "spanish" or "syriac" or "turkish" or "ukrainian";

    /// <summary>
    /// Whether the command shows nothing: its argument is there for styles that sort by the field. Documents and
    /// preambles of .bib files define it.
    /// </summary>
    public static bool IsSorting(ReadOnlySpan<char> name) => name is Sorting or "SortNoop" or "SortNoOp";

    /// <summary>
    /// The name that most documents know for what a command does: LaTeX's own for one of BibLaTeX; any other command as
    /// it is.
    /// </summary>
    public static ReadOnlySpan<char> UsualName(ReadOnlySpan<char> name) => name switch
    {
        "mkbibquote" => "enquote",
        "mkbibemph" => "emph",
        "mkbibitalic" => "textit",
        "mkbibbold" => "textbf",
        "mkbibsuperscript" => "textsuperscript",
        _ when IsSorting(name) => Sorting,
        _ => name,
    };

    /// <summary>Defines a command that an author's LaTeX may have and LaTeX has not; null for any other.</summary>
    public static string? DefinitionOf(ReadOnlySpan<char> name, bool hasBiblatex) => name switch
    {
        Sorting => $@"\providecommand{{\{Sorting}}}[1]{{}}",
        // Languages have marks of their own, which the package csquotes knows, and BibLaTeX with it.
        "enquote" => @"\providecommand{\enquote}[1]{"
            + (hasBiblatex ? @"\mkbibquote{#1}}" : @"``{\def\enquote##1{`##1'}#1}''}"),
        "TeX" or "LaTeX" or "LaTeXe" => null,
        _ when IsFormatting(name) => null,
        _ when IsLogo(name) || IsOwnName(name, []) => $@"\providecommand{{\{name}}}{{{name}}}",
        _ => null,
    };

    /// <summary>
    /// Whether an author's text may hold the command: it reads no file, defines nothing, ends nothing.
    /// </summary>
    public static bool IsHarmlessInText(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return false;
        if (!char.IsAsciiLetter(name[0]))
            return "&%$#_{}\"'`^~=.,;:!/-@\\ ".Contains(name[0], StringComparison.Ordinal);
        return (LatexSymbols.TryGetMark(name, out _) && name is not "cb")
            || LatexSymbols.TryGetText(name, out _) || IsFormatting(name) || IsSorting(name) || IsLogo(name)
            || name is Today;
    }

    /// <summary>Whether an author's mathematics may hold the command.</summary>
    public static bool IsHarmlessInMathematics(ReadOnlySpan<char> name) =>
        IsMathematics(name, out _) || AuthorsBySpan.Contains(name) || IsFormatting(name);

    /// <summary>Whether what follows the command in text is its argument.</summary>
    public static bool TakesArgument(ReadOnlySpan<char> name) =>
        FormattingBySpan.Contains(name) || IsLanguage(name) || IsSorting(name) || LatexSymbols.TryGetMark(name, out _);

    /// <summary>
    /// Whether an unknown command looks like a logo, which is its own name: <c>\METAFONT{}</c>, <c>\KOMAScript</c>.
    /// </summary>
    /// <param name="rest">What stands behind the name: in a path of Windows, no more than a dot or a backslash.</param>
    public static bool LooksLikeLogo(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        var first = name.IndexOfAnyInRange('A', 'Z');
        return first >= 0 && name[(first + 1)..].ContainsAnyInRange('A', 'Z')
            && rest is [] or ['\\', ' ', ..]
                or [' ' or '{' or '}' or ',' or '~' or '\'' or ')' or ':' or ';' or '-', ..];
    }

    /// <summary>
    /// Whether a command that looks like a logo is so surely one that it does no harm: with capitals first, or a
    /// <c>TeX</c> within.
    /// </summary>
    /// <param name="rest">What stands behind the name.</param>
    public static bool IsOwnName(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        (name is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] || name.IndexOf("TeX", StringComparison.Ordinal) >= 0)
        // XeTeX's primitives.
        && !name.StartsWith("XeTeX") && !LatexSymbols.TryGetText(name, out _) && !LatexSymbols.TryGetMark(name, out _)
        && LooksLikeLogo(name, rest) && rest is not ['{', not '}', ..];

    /// <summary>
    /// Finds the first argument in braces of a command that is named by letters, behind what may stand in brackets
    /// before it: <c>\citep[see][]{x}</c>.
    /// </summary>
    public static bool TryFindArgument(
        ReadOnlySpan<char> latex, ReadOnlySpan<char> name, int end, out int argument)
    {
        argument = end;
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
            return false;
        while (argument < latex.Length && latex[argument] == '[')
        {
            var option = latex.Slice(argument, Math.Min(MaxOptionLength, latex.Length - argument));
            if (option.IndexOfAny(']', '{', '}') is var close && (close < 0 || option[close] != ']'))
                return false;
            argument += close + 1;
        }
        // Empty braces end the name, and are no argument.
        return latex[argument..] is ['{', not '}', ..];
    }

    /// <summary>
    /// Whether the command is one of mathematics that every LaTeX document has, and how many arguments follow it.
    /// </summary>
    public static bool IsMathematics(ReadOnlySpan<char> name, out int arguments)
    {
        arguments = 0;
        if (name.IsEmpty)
            return false;
        if (!char.IsAsciiLetter(name[0]))
            return ",;:!{}%#_$& |>".Contains(name[0], StringComparison.Ordinal);
        arguments = OneArgumentBySpan.Contains(name) ? 1 : TwoArgumentsBySpan.Contains(name) ? 2 : 0;
        return arguments > 0 || LatexSymbols.TryGetMath(name, out _) || MathematicsBySpan.Contains(name);
    }

    /// <summary>
    /// The letters after the backslash at <paramref name="backslash"/>; where there is none, the one character there.
    /// </summary>
    public static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> latex, int backslash)
    {
        var start = backslash + 1;
        var end = start;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
            end++;
        if (end == start && start < latex.Length)
            end++;
        return latex[start..end];
    }

    /// <summary>
    /// Whether every brace has its partner, as BibTeX counts: a backslash before a brace makes no difference.
    /// </summary>
    public static bool HasBalancedBraces(ReadOnlySpan<char> latex)
    {
        var depth = 0;
        for (var i = 0; i < latex.Length; i++)
        {
            var next = latex[i..].IndexOfAny('{', '}');
            if (next < 0)
                break;
            i += next;
            depth += latex[i] == '{' ? 1 : -1;
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }
}
