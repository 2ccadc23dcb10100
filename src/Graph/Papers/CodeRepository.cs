using System.Buffers;
using System.Text.RegularExpressions;

namespace SurveyGraph.Graph.Papers;

/// <summary>A repository of code on a public host; compared without case, spelled as given.</summary>
public readonly partial record struct CodeRepository
{
    private static readonly SearchValues<string> InHosts =
        SearchValues.Create(["git", "bitbucket", "codeberg"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> InBadges =
        SearchValues.Create(["shields.io/github/"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> InNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private const string GitHub = "https://github.com/";
    private const string GitHubStars = "https://img.shields.io/github/stars/";

    private CodeRepository(string host, string path) => (Host, Path) = (host, path);

    /// <summary>
    /// github.com, gitlab.com, bitbucket.org, gitee.com or codeberg.org; git.io for GitHub's short links.
    /// </summary>
    public string Host { get; }

    /// <summary>Owner and name: pkunlp-icler/FastV.</summary>
    public string Path { get; }

    public string Url => $"https://{Host}/{Path}";

    /// <summary>
    /// Reads a link to a repository or to anything inside it; links to users, topics, issues or files as images are
    /// none.
    /// </summary>
    public static bool TryParseUrl(string? url, out CodeRepository repository)
    {
        repository = default;
        if (url is not null
            && url.Contains("git.io/", StringComparison.Ordinal) && ShortLink().Match(url) is { Success: true } link)
        {
            repository = new("git.io", link.Groups["path"].Value);
            return true;
        }
        if (url is null)
            return false;
        if (url.StartsWith(GitHub, StringComparison.Ordinal) && IsCommonPath(url.AsSpan(GitHub.Length), out var slash))
            return TryCreate("github.com", url.AsSpan(GitHub.Length, slash), url.AsSpan(GitHub.Length + slash + 1),
                out repository);
        if (!MayBeRepository(url) || Pattern().Match(url) is not { Success: true } match)
            return false;
#pragma warning disable CA1308 // Host names are lower case.
        return TryCreate(
            match.Groups["host"].Value.ToLowerInvariant(), match.Groups["owner"].ValueSpan,
            match.Groups["name"].ValueSpan, out repository);
#pragma warning restore CA1308
    }

    // Nine links of ten are https://github.com/OWNER/NAME: no pattern is matched for them.
    private static bool IsCommonPath(ReadOnlySpan<char> path, out int slash)
    {
        slash = path.IndexOf('/');
        return slash > 0 && slash + 1 < path.Length && char.IsAsciiLetterOrDigit(path[0])
            && !path[..slash].ContainsAnyExcept(InNames) && !path[(slash + 1)..].ContainsAnyExcept(InNames);
    }

    private static bool TryCreate(
        string host, ReadOnlySpan<char> owner, ReadOnlySpan<char> name, out CodeRepository repository)
    {
        repository = default;
        if (name.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            name = name[..^4];
        if (name.Length == 0 || name is "." or ".." || NotOwners.Contains(owner))
            return false;
        repository = new(host, string.Concat(owner, "/", name));
        return true;
    }

    /// <summary>The repository that a shields.io star badge counts.</summary>
    public static bool TryParseStarBadge(string? url, out CodeRepository repository)
    {
        repository = default;
        if (url is null)
            return false;
        var path = url.StartsWith(GitHubStars, StringComparison.Ordinal) ? StarredPath(url) : [];
        if (IsCommonPath(path, out var slash))
            return TryCreate("github.com", path[..slash], path[(slash + 1)..], out repository);
        return url.AsSpan().ContainsAny(InBadges)
            && StarBadge().Match(url) is { Success: true } match
            && TryParseUrl($"https://github.com/{match.Groups["path"].Value}", out repository);
    }

    private static ReadOnlySpan<char> StarredPath(string url)
    {
        var path = url.AsSpan(GitHubStars.Length);
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        var isImage = path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
        return isImage ? path[..^4] : path;
    }

    private static bool MayBeRepository(string url) => url.AsSpan().ContainsAny(InHosts);

    public bool Equals(CodeRepository other) =>
        string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Path, other.Path, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Path ?? "");

    public override string ToString() => Url;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotOwners = new HashSet<string>(
        StringComparer.OrdinalIgnoreCase)
    {
        "topics", "search", "orgs", "users", "sponsors", "features", "marketplace", "explore", "trending",
        "collections", "settings", "about", "login", "join", "user-attachments", "stars",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(
        @"^\s*(?:https?://|git@|git://|ssh://git@)?(?:www\.)?(?<host>github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org)[/:](?<owner>[A-Za-z0-9][\w.-]*)/(?<name>[\w.-]+)(?!/(?:issues|pull|pulls|discussions|assets|raw|releases/download|blob/[^?#]*\.(?:png|jpe?g|gif|svg|pdf)|wiki|graphs|stargazers|commits?)\b)(?=[/?#\s]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^https?://git\.io/(?<path>[A-Za-z0-9-]+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortLink();

    [GeneratedRegex(@"img\.shields\.io/github/(?:stars|forks|watchers|last-commit|license)/(?<path>[A-Za-z0-9][\w.-]*/[\w.-]+?)(?:\.svg|\.png)?(?:[?#]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StarBadge();
}
