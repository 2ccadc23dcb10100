using SurveyGraph.Graph;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Yaml;
using SurveyGraph.Tests.RealTools;

namespace SurveyGraph.Tests.Graph.Analysis;

/// <summary>The graphs of the surveys that ship with the product.</summary>
internal static class SurveyGraphs
{
    private static readonly Lazy<PaperGraph> LazyTokenCompression = new(() => Read(
        "token-compression/papers.csv", "token-compression/relations.csv", "token-compression/taxonomy.yml"));

    /// <summary>200 papers with 379 relations between them, and their taxonomy.</summary>
    public static PaperGraph TokenCompression => LazyTokenCompression.Value;

    private static PaperGraph Read(params string[] names)
    {
        var read = names.Select(name =>
        {
            var (source, _) = SourceDecoder.Decode(name, File.ReadAllBytes(Repository.Path($"data/{name}")));
            return ImportFormats.OfFile(name)!.Create(ImportOptions.Default).Import(source).Bibliography;
        });
        return PaperGraphBuilder.Build(BibliographyMerge.Merge([.. read]).Bibliography, DefaultFacets.All).Graph;
    }
}
