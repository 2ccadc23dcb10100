using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.LossReports;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.LossReports;

/// <summary>
/// What a format declares to hold is in its documents, and nothing else: so no declaration can drift.
/// </summary>
public class LossLaws
{
    // The words of LossGraphs for each field.
    private static readonly (string Field, string Pattern)[] Marks =
    [
        ("key", "qkey"), ("title", "Great {?qtitle"), ("authors", "(?i)qauthor"),
            ("more-authors", "others|et al|moreAuthors"),
        ("affiliations", "qaffiliation"), ("year", "1987"), ("month", @"1987[-/]11|1987, 11|\bnov\b"),
        ("venue", "qshort|qvenue|qproceedings"), ("arxiv", "2403[.]06764"), ("doi", "10[.]1234/qdoi"),
        ("openreview", "qForum123"), ("acl", "2024[.]acl-long[.]123"), ("links", "qlink"), ("link-labels", "qlabel"),
        ("code", "qowner/qcode"), ("notes", "qremark"),
    ];

    /// <summary>What users may choose that changes what an output holds.</summary>
    private static readonly (string Name, ExportOptions Options)[] Choices =
    [
        ("usual", ExportOptions.Default),
        ("facets", new() { Facets = ["qfacet"] }),
        ("facet columns", new() { Columns = ["paper", "date", "authors", "qfacet"] }),
        ("columns", new() { Columns = ["key", "name", "venue", "arxiv", "doi", "section", "code"] }),
        ("article", new() { Bibliography = new() { ArxivStyle = ArxivStyle.Article } }),
    ];

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    public static TheoryData<string, string> FormatsAndForms => new(
        from format in ExportFormats.All from form in LossGraphs.Forms select (format.Name, form));

    public static TheoryData<string, bool, bool> FormatsAndTrees => new(
        from format in ExportFormats.All
        from tree in new[] { (true, true), (true, false), (false, true) }
        select (format.Name, tree.Item1, tree.Item2));

    public static TheoryData<string, string> FormatsAndGraphs => new(
        from format in ExportFormats.All from graph in Graphs.All select (format.Name, graph.Name));

