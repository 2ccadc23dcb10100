using System.Collections.Frozen;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Commands that LaTeX has not, and that the document of an author defines: <c>\ce{CO2}</c>, <c>\foldname</c>. They
/// stay beside a definition for documents without one.
/// </summary>
/// <remarks>
/// A definition leaves alone what a document has already. So none of TeX, of LaTeX or of a usual package may be among
/// them that reads, writes, defines, begins or ends something, or takes more than text in braces.
/// </remarks>
internal static class OwnCommands
{
    private const int MinLength = 2;
    private const int MaxLength = 40;

    private static readonly string[] Starts =
    [
        "abstract", "activate", "add", "after", "alloc", "append", "appto", "at", "auto", "before", "begin",
        "bibitem", "biblio", "big", "body", "caption", "check", "class", "clear", "color", "counter", "csuse",
        "current", "debug", "disable", "display", "document", "end", "env", "every", "etex", "expand", "expl",
        "fancy", "filecontents", "footnotem", "footnotet", "generic", "get", "gls", "hyph", "if", "immediate",
        "inter", "language", "last", "let", "list", "load", "local", "log", "long", "loop", "make", "math", "matrix",
        "min", "multi", "needs", "new", "option", "par", "pass", "patch", "pdf", "pretocmd", "print", "process",
        "protected", "provide", "raw", "remove", "renew", "robust", "save", "select", "set", "show", "split",
        "suppress", "tikz", "toggle", "tracing", "trim", "umath", "un", "use", "verb", "while", "xetex", "xpatch",
    ];

    private static readonly string[] Parts =
    [
        "box", "catcode", "close", "declare", "def", "dimen", "error", "exec", "font", "glue", "graphics", "hook",
        "import", "include", "input", "listing", "lua", "matter", "minted", "open", "penalt", "read", "require",
        "scan", "section", "shell", "special", "tabular", "toks", "token", "write",
    ];

    private static readonly string[] Ends =
    [
        "array", "char", "code", "depth", "dir", "fill", "height", "indent", "kern", "length", "margin", "mark",
        "marks", "mode", "page", "sep", "size", "skip", "stretch", "style", "version", "width",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = string.Join(' ',
        "above abovewithdelims accent advance and appendix atop atopwithdelims author badness bgroup brace brack",
        "buildrel bye cases center chapter choose circle cleaders copy count cr crcr cs csname csstring date day",
        "delimiter delimiterfactor delimitershortfall description discretionary divide dp dump dimexpr egroup else",
        "ref pageref autoref nameref eqref cref vref hyperref enumerate eqnarray eqno equation errhelp errmessage",
        "exhyphenchar fam fi flushleft flushright frame futurelet gleaders global globaldefs glossary glossaryentry",
        "halign hangafter hbadness hfil hfilneg hfuzz hoffset hline cline holdinginserts hpack hrule hspace hss ht",
        "ignorespaces index insert item itemize iterate jobname kill label leaders left leqno limits looseness",
        "lower mag meaning message middle month moveleft moveright muexpr multiply next nocite noalign noboundary",
        "noexpand nolimits nonscript nonumber number numexpr obeycr oalign obeylines obeyspaces omit ooalign or",
        "outer output oval over overwithdelims part patterns pausing phantom picture poptabs prevgraf primitive",
        "pushtabs put quotation quote radical raise repeat restorecr right romannumeral roman root rule shipout",
        "shorthandoff shorthandon shortstack spacefactor span stepcounter stop string synctex tabbing thanks the",
        "theindex time title tpack trivlist twocolumn onecolumn typein typeout vadjust valign value vcenter vec",
        "vector verse vfil vfilneg vfuzz voffset vpack vrule vspace vsplit vss vtop wd xdef xleaders year sb sp")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a command may be an author's own, and does no harm where it is not.</summary>
    public static bool AreAmong(ReadOnlySpan<char> name) =>
        name.Length is >= MinLength and <= MaxLength && char.IsAsciiLetter(name[0]) && !Others.Contains(name)
        && !LatexCommands.IsHarmlessInMathematics(name) && !LatexCommands.IsHarmlessInText(name) && !IsOfLatex(name);

    /// <summary>Defines a command for documents without it: it sets its argument, or its name where it has none.</summary>
    public static string Definition(ReadOnlySpan<char> name, bool hasArgument) => hasArgument
        ? $@"\providecommand{{\{name}}}[1]{{{{#1}}}}"
        : $@"\providecommand{{\{name}}}{{{name}}}";

    private static bool IsOfLatex(ReadOnlySpan<char> name)
    {
        foreach (var start in Starts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var part in Parts)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var end in Ends)
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
