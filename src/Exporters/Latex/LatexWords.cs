using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Latex;

/// <summary>The words of a survey as LaTeX, and what of them LaTeX cannot set.</summary>
/// <param name="alphabet">Unicode where XeLaTeX or LuaLaTeX has a font for all of it.</param>
internal sealed class LatexWords(LatexAlphabet alphabet)
{
    private const int MaxNameLength = 40;
    private const int MaxAuthorsLength = 60;
    private const int MaxNamed = 8;

    private readonly LatexForm _form = new() { Alphabet = alphabet };
    private readonly SortedSet<int> _unsettable = [];
    private readonly SortedSet<string> _definitions = new(StringComparer.Ordinal);

    /// <summary>Whether the words have characters that take a font chosen for them.</summary>
    public bool NeedsFont => alphabet == LatexAlphabet.Unicode && _unsettable.Count > 0;

    /// <summary>What the words so far take that not every document has.</summary>
    public IReadOnlyCollection<string> Definitions => _definitions;

    /// <summary>What a reader should know of the words so far.</summary>
    public ImmutableArray<Diagnostic> Findings => _unsettable.Count == 0 ? [] :
    [
        DiagnosticCodes.CharacterNotInLatex.Of(
            (NeedsFont
                ? "the figure and the table have characters that take XeLaTeX or LuaLaTeX and a font which has them: "
                : "names in the figure and the table have characters that LaTeX cannot set, and are written in Latin "
                    + "letters or by number, such as [U+4E09] (--encoding unicode keeps them, for XeLaTeX): ")
            + string.Join(' ', _unsettable.Take(MaxNamed).Select(rune =>
                string.Create(CultureInfo.InvariantCulture, $"{new Rune(rune)} (U+{rune:X4})")))
            + (_unsettable.Count > MaxNamed
                ? $" and {Quantity.Of(_unsettable.Count - MaxNamed, "more", "more")}" : "")),
    ];

    /// <summary>Plain text as inert LaTeX on one line.</summary>
    public string Encode(string text)
    {
        var (latex, unsettable) = LatexText.Encode(PlainText.OneLine(text), _form);
        foreach (var rune in unsettable)
            _unsettable.Add(rune.Value);
        LatexFonts.Define(latex, _definitions);
        return latex;
    }

    /// <summary>
    /// A paper as surveys name it: FastV; Chen et al.; the start of its title. The citation follows it.
    /// </summary>
    public string Cited(Node paper)
    {
        var name = Encode(NameOf(paper));
        return paper.Paper?.Key is { } key ? $@"{name}~\cite{{{CitedBy(key)}}}" : name;
    }

    /// <summary>About how many characters the name takes with a number in brackets behind it.</summary>
    public static int LengthOf(Node paper) => NameOf(paper).Length + 6;

    /// <summary>Whether a paper goes by its short name, and by all of it.</summary>
    public static bool HasShortName(Node paper) => PaperLabels.ShortNameOf(paper) is { Length: <= MaxNameLength };

    // In pdfLaTeX a key must not start beyond ASCII, nor have an & in a table.
    private static string CitedBy(CitationKey key) =>
        !CitationKey.IsPlain(key.Value) ? $@"\detokenize{{{key.Value}}}" : key.Value;

    private static string NameOf(Node node)
    {
        if (PaperLabels.ShortNameOf(node) is { } name)
            return PlainText.Shorten(name, MaxNameLength);
        if (node.Paper is { } paper && PaperLabels.AuthorsOf(paper) is { } authors)
            return PlainText.Shorten(authors, MaxAuthorsLength);
        return PlainText.Shorten(PaperLabels.TitleOf(node), MaxNameLength);
    }
}