    [Theory, MemberData(nameof(FormatsAndForms))]
    public void A_field_is_in_the_output_or_among_the_losses(string format, string form)
    {
        List<string> wrong = [];
        foreach (var (choice, options) in Choices)
        {
            foreach (var type in LossGraphs.Types)
            {
                var paper = LossGraphs.PaperOf(type, form);
                var graph = Graphs.GraphOf(new() { Papers = [paper] });
                var text = Render(format, graph, options);
                var losses = Losses.Of(graph, ExportFormats.Find(format)!, options);
                foreach (var (kind, name, mark) in FactsOf(paper))
                {
                    var isThere = Regex.IsMatch(text, mark);
                    if (isThere == losses.Any(loss => loss.Kind == kind && loss.Name == name))
                        wrong.Add($"{choice}, '{type}': {name} is {(isThere ? "there and lost" : "nowhere")}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_type_of_entry_that_is_held_tells_it_from_an_unknown_one(string format)
    {
        var unknown = Render(format, GraphOf("qother"), ExportOptions.Default);
        foreach (var type in LossGraphs.Types.Where(type => type is not ("" or "misc")))
        {
            var graph = GraphOf(type);
            var losses = Losses.Of(graph, ExportFormats.Find(format)!, ExportOptions.Default);
            var isLost = losses.Any(loss => loss is { Kind: LossKind.Field, Name: "entry-type" });
            Assert.Equal((type, Render(format, graph, ExportOptions.Default) == unknown), (type, isLost));
        }

        static PaperGraph GraphOf(string type) =>
            Graphs.GraphOf(new() { Papers = [LossGraphs.PaperOf(type, "published")] });
    }

    [Theory, MemberData(nameof(FormatsAndTrees))]
    public void A_node_is_in_the_output_or_among_the_losses(string format, bool hasFacets, bool hasSections)
    {
        var graph = LossGraphs.Related(hasFacets, hasSections);
        foreach (var (choice, options) in Choices)
        {
            var text = Render(format, graph, options);
            var losses = Losses.Of(graph, ExportFormats.Find(format)!, options);
            foreach (var kind in Carried.NodeKinds)
            {
                string[] missing =
                [
                    .. graph.Nodes.Where(node => node.Kind == kind).Select(node => node.Label)
                        .Where(label => !Regex.IsMatch(text, $@"\b{label}\b")),
                ];
                var names = $"{choice}: {string.Join(' ', missing)}";
                Assert.Equal((names, missing.Length), (names, CountOf(losses, LossKind.Node, LossGraphs.NameOf(kind))));
            }
            Assert.Equal(!text.Contains("qlist", StringComparison.Ordinal), CountOf(losses, LossKind.ListTitle) > 0);
            // Where the relations are not there, neither are their weights.
            if (CountOf(losses, LossKind.Relation, "cites") == 0)
                Assert.Equal(!text.Contains("7.25", StringComparison.Ordinal), CountOf(losses, LossKind.Part) > 0);
        }
    }

    [Theory, MemberData(nameof(FormatsAndTrees))]
    public void A_relation_changes_the_output_or_is_among_the_losses(string format, bool hasFacets, bool hasSections)
    {
        var graph = LossGraphs.Related(hasFacets, hasSections);
        foreach (var (choice, options) in Choices)
        {
            var text = Render(format, graph, options);
            var losses = Losses.Of(graph, ExportFormats.Find(format)!, options);
            foreach (var category in Carried.RelationCategories)
            {
                var isHeld = Render(format, LossGraphs.Related(hasFacets, hasSections, category), options) != text;
                foreach (var (kind, count) in graph.Relations.Where(relation => relation.Kind.Category == category)
                    .CountBy(relation => relation.Kind.Name))
                {
                    var lost = CountOf(losses, LossKind.Relation, kind);
                    Assert.True(isHeld ? lost < count : lost == count,
                        $"{choice}: {kind} {(isHeld ? "changes" : "does not change")} the output, {lost} of {count} lost");
                }
            }
        }
    }

    [Theory, InlineData("mermaid", 6), InlineData("markdown", 0)]
    public void Of_a_facet_that_divides_one_branch_the_rest_is_lost_unless_a_figure_shows_it(string format, int lost)
    {
        // Each third paper of the large section has no term, and the small one is not divided.
        var graph = LossGraphs.Divided(large: 120, small: 9);

        var losses = Losses.Of(graph, ExportFormats.Find(format)!, ExportOptions.Default);

        Assert.Equal(lost, CountOf(losses, LossKind.Relation, "has-qfacet"));
        Assert.Equal(0, CountOf(losses, LossKind.Relation, "listed-in"));
        Assert.Equal(0, CountOf(losses, LossKind.Node, "term"));
    }

    [Fact]
    public void Authors_beyond_the_limit_are_counted()
    {
        var graph = Graphs.GraphOf(new() { Papers = [LossGraphs.PaperOf("", "whole")] });
        var options = ExportOptions.Default with { Bibliography = new() { MaxAuthors = 1 } };

        Assert.Equal(1, CountOf(Losses.Of(graph, ExportFormats.Find("bibtex")!, options), LossKind.Part, "authors"));
    }

    [Fact]
    public void Commas_that_RIS_has_no_room_for_are_counted()
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers = [new() { Title = "T",
            Authors = [new("A, B, Inc.", IsOrganisation: true)] }]
        });

        Assert.Equal(2, CountOf(
            Losses.Of(graph, ExportFormats.Find("ris")!, ExportOptions.Default), LossKind.Part, "commas in names"));
    }

    [Fact]
    public void Names_that_a_picture_cuts_short_are_counted()
    {
        var section = new Section(string.Concat(Enumerable.Repeat("long ", 40)), null, LossGraphs.Place);
        var graph = Graphs.GraphOf(new() { Sections = [section] });

        Assert.Equal(1, CountOf(
            Losses.Of(graph, ExportFormats.Find("mermaid")!, ExportOptions.Default), LossKind.Part,
            "names of branches"));
        Assert.Equal(0, CountOf(
            Losses.Of(graph, ExportFormats.Find("markdown")!, ExportOptions.Default), LossKind.Part,
            "names of branches"));
    }

    [Theory, InlineData("mermaid-sankey", 2), InlineData("mermaid-pie", 1), InlineData("mermaid-chart", 1)]
    public void Names_of_terms_that_a_diagram_changes_are_counted(string format, int changed)
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers = [.. new[] { "plain", "论文", new string('w', 99) }.Select(term => new Paper
            {
                Title = $"On {term}",
                Tags = [new("row", term, "tag", LossGraphs.Place), new("column", "x", "tag", LossGraphs.Place)],
            })],
        });
        var losses = Losses.Of(graph, ExportFormats.Find(format)!, new() { Facets = ["row", "column"] });

