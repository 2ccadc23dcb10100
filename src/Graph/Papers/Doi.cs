using System.Buffers;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>A DOI without resolver; spelled as given, compared without case.</summary>
/// <remarks>Form: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html</remarks>
public readonly partial record struct Doi
{
    private static readonly string[] PageSuffixes =
    [
        "/", ".pdf", ".epdf", ".full", ".short", ".abstract", "/full", "/full/html", "/fulltext.html", "/fulltext",
        "/abstract", "/epdf", "/pdf", "/meta", "/html", "/references", "/figures", "/summary", "/cite",
    ];

    // Four digits to nine stand before it.
    private const int MinSlash = 7;
    private const int MaxSlash = 12;

    private static readonly SearchValues<char> InSuffix =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/()");

    private Doi(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Reads a bare DOI, <c>doi:…</c>, or any link that holds a DOI; trailing punctuation is not part of it. The short
    /// forms of https://shortdoi.org (<c>10/ddtnhx</c>), which resolve alike, count where they stand alone.
    /// </summary>
    public static bool TryParse(string? text, out Doi doi)
    {
        doi = default;
        if (text is null)
            return false;
        if (text.Contains("ijcai.org/", StringComparison.OrdinalIgnoreCase)
            && IjcaiPattern().Match(text) is { Success: true } page)
        {
            doi = new($"10.24963/ijcai.{page.Groups["year"].Value}/{page.Groups["number"].Value}");
            return true;
        }
        if (text.Contains("nature.com/articles/", StringComparison.OrdinalIgnoreCase)
            && NaturePattern().Match(text) is { Success: true } article)
        {
            doi = new($"10.1038/{article.Groups["id"].Value.ToLowerInvariant()}");
            return true;
        }
        if (text.Contains("rxiv.org/content/", StringComparison.OrdinalIgnoreCase)
            && EarlyPattern().Match(text) is { Success: true } early)
        {
            doi = new($"10.1101/{early.Groups["id"].Value}");
            return true;
        }
        if (text.Contains("10/", StringComparison.Ordinal) && ShortPattern().Match(text) is { Success: true } shortened)
        {
            doi = new(shortened.Groups["doi"].Value);
            return true;
        }
        if (!text.Contains("10.", StringComparison.Ordinal))
            return false;
        if (text.Contains('%', StringComparison.Ordinal))
            text = Uri.UnescapeDataString(text);
        if ((IsBare(text) ? WithoutPage(TrimEnd(text)) : Within(text)) is not { } value)
            return false;
        if (value.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash == value.Length - 1))
            return false;
        doi = new(value);
        return true;
    }

    private static string? Within(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var value = WithoutPage(TrimEnd(match.Value));
        return ArticlePage().IsMatch(text.AsSpan(0, match.Index)) ? ArticleNumber().Replace(value, "") : value;
    }

    // Nearly every DOI of a .bib file stands alone, and has nothing to look for.
    private static bool IsBare(string text) =>
        text.StartsWith("10.", StringComparison.Ordinal)
        && text.IndexOf('/', StringComparison.Ordinal) is >= MinSlash and <= MaxSlash and var slash
        && !text.AsSpan("10.".Length, slash - "10.".Length).ContainsAnyExceptInRange('0', '9')
        && slash + 1 < text.Length && !text.AsSpan(slash + 1).ContainsAnyExcept(InSuffix);

    public bool Equals(Doi other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The resolver's address; angle brackets are no characters of one, nor is a number sign.</summary>
    public string Url => "https://doi.org/"
        + Value.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("#", "%23", StringComparison.Ordinal);

    public override string ToString() => Value;

    // A closing bracket belongs to a DOI only if the DOI opens it: 10.1016/S0140-6736(05)66610-5.
    private static string TrimEnd(string value)
    {
        Span<int> unopened = [Unopened(value, '(', ')'), Unopened(value, '[', ']'), Unopened(value, '{', '}')];
        var end = value.Length;
        for (; end > 0; end--)
        {
            var bracket = ")]}".IndexOf(value[end - 1], StringComparison.Ordinal);
            if (bracket >= 0 ? --unopened[bracket] < 0 : !".,;:\"'>".Contains(value[end - 1], StringComparison.Ordinal))
                break;
        }
        return value[..end];
    }

    /// <summary>Takes off what a publisher's page has behind the DOI: the kind of file, a preprint's version.</summary>
    private static string WithoutPage(string value)
    {
        var end = value.Length;
        // None of them ends in a digit, as most DOIs do.
        for (var isTaken = end > 0 && !char.IsAsciiDigit(value[end - 1]); isTaken;)
        {
            isTaken = false;
            foreach (var suffix in PageSuffixes)
            {
                if (!value.AsSpan(0, end).EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                    continue;
                end -= suffix.Length;
                isTaken = true;
            }
        }
        value = value[..end];
        return value.StartsWith("10.1101/", StringComparison.Ordinal)
            || value.StartsWith("10.64898/", StringComparison.Ordinal)
            ? PreprintVersion().Replace(value, "")
            : value;
    }

    private static int Unopened(ReadOnlySpan<char> value, char open, char close) =>
        value.Count(close) - value.Count(open);

    // Nature and its journals name the page of an article by the suffix of its DOI.
    [GeneratedRegex(
        @"(?:^|[/.])nature\.com/articles/(?<id>[sd]\d{5}-\d{3}-\d{4,5}-[0-9a-z]|"
            + @"[a-z]{2,10}\.?\d{1,9}|\d{5,9}(?:[a-z]\d)?)"
            + @"(?:\.pdf)?(?![\w.-]*\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NaturePattern();

    // bioRxiv and medRxiv filed what they have by the day, under the suffix of its DOI.
    [GeneratedRegex(
        @"(?:^|[/.])(?:bio|med)rxiv\.org/content/(?:bio|med)rxiv/early/20[12]\d/\d\d/\d\d/"
            + @"(?<id>(?:20\d\d\.\d\d\.\d\d\.)?\d{6,8})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EarlyPattern();

    // IJCAI makes its DOIs of the year and the number of the page, since 2017.
    [GeneratedRegex(
        @"(?:^|[/.])ijcai\.org/proceedings/(?<year>201[7-9]|20[2-9][0-9])/0*(?<number>[1-9][0-9]{0,3})(?:\.pdf)?(?![\w.-]*\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IjcaiPattern();

    // Publishers who share a platform have the number and the title of the page behind the DOI:
    // /article/doi/10.1000/abc/1234567/A-Title.
    [GeneratedRegex("[/-]article[a-z-]*/doi/$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePage();

    [GeneratedRegex("(?<=/.*)/[0-9]{5,}(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();

    // bioRxiv and medRxiv number the versions of a page, not those of its DOI.
    [GeneratedRegex("v[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PreprintVersion();

    [GeneratedRegex(
        @"^\s*(?:https?://(?:dx\.)?doi\.org/)?(?<doi>10/[a-z][a-z0-9]{2,9})\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortPattern();

    // Angle brackets end a DOI but for the part of a journal that a DOI made of a SICI names: <693::AID-ASI4>; such a
    // DOI may have a number sign for its check character: 3.0.CO;2-#.
    [GeneratedRegex(
        @"\b10\.[0-9]{4,9}/(?:[^\s\p{C}<>""?#&|\\]|<[0-9A-Za-z.,-]{0,20}:[0-9A-Za-z:.,-]{1,20}>|(?<=;[0-9]-)#)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
