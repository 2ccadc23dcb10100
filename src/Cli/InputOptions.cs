using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Cli;

/// <summary>The options of every command that reads inputs, and the checks of what they say.</summary>
internal sealed class InputOptions
{
    private static readonly string Mapped =
        string.Join(", ", ImportFormats.All.Where(format => format.HasColumns).Select(format => format.Name));

    private readonly Option<string> _from = new("--from", "-f")
    {
        Description = $"Format of every INPUT, where the name does not tell: {InputFormats.Names}.",
        HelpName = "FORMAT",
    };

    private readonly Option<string[]> _map = new("--map", "-m")
    {
        Description = $"What a column or key of a table ({Mapped}) is, where its name does not tell; may be repeated: "
            + "--map title=Name --map venue=Where. Fields: " + string.Join(", ", ColumnMap.Fields) + ".",
        HelpName = "FIELD=COLUMN",
    };

    private readonly Option<bool> _mergeSimilar = new("--merge-similar")
    {
        Description = "Join papers of one title that no identifier, number, first author or year tells apart; "
            + "without it they are proposed.",
    };

    private readonly Option<string> _decisions = new("--decisions")
    {
        Description = "Lines 'same: A | B' and 'different: A | B' that settle which entries are one paper; "
            + "A and B are keys, identifiers, links or file:line.",
        HelpName = "FILE",
    };

    private readonly Option<string> _lock = new("--lock")
    {
        Description = "File that keeps citation keys from run to run; made if needed: --lock README.keys. "
            + "Where README.keys stands beside README.md, it is used without this option.",
        HelpName = "FILE",
    };

    private readonly Option<string> _keyScheme = new("--key-scheme")
    {
        Description = "Form of the citation keys that no source gives: "
            + string.Join(", ", KeyPattern.Named.Select(one => one.Name)) + ", or a pattern of "
            + string.Join(" ", KeyPattern.Parts.Select(part => $"{{{part}}}"))
            + ", with a capital for capitals: --key-scheme '{Author}:{year}:{word}'.",
        HelpName = "SCHEME",
    };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_map);
        command.Add(_mergeSimilar);
        command.Add(_decisions);
        command.Add(_lock);
        command.Add(_keyScheme);
    }

    /// <summary>The request with what these options say.</summary>
    public T Complete<T>(ParseResult parsed, T request)
        where T : InputRequest => request with
        {
            From = parsed.GetValue(_from) is { } name ? ImportFormats.Find(name) : null,
            Import = new()
            {
                Columns = new([.. (parsed.GetValue(_map) ?? []).Select(ColumnMap.Parse).OfType<ColumnMapping>()]),
            },
            MergesSimilar = parsed.GetValue(_mergeSimilar),
            Decisions = parsed.GetValue(_decisions),
            Lock = parsed.GetValue(_lock),
            KeyPattern = PatternOf(parsed.GetValue(_keyScheme), out _),
        };

    private static string SchemesFor(string scheme)
    {
        var names = KeyPattern.Named.Select(one => one.Name).ToList();
        var parts = string.Join(" ", KeyPattern.Parts.Select(part => $"{{{part}}}"));
        return $"{Misspelling.Hint(scheme, names)}; known: {string.Join(", ", names)}, and patterns of {parts}";
    }

    public void Validate(CommandResult result, IReadOnlyCollection<string> inputs)
    {
        foreach (var option in (Option[])[_decisions, _lock])
        {
            if (result.GetResult(option) is { Tokens: [var file] } && string.IsNullOrWhiteSpace(file.Value))
                result.AddError($"{option.Name} is empty; it names a file");
        }
        PatternOf(result.GetValue(_keyScheme), out var problem);
        if (problem is not null)
            result.AddError($"--key-scheme: {problem}{SchemesFor(result.GetValue(_keyScheme)!)}");
        var from = result.GetValue(_from);
        InputFormats.Validate(result, inputs, from);
        if (result.GetResult(_map) is { Tokens.Count: > 0 })
            ValidateMap(result,
                [.. inputs.Select(input => from is null ? ImportFormats.OfFile(input) : ImportFormats.Find(from))]);
    }

    private static KeyPattern PatternOf(string? scheme, out string? problem)
    {
        problem = KeyPattern.TryParse(scheme ?? KeyPattern.Named[0].Name, out var pattern);
        return pattern;
    }

    private void ValidateMap(CommandResult result, IReadOnlyCollection<ImportFormat?> formats)
    {
        foreach (var mapping in result.GetValue(_map) ?? [])
        {
            if (ColumnMap.Parse(mapping) is not null)
                continue;
            var field = mapping.Split('=')[0];
            result.AddError(ColumnMap.Parse(field + "=x") is null
                ? $"Unknown field '{field}' for --map; known: {string.Join(", ", ColumnMap.Fields)}"
                : $"--map {field} names no column: FIELD=COLUMN is expected");
        }
        if (formats.Count > 0 && !formats.Any(format => format is null or { HasColumns: true }))
            result.AddError($"--map is for {Mapped}");
    }
}
