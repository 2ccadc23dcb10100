using System.Buffers;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// What the site of a proceedings or journal calls a paper, whichever of its pages a link leads to:
/// <c>pmlr:v139/radford21a</c>.
/// </summary>
/// <remarks>
/// CVF Open Access, PMLR, the NeurIPS proceedings and JMLR name papers in the paths of their pages alone. A supplement
/// is no page of the paper.
/// </remarks>
public readonly partial record struct ProceedingsId
{
    private static readonly SearchValues<string> Hosts =
        SearchValues.Create(["thecvf", "ml", "nips", "neurips"], StringComparison.OrdinalIgnoreCase);

    private ProceedingsId(string value) => Value = value;

    /// <summary>The site and the name there, in lower case.</summary>
    public string Value { get; }

    public static bool TryParseUrl(string? url, out ProceedingsId id)
    {
        id = default;
        if (url is null || url.Length > Identifiers.MaxUrlLength || !MayBeUrl(url))
            return false;
        var match = Pattern().Match(url);
        if (!match.Success)
            return false;
        var site = match.Groups["cvf"].Success ? "cvf"
            : match.Groups["pmlr"].Success ? "pmlr"
            : match.Groups["neurips"].Success ? "neurips"
            : "jmlr";
        var volume = match.Groups["volume"];
#pragma warning disable CA1308 // The sites' own names are in lower case, most of them.
        var name = match.Groups[site].Value.ToLowerInvariant();
#pragma warning restore CA1308
        id = new($"{site}:{(volume.Success ? $"v{volume.Value}/" : "")}{name}");
        return true;
    }

    public override string ToString() => Value;

    private static bool MayBeUrl(string url) => url.AsSpan().ContainsAny(Hosts);

    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.)?(?:"
        + @"openaccess\.thecvf\.com/content[^?#]*/(?:html|papers)/(?<cvf>[\w.-]+)_paper\.(?:html|pdf)"
        + @"|proceedings\.mlr\.press/v(?<volume>\d+)/(?<pmlr>[\w-]+)(?:\.html|/[\w-]+\.pdf)"
        + @"|(?:papers|proceedings)\.(?:nips|neurips)\.cc/paper(?:_files/paper)?/"
        + @"(?:\d{4}/(?:hash|file)/(?<neurips>[0-9a-f]{32})-(?:Paper|Abstract)[\w-]*\.(?:html|pdf)|(?<neurips>\d{4,5})-[\w-]+(?:\.pdf)?)"
        + @"|jmlr\.org/papers/v(?:olume)?(?<volume>\d+)/(?<jmlr>[\w-]+)(?:\.html|/[\w-]+\.pdf)"
        + @")(?:[?#].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
