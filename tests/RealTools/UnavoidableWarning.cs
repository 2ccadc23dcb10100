using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A complaint of a tool that no honest output escapes, and why.</summary>
/// <param name="Tool">The style or program that complains, or <c>*</c> for several.</param>
/// <param name="Pattern">A regular expression for the complaint.</param>
internal sealed record UnavoidableWarning(string Tool, string Pattern, string Reason)
{
    /// <summary>All there are: a warning that is not here fails its test.</summary>
    public static ImmutableArray<UnavoidableWarning> All { get; } =
    [
        new("ACM-Reference-Format", "^Warning--empty (publisher|address) in ",
            "Lists and tables rarely say who published a proceedings, and none is invented."),
        new("ACM-Reference-Format", "^Warning--page numbers missing in both pages and numpages fields in ",
            "Lists do not give pages, and none are invented."),
        new("ACM-Reference-Format", "^Warning--no number and no volume in ",
            "Lists do not give the volume of a journal, and none is invented."),
        new("ACM-Reference-Format", "^Warning--empty author in ",
            "A list that gives no authors leaves them unknown; the export says so in a diagnostic."),
        new("elsarticle-num", "^Warning--empty pages in ",
            "Lists do not give pages, and none are invented."),
        new("bibtool", "non-space characters ignored",
            "What stands outside entries is a comment for BibTeX; the file says there what wrote it."),
        new("*", "^Warning--empty year in p11cmd",
            "The hostile table gives no year for this paper."),
        new("biber", "Entry 'p11cmd' .*Missing mandatory field - one of 'date, year'",
            "Likewise."),
        new("biber", "Missing mandatory field 'author'",
            "A list that gives no authors leaves them unknown; @inproceedings says where the paper appeared all the same."),
        new("biber", "Entry 'dane2021unknown' .*Field 'stars' invalid in data model",
            "A field of the author's own .bib is kept; BibTeX and BibLaTeX leave it unread."),
    ];

    public static bool Matches(string tool, string message) =>
        All.Any(warning => (warning.Tool == "*" || warning.Tool == tool) && Regex.IsMatch(message, warning.Pattern));
}
