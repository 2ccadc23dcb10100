using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Tests.Exporters.LossReports;

/// <summary>Graphs in which every value is a word that stands nowhere else: an output has it or has it not.</summary>
internal static class LossGraphs
{
    /// <summary>Types of .bib entries, and none; each has its own fields somewhere.</summary>
    public static readonly ImmutableArray<string> Types =
    [
        "", "article", "inproceedings", "incollection", "inbook", "book", "proceedings", "phdthesis", "mastersthesis",
        "thesis", "techreport", "report", "manual", "booklet", "unpublished", "misc", "online", "software", "dataset",
        "patent", "qtype",
    ];

    private static readonly SourceText List = new("list.md", "a line\n");

    public static readonly SourceSpan Place = List.SpanOfLines(1, 1);

    // Fields that say where a work appeared stand in for the venue, and so not beside one.
    private static readonly string[] Containers =
        ["journal", "booktitle", "howpublished", "school", "institution", "publisher", "organization"];

    private static readonly string[] Details =
    [
        "editor", "volume", "number", "issue", "pages", "series", "edition", "chapter", "part", "address", "type",
        "isbn", "issn", "language", "abstract", "keywords", "note", "annote", "eventtitle", "primaryclass", "urldate",
        "crossref", "key", "file", "entrysubtype", "x-mine",
    ];

    public static readonly ImmutableArray<string> Forms =
        ["whole", "latex", "bare", "identified", "published", "anonymous", "dated", "coded"];

    /// <summary>A paper of a type with about everything that may be known of one.</summary>
    /// <param name="form">Which of the things that exclude each other it has, of <see cref="Forms"/>.</param>
    public static Paper PaperOf(string type, string form) => form switch
    {
        "whole" => Whole(type) with { Fields = Fields(Details) },
        // All of it is in LaTeX.
        "latex" => Whole(type) with
        {
            Venue = null,
            Date = null,
            Identifiers = Identifiers.None,
            Url = null,
            Fields = Fields([.. Details, .. Containers, "year", "doi", "url", "eprint", "ids"]),
        },
        "bare" => Whole(type) with { Venue = null, Links = [], Repositories = [], ShortName = "qtitle" },
        "identified" => Whole(type) with
        {
            Identifiers = Ids() with { Arxiv = null },
            Url = null,
            Venue = new("qshort", "qvenue", VenueKind.Preprint),
        },
        "published" => Whole(type) with
        {
            Identifiers = Ids() with { Arxiv = null, Doi = null },
            Url = "https://openreview.net/forum?id=qForum123",
            Venue = new("qshort", "qvenue", VenueKind.Conference, "qproceedings"),
        },
        "anonymous" => Whole(type) with
        {
            Authors = [],
            HasMoreAuthors = false,
            Venue = new("qshort", "qvenue", VenueKind.Thesis),
        },
        "dated" => Whole(type) with { Fields = Fields("date", "note"), Url = "javascript:qpage", Venue = null },
        _ => Whole(type) with
        {
            Fields =
            [
                new("language", "en"), new("isbn", "qbisbn"),
                new("howpublished", @"\url{https://example.org/qbhowpublished}"),
            ],
            Links = [new("ftp://example.org/qlink", "qlabel")],
            Venue = new("qshort", "qvenue", VenueKind.Book),
        },
    };

