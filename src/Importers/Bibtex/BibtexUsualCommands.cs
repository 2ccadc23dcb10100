namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Commands that entries have and that a plain document lacks, or that set nothing which fits in a line: how many
/// arguments each takes, and what it sets.
/// </summary>
internal static class BibtexUsualCommands
{
    public static readonly IReadOnlyDictionary<string, (int Arguments, string Body)> Bodies =
        new Dictionary<string, (int Arguments, string Body)>(StringComparer.Ordinal)
        {
            // Of the class of the Journal of Statistical Software, which R's own citations have.
            ["pkg"] = (1, @"\textbf{#1}"),
            ["CRANpkg"] = (1, @"\textbf{#1}"),
            ["proglang"] = (1, @"\textsf{#1}"),
            ["code"] = (1, @"\texttt{#1}"),
            // Of TUGboat.
            ["emdash"] = (0, "---"),
            ["endash"] = (0, "--"),
            ["Dash"] = (0, "---"),
            ["MF"] = (0, "{METAFONT}"),
            ["MP"] = (0, "{METAPOST}"),
            ["AmS"] = (0, "{AMS}"),
            ["AmSTeX"] = (0, "{AMS}-{TeX}"),
            ["AmSLaTeX"] = (0, "{AMS}-{LaTeX}"),
            // Of BibLaTeX and the packages beside it.
            ["adddot"] = (0, "."),
            ["addcomma"] = (0, ","),
            ["addcolon"] = (0, ":"),
            ["addsemicolon"] = (0, ";"),
            ["addperiod"] = (0, "."),
            ["addspace"] = (0, " "),
            ["addthinspace"] = (0, @"\,"),
            ["addnbspace"] = (0, "~"),
            ["addabbrvspace"] = (0, "~"),
            ["adddotspace"] = (0, ".~"),
            ["space"] = (0, " "),
            ["isdot"] = (0, ""),
            ["nopunct"] = (0, ""),
            ["unspace"] = (0, ""),
            ["midsentence"] = (0, ""),
            ["bibrangedash"] = (0, "--"),
            ["hyphen"] = (0, "-"),
            ["mkbibparens"] = (1, "(#1)"),
            ["mkbibbrackets"] = (1, "[#1]"),
            ["mkbibacro"] = (1, "{#1}"),
            ["autocap"] = (1, "#1"),
            ["bibstring"] = (1, "#1"),
            ["printtext"] = (1, "#1"),
            ["hologo"] = (1, "{#1}"),
            ["foreignlanguage"] = (2, "#2"),
            ["textcolor"] = (2, "#2"),
            ["glqq"] = (0, "„"),
            ["grqq"] = (0, "“"),
            ["glq"] = (0, "‚"),
            ["grq"] = (0, "‘"),
            ["flqq"] = (0, "«"),
            ["frqq"] = (0, "»"),
            // Of babel's French.
            ["og"] = (0, "«~"),
            ["fg"] = (0, "~»"),
            ["ier"] = (0, @"\textsuperscript{er}"),
            ["iere"] = (0, @"\textsuperscript{re}"),
            ["ieme"] = (0, @"\textsuperscript{e}"),
            ["iemes"] = (0, @"\textsuperscript{es}"),
            ["up"] = (1, @"\textsuperscript{#1}"),
            ["bsc"] = (1, @"\textsc{#1}"),
            // Of TeX, which says how a word is broken; what it is unbroken stands last.
            ["discretionary"] = (3, "#3"),
            // Of MathSciNet, which defines them in a preamble that gets lost.
            ["cprime"] = (0, "$'$"),
            ["cdprime"] = (0, "$''$"),
            ["polhk"] = (1, @"\k{#1}"),
            ["ocirc"] = (1, @"\r{#1}"),
            ["udot"] = (1, @"\d{#1}"),
            ["dbar"] = (0, @"{\dj}"),
            ["Dbar"] = (0, @"{\DJ}"),
            // Of LaTeX.
            ["label"] = (1, ""),
            ["index"] = (1, ""),
            ["hspace"] = (1, " "),
            ["vspace"] = (1, ""),
            ["color"] = (1, ""),
            ["phantom"] = (1, ""),
            ["hphantom"] = (1, ""),
            ["begin"] = (1, ""),
            ["end"] = (1, ""),
            ["item"] = (0, " "),
        };
}
