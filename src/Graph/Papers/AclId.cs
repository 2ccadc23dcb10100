using System.Buffers;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>An identifier of the ACL Anthology: <c>2024.acl-long.123</c>, <c>P19-1001</c>.</summary>
/// <remarks>Scheme: https://aclanthology.org/info/ids/</remarks>
public readonly partial record struct AclId
{
    private static readonly SearchValues<string> Hosts =
        SearchValues.Create(["acl", "/v1/"], StringComparison.OrdinalIgnoreCase);

    private AclId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out AclId id)
    {
        id = default;
        if (text is null || BarePattern().Match(text.Trim()) is not { Success: true } match)
            return false;
        id = Create(match.Value);
        return true;
    }

    /// <summary>Reads the identifier in a link to the Anthology, old or new, or in the DOI that ACL gives it.</summary>
    public static bool TryParseUrl(string? url, out AclId id)
    {
        id = default;
        if (url is null || url.Length > Identifiers.MaxUrlLength || !MayBeUrl(url))
            return false;
        if (UrlPattern().Match(url) is not { Success: true } match)
            return false;
        id = Create(match.Groups["id"].Value);
        return true;
    }

    private static bool MayBeUrl(string url) => url.AsSpan().ContainsAny(Hosts);

    public string Url => $"https://aclanthology.org/{Value}/";

    public override string ToString() => Value;

    // Old identifiers are upper case (P19-1001), new ones lower case (2024.acl-long.1).
    private static AclId Create(string value) =>
#pragma warning disable CA1308
        new(char.IsAsciiLetter(value[0]) ? value.ToUpperInvariant() : value.ToLowerInvariant());
#pragma warning restore CA1308

    private const string Id = @"(?<id>[A-Za-z][0-9]{2}-[0-9]{4}|[0-9]{4}\.[a-z0-9]+-[a-z0-9]+\.[0-9]+)";

    [GeneratedRegex("^" + Id + "$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BarePattern();

    private const string Before =
        @"(?:(?:^|[/.])aclanthology\.org/|aclanthology\.info/(?:papers|pdf)/"
        + @"|aclanthology\.(?:coli|lst)\.uni-saarland\.de/(?:papers/)?"
        + @"|(?:^|[/.])aclweb\.org/(?:anthology/)?|10\.(?:18653|3115)/v1/)";

    // A page ends with the identifier, or with the file's kind; people put punctuation behind a link.
    private const string After = @"(?:v[0-9]+)?(?:\.(?:pdf|bib|xml|endf))?(?:[/?#]|[.,;:)\]'"">]*(?:\s|$))";

    [GeneratedRegex(Before + @"(?:[\w.-]+/)*?" + Id + After, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlPattern();
}
