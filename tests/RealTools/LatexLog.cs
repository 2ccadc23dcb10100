using System.Globalization;
using System.Text.RegularExpressions;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What a run of LaTeX has to say about a document.</summary>
internal static partial class LatexLog
{
    /// <summary>
    /// Errors, warnings, missing characters and lines that stick out; nothing about the need of another run.
    /// </summary>
    /// <param name="job">The document's name without its extension; it was compiled with <c>-recorder</c>.</param>
    /// <param name="widestOverfull">How far a line may stick out, in points.</param>
    public static IEnumerable<string> Complaints(TempFolder folder, string job, double widestOverfull)
    {
        foreach (Match match in Message().Matches(ReadIfThere(folder.File($"{job}.log"))))
        {
            if (!match.Value.StartsWith("Overfull", StringComparison.Ordinal)
                || double.Parse(match.Groups["points"].ValueSpan, CultureInfo.InvariantCulture) > widestOverfull)
            {
                yield return match.Value;
            }
        }

        // A title must not make TeX read a file of the author's.
        if (ReadIfThere(folder.File($"{job}.fls")).Contains("/etc/passwd", StringComparison.Ordinal))
            yield return "LaTeX read /etc/passwd";
    }

    private static string ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    // A message about another run says nothing about the document.
    [GeneratedRegex(
        @"^(! .*|Missing character: .*|Overfull \\hbox \((?<points>[\d.]+)pt too wide\).*"
            + @"|(LaTeX|Package \w+|Class \w+) (Font )?Warning: "
            + @"(?!.*(may have changed|has changed|[Rr]erun|undefined references|\(re\)run)).*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Message();
}
