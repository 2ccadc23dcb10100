using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Text of bytes that are not UTF-8: Russian in Windows-1251 or KOI8-R, Japanese in EUC-JP or Shift_JIS, Chinese in
/// GB18030 (which GBK and GB2312 are parts of), Polish and its neighbours in ISO 8859-2 or Windows-1250, else
/// Windows-1252.
/// </summary>
internal static class LegacyEncoding
{
    private const int EnoughPairs = 2;
    private const int MinCyrillic = 8;

    // The first byte of a pair in GB2312; with a second one of this range too it is one of its characters.
    private const byte FirstOfGb2312 = 0xA1;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly Encoding Koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-u")!;

    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        if (Cyrillic(bytes) is var (cyrillic, name))
            return (cyrillic.GetString(bytes), name);
        if (JapaneseEncoding.Decode(bytes) is { } japanese)
            return japanese;
        if (LooksChinese(bytes))
        {
            try
            {
                return (Gb18030.GetString(bytes), "GB18030 (Chinese)");
            }
            catch (DecoderFallbackException)
            {
                // A byte that GB18030 does not have: the pairs were chance.
            }
        }
        return CentralEuropeanEncoding.Decode(bytes) ?? (Mojibake.Windows1252.GetString(bytes), "Windows-1252");
    }

    // Words are whole runs of high bytes, and most letters are small: in Windows-1251 those are the last quarter of all
    // bytes, in KOI8 the one before. Half the bytes of Chinese are below both.
    private static (Encoding Encoding, string Name)? Cyrillic(ReadOnlySpan<byte> bytes)
    {
        var (high, joined, third, last) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            high++;
            if ((i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80))
                joined++;
            if (bytes[i] >= 0xE0)
                last++;
            else if (bytes[i] >= 0xC0)
                third++;
        }
        var letters = third + last;
        if (high < MinCyrillic || 4 * joined < 3 * high || 8 * letters < 7 * high)
            return null;
        return 3 * last >= 2 * letters ? (Windows1251, "Windows-1251 (Cyrillic)")
            : 3 * third >= 2 * letters ? (Koi8, "KOI8 (Cyrillic)")
            : null;
    }

    // Chinese comes in pairs of high bytes; in Western languages an accented letter hardly ever stands beside another.
    private static bool LooksChinese(ReadOnlySpan<byte> bytes)
    {
        var (pairs, others) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (bytes[i] >= FirstOfGb2312 && i + 1 < bytes.Length && bytes[i + 1] >= FirstOfGb2312)
            {
                pairs++;
                i++;
            }
            else
            {
                others++;
            }
        }
        return pairs >= EnoughPairs && pairs >= 4 * others;
    }
}
