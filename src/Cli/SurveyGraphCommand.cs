using System.CommandLine;

namespace SurveyGraph.Cli;

/// <summary>The command line.</summary>
public static class SurveyGraphCommand
{
    public static int Run(string[] args, Streams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        try
        {
            using var output = new StandardOutput(streams.Output);
            var code = Invoke(args, streams with { Output = output });
            output.Flush();
            return code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Tell(streams.Error, failure.Message);
            return ExitCodes.Files;
        }
#pragma warning disable CA1031 // The last line of defence: a user gets a sentence, never a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Tell(streams.Error, $"internal error, please report it: {bug.GetType().Name}: {bug.Message}");
            if (Environment.GetEnvironmentVariable("SURVEYGRAPH_TRACE") is { Length: > 0 })
                streams.Error.WriteLine(bug.StackTrace);
            return ExitCodes.Internal;
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        var root = new RootCommand(
            """
            Turns a survey list (an awesome-list README, CSV, .bib) into a graph of papers, for LaTeX, Gephi and docs.

            Example:
              surveygraph export README.md --to bibtex,graphml,mermaid --output out
            """);
        root.Add(ExportCommand.Create(streams));
        root.Add(ExplainCommand.Create(streams));
        root.Add(StatsCommand.Create(streams));
        root.Add(FormatsCommand.Create(streams));
        var parsed = root.Parse(args is [] ? ["--help"] : args);
        if (parsed.CommandResult.Command == root)
            Shorten(root.Subcommands);
        var errors = UsageErrors.Of(parsed, args);
        foreach (var error in errors)
            streams.Error.WriteLine($"surveygraph: {error}");
        if (errors.Count == 0)
        {
            return parsed.Invoke(new()
            {
                Output = streams.Output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        var command = parsed.CommandResult.Command;
        streams.Error.WriteLine($"surveygraph: see 'surveygraph {(command == root ? "" : command.Name + " ")}--help'");
        return ExitCodes.Usage;
    }

    // A list of commands has no room for the examples of each.
    private static void Shorten(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
            command.Description = command.Description?.Split('\n')[0].TrimEnd();
    }

    private static void Tell(TextWriter error, string message)
    {
        try
        {
            error.WriteLine($"surveygraph: {message}");
        }
        catch (IOException)
        {
            // Nobody is left to tell; the exit code does.
        }
    }
}
