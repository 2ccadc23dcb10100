using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.Obsidian;

/// <summary>
/// Writes the notes of an Obsidian vault: one for each node, with the columns of the graph files as its properties and
/// its relations as links, and an index that the others are reached from. Code is linked to where it is.
/// </summary>
/// <remarks>
/// Specifications: https://help.obsidian.md/properties, https://help.obsidian.md/links and
/// https://help.obsidian.md/aliases. What is linked from is no part of a note, for Obsidian shows it beside it.
/// </remarks>
public sealed class ObsidianExporter : IExporter
{
    // Names of properties that Obsidian gives a meaning of its own.
    private static readonly ImmutableArray<string> Reserved = ["aliases", "tags", "cssclasses"];

    // What divides the papers comes before them.
    private static readonly ImmutableArray<(NodeKind Kind, string Heading)> Headings =
    [
        (NodeKind.Facet, "Facets"), (NodeKind.Term, "Terms"), (NodeKind.Section, "Sections"),
        (NodeKind.Paper, "Papers"), (NodeKind.Venue, "Venues"), (NodeKind.Author, "Authors"),
    ];

    /// <summary>What graph files hold; an address only if it is one of a web page.</summary>
    public static Carried Carries(PaperGraph graph, ExportOptions options) => GraphFile.Carries(graph, options) with
    {
        PageOf = node => WebLink.Of(node.Url),
    };

    public ImmutableArray<Diagnostic> Export(PaperGraph graph, IExportOutput output)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        using (var index = output.Open("survey-index.md"))
            WriteIndex(index, graph);
        var columns = PropertiesOf(graph);
        foreach (var node in graph.Nodes.Where(NoteLink.HasNote))
        {
            using var note = output.Open(NoteLink.NameOf(node) + ".md");
            note.Write("---\n");
            WriteProperties(new(note), node, columns);
            note.Write($"---\n\n# {NoteLink.Escape(node.Label)}\n");
            foreach (var kind in graph.OutEdges(node).GroupBy(relation => relation.Kind.Name, StringComparer.Ordinal))
                WriteSection(note, Heading(kind.Key), kind.Select(LinkOf));
        }
        return [];
    }

    private static void WriteIndex(TextWriter index, PaperGraph graph)
    {
        index.Write($"# {NoteLink.Escape(graph.Title ?? "Papers")}\n");
        var reached = graph.Relations
            .Where(relation => relation.Kind.Category is not (RelationCategory.Listing or RelationCategory.Projection))
            .Select(relation => relation.Target)
            .ToHashSet<Node>(ReferenceEqualityComparer.Instance);
        var starts = graph.Nodes
            .Where(node => NoteLink.HasNote(node) && (node.Kind == NodeKind.Paper || !reached.Contains(node)))
            .ToLookup(node => node.Kind, NoteLink.To);
        foreach (var (kind, heading) in Headings.Where(part => starts.Contains(part.Kind)))
            WriteSection(index, heading, starts[kind]);
    }

    private static ImmutableArray<GraphColumn<Node>> PropertiesOf(PaperGraph graph)
    {
        // The title is the note's heading and the first of its aliases.
        var columns = GraphFile.NodeColumns(graph).RemoveAll(column => column.Name == GraphFile.TitleColumn);
        var names = columns.Select(column => column.Name).Concat(Reserved).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column => column with { Name = NameOf(column.Name) })];

        // A facet may be called tags, and its terms have blanks.
        string NameOf(string name)
        {
            if (!Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
                return name;
            do
            {
                name = "facet_" + name;
            }
            while (!names.Add(name));
            return name;
        }
    }

    private static void WriteProperties(YamlWriter yaml, Node node, ImmutableArray<GraphColumn<Node>> columns)
    {
        string?[] names = [node.Label, node.Paper?.ShortName];
        WriteList(yaml, "aliases", names.OfType<string>().Distinct(StringComparer.Ordinal));
        foreach (var column in columns)
        {
            var text = column.Name == "url" ? WebLink.Of(node.Url) : column.TextOf(node);
            if (text is not { Length: > 0 })
                continue;
            if (column.Type is GraphColumnType.Integer or GraphColumnType.Real)
                yaml.WriteRaw(column.Name, text);
            else if (column.Type == GraphColumnType.List)
                WriteList(yaml, column.Name, column.ValuesOf(node));
            else
                yaml.Write(column.Name, NoteLink.Unlink(text));
        }
    }

    private static void WriteList(YamlWriter yaml, string key, IEnumerable<string> texts)
    {
        yaml.Start(key);
        foreach (var text in texts)
            yaml.WriteItem(NoteLink.Unlink(text));
        yaml.End();
    }

    private static void WriteSection(TextWriter note, string heading, IEnumerable<string> items)
    {
        note.Write($"\n## {heading}\n\n");
        foreach (var item in items)
            note.Write($"- {item}\n");
    }

    private static string Heading(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');

    // A weight is 1 where nobody says otherwise.
    private static string LinkOf(Relation relation) => relation.Weight == 1
        ? NoteLink.To(relation.Target)
        : string.Create(CultureInfo.InvariantCulture, $"{NoteLink.To(relation.Target)} (weight {relation.Weight})");
}
