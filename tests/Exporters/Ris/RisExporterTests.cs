using SurveyGraph.Exporters.Ris;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Ris;

public class RisExporterTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("hostile")]
    public void Every_line_is_a_tag_and_a_value_and_every_record_starts_and_ends(string graph)
    {
        var records = Render(Graphs.Named(graph)).Split("\r\n\r\n");

        Assert.Equal(Graphs.Named(graph).Papers.Count(), records.Length);
        foreach (var record in records)
        {
            var lines = record.TrimEnd('\r', '\n').Split("\r\n");
            Assert.All(lines, line => Assert.Matches(@"^[A-Z][A-Z0-9]  - \S*( \S+)*$|^ER  - $", line));
            Assert.StartsWith("TY  - ", lines[0], StringComparison.Ordinal);
            Assert.Equal("ER  - ", lines[^1]);
            Assert.Single(lines, line => line.StartsWith("TY", StringComparison.Ordinal));
            Assert.Single(lines, line => line.StartsWith("ER", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Names_are_family_given_and_suffix_and_a_comma_holds_an_organisation_together() =>
        Assert.Equal(
            ["van der Berg, Jan, Jr.", "Llama Team,", "Barnes and Noble Inc.,", "OpenAI,", "others"],
            Values("AU", new()
            {
                Title = "A",
                Authors =
                [
                    new("Berg", "Jan", "van der", "Jr."), new("Llama Team", IsOrganisation: true),
                    new("Barnes and Noble, Inc.", IsOrganisation: true), new("OpenAI", IsOrganisation: true),
                ],
                HasMoreAuthors = true,
            }));

    [Fact]
    public void A_conference_paper_names_the_conference_and_the_proceedings()
    {
        var paper = new Paper
        {
            Title = "A",
            Venue = new("CVPR", "Conference on Vision", VenueKind.Conference, "Proceedings of CVPR")
        };

        Assert.Equal(["CONF"], Values("TY", paper));
        Assert.Equal(["Conference on Vision"], Values("T2", paper));
        Assert.Equal(["Proceedings of CVPR"], Values("C3", paper));
    }

    [Theory]
    [InlineData("19--35", "19", "35")]
    [InlineData("19–35", "19", "35")]
    [InlineData("e1234", "e1234", null)]
    [InlineData("1--3, 7--9", "1-3, 7-9", null)]
    public void Pages_are_the_first_and_the_last(string pages, string first, string? last)
    {
        var paper = new Paper { Title = "A", EntryType = new("article"), Fields = [new("pages", pages)] };

        Assert.Equal([first], Values("SP", paper));
        Assert.Equal(last is null ? [] : [last], Values("EP", paper));
    }

    [Fact]
    public void The_day_a_page_was_seen_and_a_date_that_is_more_than_one_are_there_too()
    {
        var paper = new Paper
        {
            Title = "A",
            Fields = [new("urldate", "2023-01"), new("date", "1990~/.."), new("pmid", "17")],
        };

        Assert.Equal(["2023/01//"], Values("Y2", paper));
        Assert.Equal(["Issued: 1990~/..", "PMID: 17"], Values("N1", paper));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(9, null, "2024/09//")]
    [InlineData(9, 29, "2024/09/29/")]
    public void A_date_has_empty_places_for_what_is_not_known(int? month, int? day, string? date)
    {
        var paper = new Paper { Title = "A", Date = PublicationDate.Create(2024, month, day) };

        Assert.Equal(["2024"], Values("PY", paper));
        Assert.Equal(date is null ? [] : [date], Values("DA", paper));
    }

    [Fact]
    public void Keywords_have_a_line_each_and_terms_are_among_them() =>
        Assert.Equal(["merging", "pruning"], Render(Graphs.Small).Split("\r\n")
            .Where(line => line.StartsWith("KW  - ", StringComparison.Ordinal)).Select(line => line[6..]).Skip(1));

    private static IEnumerable<string> Values(string tag, Paper paper) =>
        Render(Graphs.GraphOf(new() { Papers = [paper] })).Split("\r\n")
            .Where(line => line.StartsWith(tag + "  - ", StringComparison.Ordinal)).Select(line => line[6..]);

    private static string Render(SurveyGraph.Graph.PaperGraph graph) =>
        MemoryOutput.RenderText(new RisExporter(), graph);
}
