using System.Runtime.ExceptionServices;
using Spectre.Console;

namespace SurveyGraph.Cli;

/// <summary>Shows a bar on a terminal when a run takes more than a second, and nothing anywhere else.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static void Show(Streams streams, Verbosity verbosity, RunProgress progress, Action run)
    {
        if (!streams.IsInteractive || verbosity == Verbosity.Quiet)
        {
            run();
            return;
        }
        Exception? failure = null;
        var work = new Thread(() =>
        {
            try
            {
                run();
            }
#pragma warning disable CA1031 // Rethrown below, on the thread that waits.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                failure = thrown;
            }
        }, maxStackSize: 16 << 20);
        work.Start();
        if (!work.Join(Patience))
            Draw(streams, progress, work);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    private static void Draw(Streams streams, RunProgress progress, Thread work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(streams.Error) });
        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()];
        console.Progress().AutoClear(true).Columns(columns).Start(bar =>
        {
            var task = bar.AddTask(Markup.Escape(progress.Step), maxValue: progress.Steps);
            while (!work.Join(TimeSpan.FromMilliseconds(100)))
            {
                task.Description = Markup.Escape(progress.Step);
                task.Value = progress.Done;
            }
            task.Value = progress.Steps;
        });
    }
}
