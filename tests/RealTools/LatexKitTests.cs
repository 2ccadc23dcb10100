using System.Collections.Immutable;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>The LaTeX kit compiles as it is, with every engine, and fits its pages in one column and in two.</summary>
public class LatexKitTests
{
    // What no reader sees.
    private const double WidestOverfull = 5;

    private static readonly Dictionary<string, string> WholeLines = new() { ["max_print_line"] = "10000" };

    private static readonly string[] Engines = ["pdflatex", "xelatex", "lualatex"];
    private static readonly string[] Parts = ["taxonomy.tex", "table.tex", "counts.tex", "survey.tex", "refs.bib"];

    public static TheoryData<string, string> SamplesAndEngines =>
    [
        .. from sample in Sample.Names from engine in Engines select (sample, engine),
    ];

    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(SamplesAndEngines))]
    public void Its_document_compiles(string sample, string engine)
    {
        using var folder = KitOf(sample);

        Complaints.AssertNone(Compile(folder, "survey", engine));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Its_parts_fit_a_document_of_two_columns(string sample)
    {
        using var folder = KitOf(sample);
        folder.Write("two.tex", """
            \documentclass[twocolumn]{article}
            \usepackage[T1]{fontenc}
            \usepackage{lmodern,url,xcolor,amssymb,array,booktabs,longtable}
            \usepackage[edges]{forest}
            \input{counts}
            \begin{document}
            There are \SGPaperCount{} papers in Figure~\ref{fig:taxonomy} and Table~\ref{tab:papers}.
            \input{taxonomy}
            \input{table}
            \bibliographystyle{plain}
            \bibliography{refs}
            \end{document}
            """);

        // A column of references is narrow, and theirs is another test.
        Complaints.AssertNone([.. Compile(folder, "two", "pdflatex").Where(complaint => !IsInReferences(complaint))]);
    }

    [Fact]
    public void A_small_tree_fits_a_slide()
    {
        using var folder = KitOf("seed");
        folder.Write("talk.tex", """
            \documentclass{beamer}
            \usepackage[edges]{forest}
            \begin{document}
            \begin{frame}{Taxonomy}
            \input{taxonomy}
            \end{frame}
            \begin{frame}[allowframebreaks]{References}
            \bibliographystyle{plain}
            \bibliography{refs}
            \end{frame}
            \end{document}
            """);

        Complaints.AssertNone([.. Compile(folder, "talk", "pdflatex").Where(complaint => !IsInReferences(complaint))]);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("token-compression")]
    public void A_table_fits_slides(string sample)
    {
        using var folder = KitOf(sample);
        folder.Write("talk.tex", """
            \documentclass{beamer}
            \usepackage[T1]{fontenc}
            \usepackage{amssymb,array,booktabs,longtable}
            \begin{document}
            \begin{frame}[allowframebreaks]{Papers}
            \input{table}
            \end{frame}
            \begin{frame}[allowframebreaks]{References}
            \tiny
            \bibliographystyle{abbrv}
            \bibliography{refs}
            \end{frame}
            \end{document}
            """);

        Complaints.AssertNone([.. Compile(folder, "talk", "pdflatex").Where(complaint => !IsInReferences(complaint))]);
    }

    [Fact]
    public void A_tree_of_chosen_facets_compiles()
    {
        using var folder = new TempFolder();
        var run = CommandLine.Run(
        [
            "export", .. Sample.Of("token-compression").Inputs, "--to", "latex", "--facets", "modality,stage,method",
            "--output", folder.Root,
        ]);

        Assert.Equal(0, run.ExitCode);
        Complaints.AssertNone(Compile(folder, "survey", "pdflatex"));
    }

    private static bool IsInReferences(string complaint) =>
        complaint.StartsWith("Overfull", StringComparison.Ordinal)
            && complaint.Contains("in paragraph", StringComparison.Ordinal);

    private static TempFolder KitOf(string sample)
    {
        var folder = new TempFolder();
        foreach (var name in Parts)
            File.Copy(Path.Combine(Sample.Of(sample).Folder, name), folder.File(name));
        return folder;
    }

    private static ImmutableArray<string> Compile(TempFolder folder, string document, string engine)
    {
        var bibtex = RealTool.Require("bibtex");
        var latex = RealTool.Require(engine);
        RealTool.RequireTexFile("forest.sty");
        string[] draft = ["-recorder", "-interaction=nonstopmode", "-no-shell-escape", document];
        // A long table finds its widths in the third run.
        for (var run = 1; run <= 3; run++)
        {
            latex.Run(draft, folder.Root, environment: WholeLines);
            if (run == 1)
                bibtex.Run([document], folder.Root, environment: WholeLines);
        }
        return
        [
            .. LatexLog.Complaints(folder, document, WidestOverfull),
            .. File.Exists(folder.File($"{document}.pdf")) ? [] : new[] { "there is no PDF" },
        ];
    }
}
