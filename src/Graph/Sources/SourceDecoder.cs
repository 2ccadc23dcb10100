using System.Collections.Immutable;
using System.Text;

namespace SurveyGraph.Graph.Sources;

/// <summary>Makes text of bytes: finds the encoding, repairs mojibake, and says what it did. Lines stay those of the file.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (IsBinary(bytes))
        {
            var nothing = new SourceText(path, "");
            return (nothing, [DiagnosticCodes.BinarySource.At(nothing.Span(0, 0), "this is not a text file; nothing was read")]);
        }

        var text = Text(bytes, out var problem);
        var repaired = Mojibake.Repair(text, out var repair);
        var source = new SourceText(path, repaired);
        if (problem is { } found)
            diagnostics.Add(found.Code.At(source.Span(Math.Min(found.Offset, repaired.Length), 0), found.Message));
        if (repair is { } done)
        {
            diagnostics.Add(DiagnosticCodes.MojibakeRepaired.At(source.Span(done.Offset, 0),
                $"UTF-8 text had been read as {done.Encoding} and saved again; {done.Runs} places were repaired, which loses nothing"));
        }
        return (source, diagnostics.ToImmutable());
    }

    // Text has no NUL; a PDF, an image or an archive has one early. UTF-16 has them too, and starts with its mark.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8))
            return true;
        return !IsUtf16(bytes) && bytes[..Math.Min(bytes.Length, 8192)].Contains((byte)0);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string Text(ReadOnlySpan<byte> bytes, out (DiagnosticCode Code, int Offset, string Message)? problem)
    {
        problem = null;
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        else if (IsUtf16(bytes))
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
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
    private static string TextOfInvalidUtf8(ReadOnlySpan<byte> bytes, int firstInvalid, out (DiagnosticCode Code, int Offset, string Message)? problem)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        var damaged = lenient.AsSpan().Count('\uFFFD');
        var sound = lenient.Count(c => c >= 0x80) - damaged;
        var isCutOff = firstInvalid >= bytes.Length - 3 && bytes[^1] >= 0x80;
        if (sound > damaged || isCutOff)
        {
            problem = (DiagnosticCodes.InvalidUtf8, lenient.IndexOf('\uFFFD', StringComparison.Ordinal),
                isCutOff ? "the file ends in the middle of a character" : $"{damaged} bytes are not UTF-8 and were replaced by U+FFFD");
            return lenient;
        }
        var latin = Mojibake.Windows1252.GetString(bytes);
        problem = (DiagnosticCodes.InvalidUtf8, Math.Max(0, firstInvalid), "the file is not UTF-8; it was read as Windows-1252");
        return latin;
    }
}
