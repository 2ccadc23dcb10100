using System.Text;
using SurveyGraph.Exporters.Json;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.Corpus;

/// <summary>A list that was saved in another way says what the list itself says.</summary>
public class ReencodedListTests
{
    private const string List =
        """
        # Papers – a “café” list

        ## Pruning — früh

        - [Résumé Pruning: “Fewer” Tokens – Über‑fast](https://arxiv.org/abs/2403.06764), José Núñez and Jürgen Müller, CVPR 2024 [[code](https://github.com/o/r)]
        - [It’s Naïve: Merging Words…](https://arxiv.org/abs/2404.00001). ICLR 2024
        """;

    public static TheoryData<string> Ways => ["BOM and CRLF", "CP1252 read as UTF-8 was", "CP1252"];

    [Theory, MemberData(nameof(Ways))]
    public void A_list_saved_in_another_way_says_the_same(string way) =>
        Assert.Equal(Read(Encoding.UTF8.GetBytes(List)), Read(Saved(way)));

    private static byte[] Saved(string way)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        return way switch
        {
            "BOM and CRLF" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(List.ReplaceLineEndings("\r\n"))],
            "CP1252" => windows.GetBytes(List.Replace('‑', '-')),
            _ => Encoding.UTF8.GetBytes(windows.GetString(Encoding.UTF8.GetBytes(List))),
        };
    }

    private static string Read(byte[] bytes)
    {
        var (source, _) = SourceDecoder.Decode("list.md", bytes);
        var graph = PaperGraphBuilder.Build(new MarkdownImporter().Import(source).Bibliography).Graph;
        return MemoryOutput.RenderText(new JsonExporter(), graph).Replace('‑', '-');
    }
}
