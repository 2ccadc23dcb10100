namespace SurveyGraph.Cli;

/// <summary>How far a run is; written by the run, read by the bar.</summary>
internal sealed class RunProgress(int steps)
{
    private volatile string _step = "Starting";
    private volatile int _started;

    public int Steps { get; } = steps;

    public string Step => _step;

    /// <summary>The number of steps that are done.</summary>
    public int Done => Math.Max(0, _started - 1);

    public void Start(string step)
    {
        _step = step;
        _started++;
    }
}
