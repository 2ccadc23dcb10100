using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>
/// The keys that papers were known by in their sources and that no paper has now, so that documents can go on citing
/// them.
/// </summary>
/// <remarks>The field ids of https://ctan.org/pkg/biblatex; BibTeX's styles pass over it.</remarks>
internal sealed class BibtexAliases
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public BibtexAliases(IEnumerable<Paper> papers) =>
        _taken.UnionWith(papers.Select(paper => paper.Key?.Value).OfType<string>());

    /// <summary>The aliases that a source states.</summary>
    public static string[] Stated(Paper paper) =>
        paper.FieldOf("ids")?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A paper's aliases, separated by commas; each is given once, to the first paper that has it.</summary>
    public string Of(Paper paper)
    {
        var earlier = paper.Evidence.Where(evidence => evidence.Field == PaperField.Key);
        var keys = Stated(paper).Concat(earlier.Select(evidence => evidence.Value));
        return string.Join(", ", keys.Where(key => CitationKey.TryParse(key, out _) && _taken.Add(key)));
    }
}
