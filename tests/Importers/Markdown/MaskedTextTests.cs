using SurveyGraph.Importers.Markdown.Markup;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

public sealed class MaskedTextTests
{
    [Fact]
    public void Any_stretch_reads_as_that_of_a_text_that_was_written_over()
    {
        var random = new Random(20261129);
        for (var run = 0; run < 200; run++)
        {
            var source = string.Concat(Enumerable.Range(0, 60).Select(_ => "ab \n\r\t<"[random.Next(7)]));
            var masked = new MaskedText(source);
            var written = source.ToCharArray();
            for (var at = random.Next(10); at < source.Length; at += random.Next(12))
            {
                var end = Math.Min(source.Length, at + random.Next(1, 9));
                var words = new[] { "", "\n", "-", "<br>" }[random.Next(4)];
                if (words.Length > end - at)
                    words = "";
                masked.Blank(at, end, words);
                for (var i = at; i < end; i++)
                    written[i] = i - at < words.Length ? words[i - at] : written[i] is '\n' or '\r' ? written[i] : ' ';
                at = end;
            }
            for (var start = 0; start <= source.Length; start++)
            {
                for (var end = start; end <= source.Length; end++)
                {
                    var expected = written.AsSpan(start, end - start);
                    Assert.Equal(expected.ToString(), masked.Slice(start, end - start).ToString());
                    Assert.Equal(expected.IsWhiteSpace(), masked.IsBlank(start, end));
                }
            }
        }
    }
}
