using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph;

public class PaperGraphBuilderTests
{
    private static readonly SourceText Source = new("list.md", "one\ntwo\nthree\nfour\n");

    [Fact]
    public void A_value_outside_a_declared_vocabulary_is_kept_and_reported_with_its_place()
    {
        var (graph, diagnostics) = Build(new()
        {
            Papers = [Paper("A title") with { Tags = [new("stage", "somewhere", "tag", Source.Span(4, 3))] }],
            Facets = [new("stage", "stage") { Terms = [new("pre-LLM"), new("in-LLM")], Span = Source.Span(0, 3) }],
        });

        Assert.Equal(["term-stage-somewhere"],
            graph.Papers.SelectMany(graph.OutEdges).Select(relation => relation.Target.Id));
        var warning = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnknownTerm);
        Assert.StartsWith("list.md:2:1: warning SG0601: 'somewhere'", warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_of_paper_relations_has_papers_and_their_relations_alone()
    {
        Bibliography bibliography = new()
        {
            Papers =
            [
                Paper("A title") with
                {
                    Key = CitationKey.Parse("a"),
                    Authors = [new("Lee", "Ann")],
                    Venue = Venue.Unlisted("ACL"),
                    Tags = [new("stage", "in-LLM", "tag", Source.Span(4, 3))],
                },
                Paper("Another title") with { Key = CitationKey.Parse("b") },
            ],
            Relations = [new("b", "a", RelationKind.Cites, Source.Span(8, 5))],
        };
        var (graph, _) = PaperGraphBuilder.Build(bibliography, content: GraphContent.PaperRelations);
        var (whole, _) = PaperGraphBuilder.Build(bibliography);

        Assert.Equal(["paper-a", "paper-b"], graph.Nodes.Select(node => node.Id));
        Assert.Equal("paper-b cites paper-a", Assert.Single(graph.Relations).ToString());
        Assert.Equal(5, whole.Relations.Count);
    }

    [Fact]
    public void A_value_outside_a_declared_vocabulary_is_told_once_for_all_its_papers()
    {
        var (_, diagnostics) = Build(new()
        {
            Papers =
            [
                Paper("A title") with { Tags = [new("stage", "somewhere", "tag", Source.Span(4, 3))] },
                Paper("Another title") with { Tags = [new("stage", "Somewhere", "tag", Source.Span(8, 5))] },
            ],
            Facets = [new("stage", "stage") { Terms = [new("pre-LLM")], Span = Source.Span(0, 3) }],
        });

        var warning = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnknownTerm);
        Assert.Equal("list.md:2:1: warning SG0601: 'somewhere' is not in the vocabulary of stage; "
            + "kept as a term of its own of 2 papers", warning.ToString());
        Assert.Equal(2, warning.Details.Count());
    }

    [Fact]
    public void Declared_terms_without_papers_and_empty_sections_are_nodes()
    {
        var early = new Section("Early Work", null, Source.Span(0, 3));
        var (graph, _) = Build(new()
        {
            Facets = [new("stage", "stage") { Terms = [new("pre-LLM"), new("in-LLM") { Broader = "pre-LLM" }] }],
            Sections = [early, new("Video", early, Source.Span(4, 3))],
        });

        Assert.Equal(
            ["section-early-work broader-than section-early-work-video", "facet-stage broader-than term-stage-pre-llm",
                "term-stage-pre-llm broader-than term-stage-in-llm"],
            graph.Relations.Select(relation => relation.ToString()));
    }

    [Fact]
    public void Terms_that_are_broader_than_each_other_are_reported_and_leave_no_circle()
    {
        var (graph, diagnostics) = Build(new()
        {
            Facets = [new("stage", "stage") { Terms = [new("a") { Broader = "b" }, new("b") { Broader = "a" }] }],
        });

        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TaxonomyCycle);
        Assert.True(QuikGraph.Algorithms.AlgorithmExtensions.IsDirectedAcyclicGraph(graph));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Terms_are_on_a_few_levels_however_many_are_below_each_other(bool isReversed)
    {
        var terms = Enumerable.Range(0, 1_000).Select(i => new Term($"t{i}") { Broader = $"t{i + 1}" }).ToArray();
        if (isReversed)
            Array.Reverse(terms);

        var (graph, diagnostics) = Build(new() { Facets = [new("stage", "stage") { Terms = [.. terms] }] });

        var broader = graph.Relations.ToDictionary(relation => relation.Target, relation => relation.Source);
        Assert.Equal(64, broader.Keys.Max(LevelsOf));
        Assert.Equal(1_000, broader.Count);
        Assert.Equal(15, diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.TermsTooDeep));

