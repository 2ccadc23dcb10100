using System.Collections.Immutable;
using System.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>Text as LaTeX, and what LaTeX cannot set of it.</summary>
/// <param name="Latex">Balanced, and without any command that does more than set a character.</param>
/// <param name="Unsettable">
/// The characters that pdfLaTeX has no command for, in order. Latin and Greek letters among them are written without
/// the mark that is missing, Cyrillic ones in Latin letters, others by their number, as <c>{[U+4E09]}</c>; in Unicode
/// they are as they are, for XeLaTeX and LuaLaTeX.
/// </param>
public readonly record struct LatexEncoding(string Latex, ImmutableArray<Rune> Unsettable)
{
    /// <summary>
    /// What defines the commands in it that LaTeX has not: <c>\enquote</c>, <c>\noopsort</c>, logos. Documents that
    /// have them keep theirs.
    /// </summary>
    public IReadOnlyCollection<string> Definitions { get => field ?? []; init; }

    /// <summary>
    /// A command that was left out, for not every document has it; its arguments are there.
    /// </summary>
    public string? Refused { get; init; }
}
