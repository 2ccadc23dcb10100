using System.Text;
using SurveyGraph.Exporters;

namespace SurveyGraph.Benchmarks;

/// <summary>Takes what an exporter writes and keeps its length alone.</summary>
internal sealed class CountingOutput : TextWriter, IExportOutput
{
    public long Characters { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public TextWriter Open(string name) => this;

    public override void Write(char value) => Characters++;

    public override void Write(ReadOnlySpan<char> buffer) => Characters += buffer.Length;

    public override void Write(char[] buffer, int index, int count) => Characters += count;

    public override void Write(string? value) => Characters += value?.Length ?? 0;
}
