using System.Globalization;
using System.Text;

namespace SurveyGraph.Cli;

/// <summary>
/// Standard output for all that a run writes: a failure says where it was, and it outlives the exporter that disposes
/// of it as of any document.
/// </summary>
internal sealed class StandardOutput : TextWriter
{
    private readonly TextWriter _inner;

    public StandardOutput(TextWriter inner)
        : base(CultureInfo.InvariantCulture)
    {
        _inner = inner;
        NewLine = "\n";
    }

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Named(failure);
        }
    }

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write(CoreNewLine.AsSpan());
    }

    public override void Flush()
    {
        try
        {
            _inner.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Named(failure);
        }
    }

    private static IOException Named(Exception failure) =>
        new($"standard output cannot be written: {failure.Message}", failure);
}
