namespace SurveyGraph.Graph.Papers;

/// <summary>
/// The codes by which the Astrophysics Data System knows papers; those of preprints have the identifier of arXiv in
/// them: <c>2025arXiv250109737S</c>, <c>2014arXiv1401.1234L</c>.
/// </summary>
internal static class AdsBibcode
{
    private const string Site = "adsabs.harvard.edu/abs/";
    private const int Length = 19;
    private const int DigitsOfMonth = 4;

    /// <summary>The preprint whose code an address has.</summary>
    public static bool TryParseUrl(string url, out ArxivId arxiv)
    {
        arxiv = default;
        var start = url.IndexOf(Site, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || url.Length < start + Site.Length + Length)
            return false;
        var code = url.AsSpan(start + Site.Length, Length);
        if (!code[4..].StartsWith("arXiv", StringComparison.Ordinal))
            return false;
        var number = code[9..^1];
        return ArxivId.TryParse(number.Contains('.') ? number.ToString()
            : $"{number[..DigitsOfMonth]}.{number[DigitsOfMonth..]}", out arxiv);
    }
}
