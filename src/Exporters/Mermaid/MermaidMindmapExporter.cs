using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>
/// Writes the taxonomy as a Mermaid mindmap: the branches round the list, with the papers of a small list and the
/// numbers of papers of a larger one.
/// </summary>
/// <remarks>Syntax: https://mermaid.js.org/syntax/mindmap.html. It has no links, and no title to be heard.</remarks>
public sealed class MermaidMindmapExporter(MermaidOptions options) : IExporter
{
    // Sixty boxes are what one sees at a glance, and what the layout keeps apart.
    private const int MaxBranches = 30;
    private const int MaxPapers = MaxBranches;

    // More boxes round one the layout puts on each other.
    private const int MaxBeside = 10;

    private const int MaxLabelLength = 120;

    // Mermaid makes no wider boxes.
    private const int Columns = 24;

    // Versions before 11.17 measure a word as it is written here, entities and all, and would divide one in its middle.
    private const string Settings = """
          mindmap:
            maxNodeWidth: 2000

        """;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using var document = output.Open("mindmap.mmd");
        Write(graph, options, document);
        return [];
    }

    internal static void Write(PaperGraph graph, MermaidOptions options, TextWriter output) =>
        Write(graph, ShownOf(graph, options), output);

    private static void Write(PaperGraph graph, ShownTaxonomy shown, TextWriter output)
    {
        var labels = new PaperLabels(graph.Papers);
        DiagramHead.Write(output, Settings + DiagramScale.Mindmap);
        output.Write("mindmap\n");
        var papers = 0;
        var rests = RestsOf(shown);
        foreach (var branch in shown.Branches.Prepend(shown.Tree.Root))
        {
            var id = branch.Parent is null ? "root" : $"t{branch.Index.ToString(CultureInfo.InvariantCulture)}";
            WriteBox(output, branch.Depth, id, branch.Label, TaxonomyBoxes.CountOf(shown.Tree, branch));
            foreach (var paper in shown.ShowsPapers ? branch.Papers : [])
            {
                papers++;
                WriteBox(output, branch.Depth + 1, string.Create(CultureInfo.InvariantCulture, $"p{papers}"),
                    labels.LabelOf(paper));
            }
            foreach (var (parent, rest) in rests[branch])
            {
                WriteBox(output, parent.Depth + 1, string.Create(CultureInfo.InvariantCulture, $"r{parent.Index}"),
                    Quantity.Of(rest.Length, "other branch", "other branches"),
                    Quantity.Of(PapersOf(shown.Tree, rest), "paper"));
            }
        }
    }

    internal static Carried Carries(PaperGraph graph, ExportOptions options)
    {
        var shown = ShownOf(graph, options.Mermaid);
        var labels = new PaperLabels(graph.Papers);
        var named = TaxonomyCarried.Named(shown, graph, PaperFields.Title);
        return TaxonomyCarried.Shown(shown) with
        {
            HasListTitle = Fits(graph.Title ?? ""),
            FieldsOf = node => named(node) & FieldsShown(node),
            PageOf = _ => null,
            CutFrom = node => ("names of branches", node.Paper is null && !Fits(node.Label) ? 1 : 0),
        };

        PaperFields FieldsShown(Node node)
        {
            var label = labels.LabelOf(node);
            return !Fits(label) ? 0
                : PaperFields.ShortName | (label == PaperLabels.TitleOf(node) ? PaperFields.Title : 0);
        }
    }

    private static ShownTaxonomy ShownOf(PaperGraph graph, MermaidOptions options)
    {
        var most = DiagramLength.Fullest(
            MaxBranches, 1, options.TextLength, (count, output) => Write(graph, WithMost(count), output));
        return WithMost(most);

        ShownTaxonomy WithMost(int count) =>
            ShownTaxonomy.Of(graph, options.Facets, count, Math.Min(count, MaxPapers), MaxBeside);
    }

    /// <summary>
    /// The branches that are hidden beside others, by the last branch that is shown before them; the deepest first.
    /// </summary>
    private static ILookup<Branch, (Branch Parent, ImmutableArray<Branch> Hidden)> RestsOf(ShownTaxonomy shown) =>
        shown.Branches.Reverse().Append(shown.Tree.Root)
            .Select(parent => (Parent: parent, Hidden: shown.HiddenBeside(parent).ToImmutableArray()))
            .Where(rest => !rest.Hidden.IsEmpty)
            .ToLookup(rest => shown.Branches.Last(branch => branch.Index < rest.Parent.End));

    private static int PapersOf(TaxonomyTree tree, ImmutableArray<Branch> branches) =>
        branches.SelectMany(branch => tree.Branches[branch.Index..branch.End]).SelectMany(branch => branch.Papers)
            .Distinct().Count();

    private static bool Fits(string label) => PlainText.Shorten(label, MaxLabelLength) == label;

    private static void WriteBox(TextWriter output, int depth, string id, string label, params string[] more)
    {
        var text = MermaidText.Label(Columns, [PlainText.Shorten(label, MaxLabelLength), .. more]);
        output.Write($"{new string(' ', 2 * (depth + 1))}{id}[\"{text}\"]\n");
    }
}
