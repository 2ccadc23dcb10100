using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// The terms of a facet by how many papers they have and how recent these are, as points on a square from 0 to 1 whose
/// middle lines are the averages: right of the one a term has more papers than terms have on average, above the other
/// its papers are newer than all papers are on average.
/// </summary>
/// <param name="TermCount">How many terms have papers; those without a point are the rest.</param>
/// <param name="Papers">The fewest papers that one of them has, and the most.</param>
/// <param name="Years">The mean year of the oldest of them, and of the newest.</param>
internal sealed record TermQuadrants(
    Node Facet, ImmutableArray<TermPoint> Points, int TermCount, (int Least, int Most) Papers,
    (double Oldest, double Newest) Years)
{
    public const int Width = 800;
    public const int Height = 720;

    // What Mermaid leaves for the points between the axes, the title and the edges, as its settings usually are.
    private const double InnerWidth = Width - 36;
    private const double InnerHeight = Height - 76;
    private const double FontSize = 12;

    private const int MaxPoints = 30;

    // Above its middle a point has its radius; below are the gap and the name.
    private const double Above = 5;
    private const double Below = 5 + (1.1 * FontSize);

    // The names of the quadrants stand in the middle of their upper edges.
    private const double NameWidth = 90;
    private const double NameHeight = 24;

    /// <summary>
    /// The facets that were asked for, or else those that compare papers, as far as their terms differ in number of
    /// papers and in age.
    /// </summary>
    public static ImmutableArray<TermQuadrants> Of(PaperGraph graph, ImmutableArray<string> facets) =>
        [.. TermGroups.Of(graph, facets, maxTerms: int.MaxValue, minShare: 0).Select(Of).OfType<TermQuadrants>()];

    private static TermQuadrants? Of(TermGroups all)
    {
        ImmutableArray<PaperGroup> terms = [.. all.Groups.Where(group => group.Kind == PaperGroupKind.One)];
        var dated = terms.Select(term => (Term: term, Year: MeanYear(term.Papers)))
            .Where(term => term.Year is not null).Select(term => (term.Term, Year: term.Year!.Value)).ToList();
        if (dated.Count == 0)
            return null;
        var papers =
            (Least: dated.Min(term => term.Term.Papers.Length), Most: dated.Max(term => term.Term.Papers.Length));
        var years = (Oldest: dated.Min(term => term.Year), Newest: dated.Max(term => term.Year));
        if (years.Oldest == years.Newest || papers.Least == papers.Most)
            return null;
        var meanCount = dated.Average(term => term.Term.Papers.Length);
        var meanYear = MeanYear(dated.SelectMany(term => term.Term.Papers).Distinct())!.Value;
        var points = dated.Select(term => new TermPoint(
            term.Term,
            Share(term.Term.Papers.Length, papers.Least, meanCount, papers.Most),
            Share(term.Year, years.Oldest, meanYear, years.Newest)));
        return new(all.Facet, Placed([.. points.Take(MaxPoints)]), terms.Length, papers, years);
    }

    private static double? MeanYear(IEnumerable<Node> papers) =>
        papers.Average(paper => (double?)paper.Paper?.Date?.Year);

    /// <summary>From 0 for the least to 1 for the most, and 1/2 for the mean.</summary>
    private static double Share(double value, double least, double mean, double most) =>
        value < mean ? (value - least) / (mean - least) / 2
        : value > mean ? 0.5 + ((value - mean) / (most - mean) / 2)
        : 0.5;

    /// <summary>
    /// The points that have room for their names, of those with most papers first, moved in from the edges.
    /// </summary>
    private static ImmutableArray<TermPoint> Placed(ImmutableArray<TermPoint> points)
    {
        var edge = points.Max(point => WidthOf(point.Label)) / 2 / InnerWidth;
        List<(double Left, double Top, double Right, double Bottom)> taken =
        [
            .. from top in (double[])[0, InnerHeight / 2]
               from middle in (double[])[InnerWidth / 4, InnerWidth * 3 / 4]
               select (middle - (NameWidth / 2), top, middle + (NameWidth / 2), top + NameHeight),
        ];
        var placed = ImmutableArray.CreateBuilder<TermPoint>();
        foreach (var point in points)
        {
            var moved = point with { X = edge + ((1 - (2 * edge)) * point.X), Y = 0.06 + (0.87 * point.Y) };
            var (x, y) = (moved.X * InnerWidth, (1 - moved.Y) * InnerHeight);
            var half = WidthOf(moved.Label) / 2;
            // Mermaid writes the name below the point.
            var box = (Left: x - half, Top: y - Above, Right: x + half, Bottom: y + Below);
            if (taken.Exists(other => box.Left < other.Right && other.Left < box.Right
                && box.Top < other.Bottom && other.Top < box.Bottom))
            {
                continue;
            }
            taken.Add(box);
            placed.Add(moved);
        }
        return placed.ToImmutable();
    }

    private static double WidthOf(string label) => SvgText.WidthOf(label, FontSize);
}

/// <summary>A term with its place, from 0 to 1.</summary>
internal sealed record TermPoint(PaperGroup Term, double X, double Y)
{
    private const int MaxLength = 30;

    /// <summary>The term with its number of papers.</summary>
    public string Label { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{PlainText.Shorten(Term.Name, MaxLength)} ({Term.Papers.Length})");

    /// <summary>Whether a name stands there as it is.</summary>
    public static bool Holds(string name) => PlainText.Shorten(name, MaxLength) == name;
}
