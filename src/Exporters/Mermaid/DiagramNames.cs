using System.Globalization;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Names for the diagrams of one taxonomy after the branches they show: early-work-image-2. No two are alike.
/// </summary>
internal sealed class DiagramNames
{
    private const int MaxLength = 60;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nextNumbers = new(StringComparer.Ordinal);

    /// <param name="detail">What of the branch is shown, in words, where it is not all.</param>
    public string Next(Branch branch, string detail)
    {
        var slug = Slug.Of(string.Join(' ', TaxonomyTree.PathOf(branch, MaxLength)));
        var name = Slug.Of($"{Cut(slug)} {Cut(Slug.Of(detail))}");
        // Titles in scripts without a Latin form leave nothing.
        if (name.Length == 0)
            name = "branch";
        var unique = name;
        for (var number = _nextNumbers.GetValueOrDefault(name, 2); !_used.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            _nextNumbers[name] = number + 1;
        }
        return unique;
    }

    private static string Cut(string slug) => slug.Length <= MaxLength ? slug : slug[..MaxLength];
}
