using BenchmarkDotNet.Attributes;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;

namespace SurveyGraph.Benchmarks;

/// <summary>From the text of an input to the text of an output, all in memory.</summary>
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private SourceText _bib = new("", "");
    private SourceText _papers = new("", "");
    private SourceText _relations = new("", "");

    [Params(1_000, 10_000, 100_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _bib = new("in.bib", InputGenerator.Text("bib", Papers));
        _papers = new("papers.csv", InputGenerator.Text("papers", Papers));
        _relations = new("relations.csv", InputGenerator.Text("relations", Papers));
    }

    /// <returns>Characters written.</returns>
    [Benchmark]
    public long Bib_to_bib() => Export("bibtex", "bibtex", _bib);

    /// <returns>Characters written.</returns>
    [Benchmark]
    public long Csv_to_graphml() => Export("csv", "graphml", _papers, _relations);

    private static long Export(string from, string to, params ReadOnlySpan<SourceText> sources)
    {
        var bibliographies = new List<Bibliography>();
        foreach (var source in sources)
            bibliographies.Add(ImportFormats.Find(from)!.Create(ImportOptions.Default).Import(source).Bibliography);
        var (graph, _) = PaperGraphBuilder.Build(BibliographyMerge.Merge(bibliographies).Bibliography);

        using var output = new CountingOutput();
        ExportFormats.Find(to)!.Create(ExportOptions.Default).Export(graph, output);
        return output.Characters;
    }
}
