using Markdig;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;

// A program of its own, for what is measured here is published as machine code, as the command is, and BenchmarkDotNet
// cannot be.
switch (args)
{
    // The floor of every list: the file read and parsed with what the importer needs, and nothing made of it.
    case ["parse", var path]:
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().Build();
        Console.WriteLine($"{Markdown.Parse(File.ReadAllText(path), pipeline).Count} blocks");
        return 0;

    // What the importer adds to it: entries, titles, names, venues, dates, identifiers and their places.
    case ["read", var path]:
        var (source, _) = SourceDecoder.Decode(path, File.ReadAllBytes(path));
        var read = ImportFormats.OfFile(path)!.Create(new()).Import(source);
        Console.WriteLine($"{read.Bibliography.Papers.Length} papers");
        return 0;

    default:
        Console.Error.WriteLine("""
            parse FILE   parses a Markdown file with Markdig and stops
            read FILE    reads a file of papers and stops
            """);
        return 2;
}
