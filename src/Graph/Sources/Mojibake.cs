using System.Text;
using System.Text.Unicode;

namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Undoes the commonest damage to lists: UTF-8 text that a program read as Mac Roman or Windows-1252 and saved as
/// UTF-8. The way back is exact: the characters give the bytes they were read from, and the bytes must be UTF-8 again.
/// </summary>
public static class Mojibake
{
    /// <summary>
    /// What was repaired: the encoding the text had been misread in, how many places, and the first one's offset.
    /// </summary>
    public readonly record struct Found(string Encoding, int Runs, int Offset);

    // Tables of Mac Roman differ in which of two characters a byte is, and in the sign for money.
    private const string MacRomanTwins = "\u03A9\u2126\u0394\u2206\u00B5\u03BC\u20AC\u00A4";

    internal static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The byte of each character that the encoding has above ASCII; 0 stands for none.
    private static readonly byte[] MacRomanBytes =
        BytesOf(CodePagesEncodingProvider.Instance.GetEncoding(10000)!, MacRomanTwins);

    private static readonly byte[] Windows1252Bytes = BytesOf(Windows1252, "");

    /// <summary>The repaired text, or the text itself where it is sound. Line breaks stay where they are.</summary>
    public static string Repair(string text, out Found? found)
    {
        found = null;
        if (Ascii.IsValid(text))
            return text;
        foreach (var (bytes, name)
            in (ReadOnlySpan<(byte[], string)>)[(MacRomanBytes, "Mac Roman"), (Windows1252Bytes, "Windows-1252")])
        {
            var runs = MaybeDamaged(text, bytes, out var sound);
            if (MojibakeEvidence.AcceptedOf(runs, sound) is { } accepts)
                return Repair(text, runs.Where(accepts), name, out found);
        }
        return text;
    }

    private static string Repair(string text, IEnumerable<MojibakeRun> runs, string name, out Found? found)
    {
        var repaired = new StringBuilder(text.Length);
        var (done, first, copied) = (0, 0, 0);
        foreach (var run in runs)
        {
            repaired.Append(text, copied, run.Start - copied);
            if (done++ == 0)
                first = repaired.Length;
            repaired.Append(run.Original);
            copied = run.End;
        }
        found = new(name, done, first);
        return repaired.Append(text, copied, text.Length - copied).ToString();
    }

    // The runs of characters above ASCII that may be damaged, with the text before the damage. A large file has a
    // million that are sound, of which the number is enough.
    private static List<MojibakeRun> MaybeDamaged(string text, byte[] bytes, out int sound)
    {
        List<MojibakeRun> runs = [];
        sound = 0;
        for (var start = NextRun(text, 0); start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] >= 0x80)
                end++;
            if (Original(text.AsSpan(start, end - start), bytes) is { } original)
            {
                var isInWord = (start > 0 && char.IsAsciiLetter(text[start - 1]))
                    || (end < text.Length && char.IsAsciiLetter(text[end]));
                runs.Add(new(start, end, original, isInWord));
            }
            else
            {
                sound++;
            }
            start = NextRun(text, end);
        }
        return runs;
    }

    private static int NextRun(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAnyExceptInRange('\0', '\x7F');
        return next < 0 ? text.Length : start + next;
    }

    private static string? Original(ReadOnlySpan<char> run, byte[] byteOf)
    {
        if (run.Length < 2)
            return null;
        foreach (var c in run)
        {
            if (byteOf[c] == 0)
                return null;
        }
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            bytes[i] = byteOf[run[i]];
        if (!Utf8.IsValid(bytes))
            return null;
        var original = Encoding.UTF8.GetString(bytes);
        return original.Any(char.IsControl) ? null : original;
    }

    /// <param name="twins">Pairs of characters that stand for one byte, of which the encoding knows one.</param>
    private static byte[] BytesOf(Encoding encoding, string twins)
    {
        var bytes = new byte[char.MaxValue + 1];
        for (var code = 0x80; code <= byte.MaxValue; code++)
            bytes[encoding.GetString([(byte)code])[0]] = (byte)code;
        // Programs pass the bytes that Windows-1252 leaves undefined through as C1 controls.
        for (var code = 0x80; code < 0xA0; code++)
            bytes[code] = (byte)code;
        for (var i = 0; i < twins.Length; i += 2)
        {
            var (one, other) = (twins[i], twins[i + 1]);
            bytes[one] = bytes[other] = Math.Max(bytes[one], bytes[other]);
        }
        return bytes;
    }
}
