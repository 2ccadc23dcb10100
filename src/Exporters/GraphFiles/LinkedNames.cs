using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.GraphFiles;

/// <summary>
/// The IRIs of nodes in linked data: of a paper its DOI or its other identifiers, of code its address, so that the
/// graph joins with other people's; of anything else a fragment of the file.
/// </summary>
internal static class LinkedNames
{
    // Two papers may have one DOI where a person says that they are two: the second goes by its name here.
    public static Dictionary<Node, string> Of(PaperGraph graph)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        Dictionary<Node, string> names = new(ReferenceEqualityComparer.Instance);
        foreach (var node in graph.Nodes)
        {
            var link = node.Kind switch
            {
                NodeKind.Paper => UrlOf(node.Paper?.Identifiers ?? Identifiers.None),
                NodeKind.Repository => node.Url,
                _ => null,
            };
            names.Add(node, WebLink.Of(link) is { } iri && used.Add(iri) ? iri : $"#{node.Id}");
        }
        return names;
    }

    private static string? UrlOf(Identifiers ids) =>
        ids.Doi?.Url ?? ids.Arxiv?.Url ?? ids.Acl?.Url ?? ids.OpenReview?.Url;
}
