using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes the lines of an entry, the names of the fields aligned.</summary>
/// <param name="nameOf">What the dialect calls a field of BibTeX.</param>
/// <param name="preamble">Takes note of what the values need.</param>
internal sealed class BibtexFieldWriter(TextWriter output, Func<string, string> nameOf, BibPreamble preamble)
{
    // The width of archivePrefix, the longest name that many entries have.
    private const int NameWidth = 13;

    private static readonly SearchValues<char> InNames = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&*+-./:;<>?[]^_`|");

    private readonly Dictionary<string, string> _starts = new(StringComparer.Ordinal);
    private Paper? _paper;

    /// <summary>The characters so far that LaTeX cannot set.</summary>
    public List<Rune> Unsettable { get; } = [];

    /// <summary>The values of the entry that have such characters, by the names of their fields.</summary>
    public List<(string Name, string Latex)> WithUnsettable { get; } = [];

    /// <summary>The commands of the values so far that came out as text.</summary>
    public SortedSet<string> Refused { get; } = new(StringComparer.Ordinal);

    public void Start(string type, string key, Paper paper)
    {
        _paper = paper;
        Unsettable.Clear();
        WithUnsettable.Clear();
        output.Write("\n@");
        output.Write(type);
        output.Write('{');
        output.Write(key);
        output.Write(",\n");
    }

    public void End() => output.Write("}\n");

    /// <summary>Writes a value that is a macro.</summary>
    public void WriteMacro(string name, string macro)
    {
        WriteName(name);
        output.Write(macro);
        output.Write(",\n");
    }

    public void Write(string name, LatexEncoding value)
    {
        Unsettable.AddRange(value.Unsettable);
        if (!value.Unsettable.IsEmpty)
            WithUnsettable.Add((name, value.Latex));
        preamble.Note(value);
        if (value.Refused is { } command)
            Refused.Add(command);
        Write(name, value.Latex);
    }

    /// <summary>
    /// Writes a value that is right as it is, with balanced braces. An empty one says nothing and is left out.
    /// </summary>
    public void Write(string name, string value)
    {
        if (value.Length == 0)
            return;
        if (name == "url")
            preamble.NoteLink();
        else if (name == "doi" && value.AsSpan().ContainsAny('_', '#', '&'))
            preamble.NoteDoi();
        WriteName(name);
        output.Write('{');
        output.Write(value);
        output.Write("},\n");
    }

    // A source may call a field by any character; one that BibTeX or btparse (Biber) allows in no name, or a digit at
    // its start, is written by its number.
    private static string InAscii(string name) =>
        !name.AsSpan().ContainsAnyExcept(InNames) && !char.IsAsciiDigit(name[0])
            ? name
            : string.Concat(name.EnumerateRunes().Select((rune, i) =>
                rune.IsAscii && InNames.Contains((char)rune.Value) && !(i == 0 && Rune.IsDigit(rune))
                    ? rune.ToString()
                    : $"u{rune.Value:x4}"));

    private void WriteName(string name)
    {
        // BibLaTeX has one name for school and institution; an entry with both keeps both.
        var written = nameOf(name);
        if (written != name && _paper?.FieldOf(written) is not null)
            written = name;
        if (!_starts.TryGetValue(written, out var start))
            _starts.Add(written, start = $"  {InAscii(written).PadRight(NameWidth)} = ");
        output.Write(start);
    }
}
