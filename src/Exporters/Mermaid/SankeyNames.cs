using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Names for the nodes of a Sankey diagram, each with its number of papers: no two are alike, for a name is a node.
/// </summary>
/// <remarks>
/// Between quotes the grammar takes ASCII alone, without entities, and Mermaid cleans what looks like markup before:
/// those letters are others here.
/// </remarks>
internal sealed class SankeyNames
{
    private const int MaxLength = 60;

    private readonly Dictionary<PaperGroup, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Whole)> _changed = [];

    /// <summary>The names that are not what they stand for, with that.</summary>
    public IReadOnlyList<(string Name, string Whole)> Changed => _changed;

    public string Of(PaperGroup group)
    {
        if (_names.TryGetValue(group, out var known))
            return known;
        var label = PlainText.Shorten(group.Name, MaxLength);
        var ascii = IsTold(label) ? Ascii(label) : "term";
        var name = string.Create(CultureInfo.InvariantCulture, $"{ascii} ({group.Papers.Length})");
        for (var number = 2; !_used.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{ascii} {number} ({group.Papers.Length})");
        _names.Add(group, name);
        if (ascii != group.Name)
            _changed.Add((name, group.Name));
        return name;
    }

    /// <summary>Whether a name stands in the diagram as it is.</summary>
    public static bool CanWrite(string name) => Ascii(PlainText.Shorten(name, MaxLength)) == name;

    /// <summary>Whether what stands for a name in the diagram tells anything of it.</summary>
    public static bool IsTold(string name) =>
        Ascii(PlainText.Shorten(name, MaxLength)).Any(char.IsAsciiLetterOrDigit);

    private static string Ascii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in Slug.Ascii(text).EnumerateRunes())
        {
            ascii.Append(rune.Value switch
            {
                '"' => '\'',
                '<' or '{' => '(',
                '>' or '}' => ')',
                ';' => ',',
                > 0x7E => '?',
                _ => (char)rune.Value,
            });
        }
        return ascii.ToString();
    }
}
