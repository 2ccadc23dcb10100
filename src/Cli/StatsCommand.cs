using System.CommandLine;
using System.CommandLine.Parsing;
using SurveyGraph.Exporters.Statistics;
using SurveyGraph.Graph.Analysis;
using SurveyGraph.Graph.Facets;

namespace SurveyGraph.Cli;

/// <summary><c>surveygraph stats</c>: the options, and what they mean for a run.</summary>
internal sealed class StatsCommand
{
    private static readonly string Formats = string.Join(", ", StatisticsFormats.All.Select(format => format.Name));

    private static readonly string MetricNames = string.Join(", ", NodeMetric.All.Select(metric => metric.Name));

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Inputs as for export.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = string.Join("; ", StatisticsFormats.All.Select(one => $"{one.Name} ({one.Description})"))
            + ". Usual: text. Example: --format markdown.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => StatisticsFormats.All[0].Name,
    };

    private readonly Option<string[]> _facets = new("--facets")
    {
        Description = "Two facets to hold against each other. Usual: the first two that tell the papers apart, or "
            + "sections. Example: --facets method,modality.",
        HelpName = "ROWS,COLUMNS",
        CustomParser = result => [.. result.Tokens.SelectMany(token => OutputOptions.Names(token.Value))],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _metrics = new("--metrics")
    {
        Description = "Nothing but measures of the network of papers, as a table of papers, the first measure's "
            + $"highest values first: {MetricNames}. Example: --metrics pagerank,community --format csv.",
        HelpName = "METRIC,...",
        CustomParser = result => [.. result.Tokens.SelectMany(token => OutputOptions.Names(token.Value)).Distinct()],
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _path = new("--path")
    {
        Description = "Two papers whose shortest path of relations is shown: keys, identifiers, links, or words of "
            + "titles. Example: --path chen2024image bolya2023tome.",
        HelpName = "KEY1 KEY2",
        Arity = new(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly WhereOption _where = new();

    private readonly InputOptions _common = new();

    private StatsCommand()
    {
    }

    public static Command Create(Streams streams)
    {
        var options = new StatsCommand();
        var command = new Command("stats",
            """
            Says what a survey shows: papers by year, venue and term, gaps, and what is central in the citations.

            Examples:
              surveygraph stats README.md
              surveygraph stats papers.csv relations.csv taxonomy.yml --facets method,modality
              surveygraph stats papers.csv relations.csv --path chen2024image bolya2023tome
              surveygraph stats papers.csv relations.csv --metrics pagerank,community --format csv > ranks.csv
              surveygraph stats papers.csv relations.csv --format markdown > statistics.md
              surveygraph stats papers.csv taxonomy.yml --where "year>=2024 and modality=Video"
              surveygraph stats README.md refs.bib --format json | jq .statistics.gaps

            Exit codes: 0 fine, 1 errors in the input or no such paper, 2 wrong usage, 3 files that cannot be read.
            """)
        {
            options._inputs, options._format, options._facets, options._metrics, options._path,
            options._where.Option,
        };
        options._common.AddTo(command);
        command.Validators.Add(options.Validate);
        command.SetAction(parsed => new StatsRun(streams, options.RequestOf(parsed)).Run());
        return command;
    }

    private StatsRequest RequestOf(ParseResult parsed) => _common.Complete(parsed, new StatsRequest
    {
        Inputs = parsed.GetRequiredValue(_inputs),
        Format = StatisticsFormats.Find(parsed.GetRequiredValue(_format))!,
        Facets = [.. (parsed.GetValue(_facets) ?? []).Select(Facet.KeyOf)],
        Metrics = [.. (parsed.GetValue(_metrics) ?? []).Select(NodeMetric.Find).OfType<NodeMetric>()],
        Where = _where.Of(parsed),
        Path = [.. parsed.GetValue(_path) ?? []],
    });

    private void Validate(CommandResult result)
    {
        // An option without its value is told already; to ask for the value would throw.
        if (!OptionValues.AreComplete(result))
            return;
        if (result.GetValue(_format) is { } format && StatisticsFormats.Find(format) is null)
        {
            var hint = Misspelling.Hint(format, StatisticsFormats.All.Select(one => one.Name));
            result.AddError($"Unknown format '{format}' for --format{hint}; known: {Formats}");
        }
        if (result.GetResult(_facets) is not null && (result.GetValue(_facets) ?? []).Distinct().Count() != 2)
            result.AddError("--facets names two facets here: --facets method,modality");
        ValidateMetrics(result);
        _where.Validate(result);
        _common.Validate(result, result.GetValue(_inputs) ?? []);
    }

    private void ValidateMetrics(CommandResult result)
    {
        if (result.GetResult(_metrics) is null)
            return;
        var metrics = result.GetValue(_metrics) ?? [];
        if (metrics.Length == 0)
            result.AddError($"--metrics names no measure; known: {MetricNames}");
        foreach (var name in metrics.Where(name => NodeMetric.Find(name) is null))
        {
            var hint = Misspelling.Hint(name, NodeMetric.All.Select(metric => metric.Name));
            result.AddError($"Unknown measure '{name}' for --metrics{hint}; known: {MetricNames}");
        }
        foreach (var other in (Option[])[_facets, _path])
        {
            if (result.GetResult(other) is not null)
                result.AddError($"{other.Name} is for the whole report; --metrics asks for nothing but its measures");
        }
    }
}
