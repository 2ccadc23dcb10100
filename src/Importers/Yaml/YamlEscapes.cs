using System.Buffers;
using System.Text;

namespace SurveyGraph.Importers.Yaml;

/// <summary>
/// Backslashes that begin none of YAML's escapes, as LaTeX has them: <c>"Maps \&amp; Folds"</c>. A parser of YAML gives
/// up at the first one between double quotes; here each is a backslash.
/// </summary>
/// <remarks>Escapes: https://yaml.org/spec/1.2.2/, section 5.7</remarks>
internal sealed class YamlEscapes
{
    // While the text is parsed, one character stands in for such a backslash, so that every place in it stays.
    private const char StandIn = '\uE05C';

    private static readonly SearchValues<char> Escaped = SearchValues.Create("0abt\tnvfre \"/\\N_LP\r\n");

    private readonly bool _isNeeded;

    public YamlEscapes(string text)
    {
        Text = text;
        if (!text.Contains('\\', StringComparison.Ordinal) || text.Contains(StandIn, StringComparison.Ordinal))
            return;
        var guarded = new StringBuilder(text);
        for (var i = text.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length;)
        {
            var isEscape = IsEscape(text.AsSpan(i + 1));
            if (!isEscape)
                guarded[i] = StandIn;
            _isNeeded |= !isEscape;
            i = text.IndexOf('\\', i + (isEscape ? 2 : 1));
        }
        if (_isNeeded)
            Text = guarded.ToString();
    }

    /// <summary>What can be parsed.</summary>
    public string Text { get; }

    /// <summary>Whether a text of the document has such a backslash.</summary>
    public bool AreIn(string value) => _isNeeded && value.Contains(StandIn, StringComparison.Ordinal);

    /// <summary>A text of the document as it is meant.</summary>
    public string Restore(string value) => _isNeeded ? value.Replace(StandIn, '\\') : value;

    private static bool IsEscape(ReadOnlySpan<char> rest) => rest[0] switch
    {
        'x' => HasDigits(rest, 2),
        'u' => HasDigits(rest, 4),
        'U' => HasDigits(rest, 8),
        var c => Escaped.Contains(c),
    };

    private static bool HasDigits(ReadOnlySpan<char> rest, int count)
    {
        if (rest.Length <= count)
            return false;
        foreach (var c in rest.Slice(1, count))
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }
        return true;
    }
}
