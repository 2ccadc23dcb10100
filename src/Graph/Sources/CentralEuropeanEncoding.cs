using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Polish, Czech and other text in ISO 8859-2 or Windows-1250: bytes that are signs in Western encodings (±, ³, ¶, ¹)
/// stand inside its words, where they are letters (ą, ł, ś, š).
/// </summary>
internal static class CentralEuropeanEncoding
{
    private const int EnoughLetters = 3;

    // What follows the byte of a letter in UTF-8 is such a byte, too.
    private const byte LeadOfUtf8 = 0xC5;

    private static readonly Encoding Latin2 = CodePagesEncodingProvider.Instance.GetEncoding(28592)!;

    private static readonly Encoding Windows1250 = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

    /// <summary>The text and the name of its encoding; null where no word says that it is in one of these.</summary>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> bytes)
    {
        var (letters, ofWindows) = (0, 0);
        for (var i = 1; i < bytes.Length - 1; i++)
        {
            if (bytes[i] < 0x80 || !IsLetter(bytes[i - 1]) || !IsLetter(bytes[i + 1]))
                continue;
            if (IsSignInTheWest(bytes[i]) && bytes[i - 1] < LeadOfUtf8)
                letters++;
            else if (IsOfWindows(bytes[i]))
                ofWindows++;
        }
        if (letters < EnoughLetters)
            return null;
        return ofWindows > 0
            ? (Windows1250.GetString(bytes), "Windows-1250 (Central European)")
            : (Latin2.GetString(bytes), "ISO 8859-2 (Central European)");
    }

    private static bool IsLetter(byte b) =>
        char.IsAsciiLetter((char)b) || b >= 0xC0 || IsSignInTheWest(b) || IsOfWindows(b);

    private static bool IsSignInTheWest(byte b) =>
        b is 0xA3 or 0xB1 or 0xB3 or 0xB5 or 0xB6 or 0xB9 or 0xBB or 0xBC or 0xBE or 0xBF;

    // ISO 8859-2 has control characters here.
    private static bool IsOfWindows(byte b) => b is 0x9A or 0x9C or 0x9D or 0x9E or 0x9F;
}