        Assert.Equal(changed, CountOf(losses, LossKind.Part, "names of terms"));
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void Losses_are_counted_once_in_any_graph(string format, string graph)
    {
        var losses = Losses.Of(Graphs.Named(graph), ExportFormats.Find(format)!, ExportOptions.Default);

        Assert.All(losses, loss => Assert.True(loss.Count > 0));
        Assert.Equal(losses.Length, losses.DistinctBy(loss => (loss.Kind, loss.Name)).Count());
        Assert.Equal(losses.IsEmpty, Losses.Describe(losses).Length == 0);
    }

    // All that the graphs of these laws know of a paper, by the mark that says so.
    private static IEnumerable<(LossKind Kind, string Name, string Mark)> FactsOf(Paper paper)
    {
        var ids = paper.Identifiers;
        HashSet<string> unknown = [];
        NoteUnless("authors", !paper.Authors.IsEmpty);
        NoteUnless("affiliations", !paper.Authors.IsEmpty);
        NoteUnless("more-authors", paper.HasMoreAuthors);
        NoteUnless("year", paper.Date is not null);
        NoteUnless("month", paper.Date is not null);
        NoteUnless("venue", paper.Venue is not null);
        NoteUnless("arxiv", ids.Arxiv is not null);
        NoteUnless("doi", ids.Doi is not null);
        NoteUnless("openreview", ids.OpenReview is not null);
        NoteUnless("acl", ids.Acl is not null);
        NoteUnless("links", !paper.Links.IsEmpty);
        NoteUnless("link-labels", !paper.Links.IsEmpty);
        NoteUnless("code", !paper.Repositories.IsEmpty);
        foreach (var (field, mark) in Marks.Where(mark => !unknown.Contains(mark.Field)))
            yield return (LossKind.Field, field, mark);
        yield return (LossKind.Field, "short-name", paper.ShortName!);
        if (paper.Url is { } url)
            yield return (LossKind.Field, "url",
                url.Contains("qpage", StringComparison.Ordinal) ? "qpage" : Regex.Escape(url));
        foreach (var field
            in paper.Fields.Where(field => field.Value.Contains("qb" + field.Name, StringComparison.Ordinal)))
            yield return (LossKind.BibField, field.Name, $@"qb{field.Name}\b");

        void NoteUnless(string field, bool isKnown)
        {
            if (!isKnown)
                unknown.Add(field);
        }
    }

    private static int CountOf(ImmutableArray<Loss> losses, LossKind kind, string? name = null) =>
        losses.Where(loss => loss.Kind == kind && (name is null || loss.Name == name)).Sum(loss => loss.Count);

    private static string Render(string format, PaperGraph graph, ExportOptions options) => string.Join('\n',
        MemoryOutput.Render(ExportFormats.Find(format)!.Create(options), graph)
            .Select(document => Encoding.UTF8.GetString(document.Bytes)));
}
