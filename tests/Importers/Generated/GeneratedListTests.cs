using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown;
using Xunit;

namespace SurveyGraph.Tests.Importers.Generated;

/// <summary>Lists of known papers in every layout, among what else lists hold, are read as these papers.</summary>
public class GeneratedListTests
{
    // Each list is as good as any other; a list that fails once has to fail always.
    private const int Lists = 40;

    private const string Before =
        """
        # Awesome Things [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

        ![Stars](https://img.shields.io/github/stars/o/r?style=social) ![PRs](https://img.shields.io/badge/PRs-Welcome-red)

        A list of papers, see our survey [A Survey of Things](https://arxiv.org/abs/2501.00001).

        ## News

        - 🔥 [2025/01/02] We released [our survey](https://arxiv.org/abs/2501.00001)!

        ## Contents

        - [Papers](#papers)
          - [Methods](#methods)

        """;

    private const string Behind =
        """

        ## Contributing

        - Open a [pull request](https://github.com/o/r/pulls) with the [template](https://github.com/o/r/blob/main/T.md).

        ## Star History

        [![Star History](https://api.star-history.com/svg?repos=o/r)](https://star-history.com/#o/r)

        """;

    private static readonly ImmutableArray<string> Headings = ["Pruning", "Early Work", "Video", "Efficient Attention"];

    public static TheoryData<string> Layouts => [.. EntryLayout.All.Select(layout => layout.Name)];

    [Theory, MemberData(nameof(Layouts))]
    public void Every_paper_is_read_as_it_was_written(string name)
    {
        var layout = Array.Find(EntryLayout.All, layout => layout.Name == name)!;
        for (uint i = 0; i < Lists; i++)
            Check([(layout, PaperGen.Paper.Array[1, 6].Generate(new PCG(1, i), null, out _))]);
    }

    [Fact]
    public void Layouts_may_differ_from_section_to_section()
    {
        var sections = Gen.Select(Gen.OneOf(EntryLayout.All), PaperGen.Paper.Array[1, 4]).Array[1, Headings.Length];
        for (uint i = 0; i < 3 * Lists; i++)
            Check(sections.Generate(new PCG(2, i), null, out _));
    }

    [Fact]
    public void A_year_for_a_heading_is_the_year_of_the_papers_below_it()
    {
        for (uint i = 0; i < Lists; i++)
        {
            var papers = PaperGen.Paper.Array[1, 6].Generate(new PCG(3, i), null, out _);
            var list = new StringBuilder(Before).Append("## Papers\n\n");
            foreach (var paper in papers)
                list.Append(CultureInfo.InvariantCulture, $"### {paper.Year}\n\n- [{paper.Title}]({paper.Url})\n\n");

            var read = new MarkdownImporter()
                .Import(new("list.md", list.Append(Behind).ToString())).Bibliography.Papers;

            Assert.Equal(
                papers.Select(paper => $"{paper.Title} {paper.Year} Papers / {paper.Year}"),
                read.Select(paper => $"{paper.Title} {paper.Date?.Year} {paper.Sections[0]}"));
        }
    }

    private static void Check((EntryLayout Layout, GeneratedPaper[] Papers)[] sections)
    {
        var expected = new StringBuilder();
        var list = new StringBuilder(Before).Append("## Papers\n\n");
        for (var i = 0; i < sections.Length; i++)
        {
            // Every other section stands below the one before it.
            var isNested = i % 2 == 1;
            list.Append(isNested ? "#### " : "### ").Append(Headings[i]).Append("\n\n");
            if (sections[i].Layout.TableHeader is { } header)
                list.Append(header).Append('\n');
            var path = $"Papers / {(isNested ? Headings[i - 1] + " / " : "")}{Headings[i]}";
            foreach (var paper in sections[i].Papers)
            {
                list.Append(sections[i].Layout.Render(paper)).Append('\n');
                expected.Append(Describe(paper, sections[i].Layout, path)).Append('\n');
            }
            list.Append('\n');
        }
        var text = list.Append(Behind).ToString();

        var papers = new MarkdownImporter().Import(new("list.md", text)).Bibliography.Papers;

        var layouts = sections.SelectMany(section => section.Papers.Select(_ => section.Layout)).ToArray();
        var actual = string.Concat(papers.Select(
            (paper, i) => Describe(paper, layouts[Math.Min(i, layouts.Length - 1)]) + "\n"));
        Assert.True(expected.ToString() == actual, $"expected\n{expected}\nread\n{actual}\nfrom\n{text}");
    }

    private static string Describe(GeneratedPaper paper, EntryLayout layout, string section) => string.Join(
        " | ",
        paper.Title,
        Ids(Identifiers.OfUrl(paper.Url)),
        layout.HasVenue ? $"{paper.Venue} {paper.Year}" : "",
        layout.HasCode ? paper.Code : "",
        layout.HasAuthors ? string.Join("; ", paper.Authors) : "",
        section);

    private static string Describe(Paper paper, EntryLayout layout) => string.Join(
        " | ",
        paper.Title,
        Ids(paper.Identifiers),
        layout.HasVenue ? $"{paper.Venue?.Short} {paper.Date?.Year}" : "",
        string.Join(' ', paper.Repositories.Select(repository => repository.Path)),
        layout.HasAuthors ? string.Join("; ", paper.Authors.Select(author => author.DisplayName)) : "",
        string.Join(" & ", paper.Sections));

    private static string Ids(Identifiers ids) => $"{ids.Arxiv} {ids.Doi} {ids.OpenReview} {ids.Acl}";
}
