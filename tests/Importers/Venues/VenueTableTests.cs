using CsCheck;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Importers.Venues;

public class VenueTableTests
{
    [Theory]
    [InlineData("ECCV", "ECCV")]
    [InlineData("eccv", "ECCV")]
    [InlineData("NIPS", "NeurIPS")]
    [InlineData("ACM MM", "ACM MM")]
    [InlineData("ACL Findings", "ACL Findings")]
    [InlineData("Findings of the Association for Computational Linguistics: EMNLP", "EMNLP Findings")]
    [InlineData("ICCV Workshops", "ICCV Workshops")]
    [InlineData("Science China Information Sciences", "SCIS")]
    [InlineData("IEEE Transactions on Pattern Analysis and Machine Intelligence", "TPAMI")]
    [InlineData("Transactions on Multimedia", "TMM")]
    [InlineData("Conference on Computer Vision and Pattern Recognition", "CVPR")]
    [InlineData("Advances in Neural Information Processing Systems", "NeurIPS")]
    [InlineData("Machine Learning", "MLJ")]
    [InlineData("S&P", "IEEE S&P")]
    [InlineData("CoRR", "arXiv")]
    [InlineData("Med. Image Anal.", "MedIA")]
    [InlineData("IEEE Trans. Geosci. Remote Sens.", "TGRS")]
    [InlineData("Comput. Vis. Image Underst", "CVIU")]
    [InlineData("Proc. Natl. Acad. Sci.", "PNAS")]
    [InlineData("Knowl.-Based Syst.", "KBS")]
    [InlineData("J. Chem. Inf. Model.", "JCIM")]
    [InlineData("Nat Commun", "Nature Communications")]
    [InlineData("Remote Sens", "Remote Sensing")]
    [InlineData("IEEE Trans. on SMC", "TSMC")]
    public void A_venue_has_every_name_that_lists_write(string text, string expected) =>
        Assert.Equal(expected, VenueTable.Default.Find(text)?.Short);

