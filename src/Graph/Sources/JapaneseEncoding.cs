using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Japanese text in the encodings before UTF-8: ISO-2022-JP by its escape sequences, EUC-JP and Shift_JIS by the kana,
/// which make up a good part of any Japanese and of nothing else.
/// </summary>
internal static class JapaneseEncoding
{
    private const int EnoughKana = 2;

    // Of the pairs of bytes, one in so many is a kana.
    private const int MaxPairsPerKana = 6;

    private static readonly Encoding Iso2022 = CodePagesEncodingProvider.Instance.GetEncoding(50220)!;

    private static readonly Encoding EucJp = Strict(51932);

    private static readonly Encoding ShiftJis = Strict(932);

    /// <summary>The text, if the bytes switch to Japanese and back by escape sequences; or null.</summary>
    public static string? OfEscapes(ReadOnlySpan<byte> bytes)
    {
        // Nearly every file has no escape at all, which one look tells.
        var escape = bytes.IndexOf((byte)'\e');
        if (escape < 0 || bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return null;
        var rest = bytes[escape..];
        return (rest.IndexOf("\e$B"u8) >= 0 || rest.IndexOf("\e$@"u8) >= 0)
            && (rest.IndexOf("\e(B"u8) >= 0 || rest.IndexOf("\e(J"u8) >= 0)
            ? Iso2022.GetString(bytes)
            : null;
    }

    /// <summary>
    /// The text of bytes that are not ASCII, and the name of their encoding; null where it is no Japanese.
    /// </summary>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (LooksEucJp(bytes))
                return (EucJp.GetString(bytes), "EUC-JP (Japanese)");
            if (LooksShiftJis(bytes))
                return (ShiftJis.GetString(bytes), "Shift_JIS (Japanese)");
        }
        catch (DecoderFallbackException)
        {
            // A byte that the encoding does not have: the kana were chance.
        }
        return null;
    }

    // Chinese has the same two rows for kana, and hardly ever writes them.
    private static bool LooksEucJp(ReadOnlySpan<byte> bytes)
    {
        var (pairs, kana) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (bytes[i] < 0xA1 || i + 1 == bytes.Length || bytes[i + 1] < 0xA1)
                return false;
            pairs++;
            kana += bytes[i] is 0xA4 or 0xA5 && bytes[i + 1] <= 0xF6 ? 1 : 0;
            i++;
        }
        return kana >= EnoughKana && kana * MaxPairsPerKana >= pairs;
    }

    private static bool LooksShiftJis(ReadOnlySpan<byte> bytes)
    {
        var (pairs, kana) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            // ASCII, and katakana of half width.
            if (bytes[i] is < 0x80 or (>= 0xA1 and <= 0xDF))
                continue;
            if (bytes[i] is 0x80 or 0xA0 or > 0xFC || i + 1 == bytes.Length
                || bytes[i + 1] is < 0x40 or 0x7F or > 0xFC)
                return false;
            pairs++;
            kana += bytes[i..] is [0x82, >= 0x9F and <= 0xF1, ..] or [0x83, >= 0x40 and <= 0x96, ..] ? 1 : 0;
            i++;
        }
        return kana >= EnoughKana && kana * MaxPairsPerKana >= pairs;
    }

    private static Encoding Strict(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(
        codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
