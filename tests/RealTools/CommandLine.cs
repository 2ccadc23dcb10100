namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// The built command, run as a person runs it: as a process of its own, from the root of the checkout.
/// </summary>
internal static class CommandLine
{
    public static RealTool Command { get; } = RealTool.BuiltBeside("SurveyGraph.Cli");

    public static ToolResult Run(IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null) =>
        Command.Run(arguments, Repository.Root, environment: environment);
}
