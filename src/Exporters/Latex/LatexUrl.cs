namespace SurveyGraph.Exporters.Latex;

/// <summary>The address of a web page as the first argument of <c>\href</c>, also inside a table.</summary>
internal static class LatexUrl
{
    /// <summary>ASCII only: what TeX would obey is percent-encoded, or escaped where hyperref takes it so.</summary>
    public static string Escape(string url) => (WebLink.Of(url) ?? "")
        .Replace("~", "%7E", StringComparison.Ordinal)
        .Replace("$", "%24", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("#", @"\#", StringComparison.Ordinal);
}
