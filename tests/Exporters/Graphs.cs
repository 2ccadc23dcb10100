using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Tests.Exporters;

/// <summary>The graphs that every format is tested with.</summary>
internal static class Graphs
{
    private static readonly SourceText List = new("list.md", string.Concat(Enumerable.Repeat("a line\n", 40)));

    // Static members are made in the order of the file: what the graphs are made of comes first.

    /// <summary>Titles that some format takes for something else than text.</summary>
    public static ImmutableArray<string> HostileTitles { get; } =
    [
        "To <think>, or \"not\": a 'question' & an answer",
        "</script><script>alert(1)</script>",
        "<!-- --> ]]> <![CDATA[ <?xml?> &lt; &#60; &nbsp;",
        "\\input{/etc/passwd} \\write18{rm} \\end{document} }{ %",
        "100% of $x_1^2$ costs $5 #1 ~ ^ _ & more",
        "=HYPERLINK(\"http://example.org\";\"x\")",
        "+1 -1 @SUM(A1)",
        "[text](javascript:alert(1)) ![i](x) `code` **bold** | cell |",
        "\u0001Control\u0000 char\u001Bacters\u0085 and\u200B\u202E turned text\uFFFE",
        "Line one\r\nline two\n\n\tline three\u2028line four",
        "Emoji \U0001F600\U0001F469\u200D\U0001F52C, accents e\u0301 \u00E9, 中文, हिन्दी",
        "\u0645\u0642\u0627\u0644\u0629 \u05E2\u05D1\u05E8\u05D9\u05EA",
        "A lone \uD800 surrogate \uDC00",
        "end",
        "subgraph; graph TD --> x",
        "@article{x, title = {y}}",
        "- key: &anchor *alias !!tag # comment",
        "a\\nb \\\" \\u0041 \\",
        "{{ 7 * 7 }} ${7*7} <%= 7 %>",
        "'; DROP TABLE papers; --",
        " outer blanks ",
        "~",
        new string('w', 5_000) + " " + new string('é', 5_000),
    ];

    /// <summary>What a list holds, small enough that a person reads its golden files.</summary>
    public static PaperGraph Small { get; } = GraphOf(SmallList());

    /// <summary>Text that means something to some format, in every place where a source can put text.</summary>
    public static PaperGraph Hostile { get; } = GraphOf(HostileList());

    public static PaperGraph Empty { get; } = GraphOf(Bibliography.Empty);

    public static ImmutableArray<(string Name, PaperGraph Graph)> All { get; } =
        [("small", Small), ("hostile", Hostile), ("empty", Empty)];

    public static PaperGraph Named(string name) => All.First(graph => graph.Name == name).Graph;

    public static PaperGraph GraphOf(Bibliography bibliography) => PaperGraphBuilder.Build(bibliography).Graph;

    private static SourceSpan Line(int line) => List.SpanOfLines(line, line);

