using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.Latex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Latex;

public partial class LatexExporterTests
{
    private static readonly SourceSpan Place = new SourceText("list.md", "x").Span(0, 1);

    // Papers by the number of their branch, and names of all lengths.
    private static readonly Gen<PaperGraph> Surveys = Gen.Select(Gen.Int[0, 12], Gen.Int[1, 40]).Array[0, 400]
        .Select(papers => Survey([.. papers.Select(paper => (paper.Item1, new string('n', paper.Item2)))]));

    [Fact]
    public void The_table_cites_every_paper_once_and_the_figures_each_where_it_stands() => Surveys.Sample(graph =>
    {
        var keys = graph.Papers.Select(paper => paper.Paper!.Key!.Value.Value).Order(StringComparer.Ordinal);
        var kit = Export(graph);

        Assert.Equal(keys, Cited(kit["table.tex"]));
        Assert.Equal(keys, Cited(kit["taxonomy.tex"]));
    }, iter: 100);

    [Fact]
    public void Letters_that_the_first_fonts_lack_are_defined_before_they_are_set()
    {
        var kit = Export(Graphs.GraphOf(new()
        {
            Papers = [new() { Title = "One Title of a Paper", Authors = [new("Trębacz", "Maja")] }],
        }));

        foreach (var name in (string[])["taxonomy.tex", "table.tex"])
        {
            Assert.InRange(kit[name].IndexOf(@"OT1\string\k\endcsname[1]{", StringComparison.Ordinal),
                0, kit[name].IndexOf(@"Tr{\k{e}}bacz", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_braces_of_every_file_are_balanced()
    {
        foreach (var (_, graph) in Graphs.All)
        {
            foreach (var (name, text)
                in Export(graph).Where(file => file.Key.EndsWith(".tex", StringComparison.Ordinal)))
                Assert.True(AreBalanced(text), name);
        }
    }

    [Theory]
    [InlineData(LatexAlphabet.Ascii, "{[U+526A U+679D]}", "pdflatex, xelatex or lualatex")]
    [InlineData(LatexAlphabet.Unicode, "剪枝", "with xelatex or lualatex")]
    public void Names_beyond_LaTeX_stay_as_they_are_in_a_kit_in_Unicode(
        LatexAlphabet alphabet, string name, string engines)
    {
        var section = new Section("剪枝", null, Place);
        var graph = Graphs.GraphOf(new()
        {
            Sections = [section],
            Papers = [new() { Title = "剪枝", Key = CitationKey.Parse("a"), Sections = [section] }],
        });

        var kit = Export(graph, new() { Alphabet = alphabet });

        Assert.All(["taxonomy.tex", "table.tex", "refs.bib"],
            file => Assert.Contains(name, kit[file], StringComparison.Ordinal));
        Assert.Contains(engines, kit["survey.tex"], StringComparison.Ordinal);
        Assert.Equal(alphabet == LatexAlphabet.Unicode,
            kit["survey.tex"].Contains("\\setmainfont", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "23mm")]
    [InlineData(3, "17mm")]
    public void Branches_of_few_levels_have_room_for_long_words(int levels, string width)
    {
        var section = Enumerable.Range(0, levels).Aggregate(
            (Section?)null, (outer, level) => new($"Level {level}", outer, Place))!;

        var taxonomy = Export(Graphs.GraphOf(
            new() { Papers = [new() { Title = "Paper", Sections = [section] }] }))["taxonomy.tex"];

        Assert.Contains($"\n\\setlength\\SGBranchWidth{{{width}}}\n", taxonomy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_that_fills_several_pages_starts_with_an_overview()
    {
        var taxonomy = Export(Survey([.. Enumerable.Range(0, 900).Select(i => (i % 3, "AMethod"))]))["taxonomy.tex"];

        var captions = Caption().Matches(taxonomy).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal("Survey (overview)", captions[0]);
        Assert.Contains("{300 papers}, SG leaf=1", taxonomy, StringComparison.Ordinal);
        Assert.Equal($"Survey (part {captions.Count - 1} of {captions.Count - 1})", captions[^1]);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(60, false)]
    public void There_is_no_overview_of_more_branches_than_can_be_read_on_a_page(int branches, bool hasOverview)
    {
        var survey = Survey([.. Enumerable.Range(0, 900).Select(i => (i % branches, "AMethod"))]);

        var taxonomy = Export(survey)["taxonomy.tex"];

        Assert.Equal(hasOverview, taxonomy.Contains("(overview)", StringComparison.Ordinal));
        Assert.Contains(@"\label{fig:taxonomy}", taxonomy, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_without_a_branch_that_fill_several_pages_have_no_overview()
    {
        var papers = Enumerable.Range(0, 900).Select(i => new Paper { Title = $"Paper {i}", ShortName = $"Method{i}" });

        var taxonomy = Export(Graphs.GraphOf(new() { Papers = [.. papers] }))["taxonomy.tex"];

        Assert.DoesNotContain("overview", taxonomy, StringComparison.Ordinal);
        Assert.DoesNotContain("SG tree\n\\end{forest}", taxonomy, StringComparison.Ordinal);
        Assert.Equal(900, Cited(taxonomy).Count());
    }

    [Fact]
    public void A_paper_is_called_by_its_method_or_its_authors_or_the_start_of_its_title()
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers =
            [
                new() { Title = "One Title", ShortName = "M&M" },
                new() { Title = "Two Title", Authors = [new("Doe", "Anna"), new("Berg", "Jan", "van der")] },
                new() { Title = "Three Title", Authors = [new("Roe", "Anna")], HasMoreAuthors = true },
                new() { Title = "Four words of a title that goes on for longer than any box" },
            ],
        });

        Assert.Equal(
            ["M\\&M", "Doe and van der Berg", "Roe et al.", "Four words of a title that goes on for{\\ldots}"],
            CitedName().Matches(Export(graph)["table.tex"]).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("[DeepSeek] A Model", "{}[DeepSeek] A Model")]
    [InlineData("* Star", "{}* Star")]
    public void A_row_starts_with_nothing_that_the_line_end_before_it_would_take(string title, string cell) =>
        Assert.Contains($"  {cell}~", Export(Graphs.GraphOf(new() { Papers = [new() { Title = title }] }))["table.tex"],
            StringComparison.Ordinal);

    [Fact]
    public void Facets_with_few_short_terms_get_check_marks_and_others_their_terms()
    {
        var graph = Graphs.GraphOf(new()
        {
            Papers =
            [
                Tagged("A Paper", "modality=Image", "stage=pre-encoder"),
                Tagged("Another Paper", "modality=Image", "modality=Video", "stage=in-LLM"),
            ],
        });

        var table = Export(graph)["table.tex"];

        Assert.Contains(@"\multicolumn{2}{c}{modality}", table, StringComparison.Ordinal);
        Assert.Contains(@"& $\checkmark$ &  & pre-encoder \\", table, StringComparison.Ordinal);
        Assert.Contains(@"& $\checkmark$ & $\checkmark$ & in-LLM \\", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_have_names_of_letters_and_none_twice()
    {
        foreach (var (_, graph) in Graphs.All)
        {
            var names = Macro().Matches(Export(graph)["counts.tex"]).Select(match => match.Groups[1].Value).ToList();

            Assert.Equal(names.Distinct(), names);
            Assert.All(names, name => Assert.All(name, letter => Assert.True(char.IsAsciiLetter(letter), name)));
        }
    }

    [Fact]
    public void Counts_of_terms_that_only_marks_tell_apart_are_both_there()
    {
        var counts =
            Export(Graphs.GraphOf(new()
            {
                Papers = [Tagged("A", "lang=C"), Tagged("B", "lang=C++"),
                Tagged("C", "lang=C++")]
            }))["counts.tex"];

        Assert.Contains(@"\def\SGCountLangC{1}% lang: C", counts, StringComparison.Ordinal);
        Assert.Contains(@"\def\SGCountLangCA{2}% lang: C++", counts, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_thousands_of_terms_without_a_Latin_letter_take_no_long_time()
    {
        var papers = Enumerable.Range(0, 20_000)
            .Select(i => Tagged($"A{i}", $"lang={(char)(0x4E00 + (i % 150))}{(char)(0x4E00 + (i / 150))}"));

        var counts = Export(Graphs.GraphOf(new() { Papers = [.. papers] }))["counts.tex"];

        Assert.Contains(@"\def\SGCountLang{1}", counts, StringComparison.Ordinal);
        Assert.Contains(@"\def\SGCountLangACOE{1}", counts, StringComparison.Ordinal);
    }

    private static PaperGraph Survey(ImmutableArray<(int Branch, string Name)> papers)
    {
        var sections = Enumerable.Range(0, 60).Select(i => new Section($"Section {i}", null, Place)).ToList();
        return Graphs.GraphOf(new()
        {
            Title = "Survey",
            Papers =
            [
                .. papers.Select((paper, i) => new Paper
                {
                    Key = CitationKey.Parse(string.Create(CultureInfo.InvariantCulture, $"key{i}")),
                    Title = "Title",
                    ShortName = paper.Name,
                    Sections = [sections[paper.Branch]],
                }),
            ],
        });
    }

    private static Paper Tagged(string title, params string[] tags) =>
        new()
        {
            Title = title,
            Tags = [.. tags.Select(tag => new FacetTag(tag.Split('=')[0], tag.Split('=')[1], "column", Place))]
        };

    private static Dictionary<string, string> Export(PaperGraph graph, BibOptions? bibliography = null) =>
        MemoryOutput.Render(new LatexExporter(bibliography: bibliography), graph)
            .ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Bytes));

    private static IOrderedEnumerable<string> Cited(string latex) =>
        Cite().Matches(latex).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    private static bool AreBalanced(string latex)
    {
        var depth = 0;
        for (var i = 0; i < latex.Length && depth >= 0; i++)
        {
            if (latex[i] == '\\')
                i++;
            else if (latex[i] == '%')
                i = latex.IndexOf('\n', i);
            else
                depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return depth == 0;
    }

    [GeneratedRegex(@"\\cite\{([^}]*)\}")]
    private static partial Regex Cite();

    [GeneratedRegex(@"^  (.*)~\\cite\{", RegexOptions.Multiline)]
    private static partial Regex CitedName();

    [GeneratedRegex(@"\\caption\{(.*)\}")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\\def\\SG(\w+)\{", RegexOptions.Multiline)]
    private static partial Regex Macro();
}
