using System.Buffers;
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

    // What a cell without any of these says is its text: no HTML, no list, no guard.
    private static readonly SearchValues<char> Structure = SearchValues.Create("&<';|[\n\r");

    private const int MaxKnownLength = 64;

    private readonly int _source;
    private readonly int _target;
    private readonly int _weight;
    private readonly ImmutableArray<int> _kinds;
    private readonly RelationKind _otherwise;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly PaperRelations.Builder _relations = new();

    // Null where a cell says no kind.
    private readonly KnownCells<RelationKind?> _knownKinds = new();

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

    public PaperRelations ToRelations() => _relations.ToRelations();

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
        var isKnown = TryFind(row, _target, out var target);
        var targets = isKnown ? null : CellText.Value(row.Cell(_target));
        if (SourceOf(row) is not { } source || (!isKnown && targets is null))
        {
            _diagnostics.Add(DiagnosticCodes.InvalidValue.At(
                row.Span, "a relation needs both a source and a target; the row is left out"));
            return;
        }
        var (span, kind, weight) = (row.Span, KindOf(row), WeightOf(row));
        if (targets is null)
        {
            _relations.Add(source, target, kind, span, weight);
            return;
        }
        foreach (var other in CellText.Values(targets))
            _relations.Add(source, _relations.NumberOf(other), kind, span, weight);
    }

    private int? SourceOf(CsvRow row)
    {
        if (TryFind(row, _source, out var known))
            return known;
        return CellText.Value(row.Cell(_source)) is { } name ? _relations.NumberOf(name) : null;
    }

    // Of a million rows that name the same papers, hardly any text is made.
    private bool TryFind(CsvRow row, int column, out int number)
    {
        Span<char> buffer = stackalloc char[MaxKnownLength];
        number = -1;
        return row.TryCopy(column, buffer, out var length) && !buffer[..length].ContainsAny(Structure)
            && _relations.TryFind(buffer[..length], out number);
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

    private RelationKind KindOf(CsvRow row)
    {
        foreach (var column in _kinds)
        {
            if (!_knownKinds.TryGet(row, column, out var kind))
            {
                var cell = row.Cell(column);
                _knownKinds.Add(row, column, cell, kind = KindIn(cell));
            }
            if (kind is not null)
                return kind;
        }
        return _otherwise;
    }

    // Gephi's tables of edges have a type that says only whether they have a direction.
    private static RelationKind? KindIn(string cell) =>
        CellText.Value(cell) is { } text && Slug.Comparable(text) is not ("directed" or "undirected")
            ? RelationKind.OfCitation(text)
            : null;

    private static IEnumerable<int> IndexesOf(string[] wanted, string[] names) =>
        wanted.Select(name => Array.IndexOf(names, name)).Where(index => index >= 0);
}
