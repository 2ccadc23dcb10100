using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Exporters;

namespace SurveyGraph.Cli;

/// <summary><c>surveygraph export</c>: the options, and what they mean for a run.</summary>
internal sealed class ExportCommand
{
    // Who asks for bib or .md means a format whose file ends so, and who asks for gephi one that is for it.
    private static string HintOf(string name)
    {
        if (HintOfFile("." + name.TrimStart('.')) is { Length: > 0 } ofFile)
            return ofFile;
        var near = Misspelling.Hint(name, ExportFormats.All.Select(format => format.Name));
        return near.Length > 0 ? near : HintOf(ExportFormats.All.Where(format => name.Length > 2
            && format.Description.Split(' ', ',', ':').Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    private static string HintOfFile(string? name) => HintOf(ExportFormats.OfFile(name ?? ""));

    private static string HintOf(IEnumerable<ExportFormat> meant) =>
        string.Join(" or ", meant.Select(format => format.Name)) is { Length: > 0 } names
            ? $"; did you mean {names}?" : "";

    private static readonly string Outputs = string.Join(", ", ExportFormats.All.Select(format => format.Name));

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description =
            "Lists, tables, JSON, YAML, .bib, .ris, .nbib and .enw files to read, merged into one graph; - is standard "
            + "input (with --from).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _to = new("--to", "-t")
    {
        Description = $"Formats to write, joined by commas: {Outputs}. Not needed where the name of the file for "
            + "--output tells: graph.graphml, refs.bib.",
        HelpName = "FORMAT,...",
        CustomParser = result => [.. result.Tokens.SelectMany(token => OutputOptions.Names(token.Value)).Distinct()],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _templates = new("--template")
    {
        Description = "Scriban template to write too, see docs/templates.md; list.md.scriban makes list.md. "
            + "May be repeated. Example: --template data/templates/README.md.scriban.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder for the files; made if needed. For one format also a file with its extension, "
            + "or - for standard output (the default).",
        HelpName = "DIR",
    };

    private readonly Option<string> _keyMap = new("--key-map")
    {
        Description = "File for the keys of the inputs that are others now: old,new,file,line (with tabs in a .tsv).",
        HelpName = "FILE",
    };

    private readonly Option<string> _report = new("--report")
    {
        Description = "File for what each output cannot hold, counted: JSON, see data/README.md.",
        HelpName = "FILE",
    };

    private readonly WhereOption _where = new();

    private readonly InputOptions _input = new();

    private readonly OutputOptions _outputs = new();

    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 1 for warnings too." };

    private readonly VerbosityOptions _verbosity = new();

    private ExportCommand()
    {
    }

    public static Command Create(Streams streams)
    {
        var options = new ExportCommand();
        var command = new Command("export",
            """
            Reads lists, tables and .bib files, merges them and writes the graph.

            Examples:
              surveygraph export README.md --to bibtex,graphml,mermaid --output out
              surveygraph export README.md --output refs.bib
              surveygraph export papers.csv relations.csv taxonomy.yml --to graphml --view papers --output out
              surveygraph export papers.csv taxonomy.yml --to bibtex --where "year>=2024 and modality=Video" > video.bib
              surveygraph export papers.csv taxonomy.yml --to latex --facets modality,stage,method --output out
              surveygraph export README.md --to table-md --columns title,venue,year,stage,code > table.md
              surveygraph export README.md refs.bib --to bibtex > merged.bib
              surveygraph export papers.csv --template data/templates/coverage.md.scriban > coverage.md
              surveygraph export list.csv --map title=Name --map venue=Where --to bibtex
              curl -s https://example.org/README.md | surveygraph export - --from markdown --to json

            Exit codes: 0 fine, 1 errors in the input, 2 wrong usage, 3 files that cannot be read or written.
            """)
        {
            options._inputs, options._to, options._templates, options._output, options._keyMap, options._report,
            options._where.Option, options._strict, options._verbosity.Quiet, options._verbosity.Level,
        };
        foreach (var option in options._outputs.All)
            command.Add(option);
        options._input.AddTo(command);
        command.Validators.Add(options.Validate);
        command.SetAction(parsed => new ExportRun(streams, options.RequestOf(parsed)).Run());
        return command;
    }

    private ExportRequest RequestOf(ParseResult parsed) => _input.Complete(parsed, new ExportRequest
    {
        Inputs = parsed.GetRequiredValue(_inputs),
        To = [.. FormatsOf(NamesOf(parsed.CommandResult), [])],
        Templates = [.. parsed.GetValue(_templates) ?? []],
        Output = TargetOf(parsed.GetValue(_output),
            [.. FormatsOf(NamesOf(parsed.CommandResult), parsed.GetValue(_templates))], out _),
        Kept = _outputs.KeptOf(parsed),
        Where = _where.Of(parsed),
        View = _outputs.ViewOf(parsed),
        MergesParallelEdges = _outputs.MergesParallelEdges(parsed),
        HasMetrics = _outputs.HasMetrics(parsed),
        Options = _outputs.Of(parsed),
        IsStrict = parsed.GetValue(_strict),
        Verbosity = _verbosity.Of(parsed),
        KeyMap = parsed.GetValue(_keyMap),
        Report = parsed.GetValue(_report),
    });

    private void Validate(CommandResult result)
    {
        // An option without its value is told already; to ask for the value would throw.
        if (!OptionValues.AreComplete(result))
            return;
        var formats = NamesOf(result);
        var templates = result.GetValue(_templates) ?? [];
        if (formats.Length == 0 && result.GetResult(_to) is not null)
            result.AddError("--to names no format");
        else if (formats.Length == 0 && templates.Length == 0)
        {
            var hint = HintOfFile(result.GetValue(_output));
            result.AddError($"--to or --template is required{hint}; formats: {Outputs}");
        }
        foreach (var problem in TemplateFile.Problems(templates, FormatsOf(formats, [])))
            result.AddError(problem);
        foreach (var name in formats.Where(name => ExportFormats.Find(name) is null))
            result.AddError($"Unknown format '{name}' for --to{HintOf(name)}; known: {Outputs}");
        _where.Validate(result);
        _outputs.Validate(result, formats);
        TargetOf(result.GetValue(_output), [.. FormatsOf(formats, templates)], out var mistake);
        // How many formats are meant is known only where all are.
        if (mistake is not null && formats.All(name => ExportFormats.Find(name) is not null)
            && formats.Length + templates.Length > 0)
            result.AddError(mistake);
        _input.Validate(result, result.GetValue(_inputs) ?? []);
    }

    /// <summary>The names of the formats; of the file where nothing but its name tells one.</summary>
    private string[] NamesOf(CommandResult result)
    {
        var isAsked = result.GetResult(_to) is not null || result.GetResult(_templates) is not null;
        return isAsked || ExportFormats.OfFile(result.GetValue(_output) ?? "") is not [var told]
            ? result.GetValue(_to) ?? []
            : [told.Name];
    }

    private static IEnumerable<ExportFormat> FormatsOf(string[]? names, string[]? templates) =>
        (names ?? []).Select(ExportFormats.Find).OfType<ExportFormat>()
            .Concat((templates ?? []).Select(TemplateFile.FormatOf));

    private static OutputTarget TargetOf(string? output, ImmutableArray<ExportFormat> formats, out string? problem)
    {
        problem = OutputTarget.Parse(output ?? OutputTarget.StandardStream, formats, out var target);
        return target;
    }
}
