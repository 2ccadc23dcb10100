using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Commands that stand round whole values of a file, and that only its document defines: <c>title = {\tl{…}}</c>. They
/// set what they hold in another font or language.
/// </summary>
internal sealed class BibtexWrappers
{
    // What an author does once may be a slip.
    private const int MinValues = 2;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool Contains(ReadOnlySpan<char> name) =>
        _names.Count > 0 && _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <param name="isDefined">Whether a command has a meaning already.</param>
    public void Learn(
        IEnumerable<BibtexEntry> entries, Func<string, bool> isDefined, ICollection<Diagnostic> diagnostics)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var field in entries.SelectMany(entry => entry.Fields))
        {
            if (NameIn(field.Value.Span.Trim()) is not { IsEmpty: false } span || isDefined(span.ToString()))
                continue;
            var name = span.ToString();
            if (++CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _) != MinValues)
                continue;
            _names.Add(name);
            diagnostics.Add(DiagnosticCodes.BibCommandsRead.At(
                field.Span, $"the command \\{name}, here and elsewhere, is read as the text that it holds"));
        }
    }

    // Of a value that is one group behind a command, the command.
    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("\\") || !value.EndsWith("}"))
            return [];
        var name = LatexScan.NameAt(value, 0);
        var group = value[(1 + name.Length)..];
        return group.StartsWith("{") && LatexScan.LengthOfGroup(group) == group.Length ? name : [];
    }
}
