using System.Buffers;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>
/// Addresses that are no links to Markdown, most without a scheme, as people type them: "arxiv.org/abs/2403.06764".
/// Only a host of papers or code, or one that starts with "www.", and a path behind it make an address of a text; all
/// else may be a file or two words.
/// </summary>
internal static class BareAddress
{
    private const int MaxHostLength = 60;

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n<>\"|[]{}（）【】，。；、");

    /// <summary>
    /// The target of a link with <c>https:</c> where nothing but that is missing, or without the mark of an anchor
    /// before a whole address; else as it is.
    /// </summary>
    public static string WithScheme(string url)
    {
        if (url.StartsWith("#http", StringComparison.Ordinal) && Links.IsWeb(url[1..]))
            return url[1..];
        if (url.StartsWith("//", StringComparison.Ordinal) && HostLength(url.AsSpan(2)) > 0)
            return "https:" + url;
        return HostLength(url) > 0 ? "https://" + url : url;
    }

    /// <summary>The text as pieces, its addresses as links.</summary>
    public static IEnumerable<Piece> Split(Piece text)
    {
        var from = 0;
        while (TryFind(text.Text, from, out var start, out var length))
        {
            if (start > from)
                yield return text.Between(from, start);
            var url = WithScheme(text.Text.Substring(start, length));
            from = start + length;
            yield return new(PieceKind.Link, url, text.Style, text.OffsetOf(start), text.OffsetOf(from - 1) + 1, url);
        }
        if (from < text.Text.Length)
            yield return from == 0 ? text : text.From(from);
    }

    /// <summary>Finds the next address in running text.</summary>
    /// <param name="from">Where in the text to start.</param>
    public static bool TryFind(string text, int from, out int start, out int length)
    {
        (start, length) = (0, 0);
        for (var slash = text.IndexOf('/', from); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            var before = text.AsSpan(from, slash - from);
            before = before[Math.Max(0, before.Length - MaxHostLength)..];
            start = slash - before.Length + before.LastIndexOfAnyExcept(HostCharacters) + 1;
            var scheme = SchemeLength(text.AsSpan(from, start - from));
            if (scheme == 0 && start > 0 && text[start - 1] is '/' or '@' or ':' && IsInAddress(text, start))
                continue;
            if (start == slash || HostLength(text.AsSpan(start)) != slash - start)
                continue;
            start -= scheme;
            length = LengthOf(text.AsSpan(start));
            return true;
        }
        return false;
    }

    /// <summary>
    /// The length of the address that a text starts with, without the punctuation of the sentence. A closing bracket
    /// belongs to an address only if the address opens it: doi.org/10.1016/S0140-6736(05)66610-5.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(AfterAddress);
        var address = end < 0 ? text : text[..end];
        var unopened = address.Count(')') - address.Count('(');
        while (address.Length > 0
            && (".,;:!?*_~'’".Contains(address[^1], StringComparison.Ordinal)
                || (address[^1] == ')' && unopened-- > 0)))
            address = address[..^1];
        return address.Length;
    }

    // Behind a bracket that nothing closes, Markdown leaves addresses as they are.
    private static int SchemeLength(ReadOnlySpan<char> before) =>
        before.EndsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length
        : before.EndsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length : 0;

    // "https://arxiv.org/abs/1" and "git@github.com/o" are more than a host; "Paper:arxiv.org/abs/1" is not.
    private static bool IsInAddress(string text, int start) =>
        text[start - 1] != ':' || (start > 1 && text[start - 2] == '/');

    // The length of the known host that a text starts with, if a path follows it; else 0.
    private static int HostLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(HostCharacters);
        if (length is < 4 or > MaxHostLength || text[length..] is not ['/', _, ..]
            || char.IsWhiteSpace(text[length + 1]))
            return 0;
#pragma warning disable CA1308 // Host names are lower case.
        var host = text[..length].ToString().ToLowerInvariant();
#pragma warning restore CA1308
        var isWeb = host.StartsWith("www.", StringComparison.Ordinal);
        host = isWeb ? host[4..] : host;
        return isWeb || Links.IsHostOfPapersOrCode(host) ? length : 0;
    }
}
