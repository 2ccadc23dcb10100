using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// The forum identifier of a paper on OpenReview; it may begin or end with a hyphen or an underscore.
/// </summary>
public readonly partial record struct OpenReviewId
{
    private OpenReviewId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out OpenReviewId id)
    {
        id = default;
        if (text is null || !BarePattern().IsMatch(text))
            return false;
        id = new(text);
        return true;
    }

    public static bool TryParseUrl(string? url, out OpenReviewId id)
    {
        id = default;
        if (url is null
            || url.Length > Identifiers.MaxUrlLength || !url.Contains("openreview", StringComparison.OrdinalIgnoreCase)
            || UrlPattern().Match(url) is not { Success: true } match)
            return false;
        id = new(match.Groups["id"].Value);
        return true;
    }

    public string Url => "https://openreview.net/forum?id=" + Value;

    public override string ToString() => Value;

    [GeneratedRegex(@"^[\w-]{5,24}$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex BarePattern();

    [GeneratedRegex(
        @"openreview\.net/(?:forum|pdf|attachment|revisions|references(?:/pdf)?|notes)/?\?(?:[^#\s]*&(?:amp;)?)?"
        + @"(?:id|forum)=(?<id>[A-Za-z0-9_-]{5,24})(?![\w~-]|[./]\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlPattern();
}
