using System.Runtime.InteropServices;

namespace SurveyGraph.Cli;

/// <summary>What is done first when a run is interrupted (Ctrl-C) or ended (kill, a closed terminal).</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    private Interrupts(Action first) => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => first())),
    ];

    public static Interrupts Before(Action first) => new(first);

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }
}
