using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Text;

public class MonthNamesTests
{
    [Theory]
    [InlineData("nov", 11)]
    [InlineData("Sept", 9)]
    [InlineData("août", 8)]
    [InlineData("maja", 5)]
    [InlineData("ago", 8)]
    [InlineData("jui", null)]
    [InlineData("ma", null)]
    [InlineData("marker", null)]
    public void A_field_of_months_may_have_the_start_of_any_name(string word, int? month)
    {
        Assert.Equal(month, MonthNames.Find(word));
    }

    [Theory]
    [InlineData("nov", 11)]
    [InlineData("Oktober", 10)]
    [InlineData("août", 8)]
    [InlineData("ago", null)]
    [InlineData("out", null)]
    [InlineData("set", null)]
    [InlineData("list", null)]
    public void Among_words_only_English_names_may_be_cut_short(string word, int? month)
    {
        Assert.Equal(month, MonthNames.FindAmongWords(word));
    }
}
