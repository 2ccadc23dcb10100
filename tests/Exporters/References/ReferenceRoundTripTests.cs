using System.Collections.Immutable;
using CsCheck;
using SurveyGraph.Exporters.Csl;
using SurveyGraph.Exporters.Ris;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Csl;
using SurveyGraph.Importers.Ris;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Exporters.References;

/// <summary>What reference managers get, and give back, is the paper: but for what is listed here as lost.</summary>
public class ReferenceRoundTripTests
{
    [Fact]
    public void Papers_read_back_from_CSL_JSON() =>
        Papers(Text).Array[1, 3].Sample(papers => AssertSame(papers, WriteAndReadCsl, paper => paper), iter: 1000);

    [Fact]
    public void Papers_read_back_from_RIS() =>
        Papers(Text).Where(paper => !paper.Authors.Any(IsLikeSeveral)).Array[1, 3].Sample(
        papers => AssertSame(papers, WriteAndReadRis, WithoutCommasInNames), iter: 1000);

    private static readonly Gen<string> Text = PaperText.Words.Select(words => "A " + words);

    private static readonly Gen<Venue?> Venues = Gen.OneOf(
        Gen.Const((Venue?)null),
        Gen.OneOf("CVPR", "CVPR Workshops", "ECCV", "NeurIPS", "TPAMI", "arXiv").Select(VenueTable.Default.Find),
        Gen.OneOf(VenueKind.Journal, VenueKind.Conference)
            .Select(kind => (Venue?)Venue.Unlisted("Proc. of R&D, Łódź", kind)),
        Gen.Const((Venue?)Venue.Unlisted("A Workshop on Tokens", VenueKind.Workshop)));

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
        from volume in Gen.OneOf("", "12", "Special")
        from number in Gen.OneOf("", "3")
        from pages in Gen.OneOf("", "19-35", "e12", "c3-c3")
        from more in Gen.Bool
        from words in PaperText.Words
        select (ImmutableArray<BibField>)
        [
            .. new BibField[]
            {
                new("volume", volume), new("number", number), new("pages", pages),
                new("abstract", more ? "Of tokens, in 3 ways." : ""),
                new("keywords", more ? "pruning, {\"}large{\"} models" : ""),
                new("publisher", more ? "Springer" : ""), new("address", more ? "Cham" : ""),
                new("series", more ? "LNCS" : ""),
                new("editor", more ? "Edwards, Ed and Roe, Jane" : ""), new("issn", more ? "0302-9743" : ""),
                new("translator", more ? "Doe, Ann" : ""), new("urldate", more ? "2023-01-05" : ""),
                new("pmid", more ? "17" : ""),
            }.Where(field => field.Value.Length > 0),
        ];

    private static Gen<Paper> Papers(Gen<string> text) =>
        from title in text
        from shortName in Gen.OneOf(null, "FastV")
        from authors in PaperText.Names.Array[0, 3]
        from hasMore in Gen.Bool
        from date in Gen.OneOf<PublicationDate?>(null, PublicationDate.Create(2024), PublicationDate.Create(2024, 9),
            PublicationDate.Create(2024, 9, 29))
        from venue in Venues
        from ids in Ids
        from url in Gen.OneOf(null, "https://example.org/a_b%20c~d", "https://example.org/a.",
            "https://github.com/a/b/tree/main/g")
        from code in Gen.OneOf<string[]>([], ["https://github.com/pkunlp-icler/FastV"],
            ["https://github.com/a/b", "https://gitlab.com/c/d"])
        from type in Gen.OneOf(null, "phdthesis", "mastersthesis", "book", "unpublished")
        from fields in Fields
        from words in Gen.OneOf("", "", "in press", "1994 (to appear)")
        select WithDate(words, new()
        {
            Title = title,
            ShortName = shortName,
            Authors = [.. authors],
            HasMoreAuthors = hasMore,
            Date = date,
            EntryType = type is null ? null : new(type),
            Venue = type is null ? venue : null,
            Identifiers = ids,
            Url = url,
            Repositories =
                [.. code.Select(link => CodeRepository.TryParseUrl(link, out var repository) ? repository : default)],
            Fields = type is null or "book" ? fields : [],
        });

    // What a source says in place of a date, or beside it.
    private static Paper WithDate(string words, Paper paper) => words.Length == 0 ? paper : paper with
    {
        Date = char.IsAsciiDigit(words[0]) ? PublicationDate.Create(1994) : null,
        Fields = [new("year", words), .. paper.Fields],
    };

    private static void AssertSame(Paper[] papers, Func<ImmutableArray<Paper>, ImmutableArray<Paper>> trip,
        Func<Paper, Paper> without)
    {
        ImmutableArray<Paper> written =
            [.. papers.Select((paper, i) => paper with { Key = CitationKey.Parse("key" + i) })];

        var read = trip(written);

        Assert.Equal(PaperText.Describe(written.Select(Known).Select(without)), PaperText.Describe(read));
        // The second time nothing changes.
        Assert.Equal(PaperText.Describe(read), PaperText.Describe(trip(read)));
    }

    // More than the source said: a paper that is known as a preprint alone appeared on arXiv, which is its publisher,
    // and where nothing else leads to a paper, the link that its identifier stands for does. A page that is a
    // repository has code.
    private static Paper Known(Paper paper)
    {
        var ids = paper.Identifiers;
        var isPreprint = paper is { EntryType: null, Venue.Kind: VenueKind.Preprint }
            or { EntryType: null, Venue: null, Identifiers.Arxiv: not null };
        var hasDoi = ids.Doi is not null || (isPreprint && ids.Arxiv is not null);
        var link = ids.Arxiv?.Url ?? ids.Acl?.Url ?? ids.OpenReview?.Url;
        return paper with
        {
            Venue = isPreprint ? VenueTable.Default.Find("arXiv") : paper.Venue,
            Url = paper.Url ?? (hasDoi ? null : link),
            Repositories = CodeRepository.TryParseUrl(paper.Url ?? "", out var page)
                ? [page, .. paper.Repositories.Remove(page)]
                : paper.Repositories,
            Fields = [.. paper.Fields.Where(field => !isPreprint || field.Name != "publisher")],
        };
    }

    // Programs put several names into one line, so that a name with "and" in it reads like two.
    private static bool IsLikeSeveral(PersonName name) =>
        name.Family.Contains('&', StringComparison.Ordinal)
            || (name.Given?.Contains(" and ", StringComparison.Ordinal) ?? false);

    private static Paper WithoutCommasInNames(Paper paper) => paper with
    {
        Authors = [.. paper.Authors.Select(name =>
            name with { Family = name.Family.Replace(",", "", StringComparison.Ordinal) })],
    };

    private static ImmutableArray<Paper> WriteAndReadCsl(ImmutableArray<Paper> papers) => new CslJsonImporter()
        .Import(new("refs.csl.json", MemoryOutput.RenderText(new CslJsonExporter(),
            Graphs.GraphOf(new() { Papers = papers })))).Bibliography.Papers;

    private static ImmutableArray<Paper> WriteAndReadRis(ImmutableArray<Paper> papers) => new RisImporter()
        .Import(new("refs.ris",
            MemoryOutput.RenderText(new RisExporter(), Graphs.GraphOf(new() { Papers = papers })))).Bibliography.Papers;
}
