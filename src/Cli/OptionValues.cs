using System.CommandLine;
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

    public static void TakesNumber(this Option<int?> option) => option.CustomParser = result =>
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError($"{option.Name} is a whole number and not '{text}'");
        return null;
    };
}
