using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Merging;

public class DecisionTests
{
    private const string Bib = "@a{one}\n@a{ONE}\n@a{two}\n@a{made}\n";

    private static readonly SourceText Source = new("refs.bib", Bib);

    /// <summary>one and ONE share an arXiv id, two has a DOI, the fourth has no key.</summary>
    private static readonly Paper[] Entries =
    [
        Entry(1, "First of the Papers", "one", "https://arxiv.org/abs/2403.06764"),
        Entry(2, "Second of the Papers", "ONE", "https://arxiv.org/abs/2403.06764"),
        Entry(3, "Third of the Papers", "two", "https://doi.org/10.1000/a"),
        Entry(4, "Third of the Papers", null, "https://doi.org/10.1000/b"),
    ];

    [Theory]
    [InlineData("", "12 3 4")]
    [InlineData("different: one | ONE", "1 2 3 4")]
    [InlineData("different: refs.bib:1 | refs.bib:2:1", "1 2 3 4")]
    [InlineData("same: two | thirdpapers", "12 34")]
    [InlineData("Same: https://doi.org/10.1000/a | 10.1000/B", "12 34")]
    [InlineData("same: arXiv:2403.06764 | two", "123 4")]
    [InlineData("same: two | thirdpapers\ndifferent: one | two", "12 34")]
    [InlineData("different: one | ONE\nsame: one | two\nsame: ONE | thirdpapers", "13 24")]
    [InlineData("# nothing\n\n  # nothing either\r\nsame: two | thirdpapers", "12 34")]
    public void Decisions_count_more_than_identifiers(string decisions, string groups)
    {
        var (merged, findings) = Merge(decisions);

        Assert.Equal(groups, merged);
        Assert.DoesNotContain(findings, finding => finding.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("same: one",
        "decisions.txt:1:1: error SG0506: 'same: one' is no decision and is left out; write 'same: A | B' or 'different: A | B'")]
    [InlineData("#\nmerge: one | two",
        "decisions.txt:2:1: error SG0506: 'merge: one | two' is no decision and is left out; write 'same: A | B' or 'different: A | B'")]
    [InlineData("same: one | two | three",
        "decisions.txt:1:1: error SG0506: 'same: one | two | three' is no decision and is left out; write 'same: A | B' or 'different: A | B'")]
    [InlineData("same: one | nobody",
        "decisions.txt:1:1: warning SG0507: no paper is called 'nobody'; the decision is left out")]
    [InlineData("different: 2403.06764 | one",
        "decisions.txt:1:1: error SG0506: both sides name the entry at refs.bib:1:1; the decision is left out: name each by its key or its place, as file:line")]
    [InlineData("same: one | two\ndifferent: one | two",
        "decisions.txt:1:1: error SG0506: decisions.txt:2:1 says that these papers are two; they are kept apart")]
    public void A_decision_that_cannot_be_followed_is_told_with_its_place(string decisions, string finding)
    {
        var (merged, findings) = Merge(decisions);

        Assert.Equal("12 3 4", merged);
        Assert.Equal(finding, Assert.Single(findings, one => one.Severity != Severity.Info).ToString());
    }

    [Fact]
    public void A_decision_undoes_a_merge_by_title()
    {
        var twin = Entries[2] with
        {
            Identifiers = Identifiers.None,
            Key = CitationKey.Parse("twin"),
            Origins = [Source.Span(0, 1)]
        };

        Assert.Single(BibliographyMerge.Merge([new() { Papers = [Entries[2], twin] }],
            Options("")).Bibliography.Papers);
        Assert.Equal(2, BibliographyMerge.Merge([new() { Papers = [Entries[2], twin] }],
            Options("different: two | twin")).Bibliography.Papers.Length);
    }

    private static (string Groups, IReadOnlyList<Diagnostic> Findings) Merge(string decisions)
    {
        var source = new SourceText("decisions.txt", decisions);
        var (read, reading) = DecisionFile.Read(source);
        var (merged, merging) = BibliographyMerge.Merge([new() { Papers = [.. Entries] }], new() { Decisions = read });
        var groups = merged.Papers.Select(paper => string.Concat(paper.Origins.Select(origin => origin.Line)));
        return (string.Join(' ', groups), [.. reading, .. merging]);
    }

    private static MergeOptions Options(string decisions) =>
        new() { MergesSimilar = true, Decisions = DecisionFile.Read(new("decisions.txt", decisions)).Decisions };

    private static Paper Entry(int line, string title, string? key, string url) => new()
    {
        Title = title,
        Key = key is null ? null : CitationKey.Parse(key),
        Identifiers = Identifiers.OfUrl(url),
        Origins = [Source.SpanOfLines(line, line)],
    };
}
