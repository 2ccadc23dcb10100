using System.Text;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>The macros of a .bib file: months, and what <c>@string</c> defines. Their growth is bounded.</summary>
internal sealed class BibtexMacros(SourceText source, List<Diagnostic> diagnostics)
{
    // Macros made of macros can double with every line; no honest value comes near this.
    private const int MaxLength = 1_000_000;

    private readonly Dictionary<string, ReadOnlyMemory<char>> _values =
        ((string[])["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"])
            .ToDictionary(month => month[..3], month => month.AsMemory(), StringComparer.OrdinalIgnoreCase);

    // What macros may add to the file in all.
    private long _budget = 16_000_000 + (2L * source.Text.Length);
    private bool _isBudgetReported;

    public void Define(string name, ReadOnlyMemory<char> value) => _values[name] = value;

    /// <summary>
    /// The value of the macro that is named in the span; its name where the file has grown beyond all measure.
    /// </summary>
    /// <returns>False where the macro is not defined, or not yet.</returns>
    public bool TryExpand(int start, int length, out ReadOnlyMemory<char> value)
    {
        var name = source.Text.AsMemory(start, length);
        if (!_values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Span, out value))
        {
            value = name;
            return false;
        }
        if (!TrySpend(value.Length, start, length))
            value = name;
        return true;
    }

    /// <summary>The pieces as one value; the text of the file where that would be too long.</summary>
    public ReadOnlyMemory<char> Join(List<ReadOnlyMemory<char>> pieces, int start, int length)
    {
        var total = pieces.Sum(piece => (long)piece.Length);
        if (total > MaxLength)
        {
            diagnostics.Add(DiagnosticCodes.StringTooLarge.At(
                source.Span(start, length),
                $"this would be {total} characters long, more than {MaxLength}; its text is kept unexpanded"));
            return source.Text.AsMemory(start, length);
        }
        if (!TrySpend(total, start, length))
            return source.Text.AsMemory(start, length);
        var joined = new StringBuilder((int)total);
        foreach (var piece in pieces)
            joined.Append(piece);
        return joined.ToString().AsMemory();
    }

    private bool TrySpend(long length, int start, int nameLength)
    {
        _budget -= length;
        if (_budget >= 0)
            return true;
        if (!_isBudgetReported)
        {
            diagnostics.Add(DiagnosticCodes.StringTooLarge.At(
                source.Span(start, nameLength),
                "macros make this file many times longer; from here on their names are kept"));
        }
        _isBudgetReported = true;
        return false;
    }
}
