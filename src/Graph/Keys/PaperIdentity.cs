using System.Globalization;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Keys;

/// <summary>
/// What a paper is known by from one run to the next: an identifier (<c>arXiv:2403.06764</c>), its key in a source
/// (<c>key:fastv</c>), the link of a paper without identifiers (<c>url:https://…</c>), or its title with first author
/// and year (<c>title:image-worth-tokens by chen 2024</c>).
/// </summary>
/// <param name="Scheme">What is before the first colon.</param>
internal readonly record struct PaperIdentity(string Scheme, string Value)
{
    /// <summary>The rule of the evidence that a lock file gives, which is no word of a source.</summary>
    public const string LockRule = "lock";

    private const string Key = "key";
    private const string Url = "url";
    private const string Title = "title";
    private const int MaxTitleLength = 120;

    /// <summary>The identity says by itself that two papers are one.</summary>
    public bool IsIdentifier => Scheme is not (Key or Url or Title);

    /// <summary>Two values of the scheme are two papers; OpenReview gives each submission of a paper its own.</summary>
    public bool IsUnique => Scheme is "arXiv" or "doi" or "acl";

    public bool IsKey => Scheme == Key;

    public bool IsUrl => Scheme == Url;

    public bool IsTitle => Scheme == Title;

    /// <summary>The title alone, without author and year.</summary>
    public ReadOnlySpan<char> Words =>
        Value.IndexOf(' ', StringComparison.Ordinal) is var end and >= 0 ? Value.AsSpan(0, end) : Value;

    public override string ToString() => $"{Scheme}:{Value}";

    /// <summary>All of a paper's, the most telling ones first.</summary>
    public static IEnumerable<PaperIdentity> Of(Paper paper)
    {
        var ids = paper.Identifiers.Normal();
        foreach (var name in ids.Names())
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            yield return new(name[..colon], name[(colon + 1)..]);
        }
        // The number of a row is another one as soon as the rows are.
        foreach (var evidence in paper.Evidence)
        {
            if (evidence is { Field: PaperField.Key, Rule: not LockRule } && IsOneLine(evidence.Value)
                && !evidence.Value.All(char.IsAsciiDigit))
            {
                yield return new(Key, evidence.Value);
            }
        }
        // A half of a surrogate pair would not come back from a file as it went in.
        if (ids.IsEmpty && paper.Url is { Length: > 0 and <= Identifiers.MaxUrlLength } url
            && IsOneLine(url) && !url.Any(char.IsSurrogate))
        {
            yield return new(Url, url);
        }
        yield return new(Title, TitleOf(paper));
    }

    public static bool TryParse(string text, out PaperIdentity identity)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        identity = colon < 0 ? default : new(text[..colon], text[(colon + 1)..]);
        return colon >= 0 && identity.Value.Length > 0 && IsOneLine(identity.Value) && identity.Scheme switch
        {
            "arXiv" => ArxivId.TryParse(identity.Value, out _),
            "doi" => Doi.TryParse(identity.Value, out _),
            "acl" => AclId.TryParse(identity.Value, out _),
            "openreview" => OpenReviewId.TryParse(identity.Value, out _),
            "cvf" or "pmlr" or "neurips" or "jmlr" or Key or Url or Title => true,
            _ => false,
        };
    }

    private static string TitleOf(Paper paper)
    {
        var words = string.Join('-', Slug.Words(paper.Title));
        if (words.Length is 0 or > MaxTitleLength)
            words = $"{BeginningOf(words)}-{StableHash.Of(paper.Title)}";
        var author = paper.Authors is [var first, ..] ? Slug.Comparable(first.Family) : "";
        var year = paper.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        var rest = string.Join(' ', new[] { author, year }.Where(part => part.Length > 0));
        return rest.Length == 0 ? words : $"{words} by {rest}";
    }

    // A pair of surrogates is never cut in two.
    private static ReadOnlySpan<char> BeginningOf(string words)
    {
        var length = Math.Min(words.Length, MaxTitleLength);
        return words.AsSpan(0, length > 0 && char.IsHighSurrogate(words[length - 1]) ? length - 1 : length);
    }

    private static bool IsOneLine(string text) =>
        text.AsSpan().Trim().Length == text.Length && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');
}
