using System.CommandLine.Parsing;
using SurveyGraph.Exporters;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary>Whether it is known how to read each INPUT, for every command that reads some.</summary>
internal static class InputFormats
{
    public static string Names { get; } = string.Join(", ", ImportFormats.All.Select(format => format.Name));

    /// <param name="from">The value of <c>--from</c>.</param>
    public static void Validate(CommandResult result, IEnumerable<string> inputs, string? from)
    {
        if (from is not null && ImportFormats.Find(from) is null)
        {
            var hint = ImportFormats.OfFile("x." + from.TrimStart('.')) is { } ofFile
                ? $"; did you mean {ofFile.Name}?"
                : Misspelling.Hint(from, ImportFormats.All.Select(format => format.Name));
            result.AddError($"Unknown format '{from}' for --from{hint}; known: {Names}");
        }
        foreach (var input in inputs)
        {
            if (string.IsNullOrWhiteSpace(input))
                result.AddError("An INPUT is empty; it names a file, or - for standard input");
            else if (from is null && input == OutputTarget.StandardStream)
                result.AddError("Standard input has no name to tell its format: add --from FORMAT");
            else if (input.Contains("://", StringComparison.Ordinal) && !Path.Exists(input))
                result.AddError($"'{input}' is a web address, and nothing is fetched: save the page and name the file");
            else if (from is null && ExportFormats.Find(input) is not null && !Path.Exists(input))
            {
                result.AddError(
                    $"'{input}' is a format and not a file; formats have commas between: --to bibtex,{input}");
            }
            else if (from is null && Path.GetExtension(input) is ".xlsx" or ".xls" or ".ods")
                result.AddError($"'{input}' is a workbook and no text: save its sheet as CSV and name that file");
            else if (from is null && ImportFormats.OfFile(input) is null && !Directory.Exists(input))
                result.AddError($"The name '{input}' does not tell its format: add --from FORMAT, one of {Names}");
        }
    }
}
