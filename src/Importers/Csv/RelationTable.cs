using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>A table with a relation between two papers in each row: columns for its ends and its kind.</summary>
internal sealed class RelationTable
{
    // In order of preference: a column "source" beside "source key" says where the row comes from.
    private static readonly string[] SourceNames =
    [
        "sourcekey", "sourceid", "sourcepaper", "source", "citing", "citingpaper", "citingkey", "citingid", "from",
        "fromkey", "subject", "src",
    ];

    private static readonly string[] TargetNames =
    [
        "targetkey", "targetid", "targetpaper", "target", "cited", "citedpaper", "citedkey", "citedid", "to", "tokey",
        "object", "dst",
    ];

    private static readonly string[] KindNames =
    [
        "relation", "relationtype", "relationkind", "relationship", "kind", "predicate", "edgetype", "edge", "label",
        "type",
    ];

    private static readonly string[] WeightNames = ["weight", "strength", "edgeweight"];

    private readonly int _source;
    private readonly int _target;
    private readonly int _weight;
    private readonly ImmutableArray<int> _kinds;
    private readonly RelationKind _otherwise;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, RelationKind> _named = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PaperRelation>.Builder _relations = ImmutableArray.CreateBuilder<PaperRelation>();

    // Millions of rows name the same papers: each name is kept once.
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);
    private string _lastSource = "";

    private RelationTable(
        int source,
        int target,
        int weight,
        ImmutableArray<int> kinds,
        RelationKind otherwise,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _target, _weight) = (source, target, weight);
        (_kinds, _otherwise, _diagnostics) = (kinds, otherwise, diagnostics);
    }

    /// <summary>The relations of the rows so far, which are handed over: the table is empty then.</summary>
    public ImmutableArray<PaperRelation> Take() => _relations.DrainToImmutable();

    /// <summary>A table of relations, if the header names both ends.</summary>
    public static RelationTable? Of(IReadOnlyList<string> header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var names = header.Select(Slug.Comparable).ToArray();
        var source = IndexesOf(SourceNames, names).FirstOrDefault(-1);
        var target = IndexesOf(TargetNames, names).FirstOrDefault(-1);
        if (source < 0 || target < 0)
            return null;
        var otherwise = names[source].StartsWith("citing", StringComparison.Ordinal)
            ? RelationKind.Cites
            : RelationKind.RelatedTo;
        var weight = IndexesOf(WeightNames, names).FirstOrDefault(-1);
        return new(source, target, weight, [.. IndexesOf(KindNames, names)], otherwise, diagnostics);
    }

    public void Add(CsvRow row)
    {
        if (CellText.Value(row.Cell(_source)) is not { } source || CellText.Value(row.Cell(_target)) is not { } target)
        {
            _diagnostics.Add(DiagnosticCodes.InvalidValue.At(
                row.Span, "a relation needs both a source and a target; the row is left out"));
            return;
        }
        var (span, kind, weight) = (row.Span, KindOf(row), WeightOf(row));
        // Rows of one source mostly follow each other.
        if (source != _lastSource)
            _lastSource = Once(source);
        foreach (var other in CellText.Values(target))
            _relations.Add(new(_lastSource, Once(other), kind, span) { Weight = weight });
    }

    private string Once(string name)
    {
        if (_ends.TryGetValue(name, out var known))
            return known;
        _ends.Add(name);
        return name;
    }

    private double WeightOf(CsvRow row)
    {
        if (_weight < 0 || CellText.Value(row.Cell(_weight)) is not { } text)
            return 1;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            && double.IsFinite(weight) && weight > 0)
            return weight;
        _diagnostics.Add(DiagnosticCodes.InvalidValue.At(
            row.Span, $"weight: '{PlainText.Shorten(text, 40)}' is not a number above 0; the relation's weight is 1"));
        return 1;
    }

    // Gephi's tables of edges have a type that says only whether they have a direction.
    private RelationKind KindOf(CsvRow row)
    {
        foreach (var index in _kinds)
        {
            if (CellText.Value(row.Cell(index)) is not { } text)
                continue;
            if (_named.TryGetValue(text, out var known))
                return known;
            if (Slug.Comparable(text) is not ("directed" or "undirected"))
                return _named[text] = RelationKind.OfCitation(text);
        }
        return _otherwise;
    }

    private static IEnumerable<int> IndexesOf(string[] wanted, string[] names) =>
        wanted.Select(name => Array.IndexOf(names, name)).Where(index => index >= 0);
}
