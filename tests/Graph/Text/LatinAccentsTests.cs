using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Text;

public class LatinAccentsTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("x\u0301y", "x\u0301y")]
    [InlineData("中\u0301", "中\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    public void Marks_join_the_letter_before_them(string text, string composed)
    {
        Assert.Equal(composed, LatinAccents.Compose(text));
    }

    [Theory]
    [InlineData("Müller", "Muller")]
    [InlineData("Erdős Łukasz Nguyễn İğ Straße Ærø", "Erdos Lukasz Nguyen Ig Strasse AEro")]
    [InlineData("李 Wei", "李 Wei")]
    public void Latin_letters_fold_to_ASCII(string text, string ascii)
    {
        Assert.Equal(ascii, Slug.Ascii(text));
    }
}
