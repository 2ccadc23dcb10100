using System.Text;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>
/// What a .bib file defines for the document that cites it: commands that its entries take and that a document without
/// packages lacks. A document that has the packages keeps theirs.
/// </summary>
internal sealed class BibPreamble(BibDialect dialect)
{
    // In an address, signs that TeX would obey are signs; classes such as llncs have an \url that obeys them. \UrlFont
    // is of the package url, which hyperref loads too.
    private const string LinkCommand = @"\ifcsname UrlFont\endcsname\else\def\url"
        + @"{\begingroup\catcode`\%=12\catcode`\#=12\def\x##1{\texttt{\detokenize{##1}}\endgroup}\x}\fi";

    // Styles that find an \href take it that there is \path as well.
    private const string LinkedWordsCommand =
        @"\ifcsname hyper@linkurl\endcsname\else\providecommand{\path}{\url}\def\href"
        + @"{\begingroup\catcode`\%=12\catcode`\#=12\def\x##1{\endgroup}\x}\fi";

    private const string PathCommand = @"\providecommand{\path}{\url}";
    private const string PlainLinkCommand = @"\providecommand{\nolinkurl}{\url}";

    // Styles print a DOI by a command that takes it for text, where the document has no package for addresses.
    private const string DoiCommand = @"\ifcsname UrlFont\endcsname\else\providecommand{\doi}{doi: \url}\fi";

    private readonly SortedSet<string> _definitions = new(StringComparer.Ordinal);

    /// <summary>Takes note of a value that styles set as text.</summary>
    public void Note(LatexEncoding value)
    {
        _definitions.UnionWith(value.Definitions);
        // Mostly it is text alone.
        if (!value.Latex.Contains('\\', StringComparison.Ordinal) && Ascii.IsValid(value.Latex))
            return;
        var hasLinkedWords = value.Latex.Contains(@"\href", StringComparison.Ordinal);
        if (hasLinkedWords)
            _definitions.Add(LinkedWordsCommand);
        if (hasLinkedWords || value.Latex.Contains(@"\url", StringComparison.Ordinal))
            NoteLink();
        NoteLink(value, @"\path", PathCommand);
        NoteLink(value, @"\nolinkurl", PlainLinkCommand);
        LatexFonts.Define(value.Latex, _definitions);
        LatexMathPackages.Define(value.Latex, _definitions);
    }

    /// <summary>Takes note of an address that styles print. BibLaTeX sees to that itself.</summary>
    public void NoteLink()
    {
        if (!dialect.IsBiblatex)
            _definitions.Add(LinkCommand);
    }

    /// <summary>Takes note of a DOI that styles print, with signs that TeX would obey.</summary>
    public void NoteDoi()
    {
        NoteLink();
        if (!dialect.IsBiblatex)
            _definitions.Add(DoiCommand);
    }

    private void NoteLink(LatexEncoding value, string command, string definition)
    {
        if (dialect.IsBiblatex || !value.Latex.Contains(command, StringComparison.Ordinal))
            return;
        NoteLink();
        _definitions.Add(definition);
    }

    /// <summary>Writes what the entries take and a kept text does not define.</summary>
    /// <remarks>BibTeX and biber gather preambles from everywhere in a file.</remarks>
    public void Write(TextWriter writer, string kept)
    {
        var end = kept.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        // A command that stands once with an argument and once without is its name: what comes first is what counts.
        foreach (var definition in _definitions.Where(it => !kept.Contains(it, StringComparison.Ordinal))
            .OrderBy(it => it.EndsWith("{{#1}}", StringComparison.Ordinal)))
            writer.Write($"{end}@preamble{{\"{definition}\"}}{end}");
    }
}
