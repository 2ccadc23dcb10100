using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Papers;

public class FullNamesTests
{
    // Particle|Family|Given
    [Theory]
    [InlineData("Luc Van Gool", "|Van Gool|Luc")]
    [InlineData("L. Van Gool", "|Van Gool|L.")]
    [InlineData("Stephen A. Della Pietra", "|Della Pietra|Stephen A.")]
    [InlineData("Yann Le Cun", "|Le Cun|Yann")]
    [InlineData("Ana De La Hoya", "|De La Hoya|Ana")]
    [InlineData("Ana De la Torre", "De la|Torre|Ana")]
    [InlineData("Jan Van den Berg", "Van den|Berg|Jan")]
    [InlineData("Jan van den Berg", "van den|Berg|Jan")]
    [InlineData("Sami El Amine Haddad", "|Haddad|Sami El Amine")]
    [InlineData("Le Song", "|Song|Le")]
    [InlineData("Van Gool", "|Gool|Van")]
    [InlineData("Nguyễn Văn Anh", "|Anh|Nguyễn Văn")]
    [InlineData("Nguyen Van Anh", "|Anh|Nguyen Van")]
    [InlineData("Hung Le Nguyen", "|Nguyen|Hung Le")]
    [InlineData("Ming Di Zhang", "|Zhang|Ming Di")]
    [InlineData("Van, Luc Gool", "|Van|Luc Gool")]
    public void A_particle_with_a_capital_belongs_to_the_family_name(string latex, string parts)
    {
        var name = FullNames.WithParticles(Assert.Single(PersonNames.Parse(latex).Names));

        Assert.Equal(parts, $"{name.Particle}|{name.Family}|{name.Given}");
    }

    [Fact]
    public void The_name_as_it_is_read_aloud_stays() =>
        Assert.Equal(
            "Luc Van Gool",
            FullNames.WithParticles(Assert.Single(PersonNames.Parse("Luc Van Gool").Names)).DisplayName);
}
