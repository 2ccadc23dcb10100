using System.Diagnostics;

namespace SurveyGraph.Cli;

/// <summary>Stops what runs away: a template that takes too long, or fills the memory.</summary>
internal sealed class TemplateWatch : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(1);

    private const long MaxBytes = 2L << 30;

    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly long _bytesBefore = GC.GetTotalMemory(forceFullCollection: false);
    private readonly Timer _timer;

    public TemplateWatch() => _timer = new(_ => Look(), null, Period, Period);

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(false))
        {
            if (_timer.Dispose(ended))
                ended.WaitOne();
        }
        _stop.Dispose();
    }

    private void Look()
    {
        if (_time.Elapsed > MaxTime || GC.GetTotalMemory(forceFullCollection: false) - _bytesBefore > MaxBytes)
            _stop.Cancel();
    }
}
