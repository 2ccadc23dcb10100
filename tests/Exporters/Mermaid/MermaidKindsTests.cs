using System.Collections.Immutable;
using System.Globalization;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Mermaid;

/// <summary>Mindmaps, timelines, Sankey diagrams, bar charts, pies and quadrant charts.</summary>
public class MermaidKindsTests
{
    private static readonly SourceSpan Place = new SourceText("list.csv", "x").Span(0, 1);

    public static TheoryData<string> Kinds =>
        ["mermaid-mindmap", "mermaid-timeline", "mermaid-sankey", "mermaid-chart", "mermaid-pie", "mermaid-quadrant"];

    [Fact]
    public void A_mindmap_names_the_papers_of_a_small_list_and_counts_those_of_a_large_one()
    {
        var section = new Section("Topic", null, Place);

        var small = Write("mermaid-mindmap", Papers(3, i => new() { Title = $"Paper {i}", Sections = [section] }));
        var large = Write("mermaid-mindmap", Papers(99, i => new() { Title = $"Paper {i}", Sections = [section] }));

        Assert.Equal(
            ["mindmap", "  root[\"Papers", "3 papers\"]", "    t1[\"Topic", "3 papers\"]",
                "      p1[\"Paper 0\"]", "      p2[\"Paper 1\"]", "      p3[\"Paper 2\"]"],
            small);
        Assert.Equal(["mindmap", "  root[\"Papers", "99 papers\"]", "    t1[\"Topic", "99 papers\"]"], large);
    }

    [Fact]
    public void A_timeline_names_the_papers_of_a_year_that_most_others_cite()
    {
        var papers = Papers(13, i => new()
        {
            Key = CitationKey.Parse($"key{i}"),
            Title = $"Paper {i}",
            Date = PublicationDate.Create(i == 12 ? 2025 : 2024),
        });

        var lines = Write("mermaid-timeline", papers with
        {
            Relations =
            [
                new("key12", "key11", RelationKind.Cites, Place), new("key0", "key11", RelationKind.Cites, Place),
            ],
        });

        Assert.Equal(
            ["  2024 (12) : Paper 0 : Paper 1 : Paper 2 : Paper 3 : Paper 4 : Paper 5 : Paper 6 : Paper 7 : Paper 8"
                + " : Paper 11 : and 2 more", "  2025 (1) : Paper 12"],
            lines.Skip(2));
    }

    [Fact]
    public void A_colon_does_not_end_an_event_of_a_timeline() => Assert.Equal(
        "  no year (1) : a #58; b",
        Write("mermaid-timeline", Papers(1, _ => new() { Title = "a : b", ShortName = "a : b" })).Last());

    [Theory]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahr<br>tsgesellschaft")]
    [InlineData("多模态大语言模型的视觉标记剪枝", "多模态大语言模型的视<br>觉标记剪枝")]
    [InlineData("Learning of Spatio-temporal things", "Learning of Spatio-temporal things")]
    public void A_word_that_no_column_of_a_timeline_holds_is_divided(string title, string lines) => Assert.Equal(
        $"  no year (1) : {lines}",
        Write("mermaid-timeline", Papers(1, _ => new() { Title = title, ShortName = title })).Last());

