using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A bibliography compiles at the first try, in whatever style its author writes.</summary>
public class BibtexTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    public static TheoryData<string, string> SamplesAndStyles =>
    [
        .. from sample in Sample.Names from style in BibtexStyle.All select (sample, style.Name),
    ];

    [Theory, MemberData(nameof(Samples))]
    public void Every_paper_is_an_entry(string sample) =>
        Assert.Equal(Sample.Of(sample).Papers,
            BibtexCheck.EntryCount(File.ReadAllText(Sample.Of(sample).Bibliography)));

    [Theory, MemberData(nameof(SamplesAndStyles))]
    public void Bibtex_and_LaTeX_accept_it(string sample, string style) =>
        Complaints.AssertNone(BibtexCheck.Typeset(Sample.Of(sample).Bibliography, BibtexStyle.Of(style)));

    [Theory, MemberData(nameof(Samples))]
    public void Biber_finds_it_valid(string sample) =>
        Complaints.AssertNone(BibtexCheck.Validate(Sample.Of(sample).Bibliography));

    [Theory, MemberData(nameof(Samples))]
    public void Biber_finds_what_is_for_it_valid(string sample)
    {
        Assert.Equal(Sample.Of(sample).Papers, BibtexCheck.EntryCount(File.ReadAllText(Sample.Of(sample).Biblatex)));
        Complaints.AssertNone(BibtexCheck.Validate(Sample.Of(sample).Biblatex));
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("token-compression")]
    public void Biblatex_sets_what_is_for_it(string sample) =>
        Complaints.AssertNone(BibtexCheck.TypesetWithBiblatex(Sample.Of(sample).Biblatex));

    [Theory, MemberData(nameof(Samples))]
    public void Pybtex_and_bibtool_read_both(string sample)
    {
        foreach (var bib in (string[])[Sample.Of(sample).Bibliography, Sample.Of(sample).Biblatex])
        {
            Complaints.AssertNone(BibtexCheck.ReadWithPybtex(bib));
            Complaints.AssertNone(BibtexCheck.ReadWithBibtool(bib));
        }
    }

    // The hostile sample is left out: Biber makes initials of names, and takes half a command for one.
    [Theory]
    [InlineData("seed")]
    [InlineData("token-compression")]
    public void Biblatex_accepts_it(string sample) =>
        Complaints.AssertNone(BibtexCheck.TypesetWithBiblatex(Sample.Of(sample).Bibliography));
}
