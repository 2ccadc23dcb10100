using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Text of bytes that are not UTF-8: Chinese in GB18030 (which GBK and GB2312 are parts of), else Windows-1252.
/// </summary>
internal static class LegacyEncoding
{
    private const int EnoughPairs = 2;

    // The first byte of a pair in GB2312; with a second one of this range too it is one of its characters.
    private const byte FirstOfGb2312 = 0xA1;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
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
        return (Mojibake.Windows1252.GetString(bytes), "Windows-1252");
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
