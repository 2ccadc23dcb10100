using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Importers.Venues;
using Xunit;

namespace SurveyGraph.Tests.Importers.Venues;

/// <summary>The venue that the address of a page in its proceedings names.</summary>
public class ProceedingsPageTests
{
    [Theory]
    [InlineData("https://openaccess.thecvf.com/content/CVPR2023/html/Roe_A_CVPR_2023_paper.html", "CVPR", 2023)]
    [InlineData("http://openaccess.thecvf.com/content_cvpr_2017/papers/Roe_A_CVPR_2017_paper.pdf", "CVPR", 2017)]
    [InlineData("https://openaccess.thecvf.com/content_ICCV_2019/html/Roe_A_ICCV_2019_paper.html", "ICCV", 2019)]
    [InlineData("https://openaccess.thecvf.com/content/CVPR2023W/V/html/Roe_A_CVPRW_2023_paper.html", "CVPR Workshops", 2023)]
    [InlineData("https://openaccess.thecvf.com/content_CVPRW_2020/papers/w1/Roe.pdf", "CVPR Workshops", 2020)]
    [InlineData("https://openaccess.thecvf.com/content/ACCV2020/papers/Roe_A_ACCV_2020_paper.pdf", "ACCV", 2020)]
    [InlineData("https://www.usenix.org/conference/nsdi21/presentation/roe", "NSDI", 2021)]
    [InlineData("https://www.usenix.org/system/files/conference/usenixsecurity18/sec18-roe.pdf", "USENIX Security", 2018)]
    [InlineData("https://www.usenix.org/system/files/atc20-roe.pdf", "USENIX ATC", 2020)]
    [InlineData("https://www.vldb.org/pvldb/vol17/p1-roe.pdf", "PVLDB", null)]
    [InlineData("https://www.ndss-symposium.org/ndss-paper/a-title/", "NDSS", null)]
    [InlineData("https://www.isca-speech.org/archive/interspeech_2021/roe21_interspeech.html", "Interspeech", 2021)]
    [InlineData("https://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/123.pdf", "ECCV", 2020)]
    [InlineData("https://papers.nips.cc/paper_files/paper/2023/hash/a-Abstract.html", "NeurIPS", 2023)]
    [InlineData("https://papers.nips.cc/paper/5423-generative-things", "NeurIPS", null)]
    [InlineData("https://proceedings.iclr.cc/paper_files/paper/2024/hash/a-Abstract.html", "ICLR", 2024)]
    [InlineData("https://www.ijcai.org/proceedings/2021/0123.pdf", "IJCAI", 2021)]
    [InlineData("https://ojs.aaai.org/index.php/AAAI/article/view/25001", "AAAI", null)]
    [InlineData("https://www.aaai.org/Papers/AAAI/2019/AAAI-RoeA.1234.pdf", "AAAI", 2019)]
    [InlineData("https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/viewFile/12345/12346", "AAAI", 2018)]
    [InlineData("https://proceedings.mlsys.org/paper_files/paper/2023/file/a-Paper-mlsys2023.pdf", "MLSys", 2023)]
    [InlineData("https://jmlr.org/papers/v21/20-001.html", "JMLR", 2020)]
    [InlineData("https://proceedings.mlr.press/v139/roe21a.html", "ICML", 2021)]
    [InlineData("https://proceedings.mlr.press/v229/roe23a.html", "CoRL", 2023)]
    [InlineData("https://aclanthology.org/2021.acl-long.123/", "ACL", 2021)]
    [InlineData("https://aclanthology.org/2020.findings-emnlp.17.pdf", "EMNLP Findings", 2020)]
    [InlineData("https://aclanthology.org/2020.lrec-1.12/", "LREC", 2020)]
    [InlineData("https://www.aclweb.org/anthology/D19-1001", "EMNLP", 2019)]
    public void It_is_in_the_address(string url, string venue, int? year)
    {
        var page = ProceedingsPage.Of(url);

        Assert.Equal((venue, year), (page?.Venue.Short, page?.Year));
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2401.00001")]
    [InlineData("https://openaccess.thecvf.com/menu")]
    [InlineData("https://proceedings.mlr.press/v1/a.html")]
    [InlineData("https://www.usenix.org/conference/hotcloud19/presentation/roe")]
    [InlineData("https://www.usenix.org/publications/login/roe")]
    [InlineData("https://www.aclweb.org/anthology/W19-5001")]
    [InlineData("https://aclanthology.org/2021.acl-demo.3/")]
    [InlineData("https://example.org/proceedings.mlr.press/v139/roe21a.html")]
    public void Other_addresses_name_none(string url) => Assert.Null(ProceedingsPage.Of(url));

    [Theory]
    [InlineData("[First Paper of the List](https://proceedings.mlr.press/v139/roe21a.html)", "ICML", "2021")]
    [InlineData("First Paper of the List, arXiv 2020 [[paper](https://proceedings.mlr.press/v139/roe21a.html)]", "ICML",
        "2021")]
    [InlineData("First Paper of the List, TPAMI 2022 [[paper](https://proceedings.mlr.press/v139/roe21a.html)]",
        "TPAMI", "2022")]
    public void What_the_entry_says_counts_more(string entry, string venue, string date)
    {
        var paper = Assert.Single(
            new MarkdownImporter().Import(new SourceText("list.md", $"## S\n\n- {entry}\n")).Bibliography.Papers);

        Assert.Equal((venue, date), (paper.Venue?.Short, paper.Date?.ToString()));
    }
}
