using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using SurveyGraph.Importers.Csv;
using Xunit;

namespace SurveyGraph.Tests.Importers.Csv;

public class CommaTermTests
{
    [Theory]
    [InlineData("task", "pruning|VQA|\"pruning, VQA\"", "pruning|VQA|pruning+VQA")]
    [InlineData("task", "\"VQA, OCR\"|\"OCR,VQA, new\"", "VQA+OCR|OCR+VQA+new")]
    [InlineData("city", "\"Paris, France\"|\"Lyon, France\"", "Paris, France|Lyon, France")]
    [InlineData("city", "\"Paris, France\"|\"Paris, France\"|\"Lyon, France\"", "Paris, France|Paris, France|Lyon, France")]
    [InlineData("city", "France|\"Paris, France\"|\"Lyon, France\"", "France|Paris, France|Lyon, France")]
    [InlineData("task", "\"a, b\"|a|b|c; d", "a, b|a|b|c+d")]
    [InlineData("facet:task", "\"a, b\"|a|b", "a, b|a|b")]
    [InlineData("model", "\"LLM (7B, 13B)\"|LLM (7B|13B)", "LLM (7B, 13B)|LLM (7B|13B)")]
    [InlineData("task", "\"pruning, \"|pruning", "pruning,|pruning")]
    public void Commas_part_terms_where_other_cells_have_them(string header, string cells, string terms)
    {
        var result = Import(header, cells);

        Assert.Equal(terms, string.Join('|', result.Bibliography.Papers
            .Select(paper => string.Join('+', paper.Tags.Select(tag => tag.Value)))));
        Assert.Equal(terms.Contains('+', StringComparison.Ordinal) && !terms.Contains(", ", StringComparison.Ordinal),
            result.Diagnostics.Any(finding => finding.Code == DiagnosticCodes.TermsDivided));
    }

    private static ImportResult Import(string header, string cells) => new CsvImporter().Import(new("a.csv",
        $"title,{header}\n" + string.Join('\n', cells.Split('|').Select((cell, i) => $"Paper {i},{cell}"))));
}
