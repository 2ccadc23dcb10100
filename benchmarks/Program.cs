using System.Globalization;
using BenchmarkDotNet.Running;
using SurveyGraph.Benchmarks;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;

switch (args)
{
    case ["generate", var kind, var count, var path] when InputGenerator.Kinds.TryGetValue(kind, out var generate):
        using (var output = new StreamWriter(path) { NewLine = "\n" })
            generate(int.Parse(count, CultureInfo.InvariantCulture), output);
        return 0;

    // The floor of every list: the file read and parsed with what the importer needs, and nothing made of it.
    case ["parse", var path]:
        var document = MarkdownBenchmarks.Parse(File.ReadAllText(path));
        Console.WriteLine($"{document.Count} blocks");
        return 0;

    // What the importer adds to it: entries, titles, names, venues, dates, identifiers and their places.
    case ["read", var path]:
        var (source, _) = SourceDecoder.Decode(path, File.ReadAllBytes(path));
        var read = ImportFormats.OfFile(path)!.Create(new()).Import(source);
        Console.WriteLine($"{read.Bibliography.Papers.Length} papers");
        return 0;

    case ["generate", ..] or ["parse", ..] or ["read", ..]:
        Console.Error.WriteLine($"""
            generate KIND COUNT FILE   writes an input; KIND is {string.Join(", ", InputGenerator.Kinds.Keys)}
            parse FILE                 parses a Markdown file with Markdig and stops
            read FILE                  reads a file of papers and stops
            anything else              is for BenchmarkDotNet
            """);
        return 2;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(MarkdownBenchmarks).Assembly).Run(args);
        return 0;
}
