using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Exporters;

/// <summary>
/// Links for outputs that a browser shows: nothing but http and https, and no character that ends a quoted string or a
/// bracket.
/// </summary>
public static class WebLink
{
    /// <summary>A longer one is no page's address but an attack on the output's size.</summary>
    private const int MaxLength = 2000;

    // RFC 3986 unreserved and reserved characters without brackets, and the percent sign of what is encoded already.
    private static readonly SearchValues<char> Kept = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    /// <summary>
    /// The address with every other character percent-encoded, or null where it is not one of a web page.
    /// </summary>
    public static string? Of(string? url)
    {
        url = url?.Trim();
        // As browsers read it.
        if (url is not null && url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            url = "http://" + url;
        if (url is null || !HasWebScheme(url))
            return null;
        var link = new StringBuilder(url.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii && Kept.Contains((char)rune.Value))
            {
                link.Append((char)rune.Value);
                continue;
            }
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                link.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        return link.Length <= MaxLength ? link.ToString() : null;
    }

    private static bool HasWebScheme(string url)
    {
        var rest = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url.AsSpan(8)
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? url.AsSpan(7)
            : default;
        return !rest.IsEmpty && rest[0] is not ('/' or '?' or '#') && !rest.ContainsAnyInRange('\0', '\x1F');
    }
}
