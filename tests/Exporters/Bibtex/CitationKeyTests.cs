using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Bibtex;

/// <summary>What a key is written as, where programs differ in what they take.</summary>
public class CitationKeyTests
{
    [Fact]
    public void Keys_that_start_beyond_ASCII_are_told_to_those_who_use_BibTeX()
    {
        var (text, diagnostics) = Export(new BibtexExporter(), "王2019", "Müller2010");

        Assert.Contains("@misc{王2019,", text, StringComparison.Ordinal);
        Assert.Contains("@misc{Müller2010,", text, StringComparison.Ordinal);
        Assert.Equal(@"info SG0711: keys that start beyond ASCII: 王2019; \cite takes them in XeLaTeX, LuaLaTeX and BibLaTeX, "
            + @"and in pdfLaTeX as \cite{\detokenize{王2019}}", Assert.Single(diagnostics).ToString());
        Assert.Empty(Export(new BiblatexExporter(), "王2019").Diagnostics);
    }

    [Fact]
    public void What_Biber_does_not_read_in_a_key_is_left_out_for_it_alone()
    {
        string[] keys = ["o'brien(1)", "obrien1", "'"];

        var (text, diagnostics) = Export(new BiblatexExporter(), keys);

        Assert.Contains("@misc{obrien1-1,", text, StringComparison.Ordinal);
        Assert.Contains("@misc{obrien1,", text, StringComparison.Ordinal);
        Assert.Contains("@misc{-2,", text, StringComparison.Ordinal);
        Assert.Equal("warning SG0405: BibLaTeX cannot use the key 'o'brien(1)'; in refs-biblatex.bib it is 'obrien1-1'",
            diagnostics[0].ToString());
        Assert.Contains("@misc{o'brien(1),", Export(new BibtexExporter(), keys).Text, StringComparison.Ordinal);
    }

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) Export(IExporter exporter, params string[] keys)
    {
        var output = new MemoryOutput();
        var graph = new PaperGraph([.. keys.Select((key, i) => new Node
        {
            Kind = NodeKind.Paper,
            Id = $"p{i}",
            Label = "T",
            Paper = new() { Key = CitationKey.Parse(key), Title = "T", Authors = [new("Lee")] },
        })], []);
        var diagnostics = exporter.Export(graph, output);
        return (System.Text.Encoding.UTF8.GetString(output.Documents[0].Bytes), diagnostics);
    }
}
