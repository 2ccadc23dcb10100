using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace SurveyGraph.Cli;

/// <summary>
/// What is wrong with a command line, in our own words: the parser's follow the language of the machine.
/// </summary>
internal static class UsageErrors
{
    /// <summary>The findings, a sentence each.</summary>
    /// <param name="words">The command line as it was written.</param>
    public static List<string> Of(ParseResult parsed, IEnumerable<string> words)
    {
        var misspelt = Misspelling.Find(parsed, words);
        // What else is wrong may come of it.
        return misspelt.Count > 0 ? misspelt : [.. parsed.Errors.Select(error => Describe(error, parsed)).Distinct()];
    }

    private static string Describe(ParseError error, ParseResult parsed) => error.SymbolResult switch
    {
        OptionResult { Option: var option, Tokens.Count: var count } when count < option.Arity.MinimumNumberOfValues =>
            $"{option.Name} needs a value: {option.Name} {option.HelpName ?? "VALUE"}{ValuesOf(option)}",
        OptionResult { Option: var option, Tokens.Count: var count } when count > option.Arity.MaximumNumberOfValues =>
            $"{option.Name} {(option.ValueType == typeof(bool) ? "takes no value" : "is given more than once")}",
        ArgumentResult { Tokens: [], Argument: var argument } => MissingInput(argument, parsed),
        CommandResult when Missing(parsed) is { } argument => MissingInput(argument, parsed),
        CommandResult { Command: var command } when parsed.UnmatchedTokens is [var word, ..] =>
            $"{command.Name} takes no '{word}'",
        _ => error.Message,
    };

    private static string ValuesOf(Option option)
    {
        var values = option.GetCompletions(CompletionContext.Empty).Select(one => one.Label).ToList();
        return values.Count == 0 ? "" : $"; known: {string.Join(", ", values)}";
    }

    private static Argument? Missing(ParseResult parsed) => parsed.CommandResult.Command.Arguments.FirstOrDefault(
        argument => argument.Arity.MinimumNumberOfValues > 0
            && parsed.GetResult(argument) is not { Tokens.Count: > 0 });

    private static string MissingInput(Argument argument, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command.Name;
        var example = argument.HelpName is null ? "README.md" : "README.md 2403.06764";
        return $"{command} needs {argument.HelpName ?? argument.Name}: surveygraph {command} {example}";
    }
}
