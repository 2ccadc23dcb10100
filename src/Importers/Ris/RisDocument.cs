using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// The records of a RIS file. A record that does not end, as some programs leave it, ends where the next one starts;
/// the blanks round the hyphen of a tag may be fewer than they should.
/// </summary>
internal sealed class RisDocument(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<ImmutableArray<RisField>> _records = [];
    private readonly ImmutableArray<RisField>.Builder _fields = ImmutableArray.CreateBuilder<RisField>();
    private bool _isStrayReported;

    public static IReadOnlyList<ImmutableArray<RisField>> Read(
        SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new RisDocument(source, diagnostics).Read();

    private List<ImmutableArray<RisField>> Read()
    {
        var text = source.Text;
        (string Tag, int Start, int End)? open = null;
        var value = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (TagOf(line) is { } tag)
            {
                Close();
                if (tag is "TY" or "ER")
                    EndRecord(tag);
                if (tag != "ER")
                    open = (tag, start, start + line.Length);
                value.Append(ValueOf(line));
            }
            else if (open is { } last && !line.IsEmpty)
            {
                value.Append(value.Length == 0 ? "" : "\n").Append(line.Trim());
                open = last with { End = start + line.Length };
            }
            else if (!line.Trim("\uFEFF \t").IsEmpty && !_isStrayReported)
            {
                _isStrayReported = true;
                diagnostics.Add(DiagnosticCodes.InvalidRis.At(
                    source.Span(start, line.Length),
                    "this line is in no record, which starts with TY; it and others like it are left out"));
            }
            start = end + 1;
        }
        Close();
        EndRecord("TY");
        return _records;

        void Close()
        {
            if (open is { } field)
                _fields.Add(new(field.Tag, value.ToString().Trim(), source.Span(field.Start, field.End - field.Start)));
            open = null;
            value.Clear();
        }
    }

    private void EndRecord(string tag)
    {
        if (_fields.Count > 0)
        {
            if (tag == "TY")
                Repair("the record has no end (ER); it ends where the next one starts");
            if (_fields[0].Tag != "TY")
                Repair("the record has no start (TY); its type is not known");
            _records.Add(_fields.ToImmutable());
        }
        _fields.Clear();
    }

    private void Repair(string message) => diagnostics.Add(DiagnosticCodes.RepairedRis.At(_fields[0].Span, message));

    // "TI  - ", as "TI -" or "TI  -" too; never a word with a hyphen.
    private static string? TagOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("\uFEFF \t");
        if (line.Length < 4 || !char.IsAsciiLetterUpper(line[0])
            || !(char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])))
            return null;
        var rest = line[2..];
        var hyphen = rest.TrimStart(' ');
        var blanks = rest.Length - hyphen.Length;
        return blanks is >= 1 and <= 3 && hyphen is ['-'] or ['-', ' ' or '\t', ..] ? line[..2].ToString() : null;
    }

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line) => line[(line.IndexOf('-') + 1)..].Trim();
}
