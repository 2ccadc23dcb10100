using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurveyGraph.Exporters.Svg;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Tests.Exporters;
using Xunit;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Chromium shows pictures in SVG with every word in its room, no two on each other, and as it is.</summary>
public partial class SvgTests
{
    private static readonly SourceSpan Place = new SourceText("list.csv", "x").Span(0, 1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Tells what is wrong with the first picture of the page, and what its tooltips are.
    private const string Look = """
        const svg = document.querySelector('svg'), page = svg.getBoundingClientRect(), wrong = [];
        const isIn = (a, b) =>
          a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
        const meet = (a, b) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const named = element => element.textContent.trim() || element.outerHTML;
        const placed = (selector, nameOf) =>
          [...svg.querySelectorAll(selector)].map(e => [named(nameOf(e)), e.getBoundingClientRect()]);
        const level = placed('text:not([transform])', e => e), boxes = placed('rect:not(.page)', e => e.parentElement);
        for (const e of svg.querySelectorAll('text, rect'))
          if (!isIn(e.getBoundingClientRect(), page)) wrong.push('outside: ' + named(e));
        for (const g of svg.querySelectorAll('g:has(> rect):has(> text)')) {
          const box = g.querySelector('rect').getBoundingClientRect();
          for (const e of g.querySelectorAll('text'))
            if (!isIn(e.getBoundingClientRect(), box)) wrong.push('overflows: ' + named(e));
        }
        for (const all of [level, boxes])
          for (let i = 0; i < all.length; i++)
            for (let j = 0; j < i; j++)
              if (meet(all[i][1], all[j][1])) wrong.push('overlap: ' + all[i][0] + ' / ' + all[j][0]);
        document.body.textContent = JSON.stringify({
          wrong, tooltips: [...svg.querySelectorAll('g > title')].map(e => e.textContent),
        });
        """;

    public static TheoryData<string, string> SamplesAndPictures => new(
        from sample in Sample.Names from picture in Sample.Pictures select (sample, picture));

    private sealed record Sight(ImmutableArray<string> Wrong, ImmutableArray<string> Tooltips);

    [Theory, MemberData(nameof(SamplesAndPictures))]
    public void Every_word_has_its_room(string sample, string picture)
    {
        var path = Path.Combine(Sample.Of(sample).Folder, picture);
        XDocument.Load(path);

        Assert.Empty(LookAt(File.ReadAllText(path)).Wrong);
    }

    [Fact]
    public void Hostile_names_are_shown_as_they_are()
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers = [.. Graphs.HostileTitles.Select(title => new Paper
            {
                Title = title,
                Date = PublicationDate.Create(2024),
                Tags = [new("row", title, "tag", Place), new("column", title, "tag", Place)],
            })],
        });

        var coverage = LookAt(MemoryOutput.RenderText(new SvgCoverageExporter(["row", "column"]), graph));
        var timeline = LookAt(MemoryOutput.RenderText(new SvgTimelineExporter(["row"]), graph));

        var taxonomy = LookAt(MemoryOutput.RenderText(new SvgTaxonomyExporter(["row"]), graph));

        Assert.Empty(coverage.Wrong);
        Assert.Empty(taxonomy.Wrong);
        Assert.Empty(timeline.Wrong);
        Assert.Superset(
            graph.Nodes.Where(node => node.Kind == NodeKind.Term).Select(term => $"{term.Label}: 1 paper").ToHashSet(),
            coverage.Tooltips.ToHashSet());
        var titles = graph.Papers.Select(paper => paper.Label).ToHashSet();
        Assert.Superset(titles, timeline.Tooltips.ToHashSet());
        Assert.Superset(titles, taxonomy.Tooltips.ToHashSet());
    }

    [Fact]
    public void Text_on_text_and_outside_is_found()
    {
        const string Bad = """
            <svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect class="page" width="50" height="50"/>
            <text x="0" y="20">One</text><text x="5" y="20">Two</text><text x="40" y="40">Three words</text></svg>
            """;

        Assert.Equal(["outside: Three words", "overlap: Two / One"], LookAt(Bad).Wrong);
    }

    private static Sight LookAt(string svg)
    {
        using var folder = new TempFolder();
        var markup = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        var page = folder.Write("page.html",
            $"<!doctype html><meta charset=\"utf-8\"><body style=\"margin:0\">{markup}<script>{Look}</script>");
        var result = RealTool.Require("chromium").Run(
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", $"--user-data-dir={page}.profile",
            "--window-size=3000,3000", "--dump-dom", new Uri(page).AbsoluteUri,
        ]);
        var found = Body().Match(result.Output);
        Assert.True(found.Success, result.Error);
        return JsonSerializer.Deserialize<Sight>(
            WebUtility.HtmlDecode(found.Groups[1].Value), Json)!;
    }

    [GeneratedRegex("<body[^>]*>(.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
