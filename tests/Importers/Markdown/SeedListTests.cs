using System.Runtime.CompilerServices;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Yaml;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>The list that the product ships, data/awesome-token-pruning.md, read as a person reads it.</summary>
public class SeedListTests
{
    private static readonly SourceText Source =
        SourceDecoder.Decode("list.md", File.ReadAllBytes(PathOf("data/awesome-token-pruning.md"))).Source;

    private static readonly ImportResult Result = new MarkdownImporter().Import(Source);

    [Fact]
    public void It_has_five_papers_with_their_lines_links_venues_and_dates()
    {
        Assert.Equal(
            [

                "26 2403.06764 ECCV 2024 An Image is Worth 1/2 Tokens After Layer 2: Plug-and-Play Inference Acceleration for Large Vision-Language Models",
                "27 2412.03248 ICCV 2025-06 AIM: Adaptive Inference of Multi-Modal LLMs via Token Merging and Pruning",

                "28 2406.07588 AAAI 2024-06 AIM: Let Any Multi-modal Large Language Models Embrace Efficient In-Context Learning",

                "29 2509.01552 arXiv 2025-09 Variation-aware Vision Token Dropping for Faster Large Vision-Language Models",

                "30 2411.17686 arXiv 2025-05 Filter, Correlate, Compress: Training-Free Token Reduction for MLLM Acceleration",
            ],
            Result.Bibliography.Papers.Select(paper =>
                $"{paper.Origins[0].Line} {paper.Identifiers.Arxiv} {paper.Venue!.Short} {paper.Date} {paper.Title}"));
        Assert.All(Result.Bibliography.Papers, paper => Assert.Equal(paper.Identifiers.Arxiv!.Value.Url, paper.Url));
        Assert.Equal(["https://github.com/pkunlp-icler/FastV"],
            Result.Bibliography.Papers.SelectMany(paper => paper.Repositories).Select(repository => repository.Url));
    }

    [Fact]
    public void Every_paper_is_under_Early_Work_and_Image_and_the_empty_branches_stay()
    {
        Assert.All(Result.Bibliography.Papers,
            paper => Assert.Equal(["Early Work", "Image"], Assert.Single(paper.Sections).Path));
        Assert.Equal(
            ["Early Work", "Early Work / Image", "Early Work / Video", "Early Work / Audio", "Recent Work",
                "Recent Work / Image", "Recent Work / Video", "Recent Work / Audio"],
            Result.Bibliography.Sections.Select(section => section.ToString()));
    }

    [Fact]
    public void Its_legend_declares_three_facets()
    {
        Assert.Equal(
            [
                "stage: pre-encoder, post-encoder, pre-LLM, in-LLM, decode(KV)",
                "method: pruning, merging, selection, pooling, query-based",
                "training: training-free, fine-tune, from-scratch",
            ],
            Result.Bibliography.Facets.Select(facet =>
                $"{facet.Label}: {string.Join(", ", facet.Terms.Select(term => term.Label))}"));
        Assert.Equal(16, Result.Bibliography.Facets[0].Span!.Value.Line);
    }

    [Fact]
    public void The_badge_date_that_contradicts_an_arXiv_identifier_is_reported_with_its_place()
    {
        var diagnostic = Assert.Single(Result.Diagnostics);

        Assert.Equal(DiagnosticCodes.DateContradictsIdentifier, diagnostic.Code);
        Assert.Equal(30, diagnostic.Span!.Value.Line);
    }

    [Fact]
    public void Both_papers_called_AIM_have_keys_and_nodes_of_their_own_and_the_gaps_are_nodes()
    {
        var (graph, _) = PaperGraphBuilder.Build(Result.Bibliography, DefaultFacets.All);

        Assert.Equal(
            ["paper-image2024worth", "paper-aim2025adaptive", "paper-aim2024let", "paper-variation2025vision",
                "paper-filter2025correlate"],
            graph.Papers.Select(node => node.Id));
        Assert.Contains(graph.Nodes,
            node => node.Id == "term-stage-decode-kv" && graph.InDegree(node) == 1 && graph.OutDegree(node) == 0);
        Assert.Contains(graph.Nodes, node => node.Id == "section-recent-work-audio");
        Assert.Equal(5, graph.Relations.Count(relation => relation.Kind.Name == "has-modality"
            && relation.Target.Label == "Image"));
    }

    [Fact]
    public void Every_fact_says_where_it_stands()
    {
        var badge = Result.Bibliography.Papers[0].Evidence.First(evidence => evidence.Field == PaperField.Venue);

        Assert.Equal("![](https://img.shields.io/badge/ECCV-2024-red)", Source.TextOf(badge.Span));
        Assert.Equal("badge", badge.Rule);
        Assert.Equal(26, badge.Span.Line);
    }

    private static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", path);
}
