using System.Collections.Immutable;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Facets;

public class PaperClassifierTests
{
    private static readonly SourceText Source = new("list.md", "one\ntwo\nthree\nfour\n");

    private static readonly Facet Method = new("method", "Method")
    {
        Terms =
        [
            new("pruning") { Keywords = [Keyword("prun*")] },
            new("merging") { Aliases = ["merge"], Keywords = [Keyword("merg*")] },
        ],
        Span = Source.Span(0, 3),
    };

    [Fact]
    public void A_badge_that_is_called_like_a_declared_term_is_of_that_facet() =>
        Assert.Equal(
            ["method/merging: badge, Tag, list.md:2:1"],
            TermsOf(Paper("A title") with { Tags = [Tag("tag", "Merge", "badge")] }));

    [Fact]
    public void A_badge_that_no_vocabulary_knows_stays_a_tag() =>
        Assert.Equal(
            ["tag/fast: badge, Tag, list.md:2:1"],
            TermsOf(Paper("A title") with { Tags = [Tag("tag", "fast", "badge")] }));

    [Fact]
    public void A_heading_that_is_called_like_a_declared_term_classifies_the_papers_below_it()
    {
        var outer = new Section("2. Merging", null, Source.Span(8, 5));

        Assert.Equal(
            ["method/merging: section, Section, list.md:3:1"],
            TermsOf(Paper("A title") with { Sections = [new Section("Video", outer, Source.Span(14, 4))] }));
        Assert.Empty(TermsOf(
            Paper("A title") with { Sections = [outer] },
            Method with { FromSections = false, Terms = [new("merging")] }));
    }

    [Fact]
    public void A_keyword_speaks_only_where_nothing_better_does()
    {
        var section = new Section("Ways to merge", null, Source.Span(8, 5));

        Assert.Equal(
            ["method/pruning: keyword 'prun*', Keyword, list.md:1:1",
                "method/merging: keyword 'merg*', Keyword, list.md:3:1"],
            TermsOf(Paper("Pruned Tokens") with { Sections = [section] }));
        Assert.Equal(
            ["method/merging: column method, Stated, list.md:2:1"],
            TermsOf(Paper("Pruned Tokens") with
            {
                Sections = [section],
                Tags = [Tag("method", "merging", "column method")],
            }));
    }

    [Fact]
    public void Keywords_of_a_bib_entry_that_are_terms_classify_it_and_others_do_not() =>
        Assert.Equal(
            ["method/merging: field keywords, Tag, list.md:1:1"],
            TermsOf(Paper("A title") with { Fields = [new("keywords", "speed, {Merging}; memory")] }));

    [Fact]
    public void Several_reasons_for_one_term_are_one_relation_with_the_most_direct_one_as_the_best()
    {
        var paper = Paper("A title") with
        {
            Sections = [new("Merging", null, Source.Span(8, 5))],
            Tags = [Tag("tag", "merge", "badge"), Tag("method", "merging", "label")],
        };

        var relation = Assert.Single(Build([paper], Method).Graph.Relations, relation => !relation.Evidence.IsEmpty);

        Assert.Equal(["badge", "label", "section"], relation.Evidence.Select(evidence => evidence.Rule));
        Assert.Equal(
            ("label", Confidence.Stated),
            (relation.BestEvidence!.Value.Rule, relation.BestEvidence.Value.Confidence));
    }

    [Fact]
    public void Papers_without_a_term_of_a_declared_facet_are_counted_and_named_and_get_none()
    {
        var two = Paper("Two") with { Tags = [Tag("method", "merging", "label")] };
        var (graph, diagnostics) = Build([Paper("One"), two, Paper("Three")], Method);

        var finding = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.PapersWithoutTerm);
        Assert.Equal("list.md:1:1: info SG0606: 2 of 3 papers have no Method: one, three", finding.ToString());
        Assert.Equal(["no Method: 'One'", "no Method: 'Three'"], finding.Details.Select(detail => detail.Message));
        Assert.Single(graph.Relations, relation => !relation.Evidence.IsEmpty);
    }

    [Fact]
    public void Facets_whose_names_have_one_slug_get_the_same_keys_in_any_order()
    {
        string[] Keys(params string[] names) =>
            [.. new Taxonomy([], [], names).Facets.Select(facet => facet.Facet)
                .OrderBy(facet => facet.Label, StringComparer.Ordinal).Select(facet => facet.Key)];

        Assert.Equal(Keys("C", "C++", "C#"), Keys("C#", "C++", "C"));
        Assert.Equal("c", Keys("C++", "C")[0]);
        Assert.DoesNotContain("c", Keys("C++", "C#"));
    }

    [Fact]
    public void Declarations_that_know_one_term_by_two_names_are_joined_under_the_better_name_in_any_order()
    {
        var legend = new Facet("training-regime", "training regime") { Terms = [new("merge"), new("prune")] };
        var file = new Facet("training", "Training")
        {
            Aliases = ["Training regime"],
            Terms = [new("merging") { Aliases = ["merge"] }],
        };
        foreach (var declared in new[] { new[] { legend, file }, [file, legend] })
        {
            var facet = Assert.Single(new Taxonomy(declared, [], []).Facets);
            Assert.Equal(("training", "Training"), (facet.Facet.Key, facet.Facet.Label));
            Assert.Equal(["merging", "prune"], facet.Terms.Select(term => term.Term.Label));
        }
    }

    [Fact]
    public void A_label_beats_an_alias_in_any_order()
    {
        var (a, b) = (new Term("a") { Aliases = ["b"] }, new Term("b"));
        foreach (var terms in new ImmutableArray<Term>[] { [a, b], [b, a] })
            Assert.Equal("b", new Taxonomy([new("f", "f") { Terms = terms }], [], []).Facets[0].Find("B")?.Term.Label);
    }

    private static string[] TermsOf(Paper paper, Facet? facet = null)
    {
        var relations = Build([paper], facet ?? Method).Graph.Relations;
        return [.. relations.SelectMany(relation => relation.Evidence.Select(evidence =>
            $"{relation.Target.Facet}/{relation.Target.Label}: {evidence.Rule}, {evidence.Confidence}, {evidence.Place}"))];
    }

    private static (PaperGraph Graph, ImmutableArray<Diagnostic> Diagnostics) Build(ImmutableArray<Paper> papers,
        Facet facet) =>
        PaperGraphBuilder.Build(new() { Papers = papers, Facets = [facet] });

    private static Paper Paper(string title) => new() { Title = title, Origins = [Source.Span(0, 3)] };

    private static FacetTag Tag(string facet, string value, string rule) => new(facet, value, rule, Source.Span(4, 3));

    private static KeywordPattern Keyword(string text) =>
        KeywordPattern.TryParse(text, out var keyword) ? keyword : throw new FormatException(text);
}
