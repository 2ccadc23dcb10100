using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>An arXiv identifier without version: <c>2403.06764</c>, <c>hep-th/9901001</c>.</summary>
/// <remarks>Scheme: https://info.arxiv.org/help/arxiv_identifier.html</remarks>
public readonly partial record struct ArxivId
{
    private static readonly SearchValues<string> InUrls =
        SearchValues.Create(["xiv", "ar5iv", "/papers/", "/abs/", "xxx.lanl.gov/"], StringComparison.OrdinalIgnoreCase);

    private ArxivId(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a bare identifier, with or without <c>arXiv:</c>, version and <c>[cs.CV]</c>.</summary>
    public static bool TryParse(string? text, out ArxivId id)
    {
        id = default;
        if (text is null || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        if (IsCommon(text))
            return TryCreate(text, out id);
        return BarePattern().Match(text.Trim()) is { Success: true } match
            && TryCreate(match.Groups["id"].Value, out id);
    }

    /// <summary>Reads the identifier in a link to arXiv, a mirror of it, or its DOI.</summary>
    public static bool TryParseUrl(string? url, out ArxivId id)
    {
        id = default;
        if (url is null || url.Length > Identifiers.MaxUrlLength)
            return false;
        if (TryCommonUrl(url, out id))
            return true;
        if (!url.AsSpan().ContainsAny(InUrls))
            return false;
        if (url.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            url = Uri.UnescapeDataString(url);
        return UrlPattern().Match(url) is { Success: true } match
            ? TryCreate(match.Groups["id"].Value, out id)
            : AdsBibcode.TryParseUrl(url, out id);
    }

    /// <summary>The DOI that arXiv registers for the preprint.</summary>
    public string PreprintDoi => "10.48550/arXiv." + Value;

    public string Url => "https://arxiv.org/abs/" + Value;

    /// <summary>The month in which the preprint was first submitted, which the identifier states.</summary>
    public PublicationDate? Submitted
    {
        get
        {
            var digits = Value.AsSpan(Value.LastIndexOf('/') + 1);
            var year = int.Parse(digits[..2], CultureInfo.InvariantCulture);
            // Identifiers start in August 1991; the two-digit years wrap only then.
            return PublicationDate.Create(year >= 91 ? 1900 + year : 2000 + year,
                int.Parse(digits[2..4], CultureInfo.InvariantCulture));
        }
    }

    public override string ToString() => Value;

    // Nine links of ten are of this form, and a list has one an entry: no pattern is matched for them.
    private static bool TryCommonUrl(string url, out ArxivId id)
    {
        const string Prefix = "https://arxiv.org/abs/";
        id = default;
        var rest = url.AsSpan();
        return rest.StartsWith(Prefix, StringComparison.Ordinal) && IsCommon(rest[Prefix.Length..])
            && TryCreate(url[Prefix.Length..], out id);
    }

    private static bool IsCommon(ReadOnlySpan<char> id) => id.Length == 10 && id[4] == '.'
        && !id[..4].ContainsAnyExceptInRange('0', '9') && !id[5..].ContainsAnyExceptInRange('0', '9');

    private static bool TryCreate(string value, out ArxivId id)
    {
        id = default;
        var slash = value.LastIndexOf('/');
        var yearAndMonth = int.Parse(value.AsSpan(slash + 1, 4), CultureInfo.InvariantCulture);
        if (yearAndMonth % 100 is < 1 or > 12 || (slash < 0 && !IsLengthOf(yearAndMonth, value.Length)))
            return false;
        // The subject class is not part of an old identifier: math.GT/0309136 is math/0309136.
        var dot = slash < 0 ? -1 : value.IndexOf('.', StringComparison.Ordinal);
        var plain = dot >= 0 && dot < slash ? string.Concat(value.AsSpan(0, dot), value.AsSpan(slash)) : value;
#pragma warning disable CA1308 // Archives are lower case.
        id = new(plain.ToLowerInvariant());
#pragma warning restore CA1308
        return true;
    }

    // This form began in April 2007 with four digits after the dot, and has five since January 2015.
    private static bool IsLengthOf(int yearAndMonth, int length) => yearAndMonth switch
    {
        >= 704 and < 1501 => length == 9,
        >= 1501 and < 9100 => length == 10,
        _ => false,
    };

    private const string Id = @"(?<id>[0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?";

    [GeneratedRegex(@"^(?:arXiv\s*:\s*)?" + Id + @"(?:\s*\[[\w.-]+\])?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BarePattern();

    // arXiv itself and its mirrors, readers and indexes that name pages by the identifier, and the DOI.
    private const string Before =
        @"(?:(?:^|[/.])arxiv\.org/+"
        + @"(?:(?:abs|pdf|html|format|ps|src|e-print|tb|cits|bibtex)/+(?:arxiv:)?|ftp/[a-z-]+/papers/[0-9]{4}/)?"
        // A mirror by its number, and one by a name of its own: "arxiv.mirror.example/pdf/…".
        + @"|^https?://[0-9.]+/abs/"
        + @"|^https?://(?:[a-z0-9-]{1,20}\.)?arxiv\.(?!org\.)[a-z0-9-]{1,30}\.[a-z]{2,10}/+(?:abs|pdf|html)/+"
        + @"|^https?://arxiv-export[a-z0-9-]{0,10}\.library\.cornell\.edu/(?:abs|pdf)/"
        + @"|(?:^|/)xxx\.lanl\.gov/(?:abs|pdf|ps)/"
        + @"|alphaxiv\.org/(?:[a-z]{2}/)?(?:abs|pdf|overview|html|audio)/"
        + @"|ar5iv(?:\.labs)?\.(?:arxiv\.)?org/(?:html|abs|pdf)/|arxiv-vanity\.com/papers/"
        + @"|(?:huggingface\.co|hf\.co|emergentmind\.com)/papers/"
        + @"|(?:scirate\.com|papers\.cool|semanticscholar\.org)/arxiv/"
        + @"|semanticscholar\.org/(?:graph/v1/paper/)?arxiv:"
        + @"|adsabs\.harvard\.edu/abs/arxiv:|catalyzex\.com/paper/arxiv:"
        + @"|10\.48550/arXiv\.)";

    [GeneratedRegex(Before + Id + @"(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UrlPattern();
}
