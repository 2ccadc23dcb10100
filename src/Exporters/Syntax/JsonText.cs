using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// Indented JSON on a text writer, piece by piece: <see cref="Utf8JsonWriter"/> writes bytes, which <see cref="Flush"/>
/// turns into characters. Non-ASCII letters stay readable; what JSON has to escape is escaped.
/// </summary>
internal sealed class JsonText : IDisposable
{
    private const int FlushSize = 1 << 15;

    // The stricter encoders guard JSON inside HTML, and would write every accent and apostrophe as a number.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _bytes = new(2 * FlushSize);
    private char[] _chars = [];

    public JsonText(TextWriter output)
    {
        _output = output;
        Json = new(_bytes, Options);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>
    /// Call this between values: it passes on what is ready once that is worth it, so that memory stays small.
    /// </summary>
    public void Flush()
    {
        if (Json.BytesPending + _bytes.WrittenCount >= FlushSize)
            Drain();
    }

    public void Dispose()
    {
        Drain();
        Json.Dispose();
        _output.Write('\n');
    }

    // A file takes the bytes as they are. After its own flush the JSON writer has no character half written, so that
    // every piece decodes by itself.
    private void Drain()
    {
        Json.Flush();
        if (_output is StreamWriter { Encoding: UTF8Encoding } file)
        {
            file.Flush();
            file.BaseStream.Write(_bytes.WrittenSpan);
            _bytes.ResetWrittenCount();
            return;
        }
        if (_chars.Length < _bytes.WrittenCount)
            _chars = new char[_bytes.WrittenCount];
        var count = Encoding.UTF8.GetChars(_bytes.WrittenSpan, _chars);
        _output.Write(_chars, 0, count);
        _bytes.ResetWrittenCount();
    }
}
