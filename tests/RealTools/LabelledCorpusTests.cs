using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>
/// Floors for what is read from a labelled corpus, in the folder that SURVEYGRAPH_CORPUS names or in shared/corpus
/// beside the checkout: its <c>score.py</c> runs the program over the lists and prints a share for each field.
/// </summary>
public partial class LabelledCorpusTests
{
    private static readonly (string Field, double Floor)[] Floors =
    [
        ("found", 0.98), ("title", 0.98), ("arxiv", 0.99), ("doi", 0.99), ("openreview", 0.99), ("acl", 0.99),
        ("venue", 0.95), ("year", 0.97), ("code", 0.97), ("section", 0.97), ("authors", 0.95), ("oracle", 0.99),
    ];

    [Fact]
    public void Reading_does_not_fall_below_the_floors()
    {
        var corpus = Environment.GetEnvironmentVariable("SURVEYGRAPH_CORPUS") ?? Repository.Path("../shared/corpus");
        var script = Path.Combine(corpus, "score.py");
        Assert.SkipUnless(File.Exists(script), "there is no labelled corpus; SURVEYGRAPH_CORPUS names its folder");

        var program = RealTool.BuiltBeside("SurveyGraph.Cli").Path;
        var run = RealTool.Require("python3").Run(
            [script, "--oracle", "--tool", $"{program} export {{file}} --to json --output -"],
            timeout: TimeSpan.FromMinutes(10));

        var shares = Share().Matches(run.Output).DistinctBy(match => match.Groups[1].Value).ToDictionary(
            match => match.Groups[1].Value, match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        Assert.Contains("became papers but must not: 0/", run.Output, StringComparison.Ordinal);
        Assert.Contains("found", shares.Keys);
        Assert.Contains("oracle", shares.Keys);
        Assert.All(Floors.Where(floor => shares.ContainsKey(floor.Field)), floor =>
            Assert.True(shares[floor.Field] >= floor.Floor,
                $"{floor.Field}: {shares[floor.Field]} is below {floor.Floor}"));
    }

    [GeneratedRegex(@"^(\w+) +\d+/\d+ = (\d\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Share();
}
