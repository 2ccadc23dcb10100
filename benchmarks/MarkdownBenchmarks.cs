using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Syntax;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;

namespace SurveyGraph.Benchmarks;

/// <summary>An awesome list to papers, beside the bare parse that no importer on Markdig can be faster than.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().Build();

    private string _text = "";

    [Params(1_000, 10_000, 100_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Generate() => _text = InputGenerator.Text("list", Papers);

    [Benchmark(Baseline = true)]
    public MarkdownDocument Bare_parse() => Markdown.Parse(_text, Pipeline);

    [Benchmark]
    public ImportResult List_to_papers() =>
        ImportFormats.Find("markdown")!.Create(ImportOptions.Default).Import(new SourceText("list.md", _text));
}
