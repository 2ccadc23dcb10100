using SurveyGraph.Cli;

// The streams are ours: UTF-8 without byte order mark and \n on every machine. The command flushes them; to dispose of
// them would try a full disk once more.
var error = new StreamWriter(Console.OpenStandardError()) { NewLine = "\n", AutoFlush = true };
var isInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null or "";
try
{
    var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
    return SurveyGraphCommand.Run(args, new(output, error, Console.OpenStandardInput, isInteractive));
}
catch (UnauthorizedAccessException failure)
{
    error.WriteLine($"surveygraph: standard output cannot be written: {failure.Message}");
    return ExitCodes.Files;
}