    private static Bibliography SmallList()
    {
        var early = new Section("Early Work", null, Line(10));
        var image = new Section("Image", early, Line(11));
        return new()
        {
            Title = "Awesome Token Reduction",
            Sections = [early, image],
            Facets =
            [
                new("method", "method")
                {
                    Relation = "uses-method",
                    Terms = [new("pruning") { Span = Line(3) },
                        new("attention-based pruning") { Broader = "pruning", Span = Line(3) },
                        new("merging") { Span = Line(3) }],
                    Span = Line(3),
                },
            ],
            Papers =
            [
                new()
                {
                    Key = CitationKey.Parse("chen2024image"),
                    Title = "An Image is Worth 1/2 Tokens After Layer 2: Plug-and-Play Inference Acceleration for Large Vision-Language Models",
                    ShortName = "FastV",
                    Authors = [new("Chen", "Liang")],
                    HasMoreAuthors = true,
                    Date = PublicationDate.Create(2024, 9),
                    Venue = new("ECCV", "European Conference on Computer Vision", VenueKind.Conference),
                    Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764"),
                    Links = [new("https://example.org/fastv?a=1&b=2", "Project")],
                    Repositories = [Repository("https://github.com/pkunlp-icler/FastV")],
                    Tags = [new("method", "attention-based pruning", "badge", Line(12))],
                    Sections = [image],
                    Origins = [Line(12)],
                },
                new()
                {
                    Title = "Token Merging & Friends: A Study",
                    Authors = [new("Doe", "Anna"), new("Berg", "Jan", "van der", "Jr.")],
                    Date = PublicationDate.Create(2022),
                    Venue = Venue.Unlisted("Proc. of R&D"),
                    Identifiers = Identifiers.OfUrl("https://doi.org/10.1234/a_b(c)"),
                    Tags = [new("method", "merging", "badge", Line(13)), new("method", "pruning", "badge", Line(13))],
                    Origins = [List.SpanOfLines(13, 14)],
                },
                new() { Title = "Who Wrote This, and When? Ünïcode ≤ ASCII", Sections = [early], Origins = [Line(15)] },
            ],
            Relations =
            [
                new("chen2024image", "10.1234/a_b(c)", RelationKind.BuildsOn, Line(20)),
                new("chen2024image", "10.1234/a_b(c)", RelationKind.Cites, Line(21)),
            ],
        };
    }

    private static Bibliography HostileList()
    {
        var outer = new Section("<b>Section</b> \"one\" & ]]> \u0007", null, Line(1));
        var inner = new Section("=cmd|' /C calc'!A0 {x} $y$ \\z", outer, Line(2));
        return new()
        {
            Title = "A list --> <script>alert(1)</script> \u0001 \\end{document}",
            Sections = [outer, inner],
            Facets = [new("kind", "Kind \"of\" <thing>") { Terms = [new("<i>a</i> & \"b\""), new("中文"), new("-->")],
                Relation = "Is a <kind> of" }],
            Papers = [.. HostileTitles.Select((title, i) => HostilePaper(title, i, i % 2 == 0 ? outer : inner))],
            Relations = [.. Enumerable.Range(0, HostileTitles.Length).Select(i => new PaperRelation(
                $"https://example.org/paper/{i}", $"https://example.org/paper/{(i * 7 + 1) % HostileTitles.Length}",
                RelationKind.OfCitation("\"cites\" <b> & more"), Line(5)))],
        };
    }

    private static Paper HostilePaper(string title, int number, Section section) => new()
    {
        Key = number % 3 == 0 ? CitationKey.Parse($"end:{number}/a+b.c_d-e") : null,
        Title = title,
        ShortName = title.Length < 40 ? title : null,
        Authors = [new("O'Brien \"Bob\" & <b>", "Jean-\u0001{Luc}"), new("\\input{x}", null, "von $", "%Jr"),
            new("Ünïcode, 中文 \U0001F600")],
        Date = number % 4 == 0 ? null : PublicationDate.Create(1000 + number),
        Venue = Venue.Unlisted($"Venue <{number % 5}> & \"Söns\" {{}} \u0002"),
        Url = $"https://example.org/paper/{number}",
        Links =
        [
            new("javascript:alert(1)", "click"), new("data:text/html,<script>alert(1)</script>"),
            new("https://example.org/\"><script>alert(1)</script>\\} {%$#_^~&x=1\u0003"),
        ],
        Repositories = [Repository("https://github.com/end/sub-graph_x.y")],
        Tags = [new("kind", "<i>a</i> & \"b\"", "tag", Line(3)),
            new("kind", title[..Math.Min(title.Length, 60)], "tag", Line(4)),
            new("日本 \"facet\"", "; a; b", "tag", Line(4))],
        Fields = [new("note", "{unbalanced \\} %"), new("abstract", "two\nlines \u0001"), new("1 }={\"#@", "x")],
        Sections = [section],
        Origins = [Line(6), List.SpanOfLines(7, 9)],
    };

    private static CodeRepository Repository(string url) =>
        CodeRepository.TryParseUrl(url, out var repository)
            ? repository
            : throw new ArgumentException($"'{url}' is no repository");
}
