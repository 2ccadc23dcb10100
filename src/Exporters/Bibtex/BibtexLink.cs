using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>
/// Links and identifiers as .bib files have them: as they are, with what would end the value percent-encoded.
/// </summary>
internal static class BibtexLink
{
    private static readonly SearchValues<char> Kept = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%<>|");

    public static string Of(string link)
    {
        if (!link.AsSpan().ContainsAnyExcept(Kept))
            return link;
        var encoded = new StringBuilder(link.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in link.Trim().EnumerateRunes())
        {
            if (rune.IsAscii && Kept.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        return encoded.ToString();
    }
}
