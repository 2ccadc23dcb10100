using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.Colors;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// Writes the taxonomy for Graphviz: the list, its branches with their counts, and every paper once, under all branches
/// that it stands in. Names too long for a box are whole in its tooltip. A tree that would be many pages high has its
/// papers around their branches.
/// </summary>
/// <remarks>
/// Specification: https://graphviz.org/doc/info/lang.html. It holds no relations between papers, for among hundreds of
/// leaves their lines would hide the tree, and no authors and no venues.
/// </remarks>
public sealed class DotExporter(ImmutableArray<string> facets) : IExporter
{
    private const int MaxLabelLength = 120;
    private const int Columns = 48;

    /// <summary>As many boxes below each other are two pages.</summary>
    private const int MaxTreePapers = 60;

    // dot itself lets no boxes overlap, nor lines run over them; neato, sfdp and the others do unless they are told.
    private const string Head = """
        digraph taxonomy {
          graph [rankdir=LR, ranksep=0.6, nodesep=0.08, overlap=false, outputorder=edgesfirst, fontname="Helvetica"]
          node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=10, margin="0.12,0.05", height=0.3]
          edge [arrowhead=none, color="#8492a6"]

        """;

    private const string Cloud = """
          // Papers stand around their branches, for a tree would be many pages high: dot -Glayout=dot draws it.
          graph [layout=sfdp]

        """;

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        var taxonomy = TaxonomyTree.Of(graph, facets: facets);
        using var text = output.Open("taxonomy.dot");
        text.Write(Head);
        var isTree = taxonomy.Root.PaperCount <= MaxTreePapers;
        if (!isTree)
            text.Write(Cloud);
        WriteBranches(taxonomy, text);
        WritePapers(taxonomy, isTree ? new PaperLabels(graph.Papers).LabelOf : new NodeLabels(graph).LabelOf, text);
        text.Write("}\n");
        return [];
    }

    private static void WriteBranches(TaxonomyTree taxonomy, TextWriter text)
    {
        var hues = BranchHues.Of(taxonomy);
        foreach (var branch in taxonomy.Branches)
        {
            var color = branch.Parent is null ? BranchColors.Root
                : branch.PaperCount == 0 ? BranchColors.Gap
                : BranchColors.OfBranch(hues[branch.Index]);
            var style = branch.PaperCount == 0 ? "style=\"rounded,filled,dashed\"" : null;
            var count = TaxonomyBoxes.CountOf(taxonomy, branch);
            WriteNode(text, IdOf(branch), branch.Label, count, branch.Label, color, style);
            if (branch.Parent is { } parent)
                WriteEdge(text, IdOf(parent), IdOf(branch));
        }
    }

    private static void WritePapers(TaxonomyTree taxonomy, Func<Node, string> labelOf, TextWriter text)
    {
        var hues = BranchHues.Of(taxonomy);
        HashSet<Node> written = new(ReferenceEqualityComparer.Instance);
        foreach (var branch in taxonomy.Branches)
        {
            foreach (var paper in branch.Papers)
            {
                if (written.Add(paper))
                {
                    var url = WebLink.Of(paper.Url) is { } link ? $"URL=\"{Escape(link)}\"" : null;
                    var color = BranchColors.OfPaper(hues[branch.Index]);
                    WriteNode(text, IdOf(paper), labelOf(paper), null, PaperLabels.TitleOf(paper), color, url);
                }
                WriteEdge(text, IdOf(branch), IdOf(paper));
            }
        }
    }

    private static void WriteNode(
        TextWriter text, string id, string label, string? count, string tooltip, BoxColor color, string? more)
    {
        var lines = LineWrap.Lines(PlainText.Shorten(XmlText.Clean(label), MaxLabelLength), Columns).Select(Escape);
        text.Write($"  \"{id}\" [label=\"{string.Join("\\n", count is null ? lines : lines.Append(Escape(count)))}\"");
        text.Write($", tooltip=\"{Escape(XmlText.Clean(tooltip))}\"");
        text.Write($", fillcolor=\"{color.Fill}\", color=\"{color.Stroke}\", fontcolor=\"{color.Text}\"");
        text.Write(more is null ? "]\n" : $", {more}]\n");
    }

    private static void WriteEdge(TextWriter text, string source, string target) =>
        text.Write($"  \"{source}\" -> \"{target}\"\n");

    private static string IdOf(Node paper) => Escape(XmlText.Clean(paper.Paper?.Key?.Value ?? paper.Id));

    // A term may divide several branches, so it is no name for one; and no citation key has a blank.
    private static string IdOf(Branch branch) => string.Create(CultureInfo.InvariantCulture, $"branch {branch.Index}");

    // Graphviz reads backslashes in text as commands, and entities of HTML as the characters that they stand for.
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
