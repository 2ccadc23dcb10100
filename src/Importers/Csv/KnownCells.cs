using System.Diagnostics.CodeAnalysis;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// What cells mean that were read before: of a million rows that have the same few, hardly any text is made.
/// </summary>
internal sealed class KnownCells<T>
{
    private const int MaxLength = 64;

    private readonly Dictionary<string, T> _meanings;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _byText;

    private (string? Text, T? Meaning) _last;

    public KnownCells()
    {
        _meanings = new(StringComparer.Ordinal);
        _byText = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(CsvRow row, int column, [MaybeNullWhen(false)] out T meaning)
    {
        Span<char> text = stackalloc char[MaxLength];
        meaning = default;
        if (!row.TryCopy(column, text, out var length))
            return false;
        // Rows with the same cell mostly follow each other.
        if (_last.Text is { } last && text[..length].SequenceEqual(last))
        {
            meaning = _last.Meaning!;
            return true;
        }
        if (!_byText.TryGetValue(text[..length], out var known, out meaning))
            return false;
        _last = (known, meaning);
        return true;
    }

    /// <summary>Notes what a cell means, in each row alike; a long one is read each time.</summary>
    /// <param name="name">A text that is kept anyway, mostly that of the cell.</param>
    public void Add(CsvRow row, int column, string name, T meaning)
    {
        Span<char> text = stackalloc char[MaxLength];
        if (row.TryCopy(column, text, out var length))
            _meanings.TryAdd(text[..length].SequenceEqual(name) ? name : text[..length].ToString(), meaning);
    }
}
