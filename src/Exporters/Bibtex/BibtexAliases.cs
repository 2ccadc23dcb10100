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
        List<string> aliases = [];
        foreach (var key in Stated(paper))
            Add(key, aliases);
        foreach (var evidence in paper.Evidence)
        {
            // A number is that of a row in somebody's table, and nothing to cite by.
            if (evidence.Field == PaperField.Key && !evidence.Value.All(char.IsAsciiDigit))
                Add(evidence.Value, aliases);
        }
        return string.Join(", ", aliases);
    }

    /// <summary>Takes a key for a paper, if neither a paper nor an alias has it.</summary>
    public bool TryTake(string key) => _taken.Add(key);

    private void Add(string key, List<string> aliases)
    {
        if (CitationKey.TryParse(key, out _) && _taken.Add(key))
            aliases.Add(key);
    }
}
