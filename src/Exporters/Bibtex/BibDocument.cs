using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
        HasDefinitions = true,
    };

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private BibtexEntryWriter? _entries;
    private TextWriter? _writer;
    private readonly BibPreamble _preamble = new(dialect);
    private readonly Dictionary<char, bool> _settable = [];
    private readonly SortedSet<string> _refused = new(StringComparer.Ordinal);
    private BibtexAliases? _aliases;
    private int _renamed;

    public ImmutableArray<Diagnostic> Write(PaperGraph graph, IExportOutput output)
    {
        var papers = options.Order.Sort(graph.Papers).Select(node => node.Paper!).ToImmutableArray();
        _aliases = new(papers);
        List<(Paper Paper, string Aliases)> entries = [.. papers.Select(paper => (paper, _aliases.Of(paper)))];
        using var writer = output.Open(dialect.FileName);
        if (options.Kept is { Source.Text.Length: > 0 } kept)
        {
            new KeptText(kept, dialect, options, _form, Write).Write(entries, writer);
        }
        else if (_form.Alphabet == LatexAlphabet.Ascii && papers.Any(HasOtherLetters))
        {
            // What is in the file is known once it is written.
            using var text = new StringWriter { NewLine = "\n" };
            foreach (var (paper, others) in entries)
                Write(paper, others, text);
            WriteHead(papers, writer);
            writer.Write(text.GetStringBuilder());
        }
        else
        {
            WriteHead(papers, writer);
            foreach (var (paper, others) in entries)
                Write(paper, others, writer);
        }
        _preamble.Write(writer, options.Kept?.Source.Text ?? "");
        List<Paper> withoutAuthors = [.. papers.Where(paper => paper.Authors.IsEmpty && !paper.HasMoreAuthors)];
        if (withoutAuthors.Count > 0)
            _diagnostics.Add(DiagnosticCodes.UnknownAuthors.Of(Describe(withoutAuthors)));
        List<Paper> beyondAscii = [.. papers.Where(paper => paper.Key!.Value.StartsBeyondAscii)];
        if (beyondAscii.Count > 0 && !dialect.IsBiblatex)
            _diagnostics.Add(DiagnosticCodes.KeyBeyondAscii.Of(DescribeKeys(beyondAscii)));
        if (_refused.Count > 0)
        {
            _diagnostics.Add(DiagnosticCodes.CommandLeftOut.Of(
                "commands that not every document has are left out, and their arguments kept: "
                + string.Join(", ", _refused.Take(CommandsNamed)) + (_refused.Count > CommandsNamed ? ", …" : "")));
        }
        return _diagnostics.DrainToImmutable();
    }

    private void WriteHead(ImmutableArray<Paper> papers, TextWriter writer)
    {
        var hasKeys = papers.Any(paper => !Ascii.IsValid(paper.Key!.Value.Value));
        var alphabet = (_form.Alphabet, hasKeys, _entries?.HasOwnLetters) switch
        {
            (not LatexAlphabet.Ascii, _, _) => "UTF-8",
            (_, true, true) => "ASCII but for keys and fields +an:utf8",
            (_, true, _) => "ASCII but for keys",
            (_, _, true) => "ASCII but for fields +an:utf8",
            _ => "ASCII",
        };
        var braces =
            options.Capitals == TitleCapitals.None ? "" : ", with braces round the words that keep their capitals";
        writer.Write($"% Written by SurveyGraph for {dialect.Name}: {alphabet}{braces}.\n");
    }

    // Whether anything that is written has a letter which may have to stand in the file as it is, beside its fields.
    private bool HasOtherLetters(Paper paper) => !AreSettable(paper.Title)
        || !paper.Authors.All(author => AreSettable(author.Family) && AreSettable(author.Given))
        || !AreSettable(paper.Venue?.ContainerTitle) || !Ascii.IsValid(paper.Url ?? "")
        || !paper.Fields.All(field => AreSettable(field.Value));

    private bool AreSettable(string? text)
    {
        if (text is null || Ascii.IsValid(text))
            return true;
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAnyExceptInRange('\0', '\x7F'); i >= 0; i = rest.IndexOfAnyExceptInRange('\0', '\x7F'))
        {
            var c = rest[i];
            rest = rest[(i + 1)..];
            if (!_settable.TryGetValue(c, out var isSettable))
                _settable.Add(c, isSettable = IsSettable(c));
            if (!isSettable)
                return false;
        }
        return true;
    }

    private bool IsSettable(char c) => !char.IsSurrogate(c)
        && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
        && LatexText.Encode(c.ToString(), _form).Unsettable.IsEmpty;

    private void Write(Paper paper, string aliases, TextWriter writer)
    {
        if (_entries is null || _writer != writer)
            (_entries, _writer) = (new(writer, dialect, options, _form, _preamble), writer);
        var key = KeyOf(paper);
        var unsettable = _entries.Write(paper, key, aliases);
        _refused.UnionWith(_entries.Refused);
        if (unsettable.Count > 0)
            _diagnostics.Add(DiagnosticCodes.CharacterNotInLatex.At(Place(paper), Describe(key, unsettable)));
    }

    private string KeyOf(Paper paper)
    {
        var key = paper.Key!.Value.Value;
        if (key.AsSpan().IndexOfAny(dialect.RefusedInKeys) < 0)
            return key;
        var plain = string.Concat(key.Where(c => !dialect.RefusedInKeys.Contains(c)));
        var other = plain;
        while (other.Length == 0 || !_aliases!.TryTake(other))
            other = string.Create(CultureInfo.InvariantCulture, $"{plain}-{++_renamed}");
        _diagnostics.Add(DiagnosticCodes.InvalidKey.At(
            Place(paper), $"{dialect.Name} cannot use the key '{key}'; in {dialect.FileName} it is '{other}'"));
        return other;
    }

    private static SourceSpan? Place(Paper paper) => paper.Origins.IsEmpty ? null : paper.Origins[0];

    private string Describe(string key, IEnumerable<Rune> unsettable)
    {
        var characters = string.Join(' ', unsettable.Distinct()
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})")));
        return _form.Alphabet == LatexAlphabet.Ascii
            ? $"'{key}' has characters that LaTeX cannot set: {characters}; they are Latin letters, with the "
                + "original in a field such as title+an:utf8, or numbers; --encoding unicode keeps them, for XeLaTeX and "
                + "LuaLaTeX"
            : $"'{key}' has characters that take XeLaTeX or LuaLaTeX and a font which has them: {characters}";
    }

    private static string Describe(List<Paper> keyed)
    {
        var count = keyed.Count.ToString(CultureInfo.InvariantCulture);
        var papers = keyed.Count == 1 ? "1 paper has" : count + " papers have";
        return $"{papers} no known authors: {Keys(keyed)}";
    }

    private static string DescribeKeys(List<Paper> beyondAscii) =>
        $"keys that start beyond ASCII: {Keys(beyondAscii)}; \\cite takes them in XeLaTeX, LuaLaTeX and BibLaTeX, "
        + $"and in pdfLaTeX as \\cite{{\\detokenize{{{beyondAscii[0].Key}}}}}";

    private static string Keys(List<Paper> papers)
    {
        var more = papers.Count > KeysNamed ? ", …" : "";
        return string.Join(", ", papers.Take(KeysNamed).Select(paper => paper.Key)) + more;
    }
}