    [Theory]
    [InlineData("NIPS 2017", "NIPS")]
    [InlineData("ICCVW'21", "ICCVW")]
    [InlineData("NAACL-HLT 2018", "NAACL-HLT")]
    [InlineData("COMMUN ACM", "COMMUN ACM")]
    [InlineData("IEEE T-PAMI 2020", null)] // The usual name, with its sponsor and a hyphen.
    [InlineData("Advances in Neural Information Processing Systems 2017", null)] // No short name.
    [InlineData("CoRR 2017", null)]
    [InlineData("neurips 2019", null)]
    public void A_short_name_stays_as_the_list_writes_it_beside_the_usual_one(string text, string? alias)
    {
        Assert.True(VenueTable.Default.TryRead(text, out var venue, out _, out _));
        Assert.Equal(alias, venue.Alias);
        Assert.Equal(VenueTable.Default.Find(venue.Short), venue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Preprint")]
    [InlineData("Journal of Imaginary Results")]
    public void A_name_that_is_in_no_table_is_no_venue(string text) => Assert.Null(VenueTable.Default.Find(text));

    [Theory]
    [InlineData("ECCV 2024", "ECCV", 2024, null)]
    [InlineData("ECCV 2024 Oral", "ECCV", 2024, "Oral")]
    [InlineData("Oral, ECCV 2024", "ECCV", 2024, "Oral")]
    [InlineData("NeurIPS'24", "NeurIPS", 2024, null)]
    [InlineData("NeurIPS’24", "NeurIPS", 2024, null)]
    [InlineData("ICLR 25 (Spotlight)", "ICLR", 2025, "Spotlight")]
    [InlineData("ICML 2024 (Oral, top 1%)", "ICML", 2024, "Oral, top 1%")]
    [InlineData("CVPR2025-W", "CVPR Workshops", 2025, "Workshop")]
    [InlineData("CVPRW 2023", "CVPR Workshops", 2023, "Workshop")]
    [InlineData("ICLR 2024 Workshop on Large Models", "ICLR Workshops", 2024, "Workshop on Large Models")]
    [InlineData("NeurIPS'23 Workshop", "NeurIPS Workshops", 2023, "Workshop")]
    [InlineData("NeurIPS'23 Workshop on Tokens", "NeurIPS Workshops", 2023, "Workshop on Tokens")]
    [InlineData("ACL'24 (Findings)", "ACL Findings", 2024, "Findings")]
    [InlineData("Proceedings of the IEEE conference on computer vision and pattern recognition", "CVPR", null, null)]
    [InlineData("Advances in Neural Information Processing Systems 32", "NeurIPS", null, null)]
    [InlineData("Advances in Neural Information Processing Systems, 32", "NeurIPS", null, null)]
    [InlineData("Advances in Neural Information Processing Systems 32 (NeurIPS 2019)", "NeurIPS", 2019, null)]
    [InlineData("EMNLP Findings 2024", "EMNLP Findings", 2024, "Findings")]
    [InlineData("EMNLP 2024 Findings", "EMNLP Findings", 2024, "Findings")]
    [InlineData("Findings of ACL 2023", "ACL Findings", 2023, "Findings")]
    [InlineData("Findings of the Association for Computational Linguistics: EMNLP 2024", "EMNLP Findings", 2024,
        "Findings")]
    [InlineData("ACM MM 2025", "ACM MM", 2025, null)]
    [InlineData("MM '24", "ACM MM", 2024, null)]
    [InlineData("AAAI-26", "AAAI", 2026, null)]
    [InlineData("ICCV-2025.06", "ICCV", 2025, null)]
    [InlineData("NIPS 2017", "NeurIPS", 2017, null)]
    [InlineData("NIPS 98", "NeurIPS", 1998, null)]
    [InlineData("arXiv 2023", "arXiv", 2023, null)]
    [InlineData("Interspeech2024", "Interspeech", 2024, null)]
    [InlineData("3DV 2024", "3DV", 2024, null)]
    [InlineData("Conference-ICLR'24", "ICLR", 2024, null)]
    [InlineData("accepted by CVPR 2024", "CVPR", 2024, null)]
    [InlineData("2024 ICML", "ICML", 2024, null)]
    [InlineData("IEEE TPAMI, 2022", "TPAMI", 2022, null)]
    [InlineData("NeurIPS 2023 Datasets and Benchmarks Track", "NeurIPS", 2023, "Datasets and Benchmarks Track")]
    [InlineData("Proceedings of the 41st ICML", "ICML", null, null)]
    [InlineData("Proceedings of the 41st International Conference on Machine Learning", "ICML", null, null)]
    [InlineData("Proceedings of the 25th ACM SIGKDD International Conference on Knowledge Discovery \\& Data Mining",
        "KDD", null, null)]
    [InlineData("Proceedings of the 34th International Conference on Machine Learning-Volume 70", "ICML", null,
        "Volume 70")]
    [InlineData("Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)", "EMNLP", 2019, null)]
    [InlineData("The Twelfth International Conference on Learning Representations", "ICLR", null, null)]
    [InlineData("2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR", 2024, null)]
    [InlineData("International Conference on Machine Learning (ICML 2024)", "ICML", 2024, null)]
    [InlineData("Machine Learning 2021", "MLJ", 2021, null)]
    [InlineData("RSS 2024", "RSS", 2024, null)]
    [InlineData("Med. Image Anal. 2021 (Oral)", "MedIA", 2021, "Oral")]
    [InlineData("Mach. Learn., 2019", "MLJ", 2019, null)]
    [InlineData("Sensors 2021", "Sensors", 2021, null)]
    public void A_venue_is_read_with_its_year_and_note(string text, string venue, int? year, string? note)
    {
        Assert.True(VenueTable.Default.TryRead(text, out var found, out var foundYear, out var foundNote));
        Assert.Equal((venue, year, note), (found.Short, foundYear, foundNote));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRs")]
    [InlineData("PRs welcome")]
    [InlineData("License")]
    [InlineData("License MIT")]
    [InlineData("Github")]
    [InlineData("Paper")]
    [InlineData("Code")]
    [InlineData("2024")]
    [InlineData("Image LLM")]
    [InlineData("date 2024")]
    [InlineData("RSS")]
    [InlineData("Machine Learning")]
    [InlineData("fast 2024")]
    [InlineData("arXiv 2010.11929")]
    [InlineData("arXiv 2403.06764")]
    [InlineData("The science of everything")]
    [InlineData("Neural Comp")]
    [InlineData("Pat. Recitals")]
    [InlineData("Findings of the 2021 Conference on Machine Translation")]
    [InlineData("Submitted to ICLR 2025")]
    [InlineData("Under review at ICLR 2025")]
    [InlineData("ICLR 2025 submission")]
    [InlineData("CVPR 2024 Papers with Code and more")]
    public void What_is_no_venue_is_not_read_as_one(string text) =>
        Assert.False(VenueTable.Default.TryRead(text, out _, out _, out _));

    [Fact]
    public void A_workshop_is_not_its_conference()
    {
        Assert.True(VenueTable.Default.TryRead("RSS 2024 Workshop", out var venue, out _, out _));

        Assert.Equal(new Venue("RSS Workshops", "Robotics: Science and Systems Workshops", VenueKind.Workshop), venue);
    }

    [Fact]
    public void Every_shipped_venue_is_found_by_what_it_calls_itself()
    {
        foreach (var venue in VenueTable.Default.Venues)
        {
            Assert.Same(venue, VenueTable.Default.Find(venue.Short));
            Assert.Same(venue, VenueTable.Default.Find(venue.Name));
            Assert.Same(venue, VenueTable.Default.Find(venue.ContainerTitle));
        }
    }

    [Fact]
    public void No_shipped_title_has_a_year_or_an_edition()
    {
        foreach (var venue in VenueTable.Default.Venues)
            Assert.DoesNotMatch(@"\d{4}|\d(st|nd|rd|th)\b", venue.Name + " " + venue.ContainerTitle);
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.OneOf(Gen.Char["ECVICMLR 2024'(.-W)ßé漢😀1st"], Gen.Char), 0, 90].Sample(text =>
        {
            if (VenueTable.Default.TryRead(text, out var venue, out var year, out _))
                Assert.True(venue.Short.Length > 0 && year is null or (>= 1900 and <= 2099));
        }, seed: "0N0XIzNsQ0O2");
}
