using SurveyGraph.Importers;
using Xunit;

namespace SurveyGraph.Tests.Importers.Venues;

public class ProceedingsTitleTests
{
    [Theory]
    [InlineData("3rd Symposium on Principles of Programming Languages, {POPL} 2019, Lisbon, Portugal, June 1-3, 2019",
        "POPL")]
    [InlineData("{ECCV} 2018: Proceedings on Computer Vision, Part {XIV}", "ECCV")]
    [InlineData("Computer Vision - {ECCV} 2018 - 15th European Conference, Proceedings, Part {XIV}", "ECCV")]
    [InlineData("Computer Vision and Patterns, CVPR'19, Held as Part of Computer Vision, ECCV 2019", "CVPR")]
    [InlineData("3rd Conference on Principles of Folds, {POPL} 2019, Lisbon", null)]
    [InlineData("3rd Conference on Discrete Transforms ({ICDT})", null)]
    [InlineData("Conference on Learning Representations, {ICLR} 2017, Lisbon, Workshop Track Proceedings", null)]
    [InlineData("Conference on Folds of Speech (Interspeech 2019), Graz", null)]
    [InlineData("The 3rd Conference on Learning and Representing (ICLR), Lisbon", "ICLR")]
    [InlineData("Findings of the Association for Computational Linguistics: {EMNLP} 2020, Online, November 2020",
        "EMNLP Findings")]
    [InlineData("Computer Aided Verification -- {CAV} 2011", "CAV")]
    [InlineData("Algorithms—{ESA}'98", "ESA")]
    [InlineData("Automated Deduction -- CADE-19", "CADE")]
    [InlineData("Automated Deduction -- CADE 28", "CADE")]
    [InlineData("Folding Paper -- CADE-19", null)]
    [InlineData("Computer Vision and Patterns, 2004. CVPR 2004. Proceedings of the 3rd Conference on", "CVPR")]
    [InlineData("Proceedings of CVPR 2004, the 3rd Conference on Computer Vision and Patterns", "CVPR")]
    [InlineData("Robotics and Automation, 2011 IEEE International Conference on", "ICRA")]
    [InlineData("Signal Processing, IEEE Transactions on", "TSP")]
    [InlineData("Folds, Sheets and Transactions on", null)]
    [InlineData("Workshop on Folds, {ICML} 2019, Lisbon", null)]
    [InlineData("Workshop on Folds co-located with {ICML} 2019", null)]
    [InlineData("Proceedings of the 3rd Symposium on Folds, FOLDING 2019, Lisbon", "FOLDING")]
    [InlineData("Learning, {LEARN} 2019, held as part of {ICML} 2019, Lisbon", null)]
    public void A_volume_is_of_the_conference_that_its_title_calls_by_its_short_name(string title, string? venue)
    {
        var format = ImportFormats.All.First(format => format.Name == "bibtex");
        var result = format.Create(new()).Import(new("a.bib",
            $"@inproceedings{{a, title = {{T}}, author = {{Ann Roe}}, year = 2019, booktitle = {{{title}}}}}"));

        var paper = Assert.Single(result.Bibliography.Papers);
        Assert.Equal(venue ?? title.Replace("{", "").Replace("}", "").Replace("--", "–"), paper.Venue?.Short);
        Assert.Equal(title, paper.FieldOf("booktitle") ?? title);
    }
}
