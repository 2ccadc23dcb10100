using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SurveyGraph.Tests.Exporters;

/// <summary>
/// A thousand titles full of the syntax of every format come back from the files exactly as they were.
/// </summary>
public partial class GeneratedTitleTests
{
    private static readonly PaperGraph Graph = Graphs.GraphOf(new()
    {
        Papers = [.. GeneratedTitles.All.Select((title, i) => new Paper
        {
            Title = title,
            Key = CitationKey.Parse(string.Create(CultureInfo.InvariantCulture, $"key{i}")),
            Authors = [new("Lee", "Ann")],
            Date = PublicationDate.Create(2024),
        })],
    });

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("csl-json")]
    [InlineData("ris")]
    [InlineData("bibtex")]
    [InlineData("biblatex")]
    public void They_are_read_back_by_the_program_itself(string format)
    {
        var (name, bytes) = Rendered(format)[0];
        var source = new SourceText(name, Encoding.UTF8.GetString(bytes));
        var papers = ImportFormats.OfFile(name)!.Create(ImportOptions.Default).Import(source).Bibliography.Papers;

        // LaTeX has one form for what plain text has several; CSL has no way to write its own tags as text.
        Func<string, string> form = format switch
        {
            "bibtex" or "biblatex" => InLatex,
            "csl-json" => title => title.Replace("<b>", "", StringComparison.Ordinal),
            _ => title => title,
        };
        Assert.Equal(GeneratedTitles.All.Select(form), papers.Select(paper => form(paper.Title)));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("cytoscape")]
    [InlineData("vosviewer")]
    [InlineData("jsonld")]
    [InlineData("nodes-csv")]
    [InlineData("neo4j")]
    [InlineData("turtle")]
    [InlineData("hayagriva")]
    [InlineData("obsidian")]
    public void They_stand_in_the_file_for_whoever_reads_it(string format)
    {
        HashSet<string> texts =
            [.. Rendered(format)
                .SelectMany(document => TextsOf(document.Name, Encoding.UTF8.GetString(document.Bytes)))];

        Assert.Empty(GeneratedTitles.All.Where(title => !texts.Contains(title)));
    }

    private static ImmutableArray<(string Name, byte[] Bytes)> Rendered(string format) =>
        MemoryOutput.Render(ExportFormats.Find(format)!.Create(new()), Graph);

    private static IEnumerable<string> TextsOf(string name, string text) => Path.GetExtension(name) switch
    {
        ".graphml" or ".gexf" => XDocument.Parse(text).Descendants()
            .SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.Value)),
        // VOSviewer takes descriptions for HTML.
        ".cyjs" or ".json" or ".jsonld" => StringsOf(JsonDocument.Parse(text).RootElement)
            .SelectMany(words => (string[])[words, WebUtility.HtmlDecode(words)]),
        ".csv" => CellsOf(text),
        ".ttl" => TurtleString()
            .Matches(text).Select(match => JsonSerializer.Deserialize<string>($"\"{match.Groups[1].Value}\"")!),
        ".yml" => ScalarsOf(text),
        ".md" when text.StartsWith("---\n", StringComparison.Ordinal) =>
            ScalarsOf(text[4..text.IndexOf("\n---\n", StringComparison.Ordinal)]),
        _ => [],
    };

    private static IEnumerable<string> StringsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StringsOf),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => StringsOf(member.Value)),
        _ => [],
    };

    // RFC 4180: a quote within quotes is doubled. An apostrophe keeps spreadsheets from reckoning what follows it.
    private static IEnumerable<string> CellsOf(string text) =>
        Cell().Matches(text)
            .Select(match => match.Groups[1].Success
                ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : match.Groups[2].Value)
            .SelectMany(cell => (string[])[cell, Guarded().Replace(cell, "$1")]);

    private static IEnumerable<string> ScalarsOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.SelectMany(document => document.AllNodes)
            .OfType<YamlScalarNode>().Select(node => node.Value ?? "");
    }

    private static string InLatex(string title) => title.Replace('“', '"').Replace('”', '"').Replace('’', '\'');

    [GeneratedRegex("((?:^|;) ?)'(?=[=+@-])")]
    private static partial Regex Guarded();

    [GeneratedRegex("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"\\r\\n]*))(?=,|\\r?$)", RegexOptions.Multiline)]
    private static partial Regex Cell();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex TurtleString();
}
