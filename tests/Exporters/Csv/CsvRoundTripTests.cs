using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Csv;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Csv;

/// <summary>A table of papers reads back as these papers.</summary>
public partial class CsvRoundTripTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    private static readonly Gen<string> Words = Gen.OneOf(
        PaperText.Words.Select(words => "A " + words),
        Gen.OneOf("=1+1", "-x", "'=1", "a; -b; '+c", "@all \"quoted\", and more", "+1; ''-2"));

    private static readonly Gen<Venue?> Venues = Gen.OneOf(
        Gen.Const((Venue?)null),
        Gen.OneOf("CVPR", "CVPR Workshops", "ECCV", "NeurIPS", "TPAMI", "arXiv").Select(VenueTable.Default.Find),
        Gen.OneOf(VenueKind.Journal, VenueKind.Conference, VenueKind.Unknown, VenueKind.Book)
            .Select(kind => (Venue?)Venue.Unlisted("=Proc. of R&D, Łódź", kind)));

    private static readonly Gen<Identifiers> Ids =
        from arxiv in Gen.Bool
        from doi in Gen.OneOf("", "10.1234/a_b(c)")
        from openReview in Gen.Bool
        from acl in Gen.Bool
        select new Identifiers(
            arxiv && ArxivId.TryParse("2403.06764", out var id) ? id : null,
            Doi.TryParse(doi, out var name) ? name : null,
            openReview && OpenReviewId.TryParse("YicbFdNTTy", out var review) ? review : null,
            acl && AclId.TryParse("2024.acl-long.123", out var anthology) ? anthology : null);

    private static readonly Gen<ImmutableArray<BibField>> Fields =
        from volume in Gen.OneOf("", "12", "{Special} \\emph{issue}")
        from title in Gen.OneOf("", "{\\LaTeX} and $x^2$")
        from note in Gen.OneOf("", "-1 % of it; = all")
        select (ImmutableArray<BibField>)[.. new BibField[] { new("note", note), new("title", title),
            new("volume", volume) }.Where(field => field.Value.Length > 0)];

    private static readonly ImmutableArray<Section> Sections = SectionsOf("=Early Work", "Image", "R&D, etc.");

    private static readonly Gen<ImmutableArray<FacetTag>> Tags =
        from facet in Gen.OneOf("volume", "stage", "Base Model", "=facet", "number")
        from values in Gen.OneOf("in-LLM", "-2", "'x'", "a, b", "=cmd|' /C calc'!A0").Array[0, 3]
        select (ImmutableArray<FacetTag>)[.. values.Select(value => new FacetTag(facet, value, "column", Place))];

    private static readonly Gen<Paper> Papers =
        from title in Words
        from shortName in Gen.OneOf(null, "FastV", "-V")
        from authors in PaperText.Names.Array[0, 3]
        from hasMore in Gen.Bool
        from date in Gen.OneOf<PublicationDate?>(null, PublicationDate.Create(2024), PublicationDate.Create(2024, 9),
            PublicationDate.Create(2024, 9, 29))
        from venue in Venues
        from ids in Ids
        from url in Gen.OneOf(null, "https://example.org/a_b%20c~d")
        from links in Gen.OneOf<string[]>([], ["https://example.org/project"],
            ["https://example.org/1?a=b&c", "https://example.org/2#x"])
        from code in Gen.OneOf<string[]>([], ["https://github.com/pkunlp-icler/FastV"],
            ["https://github.com/a/b", "https://gitlab.com/c/d"])
        from type in Gen.OneOf(null, "phdthesis", "inproceedings")
        from fields in Fields
        from tags in Tags
        from sections in Gen.OneOf(Sections.Select(Gen.Const).ToArray()).Array[0, 3]
        select new Paper
        {
            Title = title,
            ShortName = shortName,
            Authors = [.. authors],
            HasMoreAuthors = hasMore,
            Date = date,
            EntryType = type is null ? null : new(type),
            Venue = venue,
            Identifiers = ids,
            Url = url,
            Links = [.. links.Select(link => new Link(link, "other_links"))],
            Repositories =
                [.. code.Select(link => CodeRepository.TryParseUrl(link, out var repository) ? repository : default)],
            Fields = fields,
            Tags = tags,
            Sections = [.. sections.Distinct()],
            Origins = [Place],
        };

    [Fact]
    public void Papers_read_back_as_they_were() => Papers.Array[1, 3].Sample(papers =>
    {
        ImmutableArray<Paper> written =
            [.. papers.Select((paper, i) => paper with { Key = CitationKey.Parse("key" + i) })];
        PaperRelations relations =
        [
            new("key0", $"key{papers.Length - 1}", RelationKind.BuildsOn, Place),
            new("key0", $"key{papers.Length - 1}", RelationKind.OfCitation("forked-from"), Place),
        ];
        var depth = papers.Max(paper => paper.Sections.Select(section => section.Path.Length).Append(0).Max());
        Bibliography list =
            new() { Papers = written, Relations = papers.Length > 1 ? relations : [], Sections = Sections[..depth] };

        var read = WriteAndRead(list);

        Assert.Equal(PaperText.Describe(written.Select(Known)), PaperText.Describe(read.Papers.Select(Known)));
        Assert.Equal(Json(list), Json(read));
        Assert.Equal(Table(list), SourcesOut(Table(read), Table(list)));
    }, iter: 3000);

    [Fact]
    public void Every_column_of_the_hostile_graph_reads_back_as_a_row_for_each_paper()
    {
        var read = new CsvImporter()
            .Import(new("papers.csv", MemoryOutput.RenderText(new CsvExporter(), Graphs.Hostile)));

        Assert.DoesNotContain(read.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Equal(
            Graphs.Hostile.Papers.Select(paper => CsvText.Guard(paper.Paper!.Title)).Where(title => title != "~"),
            read.Bibliography.Papers.Select(paper => CsvText.Guard(paper.Title)).Where(title => title != "~"));
    }

    // Each below the one before.
    private static ImmutableArray<Section> SectionsOf(params string[] titles)
    {
        List<Section> sections = [];
        foreach (var title in titles)
            sections.Add(new(title, sections.LastOrDefault(), Place));
        return [.. sections];
    }

    // One word is a name, whoever it is the name of.
    private static Paper Known(Paper paper) => BibFieldForm.Of(paper) with
    {
        Authors = [.. paper.Authors.Select(name =>
            name with { IsOrganisation = name.IsOrganisation && name.Family.Contains(' ', StringComparison.Ordinal) })],
    };

    private static Bibliography WriteAndRead(Bibliography list) =>
        new CsvImporter().Import(new("papers.csv", Table(list))).Bibliography;

    private static string Table(Bibliography list) => MemoryOutput.RenderText(new CsvExporter(), Graphs.GraphOf(list));

    private static string SourcesOut(string actual, string expected) =>
        Source().Replace(actual, Source().Match(expected).Value);

    // Facets, sections and relations too, but for the places of papers.
    private static string Json(Bibliography list) =>
        PapersDocument.Of(Graphs.GraphOf(list), "origins", "notes", "linkLabels");

    [GeneratedRegex(@"\w+\.(csv|md):\d+(-\d+)?")]
    private static partial Regex Source();
}
