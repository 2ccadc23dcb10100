using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SurveyGraph.Cli;

/// <summary>Values that are one of a few names, or a number. One that is none is told with its option.</summary>
internal static class OptionValues
{
    public static void TakesOneOf(this Option<string> option, params string[] values)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !values.Contains(token.Value)))
            {
                var hint = Misspelling.Hint(token.Value, values);
                result.AddError($"{option.Name} is not '{token.Value}'{hint}; known: {string.Join(", ", values)}");
            }
        });
    }

    /// <summary>
    /// Whether every option has as many values as it takes. Where one has not, that is told, and to ask for its value
    /// would throw.
    /// </summary>
    public static bool AreComplete(CommandResult command) => command.Children.OfType<OptionResult>()
        .All(option => option.Implicit || (option.Tokens.Count >= option.Option.Arity.MinimumNumberOfValues
            && option.Tokens.Count <= option.Option.Arity.MaximumNumberOfValues));

    public static void TakesNumber(this Option<int?> option) => option.CustomParser = result =>
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError($"{option.Name} is a whole number and not '{text}'");
        return null;
    };
}
