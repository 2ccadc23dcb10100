using CsCheck;
using SurveyGraph.Exporters.Mermaid;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Mermaid;

public class LineWrapTests
{
    [Theory]
    [InlineData("one two three", new[] { "one two ", "three" })]
    [InlineData("exactly10! more", new[] { "exactly10! ", "more" })]
    [InlineData("Multi-Modal-LLM", new[] { "Multi-", "Modal-LLM" })]
    [InlineData("a 1-2-3-4-5-6", new[] { "a ", "1-2-3-4-5-", "6" })]
    [InlineData("incomprehensible", new[] { "incomprehe", "nsible" })]
    [InlineData("论文效率研究综述", new[] { "论文效率研", "究综述" })]
    [InlineData("", new[] { "" })]
    public void Lines_end_after_blanks_and_hyphens_or_where_they_must(string text, string[] expected) =>
        Assert.Equal(expected, LineWrap.Lines(text, 10));

    [Fact]
    public void A_letter_keeps_its_marks() =>
        Assert.Equal(["aaaaaaaaae\u0301", "b"], LineWrap.Lines("aaaaaaaaae\u0301b", 10));

    [Fact]
    public void The_lines_are_the_text() =>
        Gen.Select(Gen.String, Gen.Int[1, 40])
            .Sample((text, columns) => string.Concat(LineWrap.Lines(text, columns)) == text);

    [Fact]
    public void No_line_is_empty_or_wider_than_allowed() =>
        Gen.Select(Gen.String[Gen.Char["ab -é"], 1, 80], Gen.Int[1, 40])
            .Sample((text, columns) =>
                LineWrap.Lines(text, columns).All(line => line.Length > 0 && line.TrimEnd(' ').Length <= columns));
}
