using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes a .bib file of a dialect, and says what its reader should know.</summary>
internal sealed class BibDocument(BibDialect dialect, BibOptions options)
{
    private const int KeysNamed = 3;
    private const int CommandsNamed = 10;

    private readonly LatexForm _form = new()
    {
        Alphabet = options.Alphabet ?? dialect.Alphabet,
        Capitals = options.Capitals,
        HasBiblatex = dialect.IsBiblatex,
    };

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private BibtexEntryWriter? _entries;
    private TextWriter? _writer;
    private bool _hasSortCommand;
    private readonly SortedSet<string> _refused = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Write(PaperGraph graph, IExportOutput output)
    {
        var papers = options.Order.Sort(graph.Papers).Select(node => node.Paper!).ToImmutableArray();
        var aliases = new BibtexAliases(papers);
        List<(Paper Paper, string Aliases)> entries = [.. papers.Select(paper => (paper, aliases.Of(paper)))];
        using var writer = output.Open(dialect.FileName);
        if (options.Kept is { Source.Text.Length: > 0 } kept)
        {
            new KeptText(kept, dialect, options, _form, Write).Write(entries, writer);
        }
        else
        {
            WriteHead(writer);
            foreach (var (paper, others) in entries)
                Write(paper, others, writer);
        }
        WriteTail(writer);
        List<Paper> withoutAuthors = [.. papers.Where(paper => paper.Authors.IsEmpty && !paper.HasMoreAuthors)];
        if (withoutAuthors.Count > 0)
            _diagnostics.Add(DiagnosticCodes.UnknownAuthors.Of(Describe(withoutAuthors)));
        if (_refused.Count > 0)
        {
            _diagnostics.Add(DiagnosticCodes.CommandAsText.Of("commands that not every document has come out as text: "
                + string.Join(", ", _refused.Take(CommandsNamed)) + (_refused.Count > CommandsNamed ? ", …" : "")));
        }
        return _diagnostics.DrainToImmutable();
    }

    private void WriteHead(TextWriter writer)
    {
        var alphabet = _form.Alphabet == LatexAlphabet.Ascii ? "ASCII" : "UTF-8";
        var braces =
            options.Capitals == TitleCapitals.None ? "" : ", with braces round the words that keep their capitals";
        writer.Write($"% Written by SurveyGraph for {dialect.Name}: {alphabet}{braces}.\n");
    }

    // BibTeX and biber gather preambles from everywhere in a file, and only here it is known whether one is needed.
    private void WriteTail(TextWriter writer)
    {
        var isDefined = options.Kept?.Source.Text.Contains(LatexText.SortCommand, StringComparison.Ordinal) ?? false;
        if (_hasSortCommand && !isDefined)
            writer.Write($"\n@preamble{{\"{LatexText.SortCommand}\"}}\n");
    }

    private void Write(Paper paper, string aliases, TextWriter writer)
    {
        if (_entries is null || _writer != writer)
            (_entries, _writer) = (new(writer, dialect, options, _form), writer);
        var key = paper.Key!.Value.Value;
        var unsettable = _entries.Write(paper, key, aliases);
        _hasSortCommand |= _entries.HasSortCommand;
        _refused.UnionWith(_entries.Refused);
        if (unsettable.Count > 0)
            _diagnostics.Add(DiagnosticCodes.CharacterNotInLatex.At(Place(paper), Describe(key, unsettable)));
    }

    private static SourceSpan? Place(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];

    private string Describe(string key, IEnumerable<System.Text.Rune> unsettable)
    {
        var characters = string.Join(' ', unsettable.Distinct()
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})")));
        return _form.Alphabet == LatexAlphabet.Ascii
            ? $"'{key}' has characters that LaTeX cannot set: {characters}"
            : $"'{key}' has characters that take XeLaTeX or LuaLaTeX and a font which has them: {characters}";
    }

    private static string Describe(List<Paper> keyed)
    {
        var count = keyed.Count.ToString(CultureInfo.InvariantCulture);
        var papers = keyed.Count == 1 ? "1 paper has" : count + " papers have";
        var more = keyed.Count > KeysNamed ? ", …" : "";
        var keys = string.Join(", ", keyed.Take(KeysNamed).Select(paper => paper.Key));
        return $"{papers} no known authors: {keys}{more}";
    }
}
