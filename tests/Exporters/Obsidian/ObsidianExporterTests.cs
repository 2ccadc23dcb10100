using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters.Obsidian;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Views;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SurveyGraph.Tests.Exporters.Obsidian;

public class ObsidianExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    public static TheoryData<string, string> GraphsAndViews => new(
        from graph in Graphs.All
        from view in GraphViews.All
        select (graph.Name, view.Name));

    [Theory, MemberData(nameof(GraphsAndViews))]
    public void Every_link_leads_to_a_note_and_every_note_is_reached(string graph, string view)
    {
        var notes = Export(GraphViews.Find(view)!.Apply(Graphs.Named(graph)));

        HashSet<string> reached = ["survey-index"];
        Queue<string> next = new(reached);
        while (next.TryDequeue(out var name))
        {
            foreach (var target in LinksOf(notes[name]).Where(reached.Add))
            {
                Assert.True(notes.ContainsKey(target), $"{name} links to {target}, which is no note");
                next.Enqueue(target);
            }
        }
        Assert.Equal(notes.Keys.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(GraphsAndViews))]
    public void Properties_are_YAML_and_give_the_name_back(string graph, string view)
    {
        var shown = GraphViews.Find(view)!.Apply(Graphs.Named(graph));
        var notes = Export(shown);

        foreach (var node in shown.Nodes.Where(node => node.Kind != NodeKind.Repository))
        {
            var properties = PropertiesOf(notes.Single(note => HasName(note.Key, node)).Value);
            var aliases = Assert.IsType<YamlSequenceNode>(properties.Children["aliases"]);
            Assert.Equal(node.Label.Replace("[[", "[ [", StringComparison.Ordinal), aliases[0].ToString());
        }

        // A long identifier is cut, and told from others by a hash.
        static bool HasName(string name, Node node) =>
            name == node.Id || (node.Id.Length > 100 && name.StartsWith(node.Id[..50], StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_links_to_what_it_is_related_to()
    {
        var note = Export(Graphs.Small)["paper-chen2024image"];

        Assert.Contains("\n## Builds on\n\n- [[paper-", note, StringComparison.Ordinal);
        Assert.Contains(
            "- [[term-method-attention-based-pruning|attention-based pruning]]\n", note, StringComparison.Ordinal);
        Assert.Contains(
            "- [pkunlp-icler/FastV](https://github.com/pkunlp-icler/FastV)\n", note, StringComparison.Ordinal);
        Assert.Contains("\naliases:\n  - \"An Image is Worth", note, StringComparison.Ordinal);
        Assert.Contains("\n  - \"FastV\"\n", note, StringComparison.Ordinal);
        Assert.Contains("\nyear: 2024\n", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_notes_fit_every_system_and_differ_in_more_than_case()
    {
        var longName = new string('w', 300);
        var notes = Export(Graphs.GraphOf(new()
        {
            Papers =
            [
                Paper("Chen", "A"), Paper("chen", "B"), Paper("con", "C"), Paper("survey-index", "D"),
                Paper(longName + "1", "E"), Paper(longName + "2", "F"),
            ],
        }));

        Assert.Equal(7, notes.Count);
        Assert.All(notes.Keys, name => Assert.InRange(name.Length, 1, 100));
        Assert.Equal(7, notes.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("con", notes.Keys);
    }

    [Fact]
    public void A_facet_called_as_a_property_of_Obsidian_is_none()
    {
        var properties = PropertiesOf(Export(Graphs.GraphOf(new()
        {
            Papers =
            [
                Paper("a", "A") with
                {
                    Tags = [Tag("tags", "two words"), Tag("facet_tags", "2"), Tag("aliases", "x")],
                },
            ],
        }))["paper-a"]);

        Assert.False(properties.Children.ContainsKey("tags"));
        string[] names = [.. properties.Children.Keys.Select(key => key.ToString())];
        Assert.Contains("facet_aliases", names);
        Assert.Contains("facet_tags", names);
        Assert.Contains("facet_facet_tags", names);

        static FacetTag Tag(string facet, string value) => new(facet, value, "column", Place);
    }

    [Fact]
    public void Text_is_no_link_no_comment_and_no_mark()
    {
        var notes = Export(Graphs.GraphOf(new()
        {
            Papers = [Paper("a", "[[Home|x]] 100%%% ==y== [[[z]]]"), Paper("b", "B")],
            Relations = [new("b", "a", RelationKind.Cites, Place)],
        }));

        var note = notes["paper-a"];
        var heading = note[note.IndexOf("\n# ", StringComparison.Ordinal)..];
        Assert.Empty(LinksOf(note));
        Assert.DoesNotContain("%%", heading, StringComparison.Ordinal);
        Assert.DoesNotContain("==", heading, StringComparison.Ordinal);
        Assert.Contains(
            "- [[paper-a|((Home/x)) 100% % % ==y== (((z)))]]\n", notes["paper-b"], StringComparison.Ordinal);
    }

    private static Paper Paper(string key, string title) =>
        new() { Key = CitationKey.Parse(key), Title = title, Origins = [Place] };

    private static Dictionary<string, string> Export(PaperGraph graph) =>
        MemoryOutput.Render(new ObsidianExporter(), graph).ToDictionary(
            note => Path.GetFileNameWithoutExtension(note.Name), note => Encoding.UTF8.GetString(note.Bytes));

    // All that Obsidian takes for a link, in properties too.
    private static IEnumerable<string> LinksOf(string note) =>
        Regex.Matches(note, @"(?<!\\)\[\[(?<target>[^\]|#^\n]*)[^\]\n]*\]\]")
            .Select(link => link.Groups["target"].Value);

    private static YamlMappingNode PropertiesOf(string note)
    {
        var yaml = new YamlStream();
        using var text = new StringReader(note[4..note.IndexOf("\n---\n", StringComparison.Ordinal)]);
        yaml.Load(text);
        return Assert.IsType<YamlMappingNode>(yaml.Documents[0].RootNode);
    }
}
