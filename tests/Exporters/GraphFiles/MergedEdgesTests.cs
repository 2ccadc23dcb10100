using System.Text;
using System.Xml.Linq;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Views;
using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

/// <summary>What files of nodes and edges say of an edge that stands for several relations.</summary>
public class MergedEdgesTests
{
    private static readonly PaperGraph Merged = ParallelRelations.Merge(Graphs.Small);

    public static TheoryData<string> Formats =>
        [.. ExportFormats.All.Where(format => format.Takes.HasFlag(ExportChoices.ParallelEdges))
            .Select(format => format.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void It_has_one_identifier_and_the_names_of_all(string format)
    {
        var documents = TextOf(format, Merged);

        Assert.Contains("paper-chen2024image:builds-on.cites:paper-doe2022token", documents, StringComparison.Ordinal);
        Assert.Contains("builds-on; cites", documents, StringComparison.Ordinal);
        Assert.Contains("relations", documents, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Unmerged_edges_have_no_column_for_it(string format) => Assert.DoesNotContain(
        "relations", TextOf(format, Graphs.Small), StringComparison.Ordinal);

    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void All_of_it_arrives_in_Gephi(string name)
    {
        var graph = ParallelRelations.Merge(Graphs.Named(name));

        Complaints.AssertNone(GephiRules.Broken(XDocument.Parse(TextOf("graphml", graph))));
        Complaints.AssertNone(GexfRules.Broken(XDocument.Parse(TextOf("gexf", graph))));
    }

    private static string TextOf(string format, PaperGraph graph) => string.Concat(
        MemoryOutput.Render(ExportFormats.Find(format)!.Create(ExportOptions.Default), graph)
            .Select(document => Encoding.UTF8.GetString(document.Bytes)));
}
