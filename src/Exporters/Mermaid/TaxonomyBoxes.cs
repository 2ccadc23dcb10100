using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>The boxes of a taxonomy's branches and papers: their words, colours and links.</summary>
internal sealed class TaxonomyBoxes
{
    private const int MaxLabelLength = 120;
    private const int MaxTooltipLength = 300;

    // A page makes a wide diagram smaller: where there are more levels, the boxes of branches are narrower.
    private const int UsualLevels = 4;
    private const int AllColumns = 110;
    private const int MinColumns = 16;

    private readonly TaxonomyTree _taxonomy;
    private readonly PaperLabels _labels;
    private readonly int[] _hues;
    private readonly int _maxPaperLength;

    /// <param name="textLength">The longest diagram: no paper takes more than a third of it.</param>
    public TaxonomyBoxes(TaxonomyTree taxonomy, PaperLabels labels, int textLength)
    {
        (_taxonomy, _labels, _maxPaperLength) = (taxonomy, labels, textLength / 3);
        _hues = BranchHues.Of(taxonomy);
    }

    /// <summary>The boxes of a diagram of branches and all that is below them.</summary>
    /// <param name="subject">The branch that they hang on, or the only one of them.</param>
    /// <param name="count">The second line of the subject, where it is not the number of papers.</param>
    public ImmutableArray<Box> WithPapers(Branch subject, IEnumerable<Branch> branches, string? count = null) =>
        Boxes(subject, branches.SelectMany(branch => _taxonomy.Branches[branch.Index..branch.End]), withPapers: true,
            count);

    /// <summary>The boxes of a diagram of a branch and of branches below it, each after the one above it.</summary>
    public ImmutableArray<Box> WithoutPapers(Branch subject, IEnumerable<Branch> branches) =>
        Boxes(subject, branches, withPapers: false, null);

    /// <summary>
    /// The first box of a diagram: the way from the list to the branch it shows, and what of it is shown.
    /// </summary>
    /// <param name="part">What follows the name: " (1/3)" or nothing.</param>
    /// <param name="count">The second line, where it is not the number of papers.</param>
    /// <param name="columns">The width of a line.</param>
    public Box Subject(Branch branch, string part, string? count, int columns = MermaidText.Columns) =>
        new(-1, StyleOf(branch),
            MermaidText.Label(columns, NameOf(branch) + part, count ?? CountOf(_taxonomy, branch)));

    /// <inheritdoc cref="Subject"/>
    public Box Of(Branch branch, int parent, int columns = MermaidText.Columns) =>
        new(parent, StyleOf(branch),
            MermaidText.Label(columns, PlainText.Shorten(branch.Label, MaxLabelLength), CountOf(_taxonomy, branch)));

    public Box Of(Node paper, Branch branch, int parent)
    {
        var label = MermaidText.Label(PlainText.Shorten(_labels.LabelOf(paper), MaxLabelLength));
        var box = new Box(parent, BoxStyles.Paper(_hues[branch.Index]), label)
        {
            IsPaper = true,
            Link = WebLink.Of(paper.Url),
        };
        // Where an address is longer than any label there is no room for it, and none to say what is behind it.
        var room = _maxPaperLength - box.Length;
        return room < 1 ? box with { Link = null }
            : box with { Tooltip = MermaidText.Escape(PaperLabels.TitleOf(paper), MaxTooltipLength, room) };
    }

    /// <summary>The way to the branch in one line, within a length; the list's title for the root.</summary>
    public static string NameOf(Branch branch) =>
        PlainText.Shorten(
            branch.Parent is null ? branch.Label : string.Join(" › ", TaxonomyTree.PathOf(branch, MaxLabelLength)),
            MaxLabelLength);

    /// <summary>Whether a box shows a name in full.</summary>
    public static bool FitsLabel(string name) => PlainText.Shorten(name, MaxLabelLength) == name;

    /// <summary>Whether the box of a paper shows a text in full, as its label or behind its link.</summary>
    public static bool Shows(Node paper, PaperLabels labels, string text) =>
        (labels.LabelOf(paper) == text && FitsLabel(text))
        || (WebLink.Of(paper.Url) is not null && PaperLabels.TitleOf(paper) == text
            && PlainText.Shorten(text, MaxTooltipLength) == text);

    /// <summary>
    /// The second line of a branch: how many papers it has; the root's says which facet makes the branches.
    /// </summary>
    public static string CountOf(TaxonomyTree taxonomy, Branch branch)
    {
        var count = Quantity.Of(branch.PaperCount, "paper");
        return branch.Parent is null && taxonomy.Facet is { } facet
            ? $"{count}, by {PlainText.Shorten(facet.Label, MaxLabelLength)}"
            : count;
    }

    private ImmutableArray<Box> Boxes(Branch subject, IEnumerable<Branch> branches, bool withPapers, string? count)
    {
        ImmutableArray<Branch> all = [.. branches];
        var levels = 1 + all.Select(branch => branch.Depth - subject.Depth).DefaultIfEmpty().Max()
            + (withPapers ? 1 : 0);
        var columns = levels <= UsualLevels ? MermaidText.Columns : Math.Max(AllColumns / levels, MinColumns);
        List<Box> boxes = [Subject(subject, "", count, columns)];
        Dictionary<Branch, int> places = new() { [subject] = 0 };
        foreach (var branch in all)
        {
            if (branch != subject)
            {
                places[branch] = boxes.Count;
                boxes.Add(Of(branch, places[branch.Parent!], columns));
            }
            if (withPapers)
                boxes.AddRange(branch.Papers.Select(paper => Of(paper, branch, places[branch])));
        }
        return [.. boxes];
    }

    private string StyleOf(Branch branch) =>
        branch.Parent is null ? BoxStyles.Root
        : branch.PaperCount == 0 ? BoxStyles.Gap
        : BoxStyles.Branch(_hues[branch.Index]);
}
