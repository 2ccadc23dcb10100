using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Exporters;
using SurveyGraph.Graph.Views;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary><c>surveygraph export</c>: the options, and what they mean for a run.</summary>
internal static class ExportCommand
{
    private const string StandardStream = "-";

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Lists, tables and .bib files to read, merged into one graph; - is standard input (with --from).",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string[]>("--to", "-t")
        {
            Description = $"Formats to write, joined by commas: {string.Join(", ", ExportFormats.All.Select(format => format.Name))}.",
            HelpName = "FORMAT,...",
            Required = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()],
            AllowMultipleArgumentsPerToken = false,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder for the files; made if needed. For one format also a file, or - for standard output (the default).",
            HelpName = "DIR",
        };
        var from = new Option<string>("--from", "-f")
        {
            Description = $"Format of every INPUT, where the name does not tell: {string.Join(", ", ImportFormats.All.Select(format => format.Name))}.",
            HelpName = "FORMAT",
        };
        var view = new Option<string>("--view")
        {
            Description = $"Part of the graph for graph formats: {string.Join("; ", GraphViews.All.Select(one => $"{one.Name} ({one.Description})"))}.",
            HelpName = "VIEW",
            DefaultValueFactory = _ => GraphViews.All[0].Name,
        };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 for warnings too." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but errors; short for --verbosity quiet." };
        var verbosity = new Option<Verbosity>("--verbosity", "-v")
        {
            Description = "quiet (errors), minimal (and warnings), normal (and notes, the first of each kind) or detailed (all).",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => Verbosity.Normal,
            CustomParser = result =>
            {
                // Numbers are no names, though the runtime reads them as such.
                if (char.IsLetter(result.Tokens[0].Value, 0) && Enum.TryParse<Verbosity>(result.Tokens[0].Value, ignoreCase: true, out var level))
                    return level;
                result.AddError($"Unknown level '{result.Tokens[0].Value}' for --verbosity; known: quiet, minimal, normal, detailed");
                return default;
            },
        };
        var command = new Command("export",
            """
            Reads lists, tables and .bib files, merges them and writes the graph.

            Examples:
              surveygraph export README.md --to bibtex,graphml,mermaid --output out
              surveygraph export papers.csv relations.csv taxonomy.yml --to graphml --view papers --output out
              surveygraph export README.md refs.bib --to bibtex > merged.bib
              curl -s https://example.org/README.md | surveygraph export - --from markdown --to json

            Exit codes: 0 fine, 1 errors in the input, 2 wrong usage, 3 files that cannot be read or written.
            """)
        {
            inputs, to, output, from, view, strict, quiet, verbosity,
        };
        command.Validators.Add(result => Validate(result, to, output, from, view, inputs));
        command.SetAction(parsed => new ExportRun(streams, new()
        {
            Inputs = parsed.GetRequiredValue(inputs),
            From = parsed.GetValue(from) is { } name ? ImportFormats.Find(name) : null,
            To = [.. parsed.GetRequiredValue(to).Select(one => ExportFormats.Find(one)!)],
            Output = parsed.GetValue(output) ?? StandardStream,
            View = GraphViews.Find(parsed.GetRequiredValue(view))!,
            IsStrict = parsed.GetValue(strict),
            Verbosity = parsed.GetValue(quiet) ? Verbosity.Quiet : parsed.GetValue(verbosity),
        }).Run());
        return command;
    }

    private static void Validate(
        CommandResult result, Option<string[]> to, Option<string> output, Option<string> from, Option<string> view, Argument<string[]> inputs)
    {
        // An option without its value is told already; to ask for the value would throw.
        if (result.GetResult(to) is { Tokens.Count: 0 } || result.GetResult(output) is { Tokens.Count: 0, Implicit: false })
            return;
        var formats = result.GetValue(to) ?? [];
        if (formats.Length == 0 && result.GetResult(to) is not null)
            result.AddError("--to names no format");
        foreach (var name in formats.Where(name => ExportFormats.Find(name) is null))
            result.AddError($"Unknown format '{name}' for --to; known: {string.Join(", ", ExportFormats.All.Select(format => format.Name))}");
        if (result.GetValue(from) is { } source && ImportFormats.Find(source) is null)
            result.AddError($"Unknown format '{source}' for --from; known: {string.Join(", ", ImportFormats.All.Select(format => format.Name))}");
        if (result.GetValue(view) is { } part && GraphViews.Find(part) is null)
            result.AddError($"Unknown view '{part}' for --view; known: {string.Join(", ", GraphViews.All.Select(one => one.Name))}");
        if (result.GetResult(view) is { Implicit: false } && formats.Length > 0 && !formats.Any(name => ExportFormats.Find(name) is { HasViews: true }))
            result.AddError($"--view is for {string.Join(", ", ExportFormats.All.Where(format => format.HasViews).Select(format => format.Name))}");
        if (formats.Length > 1 && (result.GetValue(output) ?? StandardStream) == StandardStream)
            result.AddError("Several formats need a folder: add --output DIR");
        if (result.GetValue(from) is not null)
            return;
        foreach (var input in result.GetValue(inputs) ?? [])
        {
            if (input == StandardStream)
                result.AddError("Standard input has no name to tell its format: add --from FORMAT");
            else if (ImportFormats.OfFile(input) is null && !Directory.Exists(input))
                result.AddError($"The name '{input}' does not tell its format: add --from FORMAT, one of {string.Join(", ", ImportFormats.All.Select(format => format.Name))}");
        }
    }
}
