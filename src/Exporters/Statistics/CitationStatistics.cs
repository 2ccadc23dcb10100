using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Views;

namespace SurveyGraph.Exporters.Statistics;

/// <summary>What the relations between papers show; nothing where there are none.</summary>
internal sealed class CitationStatistics
{
    private const int MaxPairs = 100;

    private readonly TermPapers _terms;
    private readonly Network _network;
    private readonly ImmutableArray<double> _ranks;

    public CitationStatistics(PaperGraph graph, TermPapers terms)
    {
        _terms = terms;
        _network = Network.Of(GraphViews.Find("papers")!.Apply(graph));
        _ranks = PageRank.Of(_network);
    }

    public IEnumerable<ReportPart> Parts()
    {
        if (_network.LinkCount == 0)
            yield break;
        var components = Components.Of(_network);
        var communities = Communities.Of(_network);
        var cores = Cores.Of(_network);
        yield return Summary(components, communities, cores);
        yield return Cited();
        yield return Central(components, communities, cores);
        yield return new CommunityTable(_network, _terms, _ranks).Of(communities);
        yield return Pairs("co-cited", "Papers that are cited together", "together",
            SharedLinks.CoCited(_network, MaxPairs));
        yield return Pairs("coupled", "Papers that cite the same papers", "shared",
            SharedLinks.Coupled(_network, MaxPairs));
        yield return Main();
    }

    private ReportPart.Table Summary(Partition components, Partition communities, ImmutableArray<int> cores)
    {
        var innermost = cores.Max();
        (string Name, ReportValue Value)[] rows =
        [
            ("pairs of papers with a relation", _network.LinkCount),
            ("papers without any", components.Groups.Count(group => group.Length == 1)),
            ("components of two or more papers", components.Groups.Count(group => group.Length > 1)),
            ("papers in the largest component", components.Groups[0].Length),
            ("highest core number", innermost),
            ("papers in the innermost core", cores.Count(core => core == innermost)),
            ("communities of two or more papers", communities.Groups.Count(group => group.Length > 1)),
            ("modularity of the communities", ReportValue.Of(Modularity.Of(_network, communities), 3)),
        ];
        return new("network", "Network of citations", [ReportColumn.Key("of"), ReportColumn.Value("count")],
            [.. rows.Select(row => ImmutableArray.Create(row.Name, row.Value))])
        {
            Note = "Any relation from a paper to another counts as a citation, and several between two as one.",
        };
    }

    private ReportPart.Table Cited() => new("most-cited", "Most cited within the survey",
        [
            ReportColumn.Key("paper"), new("citedBy", "cited by"), ReportColumn.Value("cites"),
            ReportColumn.Value("title"),
        ],
        [
            .. Enumerable.Range(0, _network.Nodes.Length).Where(node => _network.DegreeOf(node) > 0)
                .OrderByDescending(_network.InDegreeOf).ThenByDescending(RankOf).ThenBy(KeyOf, StringComparer.Ordinal)
                .Select(node => ImmutableArray.Create<ReportValue>(
                    KeyOf(node), _network.InDegreeOf(node), _network.OutDegreeOf(node), TitleOf(node))),
        ])
    {
        IsRanking = true,
    };

    private ReportPart.Table Central(Partition components, Partition communities, ImmutableArray<int> cores)
    {
        var betweenness = Betweenness.IsQuick(_network) ? Betweenness.Of(_network) : default;
        ReportColumn[] columns =
        [
            ReportColumn.Key("paper"), new("pageRank", "PageRank"), ReportColumn.Value("betweenness"),
            ReportColumn.Value("core"), ReportColumn.Value("component"), ReportColumn.Value("community"),
            ReportColumn.Value("title"),
        ];
        return new("central", "Most central by PageRank", [.. columns.Where(IsThere)],
        [
            .. Enumerable.Range(0, _network.Nodes.Length).Where(node => _network.DegreeOf(node) > 0)
                .OrderByDescending(RankOf).ThenBy(KeyOf, StringComparer.Ordinal).Select(Row),
        ])
        {
            IsRanking = true,
            Note = "PageRank with damping 0.85; betweenness along the citations, not normalized.",
        };

        bool IsThere(ReportColumn column) => !betweenness.IsDefault || column.Name != "betweenness";

        ImmutableArray<ReportValue> Row(int node)
        {
            ReportValue[] first = [KeyOf(node), ReportValue.Of(_ranks[node], 6)];
            ReportValue[] between = betweenness.IsDefault ? [] : [ReportValue.Of(betweenness[node], 1)];
            return
            [
                .. first, .. between, cores[node], components.GroupOf[node] + 1, communities.GroupOf[node] + 1,
                TitleOf(node),
            ];
        }
    }

    private ReportPart.Table Pairs(string name, string title, string measure, ImmutableArray<NodePair> pairs) =>
        new(name, title, [ReportColumn.Key("first"), ReportColumn.Key("second"), ReportColumn.Value(measure)],
            [
                .. pairs.Select(pair => ImmutableArray.Create<ReportValue>(
                    KeyOf(pair.First), KeyOf(pair.Second), pair.Count)),
            ])
        {
            IsRanking = true,
        };

    private ReportPart.Table Main() => new("main-path", "Main path, the oldest paper first",
        [ReportColumn.Key("paper"), ReportColumn.Value("year"), ReportColumn.Value("title")],
        [
            .. MainPath.Of(_network).Select(node => ImmutableArray.Create<ReportValue>(
                KeyOf(node), _network.Nodes[node].Paper!.Date?.Year, TitleOf(node))),
        ])
    {
        Note = "The chain of citations with the most paths through it (search path count).",
    };

    /// <summary>The rank as it is shown: papers whose ranks look the same are sorted by their keys.</summary>
    private double RankOf(int node) => Math.Round(_ranks[node], 6, MidpointRounding.AwayFromZero);

    private string KeyOf(int node) => MetricTable.KeyOf(_network.Nodes[node]);

    private string TitleOf(int node) => _network.Nodes[node].Paper!.Title;
}
