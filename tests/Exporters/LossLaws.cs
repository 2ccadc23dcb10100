using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

/// <summary>What a format declares to hold is in its documents, and nothing else is; so no declaration can drift.</summary>
public class LossLaws
{
    // The words of LossGraphs for each field.
    private static readonly (string Field, string Pattern)[] Marks =
    [
        ("key", "qkey"), ("title", "qtitle"), ("authors", "(?i)qauthor"),
        ("more-authors", "others|et al"), ("affiliations", "qaffiliation"), ("year", "1987"),
        ("month", @"1987[-/]11|1987, 11|\bnov\b"), ("venue", "qshort|qvenue|qproceedings"), ("arxiv", "2403[.]06764"),
        ("doi", "10[.]1234/qdoi"), ("openreview", "qForum123"), ("acl", "2024[.]acl-long[.]123"),
        ("links", "qlink"), ("link-labels", "qlabel"), ("code", "qowner/qcode"), ("notes", "qremark"),
    ];

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    public static TheoryData<string, string> FormatsAndForms => new(
        from format in ExportFormats.All from form in LossGraphs.Forms select (format.Name, form));

    public static TheoryData<string, bool, bool> FormatsAndTrees => new(
        from format in ExportFormats.All
        from tree in new[] { (true, true), (true, false), (false, true) }
        select (format.Name, tree.Item1, tree.Item2));

