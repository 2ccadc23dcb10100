using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// Where the parts of a taxonomy's picture stand: a band for each branch, beside it the bands of those below it, and
/// the papers in rows of boxes to the right of all bands. A band is as high as all that is below its branch.
/// </summary>
/// <remarks>Its algorithms are loops over the flat tree, so that no nesting is too deep for the call stack.</remarks>
internal sealed class TaxonomyLayout
{
    public const double RowHeight = 22;
    public const double LineHeight = 15;
    public const double Gutter = BoxGrid.Gutter;
    public const double Width = 1056;

    // Further columns would leave no room for the papers; what is deeper stands in the last one under its whole way.
    private const int MaxLevels = 4;
    // What a label takes at most where nothing else makes its band higher.
    private const int MaxLines = 3;

    private readonly ShownTaxonomy _map;
    private readonly Func<Node, double> _widthOf;
    private readonly BoxGrid _grid;
    private readonly double _bandWidth;
    private readonly bool[] _hasBandsBelow;
    private readonly int[] _parents;
    private readonly Dictionary<int, (double Top, double Height, ImmutableArray<string> Lines)> _bands = [];

    /// <param name="widthOf">The width that the box of a paper needs to show all of its name.</param>
    public TaxonomyLayout(ShownTaxonomy map, Func<Node, double> widthOf, double top)
    {
        (_map, _widthOf) = (map, widthOf);
        _bandWidth = map.ShowsPapers ? 136 : 180;
        var levels = Math.Min(MaxLevels, map.Branches.Select(branch => branch.Depth).DefaultIfEmpty().Max());
        GridLeft = SvgDocument.Margin + (levels * (_bandWidth + Gutter)) + (levels > 0 ? Gutter : 0);
        var room = Width - SvgDocument.Margin - GridLeft + Gutter;
        double[] needed = [.. map.Tree.Branches.SelectMany(branch => branch.Papers).Select(widthOf)];
        // Boxes hold a method's name, or the start of a title where most have no such name; of few papers more of it.
        var (name, title) = map.PaperCount switch { <= 24 => (340, room), <= 60 => (236, 340), _ => (148, 224) };
        var least = BoxGrid.MostNeedMoreThan(name, needed) ? title : name;
        _grid = new(GridLeft, room - Gutter, Math.Max((int)(room / (least + Gutter)), 1), needed);
        _hasBandsBelow = new bool[map.Tree.Branches.Length];
        _parents = new int[map.Tree.Branches.Length];
        foreach (var branch in map.Branches)
        {
            var parent = branch.Parent!;
            _parents[branch.Index] = branch.Depth > MaxLevels ? _parents[parent.Index] : parent.Index;
            _hasBandsBelow[_parents[branch.Index]] = true;
        }
        Bottom = Place(top);
    }

    /// <summary>Where the papers begin, or the bars that stand for their numbers.</summary>
    public double GridLeft { get; }

    public double Bottom { get; }

    public (double Left, double Top, double Width, double Height, ImmutableArray<string> Lines) BandOf(Branch branch)
    {
        var (top, height, lines) = _bands[branch.Index];
        return (LeftOf(branch), top, WidthOf(branch), height, lines);
    }

    /// <summary>Where the boxes of a branch's own papers stand, in their order.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="top">Where it begins.</param>
    public IEnumerable<(double X, double Y, double Width)> BoxesOf(Branch branch, double top) =>
        _grid.Places(branch.Papers.Select(_widthOf))
            .Select(place => (place.X, top + (place.Row * (RowHeight + Gutter)), place.Width));

    /// <summary>Whether nothing but papers stands beside the band.</summary>
    public bool IsLast(Branch branch) => !_hasBandsBelow[branch.Index];

    /// <summary>The branch's own name, or its way from the last column on where it is deeper.</summary>
    public static string NameOf(Branch branch)
    {
        const int MaxLength = 120;
        return branch.Depth <= MaxLevels ? branch.Label
            : string.Join(" › ", TaxonomyTree.PathOf(branch, MaxLength).TakeLast(branch.Depth - MaxLevels + 1));
    }

    private double LeftOf(Branch branch) =>
        SvgDocument.Margin + ((Math.Min(branch.Depth, MaxLevels) - 1) * (_bandWidth + Gutter));

    // The band of a branch with none below it reaches to the papers.
    private double WidthOf(Branch branch) =>
        (IsLast(branch) ? GridLeft - Gutter : LeftOf(branch) + _bandWidth + Gutter) - Gutter - LeftOf(branch);

    private double Place(double top)
    {
        var branches = _map.Tree.Branches;
        var (below, lines) = (new double[branches.Length], new ImmutableArray<string>[branches.Length]);
        var heights = new double[branches.Length];
        foreach (var branch in _map.Branches.Reverse().Append(_map.Tree.Root))
        {
            var i = branch.Index;
            lines[i] = i == 0 ? [] : LinesOf(branch, MaxLines);
            var label = lines[i].Length == 0 ? 0 : (lines[i].Length * LineHeight) + RowHeight - LineHeight;
            heights[i] = Math.Max(label, OwnHeight(branch) + below[i] - (IsLast(branch) ? 0 : Gutter));
            if (lines[i].Length == MaxLines)
                lines[i] = LinesOf(branch, (int)((heights[i] - RowHeight + LineHeight) / LineHeight));
            if (i > 0)
                below[_parents[i]] += heights[i] + Gutter;
        }
        // Bands stand below each other after the papers of their own branch; each moves the next one down.
        var next = new double[branches.Length];
        next[0] = top + OwnHeight(_map.Tree.Root);
        foreach (var branch in _map.Branches)
        {
            var i = branch.Index;
            _bands[i] = (next[_parents[i]], heights[i], lines[i]);
            next[_parents[i]] += heights[i] + Gutter;
            next[i] = _bands[i].Top + OwnHeight(branch);
        }
        return top + heights[0];
    }

    /// <summary>The height of the rows of a branch's own papers, with what parts them from the bands below.</summary>
    private double OwnHeight(Branch branch)
    {
        if (!_map.ShowsPapers)
            return IsLast(branch) && branch.Index > 0 ? RowHeight : 0;
        var rows = _grid.RowsOf(branch.Papers.Select(_widthOf));
        return (rows * (RowHeight + Gutter)) - (rows > 0 && IsLast(branch) ? Gutter : 0);
    }

    private ImmutableArray<string> LinesOf(Branch branch, int maxLines)
    {
        var room = WidthOf(branch) - 16 - SvgText.WidthOf($" {branch.PaperCount}", SvgDocument.TextSize);
        return [.. SvgText.Lines(NameOf(branch), room, SvgDocument.TextSize, maxLines)];
    }
}
