using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Importers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Keys;

public class KeyLockTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "text").Span(0, 4);

    private static readonly Paper Fast = new()
    {
        Origins = [Place],
        Title = "An Image is Worth 1/2 Tokens",
        Authors = [new("Chen", "Liang")],
        Date = PublicationDate.Create(2024, 3),
        Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764"),
    };

    private static readonly Paper Slow =
        Fast with
        {
            Title = "An Image of Slowness",
            Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2401.00001")
        };

    [Fact]
    public void A_lock_file_says_what_each_key_s_paper_is_known_by()
    {
        var file = Run("", [Fast with { Url = "https://example.org", Key = CitationKey.Parse("fastv") },
            new() { Title = "图像 of C++", Url = "https://example.org/a b" }]).File;

        Assert.Equal(
            """
            c title:图像-of-c++
            c url:https://example.org/a b
            fastv arXiv:2403.06764
            fastv key:fastv
            fastv title:an-image-is-worth-1-2-tokens by chen 2024

            """,
            file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void A_newcomer_makes_way_and_says_so_nowhere_else()
    {
        var first = Run("", [Fast]);

        Assert.Equal(["chen2024image"], first.Keys);
        Assert.Equal(["chen2024imageb", "chen2024image"], Run(first.File, [Slow, Fast]).Keys);
        Assert.Equal(["chen2024imageb"], Run(first.File, [Slow]).Keys);
    }

    [Fact]
    public void A_locked_key_counts_more_than_the_source_s()
    {
        var (keys, _, findings) =
            Run("chen2024image arXiv:2403.06764\n", [Fast with { Key = CitationKey.Parse("fastv") }]);

        Assert.Equal(["chen2024image"], keys);
        Assert.Equal("list.md:1:1: info SG0509: key 'fastv' gives way to 'chen2024image', which is locked at list.keys:1:1", Assert.Single(findings));
    }

    [Fact]
    public void A_paper_whose_identifier_was_wrong_keeps_the_key_of_its_source()
    {
        var wrong = Fast with { Key = CitationKey.Parse("image"), Title = "Wrong Too", Identifiers = Slow.Identifiers };

        Assert.Equal(["image"], Run(Run("", [wrong]).File, [Fast with { Key = CitationKey.Parse("image") }]).Keys);
    }

    [Fact]
    public void A_newcomer_does_not_get_the_key_of_a_paper_that_is_gone() =>
        Assert.Equal(["imageb"],
            Run("image arXiv:2401.00009\n", [Fast with { Key = CitationKey.Parse("image") }]).Keys);

    [Fact]
    public void A_published_paper_is_known_by_its_title_and_a_corrected_one_by_title_author_and_year()
    {
        var (_, file, _) = Run("", [Fast]);
        var published =
            Fast with
            {
                Identifiers = Identifiers.OfUrl("https://doi.org/10.1000/1"),
                Date = PublicationDate.Create(2025)
            };
        var corrected = Fast with { Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.99999") };

        Assert.Equal(["chen2024image"], Run(file, [published]).Keys);
        Assert.Equal(["chen2024image"], Run(file, [corrected]).Keys);
        Assert.Equal(["chen2025image"], Run(file, [published with { Identifiers = corrected.Identifiers }]).Keys);
    }

    [Fact]
    public void Two_papers_that_turn_out_to_be_one_keep_both_keys()
    {
        var (papers, _) = CitationKeys.Assign(
            [Fast with { Identifiers = Fast.Identifiers.Or(Identifiers.OfUrl("https://doi.org/10.1000/1")) }],
            new() { Lock = Read("a arXiv:2403.06764\nb doi:10.1000/1\n").Lock });

        Assert.Equal("a", papers[0].Key!.Value.Value);
        Assert.Equal(["a", "b"], papers[0].Evidence.Select(evidence => evidence.Value));
    }

    [Fact]
    public void A_key_that_two_branches_gave_to_two_papers_is_told_and_settled()
    {
        var (keys, file, findings) = Run("x arXiv:2403.06764\nx arXiv:2401.00001\n", [Fast, Slow]);

        Assert.Equal(["x", "chen2024image"], keys);
        Assert.Equal(
            "list.keys:2:1: warning SG0510: 'x' is locked for two papers: 'An Image is Worth 1/2 Tokens' keeps it, 'An Image of Slowness' is now 'chen2024image'",
            Assert.Single(findings));
        Assert.DoesNotContain("x arXiv:2401.00001", file, StringComparison.Ordinal);
        Assert.Equal(["chen2024image", "x"], Run(file, [Slow, Fast]).Keys);
        Assert.Empty(Run(file, [Slow, Fast]).Findings);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD",
        "'<<<<<<< HEAD' is left of a merge: delete this line and keep both sides; the file is left as it is")]
    [InlineData("key", "'key' is no line 'KEY IDENTITY'; it is left out and the file left as it is")]
    [InlineData("key arXiv:24", "'key arXiv:24' is no line 'KEY IDENTITY'; it is left out and the file left as it is")]
    [InlineData("k{y title:a", "'k{y title:a' is no line 'KEY IDENTITY'; it is left out and the file left as it is")]
    [InlineData("key isbn:1", "'key isbn:1' is no line 'KEY IDENTITY'; it is left out and the file left as it is")]
    public void A_line_that_cannot_be_read_is_an_error_and_costs_only_itself(string line, string message)
    {
        var (locked, findings) = Read($"# mine\r\n\r\na title:x\r\n{line}\r\nb title:y\r\n");

        Assert.Equal($"list.keys:4:1: error SG0508: {message}", Assert.Single(findings).ToString());
        Assert.Equal("# mine\na title:x\nb title:y\n", KeyLockFile.Write(locked));
    }

    [Fact]
    public void Whatever_damage_a_file_has_it_is_read_and_nothing_that_was_read_is_lost()
    {
        var file = Run("", [Fast, Slow with { Key = CitationKey.Parse("slow") },
            new() { Title = "图像 of C++", Url = "https://example.org/a b" }]).File;
        var random = new Random(20261124);
        for (var i = 0; i < 1000; i++)
        {
            var text = Mutation.Of(Mutation.Of(file, random), random);

            var (locked, _) = Read(text);

            Assert.Equal(KeyLockFile.Write(locked), KeyLockFile.Write(Read(KeyLockFile.Write(locked)).Lock));
            Assert.Empty(Read(KeyLockFile.Write(locked)).Diagnostics);
        }
    }

    [Fact]
    public void Papers_that_nothing_tells_apart_take_no_quadratic_time()
    {
        Paper[] papers = [.. Enumerable.Repeat(new Paper { Title = "Editorial", Url = "https://example.org" }, 20_000)];

        var (keys, file, _) = Run("", papers);

        Assert.Equal(20_000, Run(file, papers).Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(20_000, keys.Length);
    }

    private static (string[] Keys, string File, string[] Findings) Run(string file, Paper[] papers)
    {
        var locked = Read(file).Lock;
        var (keyed, findings) = CitationKeys.Assign([.. papers], new() { Lock = locked });
        return ([.. keyed.Select(paper => paper.Key!.Value.Value)], KeyLockFile.Write(locked.With(keyed)),
            [.. findings.Select(finding => finding.ToString())]);
    }

    private static (KeyLock Lock, IEnumerable<Diagnostic> Diagnostics) Read(string text) =>
        KeyLockFile.Read(new SourceText("list.keys", text));
}
