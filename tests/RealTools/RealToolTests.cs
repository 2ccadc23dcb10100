using Xunit;

namespace SurveyGraph.Tests.RealTools;

public class RealToolTests
{
    [Fact]
    public void A_tool_gives_its_exit_code_and_both_streams_however_long()
    {
        var result = RealTool.Require("sh").Run(["-c", "seq 100000; seq 100000 >&2; exit 3"]);

        Assert.Equal(3, result.ExitCode);
        Assert.EndsWith("\n100000\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(result.Output, result.Error);
    }

    [Fact]
    public void A_tool_that_hangs_is_killed()
    {
        var error = Assert.Throws<TimeoutException>(
            () => RealTool.Require("sh").Run(["-c", "sleep 60"], timeout: TimeSpan.FromMilliseconds(200)));

        Assert.Contains("sleep 60", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_reads_its_input_and_waits_for_no_more() =>
        Assert.Equal("Étude",
            RealTool.Require("cat").Run([], input: "Étude", timeout: TimeSpan.FromSeconds(30)).Output);

    [Fact]
    public void A_tool_may_end_before_it_has_read_its_input() =>
        Assert.Equal(4, RealTool.Require("sh").Run(["-c", "exit 4"], input: new('x', 1_000_000)).ExitCode);
}
