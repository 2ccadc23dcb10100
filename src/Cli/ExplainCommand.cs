using System.CommandLine;

namespace SurveyGraph.Cli;

/// <summary><c>surveygraph explain</c>: the options, and what they mean for a run.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var words = new Argument<string[]>("INPUT... KEY")
        {
            Description =
                "Inputs as for export; last, a citation key, an arXiv id, a DOI, a link, a short name, or words of "
                    + "title, authors and year.",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all")
        {
            Description =
                "Every paper, without a KEY, as a CSV table: a row for each place that speaks for a value, or lost. "
                + "Example: --all > evidence.csv.",
        };
        var common = new InputOptions();
        var command = new Command("explain",
            """
            Says of every field of a paper where its value is from, and which values lost and why.

            Examples:
              surveygraph explain README.md refs.bib chen2024image
              surveygraph explain README.md https://arxiv.org/abs/2403.06764
              surveygraph explain papers.csv "Worth 1/2 Tokens"
              surveygraph explain papers.csv "Chen et al. 2024"
              surveygraph explain README.md --all > evidence.csv
              cat refs.bib | surveygraph explain - 10.1007/978-3-031-73004-7_2 --from bibtex

            Exit codes: 0 explained, 1 errors in the input, or no paper or several have this name, 2 wrong usage,
            3 files that cannot be read.
            """)
        {
            words, all,
        };
        common.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!OptionValues.AreComplete(result))
                return;
            var given = result.GetValue(words) ?? [];
            var hasKey = !result.GetValue(all);
            if (given.Length == 1 && hasKey)
                result.AddError("Name at least one INPUT, and the KEY after it, or --all");
            common.Validate(result, [.. given.SkipLast(hasKey ? 1 : 0)]);
        });
        command.SetAction(parsed => new ExplainRun(streams, common.Complete(parsed, new ExplainRequest
        {
            Inputs = [.. parsed.GetRequiredValue(words).SkipLast(parsed.GetValue(all) ? 0 : 1)],
            Reference = parsed.GetValue(all) ? null : parsed.GetRequiredValue(words)[^1],
        })).Run());
        return command;
    }
}
