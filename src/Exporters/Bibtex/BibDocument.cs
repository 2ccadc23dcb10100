using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes a .bib file of a dialect, and says what its reader should know.</summary>
internal sealed class BibDocument(BibDialect dialect, BibOptions options)
{
    private const int KeysNamed = 3;

    private readonly LatexForm _form = new() { Alphabet = options.Alphabet ?? dialect.Alphabet, Capitals = options.Capitals };

    public ImmutableArray<Diagnostic> Write(PaperGraph graph, IExportOutput output)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        List<string> withoutAuthors = [];
        using var writer = output.Open(dialect.FileName);
        var alphabet = _form.Alphabet == LatexAlphabet.Ascii ? "ASCII" : "UTF-8";
        var braces = options.Capitals == TitleCapitals.None ? "" : ", with braces round the words that keep their capitals";
        writer.Write($"% Written by SurveyGraph for {dialect.Name}: {alphabet}{braces}.\n");
        var entries = new BibtexEntryWriter(writer, dialect, options, _form);
        var papers = Ordered(graph.Papers.Select(node => node.Paper).OfType<Paper>().Where(paper => paper.Key is not null));
        var aliases = new BibtexAliases(papers);
        foreach (var paper in papers)
        {
            var key = paper.Key!.Value.Value;
            var unsettable = entries.Write(paper, key, aliases.Of(paper));
            if (unsettable.Count > 0)
                diagnostics.Add(DiagnosticCodes.CharacterNotInLatex.At(Place(paper), Describe(key, unsettable)));
            if (paper.Authors.IsEmpty && !paper.HasMoreAuthors)
                withoutAuthors.Add(key);
        }
        if (withoutAuthors.Count > 0)
            diagnostics.Add(DiagnosticCodes.UnknownAuthors.Of(Describe(withoutAuthors)));
        return diagnostics.DrainToImmutable();
    }

    private ImmutableArray<Paper> Ordered(IEnumerable<Paper> papers) => options.Order switch
    {
        BibOrder.Key => [.. ByKey(papers)],
        BibOrder.Year => [.. ByKey(papers).OrderBy(paper => paper.Date is null).ThenBy(paper => paper.Date)],
        _ => [.. papers],
    };

    private static IOrderedEnumerable<Paper> ByKey(IEnumerable<Paper> papers) =>
        papers.OrderBy(paper => paper.Key!.Value.Value, StringComparer.OrdinalIgnoreCase);

    private static SourceSpan? Place(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];

    private string Describe(string key, IEnumerable<System.Text.Rune> unsettable)
    {
        var characters = string.Join(' ', unsettable.Distinct()
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})")));
        return _form.Alphabet == LatexAlphabet.Ascii
            ? $"'{key}' has characters that LaTeX cannot set: {characters}"
            : $"'{key}' has characters that take XeLaTeX or LuaLaTeX and a font which has them: {characters}";
    }

    private static string Describe(List<string> keys)
    {
        var papers = keys.Count == 1 ? "1 paper has" : string.Create(CultureInfo.InvariantCulture, $"{keys.Count} papers have");
        var more = keys.Count > KeysNamed ? ", …" : "";
        return $"{papers} no known authors: {string.Join(", ", keys.Take(KeysNamed))}{more}";
    }
}
