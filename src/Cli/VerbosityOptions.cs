using System.CommandLine;
using System.CommandLine.Parsing;

namespace SurveyGraph.Cli;

/// <summary><c>--quiet</c> and <c>--verbosity</c>, for every command that reports findings.</summary>
internal sealed class VerbosityOptions
{
    public Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "Say nothing but errors; short for --verbosity quiet." };

    public Option<Verbosity> Level { get; } = new("--verbosity", "-v")
    {
        Description = "quiet (errors), minimal (and warnings), normal (and notes, the first of each kind; the default) "
            + "or detailed (all).",
        HelpName = "LEVEL",
        CustomParser = Parse,
    };

    public Verbosity Of(ParseResult parsed) =>
        parsed.GetValue(Quiet) ? Verbosity.Quiet
        : parsed.GetResult(Level) is null ? Verbosity.Normal
        : parsed.GetValue(Level);

    private static Verbosity Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        // Numbers are no names, though the runtime reads them as such.
        var isName = text is [var first, ..] && char.IsLetter(first);
        if (isName && Enum.TryParse<Verbosity>(text, ignoreCase: true, out var level))
            return level;
        result.AddError($"Unknown level '{text}' for --verbosity; known: quiet, minimal, normal, detailed");
        return default;
    }
}
