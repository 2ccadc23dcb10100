using System.CommandLine;

namespace SurveyGraph.Cli;

/// <summary><c>--quiet</c> and <c>--verbosity</c>, for every command that reports findings.</summary>
internal sealed class VerbosityOptions
{
    public VerbosityOptions() => Level.TakesOneOf("quiet", "minimal", "normal", "detailed");

    public Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "Say nothing but errors; short for --verbosity quiet." };

    public Option<string> Level { get; } = new("--verbosity", "-v")
    {
        Description = "quiet (errors), minimal (and warnings), normal (and notes, the first of each kind; the default) "
            + "or detailed (all).",
        HelpName = "LEVEL",
    };

    public Verbosity Of(ParseResult parsed) =>
        parsed.GetValue(Quiet) ? Verbosity.Quiet
        : parsed.GetValue(Level) is { } level ? Enum.Parse<Verbosity>(level, ignoreCase: true)
        : Verbosity.Normal;
}
