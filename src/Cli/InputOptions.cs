using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary>The options of every command that reads inputs, and the checks of what they say.</summary>
internal sealed class InputOptions
{
    private readonly Option<string> _from = new("--from", "-f")
    {
        Description = $"Format of every INPUT, where the name does not tell: {InputFormats.Names}.",
        HelpName = "FORMAT",
    };

    public IEnumerable<Option> All => [_from];

    public ImportFormat? FormatOf(ParseResult parsed) =>
        parsed.GetValue(_from) is { } name ? ImportFormats.Find(name) : null;

    public void Validate(CommandResult result, IEnumerable<string> inputs)
    {
        // An option without its value is told already; to ask for the value would throw.
        if (result.GetResult(_from) is not { Tokens.Count: 0 })
            InputFormats.Validate(result, inputs, result.GetValue(_from));
    }
}
