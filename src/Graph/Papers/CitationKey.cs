using System.Buffers;

namespace SurveyGraph.Graph.Papers;

/// <summary>A citation key that every BibTeX program and LaTeX take: ASCII letters, digits and <c>:._+/-</c>.</summary>
public readonly record struct CitationKey
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:._+/-");

    private CitationKey(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out CitationKey key)
    {
        key = default;
        if (string.IsNullOrEmpty(text) || text.AsSpan().ContainsAnyExcept(Allowed))
            return false;
        key = new(text);
        return true;
    }

    /// <summary>The key of a text that is known to be one.</summary>
    public static CitationKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a citation key");

    public override string ToString() => Value;
}