    [Fact]
    public void The_earliest_of_many_years_are_together()
    {
        var papers = Papers(30, i => new() { Title = $"Paper {i}", Date = PublicationDate.Create(1996 + i) });

        Assert.StartsWith("  to 2019 (24) : ", Write("mermaid-timeline", papers)[2], StringComparison.Ordinal);
        Assert.Contains("[\"to 2009\", \"2010\", ", Write("mermaid-chart", papers)[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_has_no_columns_for_years_without_papers_and_a_bar_chart_tells_of_them()
    {
        int[] years = [1995, 1997, 2020];
        var papers = Papers(3, i => new() { Title = $"Paper {i}", Date = PublicationDate.Create(years[i]) });

        Assert.Equal(["  1995 (1) : Paper 0", "  1997 (1) : Paper 1", "  2020 (1) : Paper 2"],
            Write("mermaid-timeline", papers).Skip(2));
        var chart = Write("mermaid-chart", papers);
        Assert.Contains("  x-axis [\"1995\", \"1996\", \"1997\", \"#8230;\", \"2020\"]", chart);
        Assert.Contains("  bar [1, 0, 1, 0, 1]", chart);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(7, 8)]
    [InlineData(30, 33)]
    public void An_axis_is_long_enough_to_be_marked_in_whole_papers(int papers, int top) => Assert.Contains(
        $"  y-axis \"papers\" 0 --> {top}",
        Write("mermaid-chart", Papers(papers, i => new() { Title = $"Paper {i}", Date = PublicationDate.Create(2024) })));

    [Fact]
    public void A_mindmap_has_the_largest_of_many_branches_and_one_for_the_others()
    {
        var lines = Write("mermaid-mindmap", Papers(91, i => new()
        {
            Title = $"Paper {i}",
            Sections = [new Section($"Topic {(int)((Math.Sqrt((8 * i) + 1) - 1) / 2)}", null, Place)],
        }));

        Assert.Equal(["    t4[\"Topic 3", "4 papers\"]"], lines.Skip(3).Take(2));
        Assert.Equal(["    t13[\"Topic 12", "13 papers\"]", "    r0[\"3 other branches", "6 papers\"]"], lines[^4..]);
    }

    [Fact]
    public void A_mindmap_counts_papers_that_are_too_many_to_stand_round_one_branch()
    {
        var section = new Section("Topic", null, Place);

        var lines = Write("mermaid-mindmap", Papers(11, i => new() { Title = $"Paper {i}", Sections = [section] }));

        Assert.Equal("11 papers\"]", lines[^1]);
    }

    [Fact]
    public void A_pie_counts_a_paper_under_the_narrowest_of_its_terms()
    {
        var lines = Write("mermaid-pie", Papers(4, i => new()
        {
            Title = $"Paper {i}",
            Tags = i == 3 ? [] : [new("row", i == 0 ? "broad" : "narrow", "tag", Place)],
        }) with
        {
            Facets = [new Facet("row", "Row") { Terms = [new("broad"), new("narrow") { Broader = "broad" }] }],
        });

        Assert.Equal(
            ["pie", "  accTitle: Papers by Row", "  accDescr: 4 papers by Row", "  title Papers by Row",
                "  \"narrow (2)\" : 2", "  \"broad (1)\" : 1", "  \"no Row (1)\" : 1"],
            lines);
    }

    [Fact]
    public void Terms_without_a_colour_are_one_slice()
    {
        var lines = Write("mermaid-pie", Tagged(Enumerable.Range(0, 20).Select(i => ($"term {i % 10}", "x"))), "row");

        Assert.Equal("  \"4 other terms (8)\" : 8", lines[4]);
        Assert.Equal(7, lines.Length - 4);
    }

    [Fact]
    public void A_Sankey_diagram_has_a_stream_for_each_pair_of_terms() => Assert.Equal(
        ["sankey-beta", "", "\"a (3)\",\"x (2)\",2", "\"a (3)\",\"a (2)\",1", "\"b (1)\",\"a (2)\",1"],
        Write("mermaid-sankey", Tagged([("a", "x"), ("a", "x"), ("a", "a"), ("b", "a")]), "row", "column"));

    [Fact]
    public void Names_that_a_Sankey_diagram_cannot_write_are_told_in_comments()
    {
        var lines = Write("mermaid-sankey", Tagged([("Müller", "论文"), ("<b> \"x\"; y", "论文")]), "row", "column");

        Assert.Equal(
            ["sankey-beta", "  %% Muller (1) is: Müller", "  %% term (2) is: 论文",
                "  %% (b) 'x', y (1) is: #60;b#62; #34;x#34;#59; y", "",
                "\"Muller (1)\",\"term (2)\",1", "\"(b) 'x', y (1)\",\"term (2)\",1"],
            lines);
    }

    [Fact]
    public void A_bar_chart_is_by_term_where_a_facet_is_asked_for()
    {
        var papers = Tagged([("a", "x"), ("b, [c]", "x"), ("a", "x")]);

        Assert.Contains("  x-axis [\"no year\"]", Write("mermaid-chart", papers));
        Assert.Equal(
            ["xychart-beta horizontal", "  accTitle: Papers by row", "  accDescr: a 2, b, #91;c#93; 1",
                "  title \"Papers by row\"", "  x-axis [\"a\", \"b, #91;c#93;\"]", "  y-axis \"papers\" 0 --> 8",
                "  bar [2, 1]"],
            Write("mermaid-chart", papers, "row"));
    }

    [Fact]
    public void A_quadrant_chart_has_terms_of_many_papers_right_and_of_newer_ones_above()
    {
        var papers = Papers(9, i => new()
        {
            Title = $"Paper {i}",
            Date = i == 8 ? null : PublicationDate.Create(i < 5 ? 2020 : i < 7 ? 2022 : 2025),
            Tags = [new("row", i < 5 ? "old" : i < 7 ? "middle" : i < 8 ? "new" : "undated", "tag", Place)],
        });

        var lines = Write("mermaid-quadrant", papers);

        Assert.Equal(
        [
            "quadrantChart", "  accTitle: 3 of 4 terms of row, by papers and mean year",
            "  accDescr: Quadrants: terms with more papers than the average term stand right, those with newer papers than "
                + "the average paper above#59; 1 has no room or no year",
            "  title 3 of 4 terms of row, by papers and mean year",
            "  x-axis \"from 1 paper\" --> \"to 5 papers\"", "  y-axis \"mean year from 2020.0\" --> \"to 2025.0\"",
            "  quadrant-1 \"many, newer\"", "  quadrant-2 \"few, newer\"", "  quadrant-3 \"few, older\"",
            "  quadrant-4 \"many, older\"",
        ],
            lines.Take(10));
        Assert.Equal(["old (5)", "middle (2)", "new (1)"], lines.Skip(10).Select(line => line.Split('"')[1]));
        var places = lines.Skip(10).Select(PlaceOf).ToList();
        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).OrderBy(i => places[i].X));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).OrderBy(i => places[i].Y));
        Assert.True(places[0] is { X: > 0.5, Y: < 0.5 } && places[2] is { X: < 0.5, Y: > 0.5 });
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2024)]
    public void There_is_no_quadrant_chart_of_terms_that_differ_in_one_thing_only(int year)
    {
        var papers = Papers(3, i => new()
        {
            Title = $"Paper {i}",
            Date = PublicationDate.Create(i == 0 ? year : 2024),
            Tags = [new("row", $"term {(year == 2024 ? i / 2 : i)}", "tag", Place)],
        });

        Assert.Equal("flowchart LR", Write("mermaid-quadrant", papers, "row")[0]);
    }

    [Fact]
    public void Terms_that_stand_on_others_in_a_quadrant_chart_are_counted()
    {
        var papers = Papers(40, i => new()
        {
            Title = $"Paper {i}",
            Date = PublicationDate.Create(i == 0 ? 2020 : 2024),
            Tags = [new("row", $"A Term of Some Letters {Math.Max(i, 1)}", "tag", Place)],
        });

        var lines = Write("mermaid-quadrant", papers, "row");

        Assert.Equal("  title 2 of 39 terms of row, by papers and mean year", lines[3]);
        Assert.Equal(2, lines.Count(line => line.Contains(": [", StringComparison.Ordinal)));
    }

    private static (double X, double Y) PlaceOf(string line)
    {
        var numbers = line[(line.LastIndexOf('[') + 1)..^1].Split(", ");
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture),
            double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_to_show_is_said_in_a_box(string kind)
    {
        var lines = Write(kind, Bibliography.Empty);

        Assert.Contains(lines[0], (string[])["flowchart LR", "mindmap"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_text_however_long_makes_a_diagram_too_long(string kind)
    {
        var longText = string.Concat(Enumerable.Repeat("\U0001F680\"#;", 2_000));
        var graph = Graphs.GraphOf(Papers(600, i => new()
        {
            Title = $"{i} {longText}",
            Date = PublicationDate.Create(1900 + (i % 100)),
            Tags =
            [
                new("row", $"{i % 23} {longText}", "tag", Place), new("column", $"{i % 19} {longText}", "tag", Place),
            ],
        }) with
        { Title = longText });

        foreach (ImmutableArray<string> facets in (ImmutableArray<string>[])[[], ["row", "column"]])
        {
            foreach (var length in (int[])[MermaidOptions.MinTextLength, MermaidOptions.MaxTextLength])
            {
                var exporter = ExportFormats.Find(kind)!.Create(new() { Facets = facets, MermaidLength = length });
                Assert.InRange(MemoryOutput.RenderText(exporter, graph).Length, 1, length);
            }
        }
    }

    [Fact]
    public void A_page_that_takes_less_gets_a_timeline_with_fewer_names()
    {
        var papers = Papers(77, i => new()
        {
            Title = $"A Paper of Some Sixty Letters, as Most Are That People Write, {i}",
            Date = PublicationDate.Create(2000 + (i % 7)),
        });
        var exporter = ExportFormats.Find("mermaid-timeline")!.Create(new() { MermaidLength = 5_000 });

        var text = MemoryOutput.RenderText(exporter, Graphs.GraphOf(papers));

        Assert.InRange(text.Length, 4_000, 5_000);
        Assert.Contains(": and 4 more\n", text, StringComparison.Ordinal);
    }

    private static Bibliography Papers(int count, Func<int, Paper> paper) =>
        new() { Papers = [.. Enumerable.Range(0, count).Select(paper)] };

    private static Bibliography Tagged(IEnumerable<(string Row, string Column)> papers) => new()
    {
        Papers = [.. papers.Select((paper, i) => new Paper
        {
            Title = $"Paper {i}",
            Tags = [new("row", paper.Row, "tag", Place), new("column", paper.Column, "tag", Place)],
        })],
    };

    /// <summary>The lines after the settings.</summary>
    private static string[] Write(string kind, Bibliography bibliography, params ImmutableArray<string> facets)
    {
        var exporter = ExportFormats.Find(kind)!.Create(new() { Facets = facets });
        var text = MemoryOutput.RenderText(exporter, Graphs.GraphOf(bibliography));
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].TrimEnd('\n').Split('\n');
    }
}