    [Theory, MemberData(nameof(FormatsAndForms))]
    public void A_field_is_in_the_output_or_among_the_losses(string format, string form)
    {
        List<string> wrong = [];
        foreach (var type in LossGraphs.Types)
        {
            var paper = LossGraphs.PaperOf(type, form);
            var graph = Graphs.GraphOf(new() { Papers = [paper] });
            var text = Render(format, graph);
            var losses = LossesOf(format, graph);
            foreach (var field in KnownFieldsOf(paper))
            {
                Note($"{type} {field}", Regex.IsMatch(text, MarkOf(field, paper)), losses.Any(loss => loss is { Kind: LossKind.Field } && loss.Name == field));
            }
            foreach (var field in paper.Fields)
            {
                if (field.Value != "en")
                    Note($"{type} .bib {field.Name}", Regex.IsMatch(text, $@"qb{field.Name}\b"), losses.Any(loss => loss is { Kind: LossKind.BibField } && loss.Name == field.Name));
            }
        }
        Assert.True(wrong.Count == 0, string.Join("; ", wrong));

        void Note(string what, bool isThere, bool isLost)
        {
            if (isThere == isLost)
                wrong.Add($"{what} is {(isThere ? "there, and counted as lost" : "neither there nor counted as lost")}");
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_type_of_entry_that_is_held_tells_it_from_an_unknown_one(string format)
    {
        var other = RenderOf("qother");
        foreach (var type in LossGraphs.Types.Where(type => type is not ("" or "misc")))
        {
            var graph = GraphOf(type);
            var isLost = LossesOf(format, graph).Any(loss => loss is { Kind: LossKind.Field, Name: "entry-type" });
            Assert.Equal((type, Render(format, graph) == other), (type, isLost));
        }

        string RenderOf(string type) => Render(format, GraphOf(type));

        static PaperGraph GraphOf(string type) => Graphs.GraphOf(new() { Papers = [LossGraphs.PaperOf(type, "published")] });
    }

    [Theory, MemberData(nameof(FormatsAndTrees))]
    public void A_node_is_in_the_output_or_among_the_losses(string format, bool hasFacets, bool hasSections)
    {
        var graph = LossGraphs.Related(hasFacets, hasSections);
        var text = Render(format, graph);
        var losses = LossesOf(format, graph);

        foreach (var kind in new[] { NodeKind.Facet, NodeKind.Term, NodeKind.Section })
        {
            var missing = graph.Nodes.Where(node => node.Kind == kind && !Regex.IsMatch(text, $@"\b{node.Label}\b")).ToList();
            var names = $"{kind} {string.Join(' ', missing.Select(node => node.Label))}";
            var lost = losses.FirstOrDefault(loss => loss.Kind == LossKind.Node && string.Equals(loss.Name, kind.ToString(), StringComparison.OrdinalIgnoreCase));
            Assert.Equal((names, missing.Count), (names, lost.Count));
        }
        Assert.Equal(text.Contains("qlist", StringComparison.Ordinal), losses.All(loss => loss.Kind != LossKind.ListTitle));
        // Where the relations are not there, neither are their weights.
        if (losses.All(loss => loss is not { Kind: LossKind.Relation, Name: "cites" }))
            Assert.Equal(text.Contains("7.25", StringComparison.Ordinal), losses.All(loss => loss.Kind != LossKind.Part));
    }

    [Theory, MemberData(nameof(FormatsAndTrees))]
    public void A_relation_that_is_held_changes_the_output_and_one_that_is_lost_does_not(string format, bool hasFacets, bool hasSections)
    {
        var graph = LossGraphs.Related(hasFacets, hasSections);
        var text = Render(format, graph);
        var losses = LossesOf(format, graph);
        foreach (var category in Carried.RelationCategories)
        {
            var kinds = graph.Relations.Where(relation => relation.Kind.Category == category).CountBy(relation => relation.Kind.Name).ToList();
            if (kinds.Count == 0)
                continue;
            var isHeld = Render(format, LossGraphs.Related(hasFacets, hasSections, category)) != text;
            foreach (var (kind, count) in kinds)
            {
                var lost = losses.FirstOrDefault(loss => loss.Kind == LossKind.Relation && loss.Name == kind).Count;
                Assert.True(isHeld ? lost < count : lost == count, $"{kind}: {lost} of {count} lost; they {(isHeld ? "change" : "do not change")} the output");
            }
        }
    }

    [Fact]
    public void Authors_beyond_the_limit_are_counted()
    {
        var graph = Graphs.GraphOf(new() { Papers = [LossGraphs.PaperOf("", "whole")] });
        var options = ExportOptions.Default with { Bibliography = new() { MaxAuthors = 1 } };

        Assert.Contains(new Loss(LossKind.Part, "authors", 1), Losses.Of(graph, ExportFormats.Find("bibtex")!, options));
    }

    private static string MarkOf(string field, Paper paper) => field switch
    {
        "short-name" => paper.ShortName!,
        "url" => paper.Url!.Contains("qpage", StringComparison.Ordinal) ? "qpage" : Regex.Escape(paper.Url),
        _ => Marks.First(mark => mark.Field == field).Pattern,
    };

    private static ImmutableArray<Loss> LossesOf(string format, PaperGraph graph) =>
        Losses.Of(graph, ExportFormats.Find(format)!, ExportOptions.Default);

    private static string Render(string format, PaperGraph graph) => string.Join('\n',
        MemoryOutput.Render(ExportFormats.Find(format)!.Create(ExportOptions.Default), graph)
            .Select(document => Encoding.UTF8.GetString(document.Bytes)));

    // All that the graphs of these laws may know of a paper; a mark that a field shares says nothing of it.
    private static IEnumerable<string> KnownFieldsOf(Paper paper)
    {
        var ids = paper.Identifiers;
        (string Field, bool IsKnown)[] fields =
        [
            ("key", true), ("title", true), ("short-name", true), ("authors", !paper.Authors.IsEmpty),
            ("more-authors", paper.HasMoreAuthors), ("affiliations", !paper.Authors.IsEmpty), ("year", paper.Date is not null),
            ("month", paper.Date is not null), ("venue", paper.Venue is not null), ("arxiv", ids.Arxiv is not null),
            ("doi", ids.Doi is not null), ("openreview", ids.OpenReview is not null), ("acl", ids.Acl is not null),
            ("url", paper.Url is not null), ("links", !paper.Links.IsEmpty), ("link-labels", !paper.Links.IsEmpty),
            ("code", !paper.Repositories.IsEmpty), ("notes", true),
        ];
        return fields.Where(field => field.IsKnown).Select(field => field.Field);
    }
}
