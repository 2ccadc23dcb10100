using SurveyGraph.Cli;

// The streams are ours: UTF-8 without byte order mark and \n on every machine.
using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError()) { NewLine = "\n", AutoFlush = true };
var isInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null or "";
return SurveyGraphCommand.Run(args, new(output, error, Console.OpenStandardInput, isInteractive));
