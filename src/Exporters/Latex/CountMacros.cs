using Scriban.Runtime;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Latex;

/// <summary>The numbers of a survey as macros, so that its text never disagrees with its list.</summary>
internal sealed class CountMacros
{
    private readonly LatexWords _words;
    private readonly List<ScriptObject> _macros = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nextLetters = new(StringComparer.Ordinal);

    private CountMacros(LatexWords words) => _words = words;

    /// <summary>The model of the template, and how many turns its loops take.</summary>
    public static (ScriptObject Model, int Turns) Of(PaperGraph graph, TaxonomyTree taxonomy, LatexWords words)
    {
        var macros = new CountMacros(words);
        macros.AddTotals(graph);
        macros.AddYears(graph);
        macros.AddTerms(graph);
        foreach (var branch in taxonomy.Branches.Where(branch => branch.Kind == BranchKind.Section))
            macros.Add("Count", "Section", branch.Label, branch.PaperCount);
        return (new() { ["macros"] = macros._macros }, macros._macros.Count);
    }

    private void AddTotals(PaperGraph graph)
    {
        AddTotal("PaperCount", "papers", graph.Papers.Count());
        AddTotal("CodeCount", "papers with code",
            graph.Papers.Count(paper => paper.Paper is { Repositories.IsEmpty: false }));
        AddTotal("AuthorCount", "authors", graph.Nodes.Count(node => node.Kind == NodeKind.Author));
        AddTotal("VenueCount", "venues", graph.Nodes.Count(node => node.Kind == NodeKind.Venue));
        AddTotal("CitationCount", "relations between papers",
            graph.Relations.Count(relation => relation.Kind.Category == RelationCategory.Citation));
    }

    private void AddYears(PaperGraph graph)
    {
        var years = graph.Papers.Select(paper => paper.Paper?.Date?.Year)
            .OfType<int>().CountBy(year => year).OrderBy(year => year.Key).ToList();
        if (years.Count == 0)
            return;
        AddTotal("FirstYear", "the year of the first paper", years[0].Key);
        AddTotal("LastYear", "the year of the last paper", years[^1].Key);
        foreach (var (year, count) in years)
            Add("Count", "Year", $"{year:D4}", count);
    }

    private void AddTerms(PaperGraph graph)
    {
        var papers = graph.Relations.Where(relation => relation.Kind.Category == RelationCategory.Classification)
            .Select(relation => (relation.Target, relation.Source)).Distinct().CountBy(pair => pair.Target)
            .ToDictionary(ReferenceEqualityComparer.Instance);
        var labels = graph.Nodes.Where(node => node.Kind == NodeKind.Facet)
            .ToDictionary(node => node.Facet!, node => node.Label);
        foreach (var term in graph.Nodes.Where(node => node.Kind == NodeKind.Term))
            Add("Count", labels.GetValueOrDefault(term.Facet!, term.Facet!), term.Label,
                papers.GetValueOrDefault(term));
    }

    private void AddTotal(string name, string comment, int count) => Append(name, comment, count);

    private void Add(string prefix, string kind, string label, int count)
    {
        var alike = prefix + MacroName.Of(kind) + MacroName.Of(label);
        var name = alike;
        // Names that only other letters or marks tell apart get a letter each.
        for (var i = _nextLetters.GetValueOrDefault(alike, 1); _names.Contains(name); i++)
        {
            name = alike + MacroName.OfNumber(i);
            _nextLetters[alike] = i + 1;
        }
        Append(name, $"{kind}: {label}", count);
    }

    private void Append(string name, string comment, int count)
    {
        _names.Add(name);
        _macros.Add(new() { ["name"] = name, ["value"] = count, ["comment"] = _words.Encode(comment) });
    }
}
