using System.Collections.Immutable;
using System.Globalization;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What an author has in <c>\cite</c> goes on working, in letters of every script.</summary>
public class CitationKeyTests
{
    private static readonly string[] Keys =
        ["Müller2010", "Łódź:2003", "王2019", "Иванов2001", "A😀", "smith&jones", "a<b>[c]|d^e!f*g;h?i@j`k$l"];

    // Biber's reader knows no key with these.
    private static readonly string[] KeysOfBibtex = ["o'brien2010", "10.1002/(sici)1<2"];

    private static readonly Dictionary<string, string> WholeLines = new() { ["max_print_line"] = "10000" };

    public static TheoryData<string, string, string> Documents =>
    [
        .. from engine in (string[])["pdflatex", "xelatex", "lualatex"]
           from program in (string[])["bibtex", "bibtex8"]
           select (engine, program, @"\usepackage{natbib}\usepackage{hyperref}"),
        ("pdflatex", "bibtex", ""),
        ("pdflatex", "bibtex", @"\usepackage[backend=bibtex]{biblatex}"),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void BibTeX_finds_it(string engine, string program, string packages)
    {
        using var folder = Export([.. Keys, .. KeysOfBibtex], "bibtex");
        var isBiblatex = packages.Contains("biblatex", StringComparison.Ordinal);
        // The \cite of pdfLaTeX looks at the first character before it takes it as one of a key.
        string[] cites = [.. Keys, .. KeysOfBibtex];
        if (engine == "pdflatex" && !isBiblatex)
            cites = [.. cites.Select(key => char.IsAscii(key[0]) ? key : $@"\detokenize{{{key}}}")];

        Complaints.AssertNone(isBiblatex
            ? Compile(folder, engine, program, Biblatex(packages, "refs", cites))
            : Compile(folder, engine, program, $$"""
                \documentclass{article}
                {{packages}}
                \begin{document}
                {{Cite(cites)}}
                \bibliographystyle{{{(packages.Length > 0 ? "plainnat" : "plain")}}}
                \bibliography{refs}
                \end{document}
                """));
    }

    [Theory]
    [InlineData("pdflatex")]
    [InlineData("xelatex")]
    [InlineData("lualatex")]
    public void Biber_finds_it(string engine)
    {
        using var folder = Export([.. Keys, .. KeysOfBibtex], "biblatex");
        string[] renamed = ["obrien2010", "10.1002/sici1<2"];

        Complaints.AssertNone(Compile(folder, engine, "biber",
            Biblatex(@"\usepackage[backend=biber]{biblatex}", "refs-biblatex", [.. Keys, .. renamed])));
    }

    [Fact]
    public void The_kit_cites_by_it()
    {
        using var folder = Export([.. Keys, .. KeysOfBibtex], "latex");
        RealTool.RequireTexFile("forest.sty");

        Complaints.AssertNone(Compile(folder, "pdflatex", "bibtex", File.ReadAllText(folder.File("survey.tex"))));
    }

    private static string Biblatex(string packages, string bib, string[] keys) => $$"""
        \documentclass{article}
        {{packages}}
        \addbibresource{{{bib}}.bib}
        \begin{document}
        {{Cite(keys)}}
        \printbibliography
        \end{document}
        """;

    private static string Cite(string[] keys) => string.Join("\n\n", keys.Select(key => $@"See \cite{{{key}}}."));

    private static TempFolder Export(string[] keys, string format)
    {
        var folder = new TempFolder();
        folder.Write("in.bib", string.Concat(keys.Select((key, i) => string.Create(CultureInfo.InvariantCulture,
            $"@article{{{key},\n author = {{Ann Lee}}, title = {{Part {i}}}, journal = {{J}}, year = {{2001}},\n}}\n"))));
        Assert.Equal(0, CommandLine.Run(
            ["export", folder.File("in.bib"), "--to", format, "--output", folder.Root]).ExitCode);
        return folder;
    }

    private static ImmutableArray<string> Compile(TempFolder folder, string engine, string program, string document)
    {
        var latex = RealTool.Require(engine);
        var bibliography = RealTool.Require(program);
        folder.Write("paper.tex", document);
        for (var run = 1; run <= 3; run++)
        {
            latex.Run(["-interaction=nonstopmode", "-no-shell-escape", "paper"], folder.Root, environment: WholeLines);
            if (run == 1)
                bibliography.Run(["paper"], folder.Root, environment: WholeLines);
        }
        return
        [
            // BibLaTeX says so to all who choose BibTeX.
            .. LatexLog.Complaints(folder, "paper", double.MaxValue)
                .Where(complaint => !complaint.Contains("fall-back BibTeX", StringComparison.Ordinal)),
            .. File.Exists(folder.File("paper.pdf")) ? [] : new[] { "there is no PDF" },
        ];
    }
}
