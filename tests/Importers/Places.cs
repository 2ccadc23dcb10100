using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Tests.Importers;

internal static class Places
{
    /// <summary>The words of a place in the text that was read.</summary>
    public static string In(this SourceSpan place, string text) => new SourceText("", text).TextOf(place);
}
