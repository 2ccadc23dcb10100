using System.CommandLine;

namespace SurveyGraph.Cli;

/// <summary>The command line.</summary>
public static class SurveyGraphCommand
{
    public static int Run(string[] args, Streams streams)
    {
        var root = new RootCommand(
            """
            Turns a survey list (an awesome-list README, CSV, .bib) into a graph of papers and writes it for LaTeX, Gephi and docs.

            Example:
              surveygraph export README.md --to bibtex,graphml,mermaid --output out
            """);
        root.Add(ExportCommand.Create(streams));
        root.Add(FormatsCommand.Create(streams));
        var configuration = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                    streams.Error.WriteLine($"surveygraph: {error.Message}");
                streams.Error.WriteLine("surveygraph: see 'surveygraph --help'");
                return ExitCodes.Usage;
            }
            return parsed.Invoke(configuration);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"surveygraph: {failure.Message}");
            return ExitCodes.Files;
        }
#pragma warning disable CA1031 // The last line of defence: a user gets a sentence, never a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine($"surveygraph: internal error, please report it: {bug.GetType().Name}: {bug.Message}");
            if (Environment.GetEnvironmentVariable("SURVEYGRAPH_TRACE") is { Length: > 0 })
                streams.Error.WriteLine(bug.StackTrace);
            return ExitCodes.Internal;
        }
        finally
        {
            streams.Output.Flush();
        }
    }
}
