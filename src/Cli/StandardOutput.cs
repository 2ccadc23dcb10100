using System.Globalization;
using System.Text;

namespace SurveyGraph.Cli;

/// <summary>Standard output as an exporter's document: it outlives the exporter that disposes of it.</summary>
internal sealed class StandardOutput(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override string NewLine
    {
        get => "\n";
#pragma warning disable CS8765 // The base class allows null and means the default by it.
        set => throw new NotSupportedException();
#pragma warning restore CS8765
    }

    public override void Write(char value) => inner.Write(value);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine(string? value)
    {
        inner.Write(value);
        inner.Write('\n');
    }

    public override void Flush() => inner.Flush();
}
