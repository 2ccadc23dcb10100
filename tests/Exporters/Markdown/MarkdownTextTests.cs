using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Markdown;

public class MarkdownTextTests
{
    // What GitHub has beyond CommonMark.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks()
            .UseTaskLists().UseEmojiAndSmiley(enableSmileys: false).UseMathematics().UseFootnotes().Build();

    // Titles as the graph has them; an empty one has nothing to show.
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab 1.:/#*_`~[]()<>&|$@!\\-+=w"], 0, 30])
        .Select(text => PlainText.OneLine(PlainText.OneLine(text).Trim())).Where(text => text.Length > 0);

    [Theory]
    [InlineData("Token Merging (ToMe): A Study, 1.5x", "Token Merging (ToMe): A Study, 1.5x")]
    [InlineData("*a* _b_ `c` ~~d~~ [e] \\", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\] \\\\")]
    [InlineData("<script>alert(1)</script> &amp;", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("$O(n)$", "<span>&#36;</span>O(n)<span>&#36;</span>")]
    [InlineData("@name fixes #12", "@<!-- -->name fixes \\#<!-- -->12")]
    [InlineData("C# :rocket: now", "C\\# :<!-- -->rocket: now")]
    [InlineData("https://x.org www.x.org", "https\\://x.org www\\.x.org")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("- one", "\\- one")]
    public void Marks_lose_their_meaning(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void A_heading_shows_the_text_exactly() => Texts.Sample(text =>
    {
        var heading = (HeadingBlock)Markdig.Markdown.Parse($"## {MarkdownText.Escape(text)}", Pipeline)[0];
        return Shown(heading.Inline!) == text;
    });

    [Fact]
    public void A_table_cell_shows_the_text_exactly() => Texts.Sample(text =>
    {
        var page = Markdig.Markdown.Parse($"| h | i |\n| --- | --- |\n| {MarkdownText.Link(text, "https://example.org/(a)|*b*")} | x |\n", Pipeline);
        var cells = ((Table)page[0]).Descendants<TableCell>().ToList();
        var link = cells[2].Descendants<LinkInline>().Single();
        return cells.Count == 4 && link.Url == "https://example.org/%28a%29%7C%2Ab%2A" && Shown(link) == text;
    });

    [Fact]
    public void Only_web_pages_are_linked()
    {
        Assert.Equal("[a](https://example.org/?b&amp;c)", MarkdownText.Link("a", "https://example.org/?b&c"));
        Assert.Equal("a\\*", MarkdownText.Link("a*", "javascript:alert(1)"));
        Assert.Equal("a", MarkdownText.Link("a", null));
    }

    private static string Shown(ContainerInline container) =>
        string.Concat(container.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline { Tag: "<!-- -->" or "<span>" or "</span>" } => "",
        _ => $"?{inline.GetType().Name}",
    }));
}
