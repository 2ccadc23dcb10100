namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Values of fields, of which those that entries have in common (book titles, publishers, places) are mostly one string.
/// </summary>
internal sealed class KnownValues
{
    // An abstract is nobody else's.
    private const int MaxLength = 200;

    // A power of two. A value takes the place of another whose hash is like its own: some are there twice.
    private const int Places = 1 << 12;

    private readonly string?[] _values = new string?[Places];

    public string Of(ReadOnlySpan<char> value)
    {
        if (value.Length > MaxLength)
            return value.ToString();
        ref var known = ref _values[string.GetHashCode(value) & (Places - 1)];
        if (known is null || !value.SequenceEqual(known))
            known = value.ToString();
        return known;
    }
}