        int LevelsOf(Node term) => broader.TryGetValue(term, out var above) ? 1 + LevelsOf(above) : 0;
    }

    [Fact]
    public void A_section_called_like_a_term_classifies_its_papers()
    {
        var section = new Section("Image", null, Source.Span(0, 3));
        var (graph, _) = PaperGraphBuilder.Build(
            new() { Papers = [Paper("A title") with { Sections = [section] }], Sections = [section] },
            [new("modality", "Modality") { FromSections = true, Terms = [new("Image"), new("Video")] }]);

        var relation =
            Assert.Single(graph.Relations, relation => relation.Kind.Category == RelationCategory.Classification);
        Assert.Equal("has-modality", relation.Kind.Name);
        Assert.Equal(1, relation.Origins[0].Line);
        Assert.DoesNotContain(graph.Nodes, node => node.Id == "term-modality-video");
    }

    [Fact]
    public void Different_things_of_one_slug_get_different_identifiers_whatever_their_order()
    {
        string[] Ids(params string[] families) => [..
            Build(new() { Papers = [Paper("T")
                with { Authors = [.. families.Select(family => new PersonName(family, "J."))] }] })
                .Graph.Nodes.Where(node => node.Kind == NodeKind.Author)
                    .OrderBy(node => node.Label, StringComparer.Ordinal).Select(node => node.Id)];

        Assert.Equal(Ids("Müller", "Muller"), Ids("Muller", "Müller"));
        Assert.Equal(2, Ids("Müller", "Muller").Distinct().Count());
        Assert.Equal(["author-muller-j"], Ids("Müller"));
    }

    [Fact]
    public void A_name_in_other_spellings_is_one_author()
    {
        var graph = Build(new()
        {
            Papers = [Paper("T") with { Authors = [new("Van Berg", "Luc")] },
                Paper("U") with { Authors = [new("Berg", "Luc Van")] },
                Paper("V") with { Authors = [new("Berg", "Luc", "van")] },
                Paper("W") with { Authors = [new("Van-Berg", "Luc.")] }],
        }).Graph;

        Assert.Equal("author-van-berg-luc", Assert.Single(graph.Nodes, node => node.Kind == NodeKind.Author).Id);
    }

    [Fact]
    public void Relations_find_papers_by_key_identifier_or_link()
    {
        var target =
            Paper("Target") with
            {
                Key = CitationKey.Parse("t"),
                Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764v2")
            };
        var source = Paper("Source") with { Key = CitationKey.Parse("S") };
        var (graph, diagnostics) = Build(new()
        {
            Papers = [target, source],
            Relations =
            [
                new("s", "t", RelationKind.Cites, Source.Span(0, 3)),
                new("s", "arXiv:2403.06764", RelationKind.BuildsOn, Source.Span(0, 3)),
                new("s", "https://arxiv.org/pdf/2403.06764", RelationKind.RelatedTo, Source.Span(0, 3)),
                new("s", "nobody", RelationKind.Cites, Source.Span(4, 3)),
            ],
        });

        Assert.Equal(["paper-s cites paper-t", "paper-s builds-on paper-t", "paper-s related-to paper-t"],
            graph.Relations.Select(relation => relation.ToString()));
        Assert.Contains(diagnostics,
            diagnostic => diagnostic.Code == DiagnosticCodes.UnresolvedReference && diagnostic.Span!.Value.Line == 2);
    }

    [Fact]
    public void Control_characters_never_reach_a_label_and_are_reported()
    {
        var (graph, diagnostics) = Build(new() { Papers = [Paper("A \u0001bell\u0007\nand a\u202E turn")] });

        Assert.Equal("A bell and a turn", graph.Nodes[0].Label);
        Assert.Equal("A bell and a turn", graph.Nodes[0].Paper!.Title);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ControlCharacters);
    }

    [Fact]
    public void Every_node_has_an_identifier_of_its_own_and_one_name_is_one_node()
    {
        var (graph, _) = Build(new()
        {
            Papers =
            [
                Paper("T") with
                {
                    Authors = [new("van Gogh", "Vincent"), new("Gogh", "Vincent", "van"), new("OpenAI"),
                        new("OpenAI", IsOrganisation: true), new("赵", "子海"), new("蔡", "玉泽")],
                    Repositories = [Repository("https://github.com/o/r"), Repository("https://gitlab.com/o/r")],
                    Tags =
                    [
                        Tag("Method", "a"), Tag("方法 Method", "a"), Tag("C", "b"), Tag("C++", "b"), Tag("⭐", "c"),
                        Tag("⭐", "d"),
                        Tag("size", "1.5B"), Tag("size", "15B"), Tag("code", "✓"), Tag("code", "✗"),
                    ],
                },
            ],
        });

        Assert.Equal(graph.Nodes.Length,
            graph.Nodes.Select(node => node.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["Vincent van Gogh", "OpenAI", "子海 赵", "玉泽 蔡"], Labels(NodeKind.Author));
        Assert.Equal(["repository-o-r", "repository-gitlab-com-o-r"],
            graph.Nodes.Where(node => node.Kind == NodeKind.Repository).Select(node => node.Id));
        Assert.Equal(["Method", "方法 Method", "C", "C++", "⭐", "size", "code"], Labels(NodeKind.Facet));
        Assert.Equal(["a", "a", "b", "b", "c", "d", "1.5B", "15B", "✓", "✗"], Labels(NodeKind.Term));
        Assert.Equal(7, graph.NodeAttributes.Count(column => column is GraphAttribute.List) - 3);

        string[] Labels(NodeKind kind) => [.. graph.Nodes.Where(node => node.Kind == kind).Select(node => node.Label)];
    }

    [Fact]
    public void Declared_facets_are_one_by_key_or_name_but_not_by_the_slug_of_another_label()
    {
        var taxonomy =
            new Taxonomy([new("c", "C"), new("c", "C++"), new("stage", "stage"),
                new("stage", "Compression stage") { Aliases = ["phase"] }], [], []);

        Assert.Equal(["C", "C++", "stage"], taxonomy.Facets.Select(facet => facet.Facet.Label));
        Assert.Equal(3, taxonomy.Facets.Select(facet => facet.Facet.Key).Distinct().Count());
        Assert.Equal("C++", taxonomy.FacetOf("C++").Facet.Label);
        Assert.Equal("stage", taxonomy.FacetOf("Phase").Facet.Key);
    }

    [Fact]
    public void A_term_that_a_paper_has_stands_below_its_broader_terms()
    {
        var modality =
            new Facet("modality", "Modality") { Terms = [new("Audio"), new("Speech") { Broader = "Audio" }] };
        var (graph, _) =
            PaperGraphBuilder.Build(new() { Papers = [Paper("T") with { Tags = [Tag("modality", "Speech")] }] },
                [modality]);

        Assert.Equal(
            ["facet-modality broader-than term-modality-audio",
                "term-modality-audio broader-than term-modality-speech"],
            graph.Relations.Where(relation => relation.Kind == RelationKind.BroaderThan)
                .Select(relation => relation.ToString()));
    }

    [Fact]
    public void A_circle_is_cut_where_it_closes_and_nowhere_else()
    {
        var (graph, diagnostics) = Build(new()
        {
            Facets = [new("f",
                "f") { Terms = [new("a") { Broader = "b" }, new("b") { Broader = "c" }, new("c") { Broader = "a" }] }],
        });

        Assert.Single(diagnostics);
        Assert.Equal(
            ["facet-f broader-than term-f-c", "term-f-b broader-than term-f-a", "term-f-c broader-than term-f-b"],
            graph.Relations.Select(relation => relation.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_merged_paper_is_listed_in_each_section_at_its_own_entry()
    {
        var (other, bib) = (new SourceText("other.md", "five\nsix\n"), new SourceText("refs.bib", "seven\n"));
        Paper Entry(SourceSpan place, params Section[] sections) =>
            Paper("T") with
            {
                Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764"),
                Origins = [place],
                Sections = [.. sections]
            };
        var (merged, _) = BibliographyMerge.Merge(new[]
        {
            Entry(bib.Span(0, 5)), Entry(Source.Span(4, 3), new Section("A", null, Source.Span(0, 3))),
            Entry(other.Span(5, 3), new Section("B", null, other.Span(0, 4))),
        }.Select(paper => new Bibliography { Papers = [paper] }));

        var (graph, _) = Build(merged);

        Assert.Equal(
            ["list.md:2:1", "other.md:2:1"],
            graph.Relations.Where(relation => relation.Kind == RelationKind.ListedIn)
                .Select(relation => Assert.Single(relation.Origins).ToString()));
    }

    [Fact]
    public void A_section_path_of_two_lists_has_one_place_in_each()
    {
        var other = new SourceText("other.md", "five\nsix\n");
        (Section Outer, Section Inner) Sections(SourceText text)
        {
            var outer = new Section("Outer", null, text.Span(0, 3));
            return (outer, new("Inner", outer, text.Span(5, 3)));
        }
        var (first, second) = (Sections(Source), Sections(other));

        var (graph, _) = Build(new()
        {
            Sections = [first.Outer, first.Inner, second.Outer, second.Inner],
            Papers = [.. Enumerable.Range(0, 20)
                .Select(i => Paper($"T {i}") with { Sections = [i % 2 == 0 ? first.Inner : second.Inner] })],
        });

        Assert.Equal(2,
            Assert.Single(graph.Relations, relation => relation.Kind == RelationKind.BroaderThan).Origins.Length);
    }

    [Fact]
    public void A_relation_means_the_paper_of_its_own_source_first()
    {
        var other = new SourceText("other.md", "five\nsix\n");
        var key = CitationKey.Parse("aim");
        var (graph, diagnostics) = Build(new()
        {
            Papers = [Paper("One") with { Key = key }, Paper("Two") with { Key = key, Origins = [other.Span(0, 4)] },
                Paper("Three") with { Key = CitationKey.Parse("three") }],
            Relations = [new("three", "aim", RelationKind.Cites, Source.Span(0, 3)),
                new("three", "AIM", RelationKind.Cites, other.Span(0, 4))],
        });

        Assert.Equal(["One", "Two"], graph.Relations.Select(relation => relation.Target.Label));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.DuplicateRelation);
    }

    [Fact]
    public void A_paper_related_to_itself_keeps_the_relation_and_is_reported()
    {
        var (graph, diagnostics) = Build(new()
        {
            Papers = [Paper("One") with { Key = CitationKey.Parse("one") }],
            Relations = [new("one", "one", RelationKind.Cites, default) { Weight = 3 }],
        });

        Assert.Equal(3, Assert.Single(graph.Relations).Weight);
        Assert.Equal(DiagnosticCodes.SelfRelation, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Facets_without_end_share_a_column_and_lose_nothing()
    {
        var (graph, _) = Build(new()
        {
            Papers = [Paper("One") with { Tags = [.. Enumerable.Range(0, 300).Select(i => Tag($"f{i}", "a")),
                Tag("f299", "b"), Tag("method", "x")] }],
        });

        var lists = graph.NodeAttributes.OfType<GraphAttribute.List>().ToArray();
        Assert.Equal(["a", "b"], Assert.Single(lists, column => column.Name == "f299").ValuesOf(graph.Nodes[0]));
        Assert.DoesNotContain(lists, column => column.Name == "f298");
        var others = Assert.Single(lists, column => column.Name == "other_facets").ValuesOf(graph.Nodes[0]);
        Assert.Equal(101, others.Length);
        Assert.Contains("f298: a", others);
    }

    [Fact]
    public void No_text_of_a_paper_keeps_a_control_character_and_blanks_without_width_go_without_a_word()
    {
        var (graph, diagnostics) = Build(new()
        {
            Papers =
            [
                Paper("\uFEFFA\u200B title") with
                {
                    Authors = [new("Gogh\u0001", "V", "van\u0001", "Jr\u0001") { Affiliation = "A\u0001" }],
                    Venue = new("V", "V", VenueKind.Conference, "Proc\u0001"),
                    Identifiers = Identifiers.OfUrl("https://doi.org/10.1000/a\u0001b"),
                    Tags = [Tag("st\u0001age", "lat\u0001e")],
                    Fields = [new("note", "a\u200Bb")],
                },
            ],
        });

        Assert.Empty(diagnostics);
        var paper = graph.Nodes[0].Paper!;
        Assert.Equal(
            ["A title", "V van Gogh, Jr", "A", "Proc", "10.1000/a", "stage", "late", "ab"],
            [paper.Title, paper.Authors[0].DisplayName, paper.Authors[0].Affiliation, paper.Venue!.Proceedings,
                paper.Identifiers.Doi!.Value.Value, paper.Tags[0].Facet, paper.Tags[0].Value, paper.Fields[0].Value]);
    }

    private static FacetTag Tag(string facet, string value) => new(facet, value, "tag", Source.Span(4, 3));

    private static CodeRepository Repository(string url) =>
        CodeRepository.TryParseUrl(url, out var repository) ? repository : throw new FormatException(url);

    private static (PaperGraph Graph,
        System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Build(Bibliography bibliography) =>
        PaperGraphBuilder.Build(bibliography, Array.Empty<Facet>());

    [Fact]
    public void A_venue_is_known_from_the_place_that_states_it_and_not_from_one_that_lost()
    {
        var paper = Paper("T") with
        {
            Venue = Venue.Unlisted("ECCV"),
            Evidence =
            [
                new(PaperField.Venue, "arXiv", "badge", Source.Span(0, 1)),
                new(PaperField.Venue, "ECCV", "badge", Source.Span(2, 1)),
            ],
        };

        var (graph, _) = PaperGraphBuilder.Build(new() { Papers = [paper] });

        Assert.Equal(2, Assert.Single(graph.Relations, one => one.Kind == RelationKind.PublishedIn).Origins[0].Start);
    }

    private static Paper Paper(string title) => new() { Title = title, Origins = [Source.Span(0, 3)] };
}
