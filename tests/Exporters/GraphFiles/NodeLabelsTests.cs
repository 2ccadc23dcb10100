using System.Globalization;
using SurveyGraph.Exporters.GraphFiles;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.GraphFiles;

public class NodeLabelsTests
{
    private const string Long = "Folding Wide Sheets of Paper into Boxes Without a Single Cut";

    [Fact]
    public void A_paper_goes_by_its_short_name() =>
        Assert.Equal(["FoldNet", "CutNet"], Labels(
            Of("Folding: Sheets", 2024, "Lee") with { ShortName = "FoldNet" }, Of("CutNet: " + Long, 2024, "Lee")));

    [Fact]
    public void A_short_title_stands_as_it_is() =>
        Assert.Equal(["Folding Wide Sheets"], Labels(Of("Folding Wide Sheets", 2024, "Lee")));

    [Fact]
    public void Others_go_by_authors_and_year() =>
        Assert.Equal(
            ["Lee 2024", "Lee and Chen 2024", "Lee et al. 2024", "Chen et al. 2024"],
            Labels(Of(Long, 2024, "Lee"), Of(Long, 2024, "Lee", "Chen"), Of(Long, 2024, "Lee", "Chen", "Roe"),
                Of(Long, 2024, "Chen") with { HasMoreAuthors = true }));

    [Fact]
    public void A_particle_belongs_to_the_name() =>
        Assert.Equal(["van den Berg 2024"], Labels(
            Of(Long, 2024) with { Authors = [new("Berg", "Ann", "van den")] }));

    [Fact]
    public void What_authors_and_year_do_not_tell_apart_goes_by_its_title() =>
        Assert.Equal(
            ["Folding Wide Sheets of Paper into Boxes…", "Cutting Wide Sheets of Paper into Boxes…", "Lee 2023"],
            Labels(Of(Long, 2024, "Lee"), Of(Long.Replace("Folding", "Cutting", StringComparison.Ordinal), 2024, "Lee"),
                Of(Long, 2023, "Lee")));

    [Fact]
    public void Without_authors_or_a_year_the_title_ends_at_a_word() =>
        Assert.Equal(
            ["Folding Wide Sheets of Paper into Boxes…", "Folding Wide Sheets of Paper into Boxes…"],
            Labels(Of(Long, 2024), Of(Long, null, "Lee")));

    [Fact]
    public void Names_too_long_for_a_point_are_cut()
    {
        var words = new string('w', 300);

        Assert.All(
            Labels(Of(words + ": " + words, 2024, words), Of("x", null) with { ShortName = words }),
            label => Assert.InRange(label.Length, 1, 50));
    }

    [Fact]
    public void All_other_nodes_have_their_names()
    {
        var graph = Graphs.Hostile;
        var labels = new NodeLabels(graph);

        Assert.All(graph.Nodes.Where(node => node.Kind != NodeKind.Paper),
            node => Assert.Equal(node.Label, labels.LabelOf(node)));
    }

    private static Paper Of(string title, int? year, params string[] authors) => new()
    {
        Title = title,
        Date = year is { } number ? PublicationDate.Create(number) : null,
        Authors = [.. authors.Select(family => new PersonName(family, "Ann"))],
    };

    private static IEnumerable<string> Labels(params Paper[] papers)
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers = [.. papers.Index().Select(paper => paper.Item with
            {
                Key = CitationKey.Parse(string.Create(CultureInfo.InvariantCulture, $"key{paper.Index}")),
            })],
        });
        return graph.Papers.Select(new NodeLabels(graph).LabelOf);
    }
}
