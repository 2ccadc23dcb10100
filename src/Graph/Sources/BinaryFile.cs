namespace SurveyGraph.Graph.Sources;

/// <summary>Tells files that hold no text.</summary>
internal static class BinaryFile
{
    private const int SampleLength = 8192;

    /// <summary>
    /// What the file is, in words, or null for text. A control character or two are damage, many are data.
    /// </summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return "a PDF";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "a ZIP archive or an Office document";
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..])
            return "an image";
        if (bytes is [0x1F, 0x8B, ..])
            return "a gzip archive";
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                controls++;
        }
        return controls > 1 && controls * 10L > sample.Length ? "binary data" : null;
    }
}
