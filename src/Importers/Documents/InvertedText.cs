using System.Globalization;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Documents;

/// <summary>A text as OpenAlex has it: its words, each with the places it stands at.</summary>
/// <remarks>Form: https://docs.openalex.org, "abstract_inverted_index".</remarks>
internal static class InvertedText
{
    private const string Ending = "invertedindex";

    public static bool Is(string name) => Slug.Comparable(name).EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>What the text is: abstract.</summary>
    public static string NameOf(string name) => Slug.Comparable(name)[..^Ending.Length];

    public static string Of(DocumentNode.Mapping words)
    {
        List<(int Place, string Word)> placed = [];
        foreach (var (key, value) in words.Entries)
        {
            foreach (var place in value is DocumentNode.Sequence list ? list.Items : [value])
            {
                if (place is DocumentNode.Scalar { Text: { } text }
                    && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    placed.Add((number, key.Text ?? ""));
                }
            }
        }
        return string.Join(' ', placed.OrderBy(word => word.Place).Select(word => word.Word));
    }
}
