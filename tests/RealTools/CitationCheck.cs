using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What programs that cite from CSL-JSON, RIS and Hayagriva YAML make of such files.</summary>
internal static partial class CitationCheck
{
    /// <summary>The titles that Citation.js reads.</summary>
    /// <param name="format">csl or ris.</param>
    /// <exception cref="FormatException">It cannot read the file.</exception>
    public static ImmutableArray<string> Titles(string file, string format)
    {
        var result = RealTool.RequireNode("citations/read.cjs").Run([format, file]);
        if (result.ExitCode != 0)
            throw new FormatException(result.Error);
        return [.. JsonSerializer.Deserialize<string[]>(result.Output)!];
    }

    /// <summary>Lets pandoc make a bibliography of a CSL-JSON file.</summary>
    /// <returns>The complaints; none when every paper has its paragraph.</returns>
    public static ImmutableArray<string> CiteWithPandoc(string file, int papers)
    {
        var result =
            RealTool.Require("pandoc").Run(["-f", "csljson", "-t", "plain", "--citeproc", "--wrap=none", file]);
        var paragraphs = result.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length;
        return
        [
            .. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            .. paragraphs == papers ? [] : new[] { $"{paragraphs} paragraphs for {papers} papers" },
        ];
    }

    /// <summary>Lets bibutils read a RIS file.</summary>
    /// <returns>The complaints; none when every paper is a record.</returns>
    public static ImmutableArray<string> ReadWithBibutils(string file, int papers)
    {
        var result = RealTool.Require("ris2xml").Run([file]);
        var records = Record().Count(result.Output);
        return
        [
            .. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains(": Processed ", StringComparison.Ordinal)),
            .. records == papers ? [] : new[] { $"{records} records for {papers} papers" },
        ];
    }

    /// <summary>Typesets every entry of a Hayagriva file with Typst.</summary>
    /// <returns>The complaints.</returns>
    public static ImmutableArray<string> Typeset(string file, string style)
    {
        var result = RealTool.RequireNode("citations/read.cjs").Run(["typst", file, style]);
        return result.ExitCode == 0 ? [] : [result.Error];
    }

    [GeneratedRegex("<mods[ >]")]
    private static partial Regex Record();
}
