using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Undoes the commonest damage to lists: UTF-8 text that a program read as Mac Roman or Windows-1252 and saved as UTF-8. The
/// way back is exact: the characters give the bytes they were read from, and the bytes must be UTF-8 again.
/// </summary>
public static class Mojibake
{
    /// <summary>What was repaired: the encoding the text had been misread in, how many places, and the first one's offset.</summary>
    public readonly record struct Found(string Encoding, int Runs, int Offset);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding MacRoman = CodePage(10000);

    internal static readonly Encoding Windows1252 = CodePage(1252);

    /// <summary>The repaired text, or the text itself where it is sound. Line breaks stay where they are.</summary>
    public static string Repair(string text, out Found? found)
    {
        found = null;
        if (Ascii.IsValid(text))
            return text;
        foreach (var (encoding, name) in (ReadOnlySpan<(Encoding, string)>)[(MacRoman, "Mac Roman"), (Windows1252, "Windows-1252")])
        {
            if (Repair(text, encoding, name, out found) is { } repaired)
                return repaired;
        }
        return text;
    }

    private static string? Repair(string text, Encoding encoding, string name, out Found? found)
    {
        var repaired = new StringBuilder();
        var (done, left, first, copied) = (0, 0, -1, 0);
        for (var start = NextRun(text, 0); start < text.Length; start = NextRun(text, start))
        {
            var end = start;
            while (end < text.Length && text[end] >= 0x80)
                end++;
            if (Original(text.AsSpan(start, end - start), encoding) is { } original)
            {
                repaired.Append(text, copied, start - copied);
                if (done++ == 0)
                    first = repaired.Length;
                repaired.Append(original);
                copied = end;
            }
            else
            {
                left++;
            }
            start = end;
        }
        // Sound text has no such places but by chance; a damaged file has hardly any others.
        found = done > 0 && done >= 4 * left ? new(name, done, first) : null;
        return found is null ? null : repaired.Append(text, copied, text.Length - copied).ToString();
    }

    private static int NextRun(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAnyExceptInRange('\0', '\x7F');
        return next < 0 ? text.Length : start + next;
    }

    private static string? Original(ReadOnlySpan<char> run, Encoding encoding)
    {
        if (run.Length < 2)
            return null;
        try
        {
            var bytes = new byte[run.Length];
            for (var i = 0; i < run.Length; i++)
            {
                // Programs pass the bytes that Windows-1252 leaves undefined through as C1 controls.
                if (run[i] < 0xA0)
                    bytes[i] = (byte)run[i];
                else if (encoding.GetBytes(run.Slice(i, 1), bytes.AsSpan(i, 1)) != 1)
                    return null;
            }
            var original = StrictUtf8.GetString(bytes);
            return original.All(c => c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Control) ? original : null;
        }
        catch (ArgumentException)
        {
            // A character that the encoding lacks, or bytes that are not UTF-8: the run is what it seems.
            return null;
        }
    }

    private static Encoding CodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;
}
