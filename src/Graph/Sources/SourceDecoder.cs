using System.Collections.Immutable;
using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>Makes text of bytes: finds the encoding, repairs mojibake, and says what it did. Lines stay.</summary>
public static class SourceDecoder
{
    private const int MinSample = 16;
    private const int MaxSample = 8192;

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Decode(string path,
        ReadOnlySpan<byte> bytes)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var marked = MarkedEncoding(bytes);
        var encoding = marked ?? UnmarkedUtf16(bytes);
        if (encoding is null && BinaryFile.KindOf(bytes) is { } kind)
        {
            var nothing = new SourceText(path, "");
            var message = $"this is {kind} and no text; nothing was read";
            return (nothing, [DiagnosticCodes.BinarySource.At(nothing.Span(0, 0), message)]);
        }

        (DiagnosticCode Code, int Offset, string Message)? problem = null;
        var text = encoding is null ? Text(bytes, out problem) : encoding.GetString(bytes[encoding.Preamble.Length..]);
        if (marked is null && encoding is not null)
            problem = (DiagnosticCodes.InvalidUtf8, 0, "the file is not UTF-8; it was read as UTF-16");
        var nuls = text.Contains('\0', StringComparison.Ordinal) ? text.AsSpan().Count('\0') : 0;
        text = nuls == 0 ? text : text.Replace('\0', '\uFFFD');
        var repaired = Mojibake.Repair(text, out var repair);
        var source = new SourceText(path, repaired);
        if (problem is { } found)
            diagnostics.Add(found.Code.At(source.Span(Math.Min(found.Offset, repaired.Length), 0), found.Message));
        if (nuls > 0)
        {
            diagnostics.Add(DiagnosticCodes.StrayNul.At(
                source.Span(Math.Max(0, repaired.IndexOf('\uFFFD', StringComparison.Ordinal)), 0),
                $"{nuls} NUL {(nuls == 1 ? "character was" : "characters were")} replaced by U+FFFD; the rest was read"));
        }
        if (repair is { } done)
        {
            diagnostics.Add(DiagnosticCodes.MojibakeRepaired.At(source.Span(done.Offset, 0),
                $"UTF-8 text had been read as {done.Encoding} and saved again; {done.Runs} places were repaired, which loses nothing"));
        }
        return (source, diagnostics.ToImmutable());
    }

    // UTF-16 and UTF-32 by their marks; little-endian UTF-32 begins as UTF-16 does.
    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // Every other byte of UTF-16 is zero where the text is ASCII, as nearly half of any .bib file or table is.
    private static UnicodeEncoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinSample || bytes.Length % 2 != 0)
            return null;
        var (first, second) = (0, 0);
        var sample = bytes[..Math.Min(bytes.Length, MaxSample)];
        for (var i = 0; i < sample.Length; i += 2)
        {
            first += sample[i] == 0 ? 1 : 0;
            second += sample[i + 1] == 0 ? 1 : 0;
        }
        var enough = sample.Length / 5;
        if (Math.Max(first, second) < enough || Math.Min(first, second) > 0)
            return null;
        return new(bigEndian: first > 0, byteOrderMark: false);
    }

    private static string Text(ReadOnlySpan<byte> bytes, out (DiagnosticCode Code, int Offset, string Message)? problem)
    {
        problem = null;
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (JapaneseEncoding.OfEscapes(bytes) is { } japanese)
        {
            problem = (DiagnosticCodes.InvalidUtf8,
                Math.Max(0, japanese.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F')),
                "the file is not UTF-8; it was read as ISO-2022-JP (Japanese)");
            return japanese;
        }
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            return TextOfInvalidUtf8(bytes, invalid.Index, out problem);
        }
    }

    // One bad byte in a UTF-8 file is damage; a file whose bytes are never UTF-8 is in an older encoding.
    private static string TextOfInvalidUtf8(
        ReadOnlySpan<byte> bytes, int firstInvalid, out (DiagnosticCode Code, int Offset, string Message)? problem)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        var damaged = lenient.AsSpan().Count('\uFFFD');
        var sound = lenient.Count(c => c >= 0x80) - damaged;
        var isCutOff = firstInvalid >= bytes.Length - 3 && bytes[^1] >= 0x80;
        if (sound > damaged || isCutOff)
        {
            problem = (DiagnosticCodes.InvalidUtf8, lenient.IndexOf('\uFFFD', StringComparison.Ordinal),
                isCutOff ? "the file ends in the middle of a character"
                    : $"{damaged} bytes are not UTF-8 and were replaced by U+FFFD");
            return lenient;
        }
        var (text, encoding) = LegacyEncoding.Decode(bytes);
        problem = (DiagnosticCodes.InvalidUtf8, text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F'),
            $"the file is not UTF-8; it was read as {encoding}");
        return text;
    }
}
