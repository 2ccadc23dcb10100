using CsCheck;
using SurveyGraph.Graph.Papers;
using Xunit;

namespace SurveyGraph.Tests.Graph.Papers;

public class PersonNamesTests
{
    // Particle|Family|Suffix|Given; examples of the first block are those of "Tame the BeaST", section 11.2.
    [Theory]
    [InlineData("AA BB", "|BB||AA")]
    [InlineData("AA", "|AA||")]
    [InlineData("AA bb", "|bb||AA")]
    [InlineData("aa", "|aa||")]
    [InlineData("AA bb CC", "bb|CC||AA")]
    [InlineData("AA bb CC dd EE", "bb CC dd|EE||AA")]
    [InlineData("AA 1B cc dd", "cc|dd||AA 1B")]
    [InlineData("AA {b}B cc dd", "cc|dd||AA bB")]
    [InlineData("AA \\BB{b} cc dd", "b cc|dd||AA")]
    [InlineData("bb CC dd EE, AA", "bb CC dd|EE||AA")]
    [InlineData("bb, AA", "|bb||AA")]
    [InlineData("BB,", "|BB||")]
    [InlineData("Potts, Christopher,", "|Potts||Christopher")]
    [InlineData("bb CC,XX, AA", "bb|CC|XX|AA")]
    [InlineData("bb CC,xx, AA", "bb|CC|xx|AA")]
    [InlineData("BB,, AA", "|BB||AA")]
    [InlineData("Ludwig van Beethoven", "van|Beethoven||Ludwig")]
    [InlineData("Prado de Luz, Ana", "|Prado de Luz||Ana")]
    [InlineData("Folds y Sheets, Ana", "|Folds y Sheets||Ana")]
    [InlineData("De la Cruz, Juan", "De la|Cruz||Juan")]
    [InlineData("D$'$Roe, Ann", "|D'Roe||Ann")]
    [InlineData("Gor$'$kov, Lev", "|Gor′kov||Lev")]
    [InlineData("Lee, A, Bo", "|Lee||A Bo")]
    [InlineData("Lee, Ann, B", "|Lee||Ann B")]
    [InlineData(@"Roe, Ann C.\", "|Roe||Ann C.")]
    [InlineData(@"Ann\ Lee\ Roe", "|Roe||Ann Lee")]
    [InlineData("de la Cruz, Juan", "de la|Cruz||Juan")]
    [InlineData("{de la Cruz}, Juan", "|de la Cruz||Juan")]
    [InlineData("Jean-Paul Sartre", "|Sartre||Jean-Paul")]
    [InlineData("D.~P. Kingma", "|Kingma||D. P.")]
    [InlineData("Nguy\\~{\\^e}n, Ho\\`ang", "|Nguyễn||Hoàng")]
    [InlineData("Ba, J.\\,L.", "|Ba||J. L.")]
    [InlineData("LeCun, Jr., Yann", "|LeCun|Jr.|Yann")]
    [InlineData("{\\L}ukasz Ho{\\v r}ej{\\v s}{\\'\\i}", "|Hořejší||Łukasz")]
    [InlineData("{\\'e}tienne {\\\"U}nal, Z", "étienne|Ünal||Z")]
    [InlineData("Étienne de Ünal", "de|Ünal||Étienne")]
    [InlineData("Roe, Ann B., III", "|Roe|III|Ann B.")]
    [InlineData(@"Roe, Ann, {\relax III}", "|Roe|III|Ann")]
    [InlineData("Roe, Ann, {III}", "|Roe|Ann|III")]
    [InlineData("Roe, Jr., III", "|Roe|Jr.|III")]
    [InlineData("Roe, van der, Ann", "van der|Roe||Ann")]
    [InlineData("Roe, jr., Ann", "|Roe|jr.|Ann")]
    [InlineData("{R}oe {D}oe", "|Doe||Roe")]
    [InlineData("Roe, Ann*", "|Roe||Ann")]
    [InlineData("Ann Roe†", "|Roe||Ann")]
    [InlineData("Roe A. B.", "|Roe||A. B.")]
    [InlineData("van der Roe A.-B.", "van der|Roe||A.-B.")]
    [InlineData("Розова Л. С.", "|Розова||Л. С.")]
    [InlineData("Roe Ann B.", "|B.||Roe Ann")]
    [InlineData("B.Roe", "|Roe||B.")]
    [InlineData("A.-L.Roe", "|Roe||A.-L.")]
    [InlineData("{A. L. Roe}", "|Roe||A. L.")]
    [InlineData("{Roe, A. L.}", "|Roe||A. L.")]
    [InlineData("{de Roe, Ann B.}", "de|Roe||Ann B.")]
    [InlineData(@"\textbf{Ann Roe}", "|Roe||Ann")]
    [InlineData(@"\underline{\textbf{de Roe, A.}}", "de|Roe||A.")]
    [InlineData(@"{\bf Roe, Ann}", "|Roe||Ann")]
    [InlineData(@"\textlatin{Ann Roe} ", "|Roe||Ann")]
    [InlineData(@"\textsc{Roe}, Ann", "|Roe||Ann")]
    [InlineData("Roe Jr, Ann B.", "|Roe|Jr|Ann B.")]
    [InlineData("van der Roe III, Ann", "van der|Roe|III|Ann")]
    [InlineData("{Roe Jr.}, Ann", "|Roe Jr.||Ann")]
    [InlineData("山田 花子", "|山田||花子")]
    [InlineData("{[U+5C71 U+7530]}\u3000{[U+82B1 U+5B50]}", "|山田||花子")]
    [InlineData("홍 길동", "|홍||길동")]
    [InlineData("アン ロウ", "|ロウ||アン")]
    [InlineData("Roe, Ann Alves de", "de|Roe||Ann Alves")]
    [InlineData("Roe, Jan van den", "van den|Roe||Jan")]
    [InlineData("Roe, de", "|Roe||de")]
    [InlineData("Cao, Nicola De", "|Cao||Nicola De")]
    [InlineData(@"AT\&T", "|AT&T||")]
    [InlineData("Ann E", "|E||Ann")]
    [InlineData("A. B.", "|B.||A.")]
    [InlineData("A, B, C, D", "|A|B|C, D")]
    [InlineData(", John", "|John||")]
    public void One_name_has_four_parts(string latex, string parts)
    {
        var name = Assert.Single(PersonNames.Parse(latex).Names);

        Assert.Equal(parts, $"{name.Particle}|{name.Family}|{name.Suffix}|{name.Given}");
        Assert.False(name.IsOrganisation);
    }

    [Theory]
    [InlineData("{OpenAI}", "OpenAI")]
    [InlineData("{{Llama Team}}", "Llama Team")]
    [InlineData("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc.")]
    [InlineData(@"{\relax {\'U}stav map}", "Ústav map")]
    [InlineData(@"\corporate{Folding Society}", "Folding Society")]
    [InlineData(@"\textit{Folds and Sheets}", "Folds and Sheets")]
    [InlineData("family={{\\TeX} Folding Group}, family-i=T", "TeX Folding Group")]
    public void Braces_hold_an_organisation_together(string latex, string family) =>
        Assert.Equal([new PersonName(family, IsOrganisation: true)], PersonNames.Parse(latex).Names);

    [Theory]
    [InlineData("Baek, Changwoo and Song, Jouwon", "Changwoo Baek|Jouwon Song", false)]
    [InlineData(@"\textit{Ann Roe and Lee, Bo}", "Ann Roe|Bo Lee", false)]
    [InlineData("A Anderson AND B Brand\n  and\tC Candy", "A Anderson|B Brand|C Candy", false)]
    [InlineData("A B and {C and D} and others", "A B|C and D", true)]
    [InlineData("A B and et al.", "A B", true)]
    [InlineData("A B and C. D. Lee et al.", "A B|C. D. Lee", true)]
    [InlineData("Lee, C., et.al.", "C. Lee", true)]
    [InlineData("A Budet al", "A Budet al", false)]
    [InlineData("others", "", true)]
    [InlineData("", "", false)]
    [InlineData(" and A B and and ", "A B", false)]
    [InlineData("Bob Others", "Bob Others", false)]
    [InlineData("A B and", "A B", false)]
    public void A_list_is_split_at_and_outside_braces(string latex, string names, bool hasMore)
    {
        var list = PersonNames.Parse(latex);

        Assert.Equal(names, string.Join('|', list.Names));
        Assert.Equal(hasMore, list.HasMore);
    }

    [Theory]
    [InlineData("Ludwig van Beethoven and John Smith", "van Beethoven, Ludwig and Smith, John")]
    [InlineData("{{Llama Team}} and OpenAI and others", "{Llama Team} and OpenAI and others")]
    [InlineData("LeCun, Jr., Yann and M{\\\"u}ller, J{\\'u}lia", "LeCun, Jr., Yann and M{\\\"u}ller, J{\\'u}lia")]
    [InlineData("Roe Jr, Ann and 山田 花子", "Roe, Jr, Ann and {[U+5C71 U+7530]}, {[U+82B1 U+5B50]}")]
    [InlineData(@"{M{\'a}py} and {O\&P Folds} and {Folds of \'Emile}",
        @"{\relax M{\'a}py} and {\relax O\&P Folds} and {Folds of {\'E}mile}")]
    [InlineData(@"O\&P", @"O{\&}P")]
    [InlineData("{van der Berg}, Jan and {Barnes and Noble}", "{van der Berg}, Jan and {Barnes and Noble}")]
    [InlineData("{\\o}st, \\textbackslash{}input and Ωμ, $x_1$",
        "{\\o}st, \\textbackslash{}input and {\\ensuremath{\\Omega\\mu}}, \\$x\\_1\\$")]
    public void Names_are_written_family_first(string latex, string formatted)
    {
        var list = PersonNames.Parse(latex);

        Assert.Equal(formatted, PersonNames.Format(list.Names, list.HasMore).Latex);
    }

    [Theory]
    [InlineData("M{\\\"u}ller, Jos{\\'e} and {OpenAI} and D.~P. Kingma", false)]
    [InlineData("{van der Berg}, Jan", false)]
    [InlineData("{McDonald}, Jan", true)]
    [InlineData("\\textbf{Jan McDonald}", true)]
    [InlineData("{\\relax Ch}arles Xu", true)]
    public void Markup_in_names_is_noticed(string latex, bool hasMarkup)
    {
        PersonNames.Parse(latex, out var found);

        Assert.Equal(hasMarkup, found);
    }

    [Fact]
    public void Too_many_commas_are_told() =>
        Assert.Equal("A, B, C, D", PersonNames.Parse("X Y and A, B, C, D").Malformed);

    [Fact]
    public void Formatted_names_read_back() => People.Array[0, 4].Select(Gen.Bool).Sample((names, hasMore) =>
    {
        var latex = PersonNames.Format([.. names], hasMore).Latex;

        var read = PersonNames.Parse(latex, out var hasMarkup);

        Assert.Equal(names, read.Names);
        Assert.Equal(hasMore, read.HasMore);
        Assert.False(hasMarkup);
    }, iter: 1000);

    private static readonly Gen<string> Word =
        Gen.OneOf("Berg", "and", "And", "others", "Müller", "Österg", "O'Brien", "García-Márquez", "X,", "{a}", "張",
            "D.", "a&b", "$x_1$", "\\x", "Ωμ", "Jr.", "et");
    private static readonly Gen<string> Words = Word.Array[1, 3].Select(words => string.Join(' ', words));
    private static readonly Gen<string> Particle = Gen.OneOf("van", "de la", "von der", "d'", "ø");

    private static readonly Gen<PersonName> People = Gen.OneOf<PersonName>(
        Words.Select(name => new PersonName(name, IsOrganisation: true)),
        Words.Select(Words).Select((family, given) => new PersonName(family, given)),
        Words.Select(Words, Particle).Select((family, given, particle) => new PersonName(family, given, particle)),
        Words.Select(Words, Particle, Word)
            .Select((family, given, particle, suffix) => new PersonName(family, given, particle, suffix)),
        Words.Select(Word).Select((family, suffix) => new PersonName(family, null, null, suffix)),
        Gen.OneOf("Plato", "Müller", "bell").Select(family => new PersonName(family)));
}
