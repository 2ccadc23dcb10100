using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What BibTeX, LaTeX and Biber have to say about a <c>.bib</c> file.</summary>
internal static partial class BibtexCheck
{
    /// <summary>
    /// The widest line, in points past the margin, that is still the typesetter's affair: a narrow column and one long
    /// word that nothing can break. A whole address that sticks out is an output's fault.
    /// </summary>
    private const double WidestOverfull = 50;

    private static readonly Dictionary<string, string> WholeLines = new() { ["max_print_line"] = "10000" };

    /// <summary>Formats the file in a style and typesets the result.</summary>
    /// <returns>The complaints, but for the unavoidable ones; none when all is well.</returns>
    public static ImmutableArray<string> Typeset(string bib, BibtexStyle style)
    {
        var bibtex = RealTool.Require("bibtex");
        var latex = RealTool.Require("pdflatex");
        RealTool.RequireTexFile($"{style.Name}.bst");

        using var folder = new TempFolder();
        File.Copy(bib, folder.File("refs.bib"));
        folder.Write("paper.tex", style.Document);
        folder.Write("paper.aux", style.Auxiliary);
        bibtex.Run(["paper"], folder.Root, environment: WholeLines);
        latex.Run(
            ["-draftmode", "-recorder", "-interaction=nonstopmode", "-no-shell-escape", "paper"],
            folder.Root,
            environment: WholeLines);

        return
        [
            .. CountMessages(bib, ReadIfThere(folder.File("paper.bbl")), "\\bibitem"),
            // LaTeX notes every reference that it has really typeset: one that ends the document hides the others.
            .. CountMessages(bib, ReadIfThere(folder.File("paper.aux")), "\\bibcite{"),
            .. BibtexMessages(ReadIfThere(folder.File("paper.blg")))
                .Where(message => !UnavoidableWarning.Matches(style.Name, message)),
            .. LatexLog.Complaints(folder, "paper", WidestOverfull),
        ];
    }

    /// <summary>Holds the file against the data model of BibLaTeX.</summary>
    public static ImmutableArray<string> Validate(string bib)
    {
        var biber = RealTool.Require("biber");
        using var folder = new TempFolder();
        File.Copy(bib, folder.File("refs.bib"));

        var result = biber.Run(["--tool", "--validate-datamodel", "--output-file", "out.bib", "refs.bib"], folder.Root);

        return
        [
            .. result.Text.Split('\n')
                .Where(line => BiberMessage().IsMatch(line) && !UnavoidableWarning.Matches("biber", line)),
            .. result.ExitCode == 0 ? [] : new[] { $"biber ended with {result.ExitCode}" },
        ];
    }

    /// <summary>Typesets the file with BibLaTeX, in the document of an author who does not use BibTeX at all.</summary>
    public static ImmutableArray<string> TypesetWithBiblatex(string bib)
    {
        var biber = RealTool.Require("biber");
        var latex = RealTool.Require("pdflatex");
        RealTool.RequireTexFile("biblatex.sty");

        using var folder = new TempFolder();
        File.Copy(bib, folder.File("refs.bib"));
        folder.Write("paper.tex", """
            \documentclass{article}
            \usepackage[T1]{fontenc}
            \usepackage{hyperref}
            \usepackage[backend=biber,maxbibnames=99]{biblatex}
            \addbibresource{refs.bib}
            % Addresses may break after any letter and digit, as BibLaTeX's manual advises where some are long.
            \setcounter{biburlnumpenalty}{9000}
            \setcounter{biburllcpenalty}{9000}
            \setcounter{biburlucpenalty}{9000}
            \begin{document}
            \nocite{*}
            \printbibliography
            \end{document}
            """);
        string[] draft = ["-draftmode", "-recorder", "-interaction=nonstopmode", "-no-shell-escape", "paper"];
        latex.Run(draft, folder.Root, environment: WholeLines);
        var result = biber.Run(["paper"], folder.Root);
        latex.Run(draft, folder.Root, environment: WholeLines);

        return
        [
            .. CountMessages(bib, ReadIfThere(folder.File("paper.bbl")), "\\entry{"),
            .. result.Text.Split('\n').Where(line => BiberMessage().IsMatch(line)),
            .. LatexLog.Complaints(folder, "paper", WidestOverfull),
        ];
    }

    /// <summary>Reads the file with pybtex, which takes nothing for granted.</summary>
    public static ImmutableArray<string> ReadWithPybtex(string bib)
    {
        var result = RealTool.RequirePython("read_bib.py", "pybtex").Run([bib]);
        var entries = EntryCount(File.ReadAllText(bib));
        return result.ExitCode == 0 && result.Output.Trim() == $"{entries} entries"
            ? []
            : [$"pybtex: {result.Output.Trim()} of {entries}: {result.Error.Trim()}"];
    }

    /// <summary>Reads the file with BibTool, which tells of keys that are one key for BibTeX.</summary>
    public static ImmutableArray<string> ReadWithBibtool(string bib)
    {
        var bibtool = RealTool.Require("bibtool");
        using var folder = new TempFolder();
        File.Copy(bib, folder.File("refs.bib"));

        var result =
            bibtool.Run(["-r", "biblatex", "--", "check.double=on", "-i", "refs.bib", "-o", "out.bib"], folder.Root);

        return
        [
            .. result.Text.Split('\n')
                .Where(line => BibtoolMessage().IsMatch(line) && !UnavoidableWarning.Matches("bibtool", line)),
            .. result.ExitCode == 0 ? [] : new[] { $"bibtool ended with {result.ExitCode}" },
            .. CountMessages(bib, Entry().Replace(ReadIfThere(folder.File("out.bib")), "@entry{"), "@entry{"),
        ];
    }

    /// <summary>The entries of a .bib text whose entries each start a line.</summary>
    public static int EntryCount(string bib) => Entry().Count(bib);

    private static IEnumerable<string> BibtexMessages(string log) =>
        BibtexMessage().Matches(log).Select(match => match.Value.Replace('\n', ' '));

    private static string[] CountMessages(string bib, string text, string command)
    {
        var entries = EntryCount(File.ReadAllText(bib));
        var references = text.Split(command).Length - 1;
        return references == entries ? [] : [$"{references} times {command} for {entries} entries"];
    }

    private static string ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    [GeneratedRegex(@"^\s*@(?!comment|string|preamble)[a-z]+\s*\{", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    // A warning may go on in a second line that gives the place.
    [GeneratedRegex(
        @"^(Warning--.*(\n--line.*)?|.*---line \d+ of file.*|I couldn't open .*|Repeated entry.*|.*---this is a fatal.*)$",
        RegexOptions.Multiline)]
    private static partial Regex BibtexMessage();

    [GeneratedRegex(@"\*\*\*\s*BibTool (WARNING|ERROR)", RegexOptions.IgnoreCase)]
    private static partial Regex BibtoolMessage();

    [GeneratedRegex(@"^(WARN|ERROR)\b")]
    private static partial Regex BiberMessage();
}
