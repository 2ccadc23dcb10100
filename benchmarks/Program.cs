using System.Globalization;
using BenchmarkDotNet.Running;
using SurveyGraph.Benchmarks;

switch (args)
{
    case ["generate", var kind, var count, var path] when InputGenerator.Kinds.TryGetValue(kind, out var generate):
        using (var output = new StreamWriter(path) { NewLine = "\n" })
            generate(int.Parse(count, CultureInfo.InvariantCulture), output);
        return 0;

    case ["generate", ..]:
        Console.Error.WriteLine($"""
            generate KIND COUNT FILE   writes an input; KIND is {string.Join(", ", InputGenerator.Kinds.Keys)}
            anything else              is for BenchmarkDotNet
            """);
        return 2;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(MarkdownBenchmarks).Assembly).Run(args);
        return 0;
}