    /// <summary>
    /// Papers under terms and sections, with gaps, and relations between them; swapped, the same with each related to
    /// what the other one was related to, so that nothing but the relation differs.
    /// </summary>
    /// <param name="swapped">The category whose relations are swapped, or null.</param>
    public static PaperGraph Related(bool hasFacets, bool hasSections, RelationCategory? swapped = null)
    {
        string[] terms = ["qterma", "qtermb"];
        Section[] tops = [new("qsectiona", null, Place), new("qsectionb", null, Place)];
        var (one, other) = Pair(RelationCategory.Hierarchy);
        Section[] below = [new("qsectionc", tops[one], Place), new("qsectiond", tops[other], Place)];
        Facet facet = new("qfacet", "qfacet")
        {
            Terms =
            [
                new(terms[0]), new(terms[1]),
                new("qtermc") { Broader = terms[one] }, new("qtermd") { Broader = terms[other] },
            ],
        };
        Facet gap = new("qfacetgap", "qfacetgap");
        return Graphs.GraphOf(new()
        {
            Title = "qlist",
            Sections = hasSections ? [.. tops, .. below, new("qsectiongap", null, Place)] : [],
            Facets = hasFacets ? [facet, gap] : [],
            // The first paper fixes the order of what the others have, each of which is in another pair of term and
            // section: what counts them finds as many of each when they are swapped.
            Papers = [Of("qkeyo", 0, 1), Listed("qkeya", 0, 0), Listed("qkeyb", 1, 1), Listed("qkeyc", 0, 1),
                Listed("qkeyd", 1, 0)],
            Relations =
            [
                Relation("qkeya", Pair(RelationCategory.Citation).One == 0 ? "qkeyc" : "qkeyd", 7.25),
                Relation("qkeyb", Pair(RelationCategory.Citation).One == 0 ? "qkeyd" : "qkeyc", 7.25),
            ],
        });

        (int One, int Other) Pair(RelationCategory category) => swapped == category ? (1, 0) : (0, 1);

        Paper Listed(string key, int term, int section)
        {
            var (first, second) = (Pair(RelationCategory.Classification), Pair(RelationCategory.Listing));
            var paper = Of(key, term == 0 ? first.One : first.Other);
            return paper with { Sections = hasSections ? [tops[section == 0 ? second.One : second.Other]] : [] };
        }

        Paper Of(string key, params int[] having) => new()
        {
            Key = CitationKey.Parse(key),
            Title = $"Title {key}",
            Tags = hasFacets ? [.. having.Select(index => new FacetTag("qfacet", terms[index], "tag", Place))] : [],
            Sections = hasSections ? [.. having.Select(index => tops[index])] : [],
            Origins = [Place],
        };
    }

    /// <summary>Two sections of papers, two thirds of which have one of two terms.</summary>
    public static PaperGraph Divided(int large, int small)
    {
        Section[] sections = [new("qsectiona", null, Place), new("qsectionb", null, Place)];
        return Graphs.GraphOf(new()
        {
            Sections = [.. sections],
            Papers = [.. Enumerable.Range(0, large + small).Select(i => new Paper
            {
                Title = $"Paper number {i}",
                Tags = i % 3 == 2 ? [] : [new("qfacet", i % 3 == 0 ? "qterma" : "qtermb", "tag", Place)],
                Sections = [sections[i < large ? 0 : 1]],
                Origins = [Place],
            })],
        });
    }

    public static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Facet => "facet",
        NodeKind.Term => "term",
        _ => "section",
    };

    private static PaperRelation Relation(string source, string target, double weight) =>
        new(source, target, RelationKind.Cites, Place) { Weight = weight };

    private static Paper Whole(string type) => new()
    {
        Key = CitationKey.Parse("qkey"),
        Title = "Great qtitle",
        ShortName = "qname",
        Authors = [new("Qauthor", "Ann") { Affiliation = "qaffiliation" }, new("Qother", "Bo")],
        HasMoreAuthors = true,
        Date = PublicationDate.Create(1987, 11),
        Venue = new("qshort", "qvenue", type.Length == 0 ? VenueKind.Journal : VenueKind.Unknown),
        Identifiers = Ids(),
        Url = "https://example.org/qpage",
        Links = [new("https://example.org/qlink", "qlabel")],
        Repositories = [CodeRepository.TryParseUrl("https://github.com/qowner/qcode", out var code) ? code : default],
        EntryType = type.Length == 0 ? null : new(type),
        Origins = [Place],
        Evidence = [new(PaperField.Key, "qkey", "key", Place), new(PaperField.Note, "qremark", "column", Place)],
    };

    private static Identifiers Ids() => Identifiers.OfUrl("https://arxiv.org/abs/2403.06764")
        .Or(Identifiers.OfUrl("https://doi.org/10.1234/qdoi"))
        .Or(Identifiers.OfUrl("https://openreview.net/forum?id=qForum123"))
        .Or(Identifiers.OfUrl("https://aclanthology.org/2024.acl-long.123/"));

    private static ImmutableArray<BibField> Fields(params string[] names) =>
        [.. names.Select(name => new BibField(name, name switch
        {
            "url" => "https://example.org/qburl",
            "date" => "1987-11/qbdate",
            _ => "qb" + name,
        }))];
}
